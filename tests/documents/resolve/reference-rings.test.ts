/** Documents that lead back to themselves by their single references. */
import { expect, it } from "vitest";
import { referenceRings } from "../../../src/documents/resolve/reference-rings.js";
import { resolveStore } from "../../../src/documents/resolve/resolve-store.js";
import type { JsonObject } from "../../../src/model/json.js";
import type { Kind, Kinds } from "../../../src/model/kind.js";
import type { Field, Shape } from "../../../src/model/shape.js";
import { parseTestSpec } from "../../support/parse-test-spec.js";
import { storeDocuments, type WrittenDocument } from "../../support/test-documents.js";
import { testKinds } from "../../support/test-kinds.js";

const optional = (shape: Shape): Field => ({ shape, optional: true, description: "May be left out." });
const toNode = { type: "reference", kind: "node" } as const;

/** Refers to its own kind in every way there is. */
const node: Kind = {
  name: "node",
  table: "nodes",
  module: "store",
  singleton: false,
  description: "What a node sets.",
  spec: {
    type: "object",
    fields: {
      next: optional(toNode),
      other: optional(toNode),
      inner: optional({ type: "object", fields: { next: optional(toNode) } }),
      choice: optional({ type: "union", variants: { go: { type: "object", fields: { next: optional(toNode) } } } }),
      listed: optional({ type: "list", semantics: "set", key: [], items: toNode }),
      items: optional({
        type: "list",
        semantics: "list",
        key: [],
        items: { type: "object", fields: { next: optional(toNode) } },
      }),
      named: optional({ type: "map", values: toNode }),
    },
  },
};
/** Refers to itself by the name that its row is stored under. */
const only: Kind = {
  ...node,
  name: "only",
  table: "onlies",
  singleton: true,
  spec: { type: "object", fields: { self: optional({ type: "reference", kind: "only" }) } },
};
const kinds: Kinds = new Map([...testKinds, ["node", node], ["only", only]]);

const SHOP: WrittenDocument = { kind: "shop", spec: { title: "Shop", currency: "CNY", timeZone: "Asia/Shanghai" } };

type Specs = Readonly<Record<string, JsonObject>>;

it.each<[string, Specs, findings: readonly (readonly [at: string, ring: string])[]]>([
  ["a chain is no ring", { a: { next: "b" }, b: { next: "c" }, c: {} }, []],
  ["nor are two ways to one document", { a: { next: "c", other: "b" }, b: { next: "c" }, c: {} }, []],
  ["a document that refers to itself", { a: { next: "a" } }, [["node.a next", "a -> a"]]],
  ["two that refer to each other", { a: { next: "b" }, b: { next: "a" } }, [["node.a next", "a -> b -> a"]]],
  [
    "told of the first in address order, wherever it is entered",
    { b: { next: "z" }, y: { next: "x" }, x: { next: "z" }, z: { next: "y" } },
    [["node.x next", "x -> z -> y -> x"]],
  ],
  [
    "each ring once",
    { a: { next: "b" }, b: { next: "a" }, c: { next: "d" }, d: { next: "c" }, e: { next: "c" } },
    [
      ["node.a next", "a -> b -> a"],
      ["node.c next", "c -> d -> c"],
    ],
  ],
  [
    "two rings through one document, each at its field",
    { a: { next: "b", other: "c" }, b: { next: "a" }, c: { next: "a" } },
    [
      ["node.a next", "a -> b -> a"],
      ["node.a other", "a -> c -> a"],
    ],
  ],
  [
    "through inner objects and unions",
    { a: { inner: { next: "b" } }, b: { choice: { type: "go", next: "a" } } },
    [["node.a inner.next", "a -> b -> a"]],
  ],
  [
    "references in lists and maps may go in a ring",
    {
      a: { listed: ["a", "b"] },
      b: { items: [{ next: "a" }, { next: "b" }] },
      c: { named: { x: "c" }, next: "d" },
      d: { listed: ["c"] },
    },
    [],
  ],
  [
    "of a long ring the two ends are named",
    chain(12, "t11", "t00"),
    [["node.t00 next", "t00 -> t01 -> t02 -> t03 -> t04 -> (3 more) -> t08 -> t09 -> t10 -> t11 -> t00"]],
  ],
])("%s", (_, specs, expected) => {
  const { desired, findings } = resolve([SHOP, ...nodes(specs)]);
  expect(findings.map(({ address, field, detail }) => [`node.${address?.name} ${field}`, detail])).toEqual(
    expected.map(([at, ring]) => {
      const named = ring.replaceAll(/[a-z][0-9]*(?= ->|$)/g, "node.$&");
      return [at, `\`${at.split(" ")[1]}\` leads back to where it began: ${named}.`];
    }),
  );
  expect(desired === null).toBe(expected.length > 0);
});

