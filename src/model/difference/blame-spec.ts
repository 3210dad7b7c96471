/**
 * Finds what set each field, in one pass over the states of a setting: whatever differs from the state before was set by
 * what led to this one. The order of items with keys is no field.
 */
import type { BlamedField, Origin } from "../blame.js";
import { canonicalJson } from "../canonical-json.js";
import type { Json, JsonObject } from "../json.js";
import type { ObjectShape, UnionShape } from "../shape.js";
import { specLeaves } from "./spec-leaves.js";
import { stripDefaults } from "./strip-defaults.js";

export interface Step {
  /** `null`: nothing was there. */
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly origin: Origin;
}

/**
 * @param steps oldest first. Where one begins otherwise than the one before ended, nobody saw what led there.
 * @param now what is there; it may differ from where the last step ended, which nobody saw either
 */
export function blameSpec(
  shape: ObjectShape | UnionShape | undefined,
  steps: readonly Step[],
  now: JsonObject | null,
): readonly BlamedField[] {
  const states = steps.flatMap(({ before, after, origin }) => [
    ...(before === null ? [] : [{ spec: before, origin: UNRECORDED }]),
    { spec: after, origin },
  ]);
  let fields: Fields = new Map();
  let there = false;
  for (const { spec, origin } of now === null ? states : [...states, { spec: now, origin: UNRECORDED }]) {
    // What is gone is still told as it was, but what comes after it begins anew.
    if (spec !== null) fields = moved(shape, there ? fields : new Map(), spec, origin);
    there = spec !== null;
  }
  return [...fields.values()];
}

const UNRECORDED: Origin = { type: "unrecorded" };

type Fields = ReadonlyMap<string, BlamedField>;

/** From one state to the next. */
function moved(shape: ObjectShape | UnionShape | undefined, fields: Fields, next: JsonObject, origin: Origin): Fields {
  const written = fields.size === 0 ? writtenLeaves(shape, next) : null;
  const leaves = [...specLeaves(shape, next)].map(([path, value]): [string, BlamedField] => {
    const known = fields.get(path);
    const same = known !== undefined && canonicalJson(known.value) === canonicalJson(value);
    const byDefault = written !== null && origin.type !== "unrecorded" && !written.has(path);
    return [path, same ? known : { path, value, origin, byDefault }];
  });
  return new Map(leaves);
}

/** What a kind would not have filled in by itself. */
function writtenLeaves(
  shape: ObjectShape | UnionShape | undefined,
  spec: JsonObject,
): ReadonlyMap<string, Json> | null {
  return shape === undefined ? null : specLeaves(shape, stripDefaults(shape, spec).value);
}
