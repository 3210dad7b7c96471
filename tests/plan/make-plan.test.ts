import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAddress } from "../../src/model/address.js";
import type { DirectEdit } from "../../src/model/change.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { JsonObject } from "../../src/model/json.js";
import { neededDetails } from "../../src/plan/needed-details.js";
import { writePlanFile } from "../../src/plan/plan-file.js";
import { testKinds } from "../support/test-kinds.js";
import { applied, type Cell, currentOf, desiredStore, detailOf, indexOf, planOf, resource } from "./current-model.js";
import { situations } from "./generated-stores.js";

const gold = { store: "flagship", kind: "tier", name: "gold" };
const three: JsonObject = { title: "Gold", level: 3, percentOff: "0%" };
const four: JsonObject = { ...three, level: 4 };
const recorded = (spec: JsonObject, protect = false) => ({ spec, protect });

describe("what becomes of one setting", () => {
  it.each<[string, JsonObject | null, Omit<Cell, "address">, string]>([
    ["a document alone", three, { row: null, recorded: null }, "create {} -> 3"],
    ["a document that says something else", four, { row: three, recorded: recorded(three) }, "update 3 -> 4"],
    ["a document like row and record", three, { row: three, recorded: recorded(three) }, "nothing"],
    ["a record and a row without document", null, { row: three, recorded: recorded(three) }, "delete 3 -> {}"],
    ["a record alone", null, { row: null, recorded: recorded(three) }, "delete {} -> {}, drift 3 -> {}"],
    ["a row alone", null, { row: three, recorded: null }, "nothing"],
    ["an unmanaged row with a document", four, { row: three, recorded: null }, "import 3 -> 4"],
    ["an unmanaged row like its document", three, { row: three, recorded: null }, "import 3 -> 3"],
    ["a row that was edited", three, { row: four, recorded: recorded(three) }, "update 4 -> 3, drift 3 -> 4"],
    [
      "a row that was edited to what is wanted",
      four,
      { row: four, recorded: recorded(three) },
      "import 4 -> 4, drift 3 -> 4",
    ],
    ["a row that was deleted", three, { row: null, recorded: recorded(three) }, "create {} -> 3, drift 3 -> {}"],
    ["another protection", three, { row: three, recorded: recorded(three, true) }, "update 3 -> 3, protection lifted"],
  ])("%s", (_, spec, cell, expected) => {
    const plan = planOf(currentOf([{ address: gold, ...cell }]), [desiredStore(spec ? [resource(gold, spec)] : [])]);
    const sides = (each: { before: JsonObject | null; after: JsonObject | null }) =>
      `${each.before?.["level"] ?? "{}"} -> ${each.after?.["level"] ?? "{}"}`;
    const said = [
      ...plan.changes.map((change) => `${change.action} ${sides(change)}`),
      ...plan.drift.map((drift) => `drift ${sides(drift)}`),
      ...plan.changes.flatMap(({ protect }) => (protect.before && spec ? ["protection lifted"] : [])),
    ];
    expect(said.join(", ") || "nothing").toBe(expected);
  });

  it("reads whole rows only where something differs", () => {
    const cells = ["a", "b", "c"].map((name) => ({
      address: { ...gold, name },
      row: three,
      recorded: recorded(three),
    }));
    const desired = [
      resource({ ...gold, name: "a" }, three),
      resource({ ...gold, name: "b" }, four),
      resource({ ...gold, name: "d" }, four),
    ];
    expect(neededDetails([desiredStore(desired)], indexOf(currentOf(cells)), testKinds).map(formatAddress)).toEqual([
      "flagship/tier.b",
      "flagship/tier.c",
    ]);
  });

  it("leaves stores alone that are not desired", () => {
    const cells = [{ address: { ...gold, store: "outlet" }, row: three, recorded: recorded(three) }];
    expect(planOf(currentOf(cells), [desiredStore([])]).changes).toEqual([]);
  });

  it("says who made a direct edit", () => {
    const current = currentOf([{ address: gold, row: four, recorded: recorded(three) }]);
    const alice: DirectEdit = {
      operation: "update",
      user: "alice",
      role: "none",
      application: "psql",
      clientAddress: null,
      at: "2027-03-02T10:00:00Z",
    };
    const details = [{ ...detailOf(current, gold), edits: [alice] }];
    const [drift] = planOf(current, [desiredStore([resource(gold, three)])], { details }).drift;
    expect(drift).toEqual({ address: gold, before: three, after: four, edits: [alice] });
  });

  it("refuses to go on without a row that it needs", () => {
    const current = currentOf([{ address: gold, row: four, recorded: null }]);
    expect(() => planOf(current, [desiredStore([resource(gold, three)])], { details: [] })).toThrow(
      "flagship/tier.gold",
    );
  });
});

