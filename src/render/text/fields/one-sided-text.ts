/**
 * The field lines of a spec that is on one side only, as a create or delete has it: nothing is compared, so that its
 * lines are written straight from it. They are the lines of `differenceText`, which a plan of 100,000 creates is spared.
 */
import { keyOf } from "../../../model/difference/diff-spec.js";
import { inShapeOrder } from "../../../model/difference/shape-order.js";
import { isJsonObject, type Json, type JsonObject } from "../../../model/json.js";
import type { Kind } from "../../../model/kind.js";
import type { ListShape, Shape } from "../../../model/shape.js";
import { fieldsOf } from "../../../model/walk-shape.js";
import type { TextOptions } from "../text-options.js";
import { atField, atItem, type Here, inSpecOf, labelledName, NOWHERE } from "./here.js";
import { fits, type LineWriter, lineWriter, type Mark } from "./line-writer.js";
import { valueText } from "./value-text.js";
import { allFit, isComposite, writeWhole } from "./whole-value.js";

/** @param kind whose spec it is; unknown where a kind is no more. */
export function oneSidedText(
  symbol: Mark,
  spec: JsonObject,
  kind: Kind | undefined,
  options: TextOptions,
): readonly string[] {
  const writer = lineWriter(options);
  const side: Side = { writer, symbol };
  writeFields(side, kind?.spec, inShapeOrder(kind?.spec, spec), inSpecOf(kind, options.language), 0);
  return writer.lines;
}

interface Side {
  readonly writer: LineWriter;
  readonly symbol: Mark;
}

function writeFields(side: Side, shape: Shape | undefined, value: JsonObject, here: Here, depth: number): void {
  const fields = shape?.type === "object" || shape?.type === "union" ? fieldsOf(shape, value) : {};
  for (const [name, part] of Object.entries(value)) {
    const inner = shape?.type === "map" ? shape.values : Object.hasOwn(fields, name) ? fields[name]?.shape : undefined;
    const field = atField(here, name, value);
    writeValue(side, labelledName(here, field, name), inner, part, field, depth);
  }
}

function writeValue(
  side: Side,
  label: string,
  shape: Shape | undefined,
  value: Json,
  here: Here,
  depth: number,
  inline = true,
): void {
  const { writer, symbol } = side;
  const list = shape?.type === "list" && isList(value) ? shape : null;
  if (list === null && !(hasFields(shape) && isJsonObject(value))) {
    writeWhole(writer, symbol, label, value, here, depth);
    return;
  }
  const one = `${label}: ${valueText(value, here)}`;
  if (inline && fits(writer, one, depth)) {
    writer.line(depth, symbol, one);
    return;
  }
  writer.line(depth, symbol, label);
  if (isJsonObject(value)) writeFields(side, shape, value, here, depth + 1);
  else if (list !== null && isList(value)) writeItems(side, list, value, here, depth + 1);
}

function writeItems(side: Side, list: ListShape, value: readonly Json[], here: Here, depth: number): void {
  const { writer, symbol } = side;
  const items = atItem(here);
  const inline = allFit(writer, value, items, depth);
  for (const item of value) {
    if (inline || list.semantics !== "keyed" || !isComposite(item)) {
      writeWhole(writer, symbol, null, item, items, depth, null, inline);
    } else {
      const key = keyOf(list, item).map((part) => valueText(part, NOWHERE));
      writeValue(side, key.join(", "), list.items, item, items, depth, false);
    }
  }
}

/** Text in several languages is shown language by language. */
function hasFields(shape: Shape | undefined): boolean {
  return shape?.type === "object" || shape?.type === "map" || shape?.type === "union" || shape?.type === "text";
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
