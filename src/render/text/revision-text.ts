/** One revision for people: its head, then each row change field by field. */
import { diffSpec } from "../../model/difference/diff-spec.js";
import type { Kinds } from "../../model/kind.js";
import type { DecodedChange, Revision } from "../../model/revision.js";
import { addressLine } from "./changes/address-line.js";
import { editText, timeText } from "./changes/edit-text.js";
import { escapeText } from "./escape.js";
import { countUnchanged, differenceText } from "./fields/difference-text.js";
import type { Mark } from "./fields/line-writer.js";
import { commitText, whoText } from "./history-text.js";
import type { TextOptions } from "./text-options.js";
import { padEnd } from "./width.js";

/** Ends with a line break. */
export function revisionText(
  revision: Revision,
  changes: readonly DecodedChange[],
  kinds: Kinds,
  options: TextOptions,
): string {
  const { bold, dim } = options.colors;
  const { say, count } = options.language;
  const facts = [
    [say`who`, whoText(revision, options.language)],
    [say`user`, escapeText(revision.user)],
    [say`when`, timeText(revision.at)],
    [say`commit`, revision.commit === null ? null : commitText(revision.commit)],
    [say`message`, revision.message === null ? null : escapeText(revision.message)],
    [say`allowed`, revision.consents.length === 0 ? null : escapeText(revision.consents.join(", "))],
    [say`protect`, listed(revision.protection.set)],
    [say`free`, listed(revision.protection.lifted)],
    [say`plan`, revision.planDigest],
    [say`engine`, revision.engineVersion],
    [say`hash`, revision.hash],
  ].flatMap(([name, value]) => (value == null ? [] : [`  ${dim(padEnd(`${name}:`, 9))}${value}`]));
  const head = [bold(say`Revision ${revision.sequence}, ${count(revision.changes, "change")}`), ...facts].join("\n");
  return `${[head, ...changes.map((change) => decodedChangeText(change, revision.by, kinds, options))].join("\n\n")}\n`;
}

const MOST_LISTED = 10;

function listed(addresses: readonly string[]): string | null {
  if (addresses.length === 0) return null;
  const more = addresses.length > MOST_LISTED ? [`… (${addresses.length})`] : [];
  return [...addresses.slice(0, MOST_LISTED).map(escapeText), ...more].join(", ");
}

function decodedChangeText(
  { change, before, after }: DecodedChange,
  by: Revision["by"],
  kinds: Kinds,
  options: TextOptions,
) {
  const { dim } = options.colors;
  const { say, count } = options.language;
  const kind = kinds.get(change.address.kind);
  const difference = diffSpec(kind?.spec, before, after);
  const unchanged = countUnchanged(difference);
  return [
    addressLine(symbolOf(change.operation), change.address, kind, null, options),
    ...differenceText(difference, kind, options),
    ...(before && after && unchanged > 0
      ? [`      ${dim(`# ${say`(${count(unchanged, "unchanged field")} hidden)`}`)}`]
      : []),
    ...(by === "direct" ? [`      ${dim(`# ${editText(change, "full", options.language)}`)}`] : []),
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
