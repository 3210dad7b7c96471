/**
 * Asks a server while documents are checked: it works out the digests of its rows on another core meanwhile. Nobody
 * notices but by the time it takes: what is wrong with documents is told alone, whatever came of the database.
 */
import { setTimeout } from "node:timers/promises";
import type { Accepted, Checked, Diagnostic } from "../model/diagnostic.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

interface Beside<T> {
  /** `turn` is to be awaited before documents are checked, which leaves nothing else a turn. */
  readonly documents: (turn: Promise<unknown>) => Promise<Checked<T>>;
  /** `held` prints when the documents are there. `asked` is to be called when the server works. */
  readonly database: (held: Io, documents: Promise<Accepted<T>>, asked: () => void) => Promise<ExitCode>;
  readonly refuse: (findings: readonly Diagnostic[]) => Promise<ExitCode>;
}

/** Documents do not wait longer, in milliseconds, for a database that may not be there. */
const LONGEST_WAIT = 150;

export async function besideDocuments<T>(io: Io, { documents, database, refuse }: Beside<T>): Promise<ExitCode> {
  let onAsked = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    onAsked = resolve;
  });
  const opening = documents(Promise.race([asked, setTimeout(LONGEST_WAIT)]));
  const { held, release } = holding(io);
  const opened = opening.then((checked) => {
    if (!checked.ok) throw new Error("the documents were refused"); // nobody hears it: `refuse` is called below
    release();
    return checked;
  });
  // Both are waited for: what one throws must not end the process while the other is at work.
  const answering = database(held, opened, onAsked).finally(onAsked);
  await Promise.allSettled([opened, answering]);
  const checked = await opening;
  return checked.ok ? await answering : await refuse(checked.diagnostics);
}

/** Keeps what is printed until it is released, and drops what comes and goes. */
function holding(io: Io): { readonly held: Io; readonly release: () => void } {
  let waiting: (() => void)[] | null = [];
  const print = (say: () => void) => {
    if (waiting === null) say();
    else waiting.push(say);
  };
  const { status } = io;
  const held: Io = {
    ...io,
    out: (text) => print(() => io.out(text)),
    err: (text) => print(() => io.err(text)),
    status: status && ((text) => waiting === null && status(text)),
  };
  const release = () => {
    const said = waiting ?? [];
    waiting = null;
    for (const say of said) say();
  };
  return { held, release };
}
