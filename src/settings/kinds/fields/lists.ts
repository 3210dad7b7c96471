/** Lists, by what their order means and by what tells their items apart; and maps. */
import { z } from "zod";
import { canonicalJson } from "../../../model/canonical-json.js";
import { isJsonObject, type Json, type JsonObject } from "../../../model/json.js";
import { notes } from "./notes.js";

interface Size {
  readonly minItems?: number;
}

/** Order means nothing, nothing stands twice. */
export function set<S extends z.ZodType>(item: S, { minItems = 0 }: Size = {}): z.ZodArray<S> {
  const schema = sized(item, minItems).check(unique(canonicalJson)).meta({ uniqueItems: true });
  return schema.register(notes, { list: { semantics: "set", key: [] } });
}

/** Order means something. */
export function list<S extends z.ZodType>(item: S, { minItems = 0 }: Size = {}): z.ZodArray<S> {
  return sized(item, minItems).register(notes, { list: { semantics: "list", key: [] } });
}

/** Items are told apart by the fields in `key`; order is kept. */
export function keyed<S extends z.ZodObject>(key: readonly string[], item: S, { minItems = 0 }: Size = {}) {
  const parts = key.map((name) => ({ name, money: notes.get(item.shape[name])?.shape?.type === "money" }));
  const identity = (value: Json) => (isJsonObject(value) ? keyOf(parts, value) : undefined);
  const schema = sized(item, minItems).check(unique(identity));
  return schema.register(notes, { list: { semantics: "keyed", key } });
}

/** Free names, `{ "app-key": value }`. */
export function map<S extends z.ZodType>(values: S) {
  return z.record(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/), values);
}

function sized<S extends z.ZodType>(item: S, minItems: number): z.ZodArray<S> {
  return minItems > 0 ? z.array(item).min(minItems) : z.array(item);
}

/** Money is compared by value: tiers of 10 and of 10.00 are the same tier. */
function keyOf(parts: readonly { readonly name: string; readonly money: boolean }[], item: JsonObject) {
  const values = parts.map(({ name, money }) => {
    const value = item[name];
    return money && typeof value === "string" ? value.replace(/(\.[0-9]*?)0+$/, "$1").replace(/\.$/, "") : value;
  });
  return values.includes(undefined) ? undefined : canonicalJson(values);
}

/** One issue for each item that an earlier one has the identity of; checked even where items are wrong in themselves. */
function unique(identityOf: (item: Json) => string | undefined): z.core.$ZodCheck<unknown[]> {
  const check = z.check<unknown[]>(({ value, issues }) => {
    if (!Array.isArray(value)) return;
    const seen = new Map<string, number>();
    for (const [index, item] of (value as readonly Json[]).entries()) {
      const identity = identityOf(item);
      if (identity === undefined) continue;
      const first = seen.get(identity);
      if (first === undefined) seen.set(identity, index);
      else issues.push({ code: "custom", input: value, path: [index], params: { duplicateOf: first } });
    }
  });
  check._zod.def.when = () => true;
  return check;
}
