/** One revision for people: its head, then each row change field by field. */
import { formatAddress } from "../../model/address.js";
import { diffSpec } from "../../model/difference/diff-spec.js";
import type { Kinds } from "../../model/kind.js";
import type { DecodedChange, Revision } from "../../model/revision.js";
import { addressLine } from "./changes/address-line.js";
import { editText, timeText } from "./changes/edit-text.js";
import { escapeText } from "./escape.js";
import { countUnchanged, differenceText } from "./fields/difference-text.js";
import type { Mark } from "./fields/line-writer.js";
import { commitText, whoText } from "./history-text.js";
import { plural } from "./plural.js";
import type { TextOptions } from "./text-options.js";

/** Ends with a line break. */
export function revisionText(
  revision: Revision,
  changes: readonly DecodedChange[],
  kinds: Kinds,
  options: TextOptions,
): string {
  const { bold, dim } = options.colors;
  const facts = [
    ["who", whoText(revision)],
    ["user", escapeText(revision.user)],
    ["when", timeText(revision.at)],
    ["commit", revision.commit === null ? null : commitText(revision.commit)],
    ["message", revision.message === null ? null : escapeText(revision.message)],
    ["plan", revision.planDigest],
    ["engine", revision.engineVersion],
    ["hash", revision.hash],
  ].flatMap(([name, value]) => (value == null ? [] : [`  ${dim(`${name}:`.padEnd(9))}${value}`]));
  const head = [bold(`Revision ${revision.sequence}, ${plural(revision.changes, "change")}`), ...facts].join("\n");
  return `${[head, ...changes.map((change) => decodedChangeText(change, revision.by, kinds, options))].join("\n\n")}\n`;
}

function decodedChangeText(
  { change, before, after }: DecodedChange,
  by: Revision["by"],
  kinds: Kinds,
  options: TextOptions,
) {
  const { dim } = options.colors;
  const difference = diffSpec(kinds.get(change.address.kind)?.spec, before, after);
  const unchanged = countUnchanged(difference);
  return [
    addressLine(symbolOf(change.operation), formatAddress(change.address), null, options),
    ...differenceText(difference, options),
    ...(before && after && unchanged > 0 ? [`      ${dim(`# (${plural(unchanged, "unchanged field")} hidden)`)}`] : []),
    ...(by === "direct" ? [`      ${dim(`# ${editText(change, "full")}`)}`] : []),
  ].join("\n");
}

function symbolOf(operation: string): Mark {
  switch (operation) {
    case "insert":
      return "+";
    case "delete":
    case "truncate":
      return "-";
    case "move-from":
    case "move-to":
      return "->";
    default:
      return "~";
  }
}
