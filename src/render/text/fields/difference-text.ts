/** The field lines of a plan or a revision: a difference as an indented tree, one line a field where it fits. */
import type {
  Difference,
  FieldDifference,
  ItemDifference,
  ListDifference,
  ObjectDifference,
} from "../../../model/difference/difference.js";
import { isJsonObject, type Json, type JsonObject } from "../../../model/json.js";
import { isSecretReference } from "../../../model/secret.js";
import { escapeLines } from "../escape.js";
import { plural } from "../plural.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth } from "../width.js";
import { lineDiff } from "./line-diff.js";
import { type LineWriter, lineWriter, type Mark } from "./line-writer.js";
import { nameText, valueText } from "./value-text.js";

/** What to say behind the line of a field, if anything. */
export type FieldNote = (path: readonly string[]) => string | null;

export function differenceText(difference: ObjectDifference, options: TextOptions, note: FieldNote = () => null) {
  const writer = lineWriter(options);
  writeFields(writer, difference.fields, 0, [], note);
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
  fields: readonly FieldDifference[],
  depth: number,
  path: readonly string[],
  note: FieldNote,
) {
  for (const { name, difference } of fields) {
    writeDifference(writer, nameText(name), difference, depth, [...path, name], note);
  }
}

function writeDifference(
  writer: LineWriter,
  label: string,
  difference: Difference,
  depth: number,
  path: readonly string[],
  note: FieldNote,
): void {
  const { before, after } = difference;
  const symbol = before === undefined ? "+" : after === undefined ? "-" : "~";
  const whole = before === undefined ? after : after === undefined ? before : undefined;
  if (whole !== undefined && (difference.type === "value" || fits(writer, `${label}: ${valueText(whole)}`, depth))) {
    writeWhole(writer, symbol, label, whole, depth, note(path));
  } else if (difference.type === "object") {
    writer.line(depth, symbol, label);
    writeFields(writer, difference.fields, depth + 1, path, note);
  } else if (difference.type === "list") {
    writer.line(depth, symbol, label, difference.semantics === "keyed" ? null : note(path));
    writeItems(writer, difference, depth + 1, path, note);
  } else if (before !== undefined && after !== undefined) {
    writeReplaced(writer, label, before, after, depth, note(path));
  }
}

function writeItems(writer: LineWriter, list: ListDifference, depth: number, path: readonly string[], note: FieldNote) {
  for (const item of list.items) {
    const label = labelOf(item);
    const moved = item.moved ? ` (moved from ${(item.before ?? 0) + 1} to ${(item.after ?? 0) + 1})` : "";
    if (item.difference === null) {
      const value =
        Array.isArray(list.after) && item.after !== null ? (list.after as readonly Json[])[item.after] : null;
      writer.line(depth, "->", `${item.key ? label : valueText(value ?? null)}${moved}`);
    } else {
      const { before, after } = item.difference;
      const whole = before === undefined ? after : after === undefined ? before : undefined;
      const one = whole === undefined ? null : valueText(whole);
      if (one !== null && (fits(writer, one, depth) || item.key === null)) {
        const remark = item.key === null ? null : note([...path, label]); // without a key, the list's own line has it
        writeWhole(writer, before === undefined ? "+" : "-", null, whole ?? null, depth, remark);
      } else writeDifference(writer, `${label}${moved}`, item.difference, depth, [...path, label], note);
    }
  }
  if (list.unchanged > 0) writer.line(depth, "#", `(${plural(list.unchanged, "unchanged item")} hidden)`);
}

/** All of a value that is on one side only. */
function writeWhole(
  writer: LineWriter,
  symbol: Mark,
  label: string | null,
  value: Json,
  depth: number,
  note: string | null,
) {
  const one = label === null ? valueText(value) : `${label}: ${valueText(value)}`;
  const lines = typeof value === "string" ? escapeLines(value) : [];
  if (lines.length > 1) {
    writer.line(depth, symbol, label === null ? "text" : `${label}:`, note);
    for (const line of lines) writer.line(depth + 1, symbol, line);
  } else if (fits(writer, one, depth) || value === null || typeof value !== "object" || isSecretReference(value)) {
    writer.line(depth, symbol, one, note);
  } else {
    writer.line(depth, symbol, label ?? "item", note);
    writeParts(writer, symbol, value, depth + 1);
  }
}

function writeParts(writer: LineWriter, symbol: Mark, value: readonly Json[] | JsonObject, depth: number) {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) writeWhole(writer, symbol, null, item, depth, null);
  } else {
    for (const [name, part] of Object.entries(value)) writeWhole(writer, symbol, nameText(name), part, depth, null);
  }
}

/** On one line where both sides fit; long text by its lines. */
function writeReplaced(
  writer: LineWriter,
  label: string,
  before: Json,
  after: Json,
  depth: number,
  note: string | null,
) {
  const one = `${label}: ${valueText(before)} -> ${valueText(after)}`;
  const texts = typeof before === "string" && typeof after === "string";
  if (texts && (before.includes("\n") || after.includes("\n"))) {
    writer.line(depth, "~", `${label}:`, note);
    for (const { symbol, text } of lineDiff(before, after)) writer.line(depth + 1, symbol, text);
  } else if (fits(writer, one, depth)) {
    writer.line(depth, "~", one, note);
  } else {
    writer.line(depth, "~", label, note);
    const [left, right] = texts ? fromWhereTheyDiffer(before, after, writer.room(depth + 1)) : [before, after];
    for (const [symbol, side] of [["-", left] as const, ["+", right] as const]) {
      if (isJsonObject(side) && !isSecretReference(side)) writeParts(writer, symbol, side, depth + 1);
      else writeWhole(writer, symbol, null, side, depth + 1, null);
    }
  }
}

/** Drops so much of a common beginning that cutting the ends off does not hide the difference. */
function fromWhereTheyDiffer(before: string, after: string, room: number): readonly [string, string] {
  const [left, right] = [[...before], [...after]];
  const common = left.findIndex((character, index) => character !== right[index]);
  const start = common < 0 ? left.length : common;
  const kept = Math.floor(room / 3);
  if (displayWidth(left.slice(0, start).join("")) <= kept) return [before, after];
  const cut = Math.max(0, start - Math.floor(kept / 2));
  return [`…${left.slice(cut).join("")}`, `…${right.slice(cut).join("")}`];
}

function labelOf({ key, after, before }: ItemDifference): string {
  return key === null ? `[${after ?? before}]` : key.map(valueText).join(", ");
}

function fits(writer: LineWriter, text: string, depth: number): boolean {
  return displayWidth(text) <= writer.room(depth);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
