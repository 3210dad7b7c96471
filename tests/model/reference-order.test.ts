import { expect, it } from "vitest";
import { referredFirst } from "../../src/model/reference-order.js";

type Graph = Readonly<Record<string, readonly string[]>>;

it.each<[string, Graph, order: string, rings: readonly string[]]>([
  ["nothing", {}, "", []],
  ["what refers to nothing, in the order given", { b: [], a: [] }, "b a", []],
  ["a chain", { a: ["b"], b: ["c"], c: [] }, "c b a", []],
  ["what several refer to, once", { a: ["c"], b: ["c"], c: [] }, "c a b", []],
  ["a node that refers to several", { a: ["c", "b"], b: [], c: ["b"] }, "b c a", []],
  ["a node that refers to itself", { a: ["a"], b: [] }, "a b", ["a"]],
  ["a ring", { a: ["b"], b: ["a"] }, "b a", ["a b"]],
  ["a ring that others lead into", { a: ["b"], b: ["c"], c: ["b"], d: ["b"] }, "c b a d", ["b c"]],
  ["two rings", { a: ["b"], b: ["a"], c: ["d"], d: ["c"] }, "b a d c", ["a b", "c d"]],
  ["two rings through one node", { a: ["b", "c"], b: ["a"], c: ["a"] }, "b c a", ["a b", "a c"]],
])("%s", (_, graph, order, expected) => {
  const rings: string[] = [];
  const ordered = referredFirst(
    Object.keys(graph),
    (node) => graph[node] ?? [],
    (ring) => rings.push(ring.join(" ")),
  );
  expect(ordered.join(" ")).toBe(order);
  expect(rings).toEqual(expected);
});

it("a chain, a ring and a fan as long as a store is large", () => {
  const last = 99_999;
  const nodes = Array.from({ length: last + 1 }, (_, index) => index);
  const chain = (node: number) => (node < last ? [node + 1] : []);
  expect(referredFirst(nodes, chain, refuse)).toEqual(nodes.toReversed());

  const rings: (readonly number[])[] = [];
  referredFirst(
    nodes,
    (node) => [node < last ? node + 1 : 0],
    (ring) => rings.push(ring),
  );
  expect(rings).toEqual([nodes]);

  expect(referredFirst(nodes, (node) => (node === 0 ? nodes.slice(1) : []), refuse).at(-1)).toBe(0);
});

function refuse(): never {
  throw new Error("there is no ring");
}
