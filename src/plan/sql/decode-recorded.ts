/** A row as the ledger recorded it, perhaps long ago, when its kind had other fields: readable all the same. */
import type { RowImage } from "../../model/current.js";
import type { Json, JsonObject } from "../../model/json.js";
import type { Kind, StoreContext } from "../../model/kind.js";
import { decodeRow } from "./decode.js";
import { earlierColumns } from "./earlier-columns.js";
import { objectColumns } from "./object-columns.js";
import { unionColumns } from "./variant-columns.js";

/**
 * Fields that were renamed have their present names; columns of fields that are no more stand beside them, as they were;
 * values of another type come as raw text.
 */
export function decodeRecorded(kind: Kind, image: RowImage, context: StoreContext): JsonObject {
  const { present, rest } = sorted(kind, image);
  return { ...decodeRow(kind, present, context), ...rest };
}

/** The same without columns of fields that are no more: what could be written again. */
export function decodeStillKnown(kind: Kind, image: RowImage, context: StoreContext): JsonObject {
  return decodeRow(kind, sorted(kind, image).present, context);
}

function sorted(kind: Kind, image: RowImage): { readonly present: RowImage; readonly rest: JsonObject } {
  const columns = columnsOf(kind);
  const present: Record<string, Json> = {};
  const rest: Record<string, Json> = {};
  for (const [name, value] of Object.entries(image)) {
    const now = columns.has(name) ? name : renamed(name, image, columns);
    if (now !== null) present[now] = value;
    else if (value !== null && !KEYS.has(name)) rest[name] = value;
  }
  return { present, rest };
}

const KEYS: ReadonlySet<string> = new Set(["store", "name"]);

/** Earlier names by the present one. */
type Columns = ReadonlyMap<string, readonly string[]>;

function renamed(name: string, image: RowImage, columns: Columns): string | null {
  for (const [now, earlier] of columns) if (earlier.includes(name) && !Object.hasOwn(image, now)) return now;
  return null;
}

const remembered = new WeakMap<Kind, Columns>();

function columnsOf(kind: Kind): Columns {
  const known = remembered.get(kind);
  if (known !== undefined) return known;
  const { columns } = kind.spec.type === "object" ? objectColumns(kind.spec) : unionColumns(kind.spec);
  const found = new Map(columns.map((column) => [column.name, earlierColumns(column, kind.earlier)]));
  remembered.set(kind, found);
  return found;
}
