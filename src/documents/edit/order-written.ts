/**
 * A document file in its one order: the envelope's properties, the fields of specs and patches as their kind has them,
 * sets as they are kept. What order carries meaning in stays as it was written: lists, keyed lists, maps and texts in
 * several languages. What is not known comes last, in its own order.
 */
import type { Kinds } from "../../model/kind.js";
import { sortAsSet } from "../../model/set-order.js";
import type { Field, Shape, UnionShape } from "../../model/shape.js";
import { variantOf } from "../../model/walk-shape.js";
import { jsonOf, propertyOf, type Written, type WrittenObject } from "./written-json.js";

const FILE = ["$schema", "documents"];
/** What it is, then what it is called, then how it is treated; the setting itself is the longest and comes last. */
const ENVELOPE = ["$schema", "kind", "name", "movedFrom", "labels", "lifecycle", "spec", "patch", "absent"];

/** @param root of a file: one document, or several under `documents`. */
export function orderFile(root: Written, kinds: Kinds): Written {
  if (root.type !== "object") return root;
  const documents = propertyOf(root, "documents");
  if (documents?.type !== "list" || propertyOf(root, "kind") !== undefined) return orderDocument(root, kinds);
  const ordered: Written = { ...documents, items: documents.items.map((document) => orderDocument(document, kinds)) };
  return inOrder(root, FILE, (name, value) => (name === "documents" ? ordered : value));
}

function orderDocument(document: Written, kinds: Kinds): Written {
  if (document.type !== "object") return document;
  const kind = propertyOf(document, "kind");
  const name = kind?.type === "scalar" ? jsonOf(kind) : undefined;
  const shape = typeof name === "string" ? kinds.get(name)?.spec : undefined;
  return inOrder(document, ENVELOPE, (field, value) =>
    field === "spec" || field === "patch" ? orderValue(shape, value) : value,
  );
}

function orderValue(shape: Shape | undefined, value: Written): Written {
  if (value.type === "scalar" || shape === undefined) return value;
  if (value.type === "list") {
    if (shape.type !== "list") return value;
    const items = value.items.map((item) => orderValue(shape.items, item));
    return { ...value, items: shape.semantics === "set" ? sortAsSet(shape.items, items, jsonOf) : items };
  }
  switch (shape.type) {
    case "object":
      return inShapeOrder(shape.fields, [], value);
    case "union":
      return inShapeOrder(fieldsIn(shape, value), ["type"], value);
    case "map":
      return inOrder(value, [], (_, inner) => orderValue(shape.values, inner));
    default:
      return value;
  }
}

type Fields = Readonly<Record<string, Pick<Field, "shape"> | undefined>>;

function inShapeOrder(fields: Fields, first: readonly string[], value: WrittenObject): Written {
  return inOrder(value, [...first, ...Object.keys(fields)], (name, inner) =>
    orderValue(Object.hasOwn(fields, name) ? fields[name]?.shape : undefined, inner),
  );
}

/**
 * The fields of the variant that is written; where none is, as in most patches, those of all variants, looked into only
 * where they agree: what is a set in one may be a list in another.
 */
function fieldsIn(shape: UnionShape, value: WrittenObject): Fields {
  const type = propertyOf(value, "type");
  if (type !== undefined) return (type.type === "scalar" && variantOf(shape, jsonOf(type))?.fields) || {};
  const fields: Record<string, Pick<Field, "shape"> | undefined> = {};
  for (const variant of Object.values(shape.variants)) {
    for (const [name, field] of Object.entries(variant.fields)) {
      const agrees =
        !Object.hasOwn(fields, name) || JSON.stringify(fields[name]?.shape) === JSON.stringify(field.shape);
      fields[name] = agrees ? field : undefined;
    }
  }
  return fields;
}

/** Properties of these names first, in this order. */
function inOrder(
  object: WrittenObject,
  names: readonly string[],
  change: (name: string, value: Written) => Written,
): WrittenObject {
  const rank = new Map(names.map((name, index) => [name, index]));
  const rankOf = (name: string) => rank.get(name) ?? names.length;
  const properties = object.properties.toSorted((a, b) => rankOf(a.name) - rankOf(b.name));
  return { ...object, properties: properties.map((each) => ({ ...each, value: change(each.name, each.value) })) };
}
