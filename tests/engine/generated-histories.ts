/** Generated lives of a store: what its documents say at first, then, and at last, and what somebody does by hand meanwhile. */
import fc from "fast-check";
import type { JsonObject } from "../../src/model/json.js";
import type { Kind } from "../../src/model/kind.js";
import { referencesOf } from "../../src/model/references.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { kindNamed } from "../support/real-settings.js";
import { specArbitrary } from "../support/spec-arbitrary.js";
import type { WrittenDocument } from "../support/test-documents.js";

export interface History {
  readonly first: readonly Written[];
  /** Some settings gone, some new, some changed in whole or in part, some as they were. */
  readonly second: readonly Written[];
  /** The second, and settings that nobody wrote down before. */
  readonly third: readonly Written[];
  /** One for each setting of the third, of the same name: what somebody might make of it by hand. */
  readonly spare: readonly Written[];
  readonly edits: readonly Edit[];
}

export type Written = WrittenDocument & { readonly spec: JsonObject };

/** Numbers choose among what is there. */
export interface Edit {
  readonly type: "update" | "delete" | "insert-unmanaged" | "insert-named";
  readonly setting: number;
  readonly column: number;
}

type NamesByKind = Readonly<Record<string, readonly string[]>>;

const NAMES = ["default", "27/a", "特价 'ä'"];

interface Names {
  /** Of every kind there are settings of these names at least, and only to these do others refer. */
  readonly referable: readonly string[];
  readonly byKind: NamesByKind;
}

const REFERABLE: readonly (readonly string[])[] = [["default"], ["27/a", "特价 'ä'"], NAMES];

const names: fc.Arbitrary<Names> = fc
  .tuple(
    fc.constantFrom(...REFERABLE),
    fc.record(Object.fromEntries([...kinds.keys()].map((kind) => [kind, fc.subarray(NAMES)]))),
  )
  .map(([referable, more]) => ({ referable, byKind: joined(more, () => referable) }));

const edit: fc.Arbitrary<Edit> = fc.record({
  type: fc.constantFrom<Edit["type"][]>("update", "update", "update", "delete", "insert-unmanaged", "insert-named"),
  setting: fc.nat(1000),
  column: fc.nat(1000),
});

export const histories: fc.Arbitrary<History> = fc.tuple(names, names, names).chain(([a, b, more]) => {
  const all = joined(b.byKind, (kind) => more.byKind[kind] ?? []);
  const choices = fc.array(fc.constantFrom<Choice[]>("old", "old", "mixed", "new"), { minLength: 30, maxLength: 30 });
  const parts = fc.tuple(
    settings(a.byKind, a.referable),
    settings(b.byKind, b.referable),
    settings(all, more.referable),
    settings(all, b.referable),
  );
  return fc
    .tuple(parts, choices, fc.array(edit, { minLength: 2, maxLength: 6 }))
    .map(([[first, fresh, last, spare], choices, edits]) => {
      const second = fresh.map((setting, index) => follow(first, setting, choices[index] ?? "new", b.byKind));
      const third = [...second, ...last.filter((setting) => find(second, setting) === undefined)];
      return { first, second, third, spare, edits };
    });
});

/** One setting for each of the names. */
function settings(byKind: NamesByKind, referable: readonly string[]): fc.Arbitrary<readonly Written[]> {
  const each = [...kinds.values()].flatMap((kind) =>
    (kind.singleton ? [undefined] : (byKind[kind.name] ?? [])).map((name) =>
      specOf(kind, name, referable).map((spec): Written => ({ kind: kind.name, ...(name && { name }), spec })),
    ),
  );
  return fc.tuple(...each);
}

const specs = new Map<string, fc.Arbitrary<JsonObject>>();

/** Remembered: making one takes longer than generating from it. */
/** Settings of one kind refer to those before them alone, so that they form no ring. */
function specOf(kind: Kind, name: string | undefined, referable: readonly string[]): fc.Arbitrary<JsonObject> {
  const earlier = referable.filter((other) => name !== undefined && NAMES.indexOf(other) < NAMES.indexOf(name));
  const key = JSON.stringify([kind.name, referable, earlier]);
  const namesOf = (referred: string) => (referred === kind.name ? earlier : referable);
  const known = specs.get(key) ?? specArbitrary(kind, { names: namesOf });
  specs.set(key, known);
  return known;
}

type Choice = "old" | "mixed" | "new";

/** The setting as it was before, or new, or something of both. */
function follow(before: readonly Written[], setting: Written, choice: Choice, byKind: NamesByKind): Written {
  const old = find(before, setting)?.spec;
  if (old === undefined || choice === "new" || !refersWithin(kindNamed(setting.kind), old, byKind)) return setting;
  if (choice === "old") return { ...setting, spec: old };
  return old["type"] === setting.spec["type"] ? { ...setting, spec: mixed(old, setting.spec) } : setting;
}

/** Every other field from each, be it there or not. */
function mixed(old: JsonObject, fresh: JsonObject): JsonObject {
  const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].sort();
  return Object.fromEntries(
    fields.flatMap((field, index) => {
      const value = (index % 2 === 0 ? old : fresh)[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function refersWithin(kind: Kind, spec: JsonObject, byKind: NamesByKind): boolean {
  return referencesOf(kind, spec).every((reference) => byKind[reference.kind]?.includes(reference.name));
}

function find(among: readonly Written[], { kind, name }: WrittenDocument): Written | undefined {
  return among.find((other) => other.kind === kind && other.name === name);
}

function joined(byKind: NamesByKind, more: (kind: string) => readonly string[]): NamesByKind {
  return Object.fromEntries(
    Object.entries(byKind).map(([kind, names]) => [
      kind,
      NAMES.filter((name) => names.includes(name) || more(kind).includes(name)),
    ]),
  );
}