describe("the order of changes", () => {
  const tier = (name: string, parent?: string) => resource({ ...gold, name }, { ...three, ...(parent && { parent }) });
  const voucher = (name: string) =>
    resource({ store: "flagship", kind: "voucher", name }, { type: "basic", title: name, amount: "1.00" });
  const order = (...resources: ReturnType<typeof resource>[]) =>
    planOf(new Map(), [desiredStore(resources)]).changes.map(({ address }) => address.name);

  it("is that of the kinds, then of the names", () => {
    expect(order(voucher("a"), tier("z"), tier("b"), voucher("B"))).toEqual(["b", "z", "B", "a"]);
  });

  it("puts what is referred to first, within a kind too", () => {
    expect(order(tier("a", "b"), tier("b", "c"), tier("c"), tier("d"))).toEqual(["c", "b", "a", "d"]);
  });

  it("throws the path of a ring, which resolving documents refuses", () => {
    expect(() => order(tier("a", "b"), tier("b", "c"), tier("c", "b"))).toThrow(
      "flagship/tier.b -> flagship/tier.c -> flagship/tier.b",
    );
  });

  it("of a chain as long as a store is large", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `t${index}`);
    expect(order(...names.map((name, index) => tier(name, names[index + 1])))).toEqual(names.toReversed());
  });

  it("deletes last and the other way round, rings included", () => {
    const cells = [tier("a"), tier("b", "a"), tier("x", "y"), tier("y", "x"), voucher("v")].map(
      ({ address, spec }) => ({
        address,
        row: spec,
        recorded: recorded(spec),
      }),
    );
    const { changes } = planOf(currentOf(cells), [desiredStore([tier("n")])]);
    expect(changes.map(({ action, address }) => `${action} ${address.name}`)).toEqual([
      "create n",
      "delete v",
      "delete x",
      "delete y",
      "delete b",
      "delete a",
    ]);
  });
});

describe("rows that changes refer to", () => {
  const child = resource({ ...gold, name: "child" }, { ...three, parent: "gold" });

  it("are bound by their digests where the plan does not touch them", () => {
    const current = currentOf([{ address: gold, row: three, recorded: recorded(three) }]);
    const { base, diagnostics } = planOf(current, [desiredStore([resource(gold, three), child])]);
    expect(base.references).toEqual([{ address: gold, rowDigest: indexOf(current).entries[0]?.rowDigest }]);
    expect(diagnostics).toEqual([]);
  });

  it("are not bound where it makes them", () => {
    const { base, diagnostics } = planOf(new Map(), [desiredStore([resource(gold, three), child])]);
    expect([base.references, diagnostics]).toEqual([[], []]);
  });

  it("are an error where they are nowhere", () => {
    const [finding] = planOf(new Map(), [desiredStore([child])]).diagnostics;
    expect(finding).toMatchObject({
      code: "plan/missing-reference",
      detail:
        "flagship/tier.child refers to flagship/tier.gold in parent, which has no row and is not made by this plan.",
    });
  });
});

describe("any plan", () => {
  it("leads from current to desired, and then there is nothing to do", () => {
    fc.assert(
      fc.property(situations, ({ desired, current }) => {
        const after = applied(current, planOf(current, [desired]));
        for (const { address, spec, lifecycle } of desired.resources) {
          const left = { address, row: spec, recorded: { spec, protect: lifecycle.protect } };
          expect(after.get(formatAddress(address))).toEqual(left);
        }
        const wanted = new Set(desired.resources.map(({ address }) => formatAddress(address)));
        for (const [key, cell] of after) {
          if (!wanted.has(key)) expect(cell).toEqual({ ...current.get(key), recorded: null });
        }
        const again = planOf(after, [desired]);
        expect([again.changes, again.drift]).toEqual([[], []]);
      }),
      { numRuns: 300 },
    );
  });

  it("has the same bytes whatever order its inputs come in", () => {
    const warnings: readonly Diagnostic[] = ["b", "a", "c"].map((file) => ({
      code: "test/warning",
      severity: "warning",
      summary: "A warning",
      detail: file,
      remedy: "None.",
      location: { file, line: 1, column: 1 },
    }));
    fc.assert(
      fc.property(situations, ({ desired, current }) => {
        const shuffled = currentOf([...current.values()].reverse());
        const reversed = { ...desired, resources: desired.resources.toReversed() };
        const one = planOf(current, [desired, desiredStore([], "outlet")], { warnings });
        const other = planOf(shuffled, [desiredStore([], "outlet"), reversed], { warnings: warnings.toReversed() });
        expect(writePlanFile(other)).toBe(writePlanFile(one));
      }),
      { numRuns: 100 },
    );
  });
});

describe("the content digest", () => {
  const current = currentOf([{ address: gold, row: three, recorded: recorded(three) }]);
  const digest = (spec: JsonObject, more = {}) =>
    planOf(current, [desiredStore([resource(gold, spec)])], more).contentDigest;

  it("is the same for the same content of another commit", () => {
    expect(digest(four, { commit: "abc" })).toBe(digest(four, { commit: "def" }));
  });

  it.each([
    ["another desired spec", () => digest({ ...three, level: 5 })],
    [
      "another row",
      () =>
        planOf(currentOf([{ address: gold, row: { ...three, level: 1 }, recorded: recorded(three) }]), [
          desiredStore([resource(gold, four)]),
        ]).contentDigest,
    ],
    ["another protection", () => planOf(current, [desiredStore([resource(gold, four, true)])]).contentDigest],
    ["another database", () => digest(four, { index: { ...indexOf(current), databaseId: "other" } })],
  ])("differs for %s", (_, other) => expect(other()).not.toBe(digest(four)));
});
