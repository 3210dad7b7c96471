/**
 * A checkpoint: the end of the history at some time, in one line that is kept where nobody who can rewrite the database
 * can rewrite it too: `shopwright-checkpoint 1 <database id> <revision> <hash>`; an empty history has revision 0 and `-`.
 */

export interface Checkpoint {
  readonly databaseId: string;
  /** Of the last revision; 0 where there is none. */
  readonly sequence: number;
  /** Of the last revision; `null` where there is none. */
  readonly hash: string | null;
}

const WORD = "shopwright-checkpoint";

/** Found within other text, as a tag's message or the log of a CI job has it. */
const LINE =
  /shopwright-checkpoint 1 ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{1,15}) (-|[0-9a-f]{64})(?![\w-])/;

export function formatCheckpoint({ databaseId, sequence, hash }: Checkpoint): string {
  return `${WORD} 1 ${databaseId} ${sequence} ${hash ?? "-"}`;
}

/** Whether a text is meant to hold checkpoints, and not to name a file of them. */
export function mentionsCheckpoint(text: string): boolean {
  return text.includes(WORD);
}

/** One for each line that has the word; the line itself where it is no checkpoint of this form. Other lines may be anything. */
export function parseCheckpoints(text: string): readonly (Checkpoint | string)[] {
  return text
    .split(/\r?\n/)
    .filter(mentionsCheckpoint)
    .map((line) => parseLine(line) ?? line.trim());
}

function parseLine(line: string): Checkpoint | null {
  const [, databaseId, number, hash] = LINE.exec(line) ?? [];
  if (databaseId === undefined || hash === undefined) return null;
  const sequence = Number(number);
  if ((sequence === 0) !== (hash === "-")) return null;
  return { databaseId, sequence, hash: hash === "-" ? null : hash };
}
