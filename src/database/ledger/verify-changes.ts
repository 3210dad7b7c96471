/** The changes of one revision, one after the other: their digest, whether each is as its text says, and what it left. */
import { createHash } from "node:crypto";
import { formatAddress } from "../../model/address.js";
import { sha256 } from "../../model/canonical-json.js";
import type { ChangeBody } from "./change-body.js";

export interface RecordedText {
  readonly id: string;
  readonly kind: string;
  readonly store: string;
  readonly name: string;
  readonly body: string;
}

export interface ChangeRow extends RecordedText {
  /** Of its revision. */
  readonly seq: string;
  /** The row's digest as it is on record, if this revision set it; else `null`. */
  readonly recorded: string | null;
}

interface Tally {
  readonly add: (row: ChangeRow) => void;
  readonly end: () => {
    readonly count: number;
    readonly digest: string;
    /** Whether columns of a change differ from its text. */
    readonly unlike: boolean;
    /** The first address of which another row is on record than the last change of it left. */
    readonly unrecorded: string | null;
  };
}

/** @param records whether digests on record may be compared */
export function tallyChanges(records: boolean): Tally {
  const all = createHash("sha256");
  const unrecorded = new Set<string>();
  let count = 0;
  let unlike = false;
  return {
    add: (row) => {
      all.update(createHash("sha256").update(row.body, "utf8").digest());
      count += 1;
      unlike ||= !holdsToItsText(row);
      if (!records || row.recorded === null) return;
      // Only the last change of an address counts.
      if (sha256(afterText(row.body)) === row.recorded) unrecorded.delete(formatAddress(row));
      else unrecorded.add(formatAddress(row));
    },
    end: () => ({ count, digest: all.digest("hex"), unlike, unrecorded: [...unrecorded][0] ?? null }),
  };
}

/** Whether the columns beside a change's text say what it says. */
export function holdsToItsText({ id, kind, store, name, body }: RecordedText): boolean {
  // As `note()` writes it; told faster than by reading all of the text.
  const [k, s, n] = [kind, store, name].map((word) => JSON.stringify(word));
  if (body.startsWith(`{"id":${id},"kind":${k},"store":${s},"name":${n},"op":`)) return true;
  try {
    const said: ChangeBody = JSON.parse(body);
    return String(said.id) === id && said.kind === kind && said.store === store && said.name === name;
  } catch {
    return false;
  }
}

/** The exact text of the image: inside of images, a space follows each comma, and quotes within strings are escaped. */
function afterText(body: string): string {
  const [from, to] = [body.indexOf(',"after":'), body.lastIndexOf(',"user":"')];
  return body.slice(from + ',"after":'.length, to);
}
