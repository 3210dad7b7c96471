/** How two specs differ as a flat list of fields, each with its path as people write it: for programs and findings. */

import type { FieldPath } from "../field-path.js";
import { formatField } from "../format-field.js";
import type { Json, JsonObject } from "../json.js";
import type { ObjectShape, UnionShape } from "../shape.js";
import { diffSpec } from "./diff-spec.js";
import type { Difference } from "./difference.js";

export interface FieldChange {
  /** `limits.total`, `items["SKU1"].price`; a list that is no keyed one is told as a whole. */
  readonly field: string;
  /** `undefined`: it is not there. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export function fieldChanges(
  shape: ObjectShape | UnionShape,
  before: JsonObject,
  after: JsonObject,
): readonly FieldChange[] {
  const difference = diffSpec(shape, before, after);
  // The difference has its own order of fields, and paths go by names and positions alone.
  return leaves(difference, [], []).map(({ path, beforePath, before: was, after: is }) => ({
    field: is === undefined ? formatField(shape, before, beforePath) : formatField(shape, after, path),
    before: was,
    after: is,
  }));
}

interface Leaf {
  /** Into the spec afterwards, and into the one before: positions in lists differ. */
  readonly path: FieldPath;
  readonly beforePath: FieldPath;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

function leaves(difference: Difference, path: FieldPath, beforePath: FieldPath): readonly Leaf[] {
  const { before, after } = difference;
  const whole = [{ path, beforePath, before, after }];
  if (before === undefined || after === undefined || difference.type === "value") return whole;
  if (difference.type === "object")
    return difference.fields.flatMap(({ name, difference: inner }) =>
      leaves(inner, [...path, name], [...beforePath, name]),
    );
  if (difference.semantics !== "keyed" || difference.items.some(({ moved }) => moved)) return whole;
  return difference.items.flatMap((item) =>
    item.difference === null
      ? []
      : leaves(item.difference, [...path, item.after ?? 0], [...beforePath, item.before ?? 0]),
  );
}
