/** The spec digest of a row by its table's definition alone, where no kind of that form is at hand any more. */
import { digestOf } from "../../model/canonical-json.js";
import type { RowImage } from "../../model/current.js";
import type { Json } from "../../model/json.js";
import { NO_CONTEXT } from "../../model/store-context.js";
import { decodeValue, encodeValue } from "./column-codecs.js";
import type { EncodedRow } from "./encode.js";
import type { Column, TableDefinition } from "./table-definition.js";

/** `store` and `name`. */
const KEY_COLUMNS = 2;

/** What `specDigest` gives for the spec that was written as this row. Another spelling of a number is another digest. */
export function imageSpecDigest({ kind, columns }: TableDefinition, image: RowImage): string {
  const row: EncodedRow = Object.fromEntries(
    columns.slice(KEY_COLUMNS).flatMap((column) => {
      const value = image[column.name] ?? null;
      return value === null ? [] : [[column.name, encoded(column, value)]];
    }),
  );
  return digestOf([kind, image["store"] ?? null, image["name"] ?? null, row]);
}

function encoded({ shape }: Column, value: Json): Json {
  // Its decoded form would have the digits of a currency that is not known here.
  if (shape.type === "money") return value;
  return encodeValue(shape, decodeValue(shape, value, NO_CONTEXT), NO_CONTEXT);
}
