/** The ledger for people: revisions as a table, and whether its chain verifies. */
import type { Language } from "../../model/language.js";
import type { Revision } from "../../model/revision.js";
import { timeText } from "./changes/edit-text.js";
import { escapeText } from "./escape.js";
import type { TextOptions } from "./text-options.js";
import { displayWidth, padEnd, truncate } from "./width.js";

const GAP = "  ";
const LONGEST_NAME = 24;

/** Messages have this much room before the rest is told at length. */
const READABLE = 40;

/** As many of its changes as are meant, where not all are. */
type Listed = Revision & { readonly matching?: number };

/** In the order given; ends with a line break. Only the end of a message, or of a very long name, is ever cut. */
export function historyText(revisions: readonly Listed[], { colors, width, language }: TextOptions): string {
  if (revisions.length === 0) return `${language.say`No revisions yet: nothing was applied.`}\n`;
  const full = tableOf(revisions, "full", language);
  const { rows, starts } =
    full.starts + Math.min(full.longest, READABLE) <= width ? full : tableOf(revisions, "brief", language);
  const lines = rows.map(([start, message], index) => {
    const line = `${start}${truncate(message, Math.max(1, width - starts))}`.trimEnd();
    return index === 0 ? colors.bold(line) : line;
  });
  return `${lines.join("\n")}\n`;
}

/** Lines without their messages, the messages, the column at which these start, and how long they get. */
function tableOf(revisions: readonly Listed[], length: "full" | "brief", language: Language) {
  const header = headersOf(length, language);
  const table = [header, ...revisions.map((revision) => cells(revision, length, language))];
  const widths = header.map((_, column) => Math.max(...table.map((row) => displayWidth(row[column] ?? ""))));
  const rows = table.map((row) => {
    const start = row.slice(0, -1).map((cell, column) => `${padEnd(cell, widths[column] ?? 0)}${GAP}`);
    return [start.join(""), row.at(-1) ?? ""] as const;
  });
  return { rows, starts: displayWidth(rows[0]?.[0] ?? ""), longest: widths.at(-1) ?? 0 };
}

function headersOf(length: "full" | "brief", { say }: Language): readonly string[] {
  const first = length === "full" ? [say`Revision`, say`When`] : ["#", say`When (UTC)`];
  return [...first, say`Who`, say`Commit`, say`Changes`, say`Message`];
}

function cells(revision: Listed, length: "full" | "brief", language: Language): readonly string[] {
  const { sequence, at, commit, message, actor, by, user } = revision;
  const who = by === "direct" && length === "brief" ? language.say`(direct)` : whoText(revision, language);
  const both = by !== "direct" && actor !== null && actor !== user ? `${who} (${escapeText(user)})` : who;
  const name = length === "full" && displayWidth(both) <= LONGEST_NAME ? both : truncate(who, LONGEST_NAME);
  const when = length === "full" ? timeText(at) : timeText(at).replace(/ UTC$/, "");
  return [String(sequence), when, name, commitText(commit), changesText(revision), escapeText(message ?? "")];
}

/** `2/171`: two of them are meant. */
function changesText({ changes, matching = changes }: Listed): string {
  return matching === changes ? String(changes) : `${matching}/${changes}`;
}

/** Of direct edits, each has its own author, shown with the revision's changes. */
export function whoText({ by, actor, user }: Pick<Revision, "by" | "actor" | "user">, { say }: Language): string {
  return by === "direct" ? say`(direct edits)` : escapeText(actor ?? user);
}

/** As git abbreviates it; `-` where there is none. */
export function commitText(commit: string | null): string {
  return commit === null ? "-" : escapeText(commit.slice(0, 7));
}

interface Verified {
  readonly revisions: number;
  readonly changes: number;
  readonly hash: string | null;
}

/** That the hashes are right, up to the last one, and how many checkpoints say the same. Ends with a line break. */
export function verifiedText(
  { revisions, changes, hash }: Verified,
  checkpoints: number,
  { say, count }: Language,
): string {
  const chain =
    hash === null
      ? [say`The chain verifies: nothing was applied yet.`]
      : [
          say`The chain verifies: ${count(revisions, "revision")}, ${count(changes, "change")}.`,
          say`Last hash: ${escapeText(hash)}`,
        ];
  const held = checkpoints === 0 ? [] : [say`It holds to ${count(checkpoints, "checkpoint")}.`];
  return `${[...chain, ...held].join("\n")}\n`;
}
