/**
 * Parsed specs to canonical ones: every value gets the one spelling that its kind's shape and its store's context give
 * it, so that two specs mean the same exactly if they are equal. Walks after parsing, when all defaults are in.
 */
import { canonicalJson } from "../../model/canonical-json.js";
import type { FieldPath } from "../../model/field-path.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { StoreContext } from "../../model/kind.js";
import { inSetOrder } from "../../model/set-order.js";
import type { ListShape, ObjectShape, Shape, UnionShape } from "../../model/shape.js";
import { fieldsOf } from "../../model/walk-shape.js";
import type { SpecFinding } from "../../settings/kinds/spec-finding.js";
import { canonicalScalar } from "./canonical-scalar.js";
import type { Fault, Report } from "./fault.js";
import { intervalFault } from "./interval-fault.js";
import { describeKey, itemKey } from "./item-key.js";

export interface Canonicalised {
  /** Complete only without findings. */
  readonly spec: JsonObject;
  /** Paths lead into the spec as it was given. */
  readonly findings: readonly SpecFinding[];
}

interface Walk {
  readonly context: StoreContext | null;
  readonly path: (string | number)[];
  readonly findings: SpecFinding[];
  /** Of the value at `path`. */
  readonly report: Report;
}

/** Without a context, because the store's own document is missing or wrong, what depends on it is not checked. */
export function canonicalise(
  shape: ObjectShape | UnionShape,
  spec: JsonObject,
  context: StoreContext | null,
): Canonicalised {
  const walk: Walk = { context, path: [], findings: [], report: (fault) => report(walk, fault) };
  return { spec: canonicalObject(shape, spec, walk), findings: walk.findings };
}

function canonicalValue(shape: Shape, value: Json, walk: Walk): Json {
  switch (shape.type) {
    case "object":
    case "union":
      return isJsonObject(value) ? canonicalObject(shape, value, walk) : value;
    case "list":
      return Array.isArray(value) ? canonicalList(shape, value as readonly Json[], walk) : value;
    case "map":
      return isJsonObject(value) ? canonicalMap(shape.values, value, walk) : value;
    default:
      return canonicalScalar(shape, value, walk.context, walk.report);
  }
}

function canonicalObject(shape: ObjectShape | UnionShape, value: JsonObject, walk: Walk): JsonObject {
  const before = walk.findings.length;
  const result: Record<string, Json> = {};
  if (shape.type === "union" && value["type"] !== undefined) result["type"] = value["type"];
  const fields = fieldsOf(shape, value);
  for (const name in fields) {
    const [field, inner] = [fields[name], value[name]];
    if (field !== undefined && inner !== undefined) result[name] = canonicalAt(walk, name, field.shape, inner);
  }
  const interval = shape.type === "object" ? shape.interval : undefined;
  if (interval !== undefined && walk.findings.length === before) {
    const fault = intervalFault(interval, result["from"], result["until"], walk.context);
    if (fault !== null) report(walk, fault, "until");
  }
  return result;
}

function canonicalList(shape: ListShape, list: readonly Json[], walk: Walk): readonly Json[] {
  const items = list.map((item, index) => canonicalAt(walk, index, shape.items, item));
  if (shape.semantics === "list" || items.length < 2) return items;
  const identified = items.map((item, index) => ({ item, index, id: identityOf(shape, item) }));
  const seen = new Set<string>();
  for (const { item, index, id } of identified) {
    if (id === null) continue;
    if (seen.has(id)) report(walk, repeated(shape, item, list[index] ?? null), index);
    seen.add(id);
  }
  return shape.semantics === "keyed" ? items : inSetOrder(shape.items, items);
}

function canonicalMap(values: Shape, map: JsonObject, walk: Walk): JsonObject {
  const entries = Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, value]) => [name, canonicalAt(walk, name, values, value)]));
}

function identityOf(shape: ListShape, item: Json): string | null {
  if (shape.semantics === "keyed") return itemKey(shape, item);
  return typeof item === "string" ? JSON.stringify(item) : canonicalJson(item);
}

/** The kind's own schema has compared what is written; these are equal only as values, as `60m` and `1h` are. */
function repeated(shape: ListShape, canonical: Json, written: Json): Fault {
  const code = "settings/duplicate-item";
  const summary = "An item stands twice in a list";
  if (shape.semantics === "keyed") {
    const detail = `${describeKey(shape, canonical)} stands in this list already; its items are told apart by ${shape.key.join(" and ")}.`;
    return { code, summary, detail, remedy: "Remove one of the two, or correct its key." };
  }
  const [was, is] = [canonicalJson(written), canonicalJson(canonical)];
  const same = was === is ? is : `${was} is the same as ${is}, which`;
  return { code, summary, detail: `${same} stands in this list already.`, remedy: "Remove one of the two." };
}

function canonicalAt(walk: Walk, step: string | number, shape: Shape, value: Json): Json {
  walk.path.push(step);
  const canonical = canonicalValue(shape, value, walk);
  walk.path.pop();
  return canonical;
}

function report(walk: Walk, fault: Fault, ...steps: FieldPath): void {
  walk.findings.push({ path: [...walk.path, ...steps], ...fault });
}
