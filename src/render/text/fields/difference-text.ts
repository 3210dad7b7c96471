/** The field lines of a plan or a revision: a difference as an indented tree, one line a field where it fits. */
import type {
  Difference,
  ItemDifference,
  ListDifference,
  ObjectDifference,
} from "../../../model/difference/difference.js";
import type { Json } from "../../../model/json.js";
import type { Kind } from "../../../model/kind.js";
import type { TextOptions } from "../text-options.js";
import { atField, atItem, type Here, inSpecOf, labelledName, NOWHERE } from "./here.js";
import { lineDiff } from "./line-diff.js";
import { fits, type LineWriter, lineWriter } from "./line-writer.js";
import { valueText } from "./value-text.js";
import { allFit, isComposite, writeParts, writeWhole } from "./whole-value.js";

/** What to say behind the line of a field, if anything. */
export type FieldNote = (path: readonly string[]) => string | null;

/** @param kind whose spec it is; unknown where a kind is no more. */
export function differenceText(
  difference: ObjectDifference,
  kind: Kind | undefined,
  options: TextOptions,
  note: FieldNote = () => null,
): readonly string[] {
  const writer = lineWriter(options);
  writeFields(writer, difference, inSpecOf(kind, options.language), 0, [], note);
  return writer.lines;
}

/** Fields that differ not, in all the objects that are shown. */
export function countUnchanged(difference: Difference | null): number {
  if (difference === null || difference.type === "value") return 0;
  if (difference.type === "list") return sum(difference.items.map((item) => countUnchanged(item.difference)));
  return difference.unchanged + sum(difference.fields.map((field) => countUnchanged(field.difference)));
}

/** The paths of what differs, as notes get them. */
export function differingPaths(
  difference: Difference | null,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (difference?.type === "object") {
    return difference.fields.flatMap(({ name, difference }) => differingPaths(difference, [...path, name]));
  }
  if (difference?.type === "list" && difference.semantics === "keyed") {
    return difference.items.flatMap((item) => differingPaths(item.difference, [...path, labelOf(item)]));
  }
  return [path];
}

function writeFields(
  writer: LineWriter,
  { fields, before, after }: ObjectDifference,
  here: Here,
  depth: number,
  path: readonly string[],
  note: FieldNote,
) {
  for (const { name, difference } of fields) {
    const field = atField(here, name, after, before);
    writeDifference(writer, labelledName(here, field, name), difference, field, depth, [...path, name], note);
  }
}

function writeDifference(
  writer: LineWriter,
  label: string,
  difference: Difference,
  here: Here,
  depth: number,
  path: readonly string[],
  note: FieldNote,
  inline = true,
): void {
  const { before, after } = difference;
  const symbol = before === undefined ? "+" : after === undefined ? "-" : "~";
  const whole = onOneSide(difference);
  if (
    whole !== undefined &&
    (difference.type === "value" || (inline && fits(writer, `${label}: ${valueText(whole, here)}`, depth)))
  ) {
    writeWhole(writer, symbol, label, whole, here, depth, note(path));
  } else if (difference.type === "object") {
    writer.line(depth, symbol, label);
    writeFields(writer, difference, here, depth + 1, path, note);
  } else if (difference.type === "list") {
    writer.line(depth, symbol, label, difference.semantics === "keyed" ? null : note(path));
    writeItems(writer, difference, here, depth + 1, path, note);
  } else if (before !== undefined && after !== undefined) {
    writeReplaced(writer, label, [before, after], here, depth, note(path));
  }
}

function writeItems(
  writer: LineWriter,
  list: ListDifference,
  here: Here,
  depth: number,
  path: readonly string[],
  note: FieldNote,
) {
  const { say, count } = here.language;
  const items = atItem(here);
  const added = list.items.flatMap(({ difference }) => onOneSide(difference) ?? []);
  const inline = allFit(writer, added, items, depth);
  for (const item of list.items) {
    const label = labelOf(item);
    const moved = item.moved ? say` (moved from ${(item.before ?? 0) + 1} to ${(item.after ?? 0) + 1})` : "";
    if (item.difference === null) {
      const value =
        Array.isArray(list.after) && item.after !== null ? (list.after as readonly Json[])[item.after] : null;
      writer.line(depth, "->", `${item.key ? label : valueText(value ?? null, items)}${moved}`);
    } else {
      const whole = onOneSide(item.difference);
      if (whole !== undefined && (inline || item.key === null || !isComposite(whole))) {
        const remark = item.key === null ? null : note([...path, label]); // without a key, the list's own line has it
        writeWhole(writer, item.difference.before === undefined ? "+" : "-", null, whole, items, depth, remark, inline);
      } else writeDifference(writer, `${label}${moved}`, item.difference, items, depth, [...path, label], note, inline);
    }
  }
  if (list.unchanged > 0) writer.line(depth, "#", say`(${count(list.unchanged, "unchanged item")} hidden)`);
}

/** On one line where both sides fit; text of several lines by its lines. */
function writeReplaced(
  writer: LineWriter,
  label: string,
  [before, after]: readonly [Json, Json],
  here: Here,
  depth: number,
  note: string | null,
) {
  const one = `${label}: ${valueText(before, here)} -> ${valueText(after, here)}`;
  const texts = typeof before === "string" && typeof after === "string";
  if (texts && (before.includes("\n") || after.includes("\n"))) {
    writer.line(depth, "~", `${label}:`, note);
    for (const { symbol, text } of lineDiff(before, after, here.language)) writer.line(depth + 1, symbol, text);
  } else if (fits(writer, one, depth)) {
    writer.line(depth, "~", one, note);
  } else {
    writer.line(depth, "~", label, note);
    for (const [symbol, side] of [["-", before] as const, ["+", after] as const]) {
      if (isComposite(side)) writeParts(writer, symbol, side, here, depth + 1);
      else writeWhole(writer, symbol, null, side, here, depth + 1);
    }
  }
}

/** The value where it was added or removed as a whole. */
function onOneSide(difference: Difference | null): Json | undefined {
  if (difference === null) return undefined;
  const { before, after } = difference;
  return before === undefined ? after : after === undefined ? before : undefined;
}

function labelOf({ key, after, before }: ItemDifference): string {
  return key === null ? `[${after ?? before}]` : key.map((value) => valueText(value, NOWHERE)).join(", ");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
