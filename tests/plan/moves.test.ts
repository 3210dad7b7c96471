/** `movedFrom`: which rows go on under another name, which have done so, and what stands in the way. */
import { describe, expect, it } from "vitest";
import { formatAddress } from "../../src/model/address.js";
import type { JsonObject } from "../../src/model/json.js";
import { applied, type Cell, currentOf, desiredStore, planOf, resource } from "./current-model.js";

const address = (name: string) => ({ store: "flagship", kind: "tier", name });
const spec = (level: number, parent?: string): JsonObject => ({
  title: "t",
  level,
  percentOff: "0%",
  ...(parent && { parent }),
});
const tier = (name: string, level: number, movedFrom?: string, parent?: string) =>
  resource(address(name), spec(level, parent), movedFrom === undefined ? {} : { movedFrom });
const managed = (name: string, level: number, formerNames: readonly string[] = []): Cell => ({
  address: address(name),
  row: spec(level),
  recorded: { spec: spec(level), protect: false },
  formerNames,
});
const unmanaged = (name: string, level: number, parent?: string): Cell => ({
  address: address(name),
  row: spec(level, parent),
  recorded: null,
});
const recordAlone = (name: string, level: number): Cell => ({ ...managed(name, level), row: null });

describe("a former name", () => {
  it.each<[string, readonly ReturnType<typeof tier>[], readonly Cell[], string]>([
    ["that has a row", [tier("new", 1, "old")], [managed("old", 1)], "move old -> new"],
    ["whose row changes as well", [tier("new", 2, "old")], [managed("old", 1)], "move old -> new 1 -> 2"],
    ["of an unmanaged row", [tier("new", 1, "old")], [unmanaged("old", 1)], "move old -> new"],
    ["that has no row", [tier("new", 1, "old")], [], "create new"],
    [
      "mistyped, in a store that is on record",
      [tier("new", 1, "odl")],
      [managed("old", 1)],
      "create new, delete old, plan/moved-from-nothing",
    ],
    ["whose row is gone, though on record", [tier("new", 1, "old")], [recordAlone("old", 1)], "create new, delete old"],
    ["left long ago", [tier("new", 1, "old")], [managed("new", 1, ["old"])], ""],
    ["left long ago, and edited since", [tier("new", 2, "old")], [managed("new", 1, ["old"])], "update new 1 -> 2"],
    ["left long ago, a stranger's now", [tier("new", 1, "old")], [managed("new", 1, ["old"]), unmanaged("old", 3)], ""],
    [
      "of a row that was renamed by hand",
      [tier("new", 1, "old")],
      [recordAlone("old", 1), unmanaged("new", 1)],
      "import new, delete old",
    ],
    [
      "and the new one, both there",
      [tier("new", 1, "old")],
      [managed("old", 1), managed("new", 1)],
      "delete old, plan/moved-to-taken-name",
    ],
    [
      "and an unmanaged new one, both there",
      [tier("new", 1, "old")],
      [managed("old", 1), unmanaged("new", 1)],
      "import new, delete old, plan/moved-to-taken-name",
    ],
    [
      "in a chain",
      [tier("b", 1, "a"), tier("c", 2, "b")],
      [managed("a", 1), managed("b", 2)],
      "move a -> b, move b -> c",
    ],
    [
      "in a chain that was done",
      [tier("b", 1, "a"), tier("c", 2, "b")],
      [managed("b", 1, ["a"]), managed("c", 2, ["b"])],
      "",
    ],
    [
      "in a chain without its beginning",
      [tier("b", 1, "a"), tier("c", 2, "b")],
      [managed("b", 2)],
      "create b, move b -> c",
    ],
    [
      "in a swap",
      [tier("a", 2, "b"), tier("b", 1, "a")],
      [managed("a", 1), managed("b", 2)],
      "move b -> a, move a -> b",
    ],
    [
      "in a swap of equals",
      [tier("a", 1, "b"), tier("b", 1, "a")],
      [managed("a", 1), managed("b", 1)],
      "move b -> a, move a -> b",
    ],
    [
      "in a swap that was done",
      [tier("a", 2, "b"), tier("b", 1, "a")],
      [managed("a", 2, ["a", "b"]), managed("b", 1, ["a", "b"])],
      "",
    ],
    [
      "in a swap that was done, edited since",
      [tier("a", 7, "b"), tier("b", 1, "a")],
      [managed("a", 2, ["a", "b"]), managed("b", 1, ["a", "b"])],
      "update a 2 -> 7",
    ],
  ])("%s", (_, resources, cells, expected) => {
    const current = currentOf(cells);
    const plan = planOf(current, [desiredStore(resources)]);
    const said = [
      ...plan.changes.map(({ action, address, previousAddress, before, after }) => {
        const [was, is] = [before?.["level"], after?.["level"]];
        const levels = was !== undefined && is !== undefined && was !== is ? ` ${was} -> ${is}` : "";
        return `${action} ${previousAddress ? `${previousAddress.name} -> ` : ""}${address.name}${levels}`;
      }),
      ...plan.diagnostics.map(({ code }) => code),
    ];
    expect(said.join(", ")).toBe(expected);
    if (plan.diagnostics.length > 0) return;
    const after = applied(current, plan);
    for (const each of resources) expect(after.get(formatAddress(each.address))?.row).toEqual(each.spec);
    const moved = [...after.values()].map((cell) => ({ ...cell, formerNames: ["a", "b", "old"] }));
    expect(planOf(currentOf(moved), [desiredStore(resources)]).changes).toEqual([]);
  });

  it("takes protection and what is left to the admin screen along", () => {
    const kept = resource(address("new"), spec(1), { movedFrom: "old", protect: true, ignore: ["level"] });
    const old = { ...managed("old", 9), recorded: { spec: spec(1), protect: true, ignore: ["level"] } };
    const plan = planOf(currentOf([old]), [desiredStore([kept])]);
    expect(plan.changes).toMatchObject([
      { action: "move", before: spec(9), after: spec(9), protect: { before: true, after: true }, ignore: ["level"] },
    ]);
    expect(plan.drift).toEqual([]);
  });

  it("is where drift is told, and the row that is bound", () => {
    const current = currentOf([{ ...managed("old", 1), row: spec(5) }]);
    const { changes, drift } = planOf(current, [desiredStore([tier("new", 1, "old")])]);
    expect(drift).toMatchObject([{ address: address("old"), before: spec(1), after: spec(5) }]);
    expect(changes).toMatchObject([{ previousAddress: address("old"), before: spec(5), after: spec(1) }]);
  });
});

