/** The ledger for people: revisions as a table. */
import type { Revision } from "../../model/revision.js";
import { timeText } from "./changes/edit-text.js";
import { escapeText } from "./escape.js";
import type { TextOptions } from "./text-options.js";
import { displayWidth, padEnd, truncate } from "./width.js";

const HEADER = ["Revision", "When", "Who", "Commit", "Changes", "Message"] as const;
const GAP = "  ";
const LONGEST_NAME = 24;

/** In the order given; ends with a line break. */
export function historyText(revisions: readonly Revision[], { colors, width }: TextOptions): string {
  if (revisions.length === 0) return "No revisions yet: nothing was applied.\n";
  const rows = [HEADER, ...revisions.map(cells)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  const lines = rows.map((row, index) => {
    const line = row.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join(GAP);
    const shown = truncate(line.trimEnd(), width);
    return index === 0 ? colors.bold(shown) : shown;
  });
  return `${lines.join("\n")}\n`;
}

function cells({ sequence, at, changes, commit, message, ...who }: Revision): readonly string[] {
  const name = truncate(whoText(who), LONGEST_NAME);
  return [String(sequence), timeText(at), name, commitText(commit), String(changes), escapeText(message ?? "")];
}

/** Of direct edits, each has its own author, shown with the revision's changes. */
export function whoText({ by, actor, user }: Pick<Revision, "by" | "actor" | "user">): string {
  return by === "direct" ? "(direct edits)" : escapeText(actor ?? user);
}

/** As git abbreviates it; `-` where there is none. */
export function commitText(commit: string | null): string {
  return commit === null ? "-" : escapeText(commit.slice(0, 7));
}
