/** All of a value that is on one side only: on one line, or as a block of its parts. */
import type { Json, JsonObject } from "../../../model/json.js";
import { isSecretReference } from "../../../model/secret.js";
import { escapeLines } from "../escape.js";
import { displayWidth } from "../width.js";
import { atField, atItem, type Here, labelledName } from "./here.js";
import { fits, type LineWriter, type Mark } from "./line-writer.js";
import { fieldText, valueText } from "./value-text.js";

type Composite = readonly Json[] | JsonObject;

/**
 * @param label a field's name; `null` for an item of a list
 * @param inline whether what has parts may stand on one line
 */
export function writeWhole(
  writer: LineWriter,
  symbol: Mark,
  label: string | null,
  value: Json,
  here: Here,
  depth: number,
  note: string | null = null,
  inline = true,
): void {
  const one = label === null ? valueText(value, here) : `${label}: ${valueText(value, here)}`;
  const lines = typeof value === "string" ? escapeLines(value) : [];
  if (lines.length > 1) {
    writer.line(depth, symbol, label === null ? here.language.say`text` : `${label}:`, note);
    for (const line of lines) writer.line(depth + 1, symbol, line);
  } else if (!isComposite(value) || (inline && fits(writer, one, depth))) {
    writer.line(depth, symbol, one, note);
  } else {
    writer.line(depth, symbol, label ?? headingOf(value, here, writer.room(depth)), note);
    writeParts(writer, symbol, value, here, depth + 1);
  }
}

export function writeParts(writer: LineWriter, symbol: Mark, value: Composite, here: Here, depth: number): void {
  if (isList(value)) {
    const items = atItem(here);
    const inline = allFit(writer, value, items, depth);
    for (const item of value) writeWhole(writer, symbol, null, item, items, depth, null, inline);
  } else {
    for (const [name, part] of Object.entries(value)) {
      const field = atField(here, name, value);
      writeWhole(writer, symbol, labelledName(here, field, name), part, field, depth);
    }
  }
}

/** Whether all items that have parts fit on a line each: the items of one list are shown all in one way. */
export function allFit(writer: LineWriter, items: readonly Json[], here: Here, depth: number): boolean {
  return items.every((item) => !isComposite(item) || fits(writer, valueText(item, here), depth));
}

/** Has parts that are shown; a secret has none. */
export function isComposite(value: Json): value is Composite {
  return value !== null && typeof value === "object" && !isSecretReference(value);
}

const HEADING_FIELDS = 2;

/** `{ name: "vip", level: 3, … }`: what tells an item from its neighbours. All its fields come below. */
function headingOf(value: Composite, here: Here, room: number): string {
  if (isList(value)) return `[${here.language.count(value.length, "item")}]`;
  const fields = Object.entries(value).map(([name, part]) => fieldText(name, part, value, here));
  const shown = fields.filter((text) => displayWidth(text) <= room / HEADING_FIELDS - 4).slice(0, HEADING_FIELDS);
  return `{ ${[...shown, ...(shown.length < fields.length ? ["…"] : [])].join(", ")} }`;
}

function isList(value: Composite): value is readonly Json[] {
  return Array.isArray(value);
}