describe("references to a name that goes away", () => {
  it.each<[string, readonly ReturnType<typeof tier>[], readonly Cell[], readonly string[]]>([
    [
      "follow in the same plan",
      [tier("new", 1, "old"), tier("child", 2, undefined, "new")],
      [
        managed("old", 1),
        { ...managed("child", 2), row: spec(2, "old"), recorded: { spec: spec(2, "old"), protect: false } },
      ],
      [],
    ],
    [
      "of a row that no document names are told, renamed",
      [tier("new", 1, "old")],
      [managed("old", 1), unmanaged("child", 2, "old")],
      ["flagship/tier.child refers to flagship/tier.old in parent, which is renamed to flagship/tier.new"],
    ],
    [
      "of a row that no document names are told, deleted",
      [],
      [managed("old", 1), unmanaged("child", 2, "old")],
      ["flagship/tier.child refers to flagship/tier.old in parent, which is deleted"],
    ],
    [
      "that are left to the admin screen are told",
      [tier("new", 1, "old"), resource(address("child"), spec(2, "new"), { ignore: ["parent"] })],
      [
        managed("old", 1),
        {
          address: address("child"),
          row: spec(2, "old"),
          recorded: { spec: spec(2), protect: false, ignore: ["parent"] },
        },
      ],
      ["flagship/tier.child refers to flagship/tier.old in parent, which is renamed to flagship/tier.new"],
    ],
    [
      "to a name that another one takes are well",
      [tier("a", 2, "b"), tier("b", 1, "a")],
      [managed("a", 1), managed("b", 2), unmanaged("child", 2, "a")],
      [],
    ],
  ])("%s", (_, resources, cells, expected) => {
    const { diagnostics } = planOf(currentOf(cells), [desiredStore(resources)]);
    expect(diagnostics.map(({ detail }) => detail)).toEqual(expected.map((each) => expect.stringContaining(each)));
  });
});