it("is an error with a code, a place and a way out", () => {
  expect(resolve([SHOP, ...nodes({ b: { next: "a" }, a: { next: "b" } })]).findings).toMatchObject([
    {
      code: "documents/reference-ring",
      severity: "error",
      address: { store: "flagship", kind: "node", name: "a" },
      location: { file: "base/node.a.json#next" },
      remedy: "Remove one of these references, or let it name a document outside of the ring.",
    },
  ]);
});

it("a singleton may close one, too", () => {
  expect(resolve([SHOP, { kind: "only", spec: { self: "default" } }]).findings).toMatchObject([
    { code: "documents/reference-ring", detail: "`self` leads back to where it began: only -> only." },
  ]);
});

it("is found where layers together make it, and mended by a later layer", () => {
  const base = [SHOP, ...nodes({ a: { next: "b" }, b: {} })];
  const late = [{ kind: "node", name: "b", patch: { next: "a" } }];
  expect(resolve(base, late).findings.map(({ code }) => code)).toEqual(["documents/reference-ring"]);
  const mend = [{ kind: "node", name: "a", patch: { next: null } }];
  expect(resolve([SHOP, ...nodes({ a: { next: "b" }, b: { next: "a" } })], mend).findings).toEqual([]);
});

it("is not told where a layer that could break it is not complete", () => {
  const documents = storeDocuments({ base: [SHOP, ...nodes({ a: { next: "a" } })], late: [] }, "flagship", ["late"]);
  expect(resolveStore(documents, kinds, parseTestSpec(kinds)).findings).toEqual([]);
});

it("chains and rings may be as long as a store is large", () => {
  const resources = (specs: Specs) =>
    Object.entries(specs).map(([name, spec]) => ({
      address: { store: "flagship", kind: "node", name },
      kind: node,
      spec,
    }));
  const straight = chain(100_000, "t99999", undefined);
  expect(referenceRings(resources(straight))).toEqual([]);
  expect(referenceRings(resources({ ...straight, t99999: { next: "t00000" } }))).toMatchObject([
    { resource: { address: { name: "t00000" } }, finding: { detail: expect.stringContaining("(99991 more)") } },
  ]);
});

/** `t00 -> t01 -> …`; the last refers to `end`. */
function chain(count: number, last: string, end: string | undefined): Specs {
  const digits = last.length - 1;
  const name = (index: number) => `t${String(index).padStart(digits, "0")}`;
  const specs = Array.from({ length: count }, (_, index) => [name(index), { next: name(index + 1) }] as const);
  return { ...Object.fromEntries(specs), [last]: end === undefined ? {} : { next: end } };
}

function nodes(specs: Specs): readonly WrittenDocument[] {
  return Object.entries(specs).map(([name, spec]) => ({ kind: "node", name, spec }));
}

function resolve(base: readonly WrittenDocument[], late: readonly WrittenDocument[] = []) {
  return resolveStore(storeDocuments({ base, late }), kinds, parseTestSpec(kinds));
}
