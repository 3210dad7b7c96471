/** Exports of what a database holds, on disk: written where it may be reached, read where it may not. */
import { readCurrent } from "../database/read-current.js";
import { readStores } from "../database/read-stores.js";
import { layoutDigest } from "../database/upgrade/layout.js";
import type { CurrentSnapshot } from "../model/current.js";
import { type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import type { Session } from "../model/session.js";
import { currentFile, readCurrentFile } from "../plan/current-file.js";
import { kinds } from "../settings/kinds/registry.js";
import type { Io } from "./io.js";
import type { OpenedEnvironment } from "./open-environment.js";
import { type FileWords, readOwnFile, writeOwnFile } from "./own-files.js";
import { storesIn } from "./plan-project.js";
import { tables } from "./with-database.js";

const WORDS: FileWords = {
  unreadable: { code: "current/unreadable", summary: "The export of current settings cannot be read" },
  unwritable: { code: "current/unwritable", summary: "The export of current settings cannot be written" },
  madeBy: "shopwright show --current --out FILE",
};

/** @param wanted the stores to be planned, which the export must cover. */
export async function openCurrentFile(
  io: Io,
  file: string,
  wanted: readonly string[],
): Promise<Checked<CurrentSnapshot>> {
  const text = await readOwnFile(io, file, WORDS);
  if (!text.ok) return text;
  const read = readCurrentFile(text.value, layoutDigest(tables()));
  const covered = read.ok ? read.value.stores : null;
  const missing = covered === null ? [] : wanted.filter((store) => !covered.includes(store));
  return missing.length === 0 ? read : refused([notCovered(file, covered ?? [], missing)]);
}

function notCovered(file: string, covered: readonly string[], missing: readonly string[]): Diagnostic {
  return {
    code: "current/other-stores",
    severity: "error",
    summary: "The export of current settings was made for other stores",
    detail: `${file} holds ${covered.join(", ")}, and not ${missing.join(", ")}.`,
    remedy: `Plan only what it holds with --store ${covered.join(" ")}, or export all stores.`,
  };
}

/** All stores of the environment and of the database, or those that are asked for. */
export async function saveCurrentFile(
  io: Io,
  file: string,
  session: Session,
  { opened, stores }: { readonly opened: OpenedEnvironment; readonly stores: readonly string[] | undefined },
): Promise<{ readonly findings: readonly Diagnostic[]; readonly snapshot: CurrentSnapshot }> {
  const scope = {
    stores: stores ?? [...new Set([...storesIn(opened), ...(await readStores(session))])],
    all: stores === undefined,
    tables: layoutDigest(tables()),
  };
  const snapshot = await readCurrent(session, kinds, scope);
  return { snapshot, findings: await writeOwnFile(io, file, currentFile(snapshot), WORDS) };
}
