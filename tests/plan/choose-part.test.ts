/** Plans for a part: what patterns take in and leave out, and with what. */
import { describe, expect, it } from "vitest";
import { formatAddress } from "../../src/model/address.js";
import type { JsonObject } from "../../src/model/json.js";
import type { Resource } from "../../src/model/resource.js";
import { applied, type Cell, currentOf, desiredStore, planOf, resource } from "./current-model.js";

const address = (kind: string, name: string | null) => ({ store: "flagship", kind, name });
const spec = (level: number, parent?: string): JsonObject => ({
  title: "t",
  level,
  percentOff: "0%",
  ...(parent && { parent }),
});
const tier = (name: string, level: number, parent?: string, movedFrom?: string) =>
  resource(address("tier", name), spec(level, parent), movedFrom ? { movedFrom } : {});
const basic = (amount: string): JsonObject => ({ type: "basic", title: "v", amount });
const voucher = (name: string) => resource(address("voucher", name), basic("1.00"));
const shop = (timeZone: string) =>
  resource(address("shop", null), { title: "S", currency: "CNY", timeZone, locale: "en", reviewEvery: "90d" });
const managed = ({ address, spec }: Resource): Cell => ({ address, row: spec, recorded: { spec, protect: false } });

type Case = readonly [
  what: string,
  desired: readonly Resource[],
  current: readonly Cell[],
  target: readonly string[],
  exclude: readonly string[],
  expected: string,
];

const chain = [tier("a", 1), tier("b", 1, "a"), tier("c", 1, "b"), voucher("v")];

describe("a plan for a part", () => {
  it.each<Case>([
    ["takes what is named", chain, [], ["tier.a"], [], "a"],
    ["takes along what that refers to, all the way", chain, [], ["tier.c"], [], "a b c; along a for b, b for c"],
    ["by a glob", chain, [], ["*.v"], [], "v"],
    [
      "takes along changes of what is there already",
      [tier("a", 2), tier("b", 2, "a")],
      [managed(tier("a", 1)), managed(tier("b", 1, "a"))],
      ["tier.b"],
      [],
      "a b; along a for b",
    ],
    ["leaves out what is named, and what needs it", chain, [], [], ["tier.b"], "a v; out c for b"],
    [
      "keeps what refers to a change of what is there",
      [tier("a", 2), tier("b", 2, "a")],
      [managed(tier("a", 1)), managed(tier("b", 1, "a"))],
      [],
      ["tier.a"],
      "b",
    ],
    ["does both", chain, [], ["tier"], ["tier.b"], "a; out c for b"],
    ["takes a deletion alone", [], chain.map(managed), ["tier.c"], [], "-c"],
    [
      "refuses to delete what is still referred to",
      [],
      chain.map(managed),
      ["tier.b"],
      [],
      "-b; plan/part-breaks-reference",
    ],
    [
      "keeps what is referred to by what is left out",
      [],
      chain.map(managed),
      [],
      ["tier.c"],
      "-v; out b for c, a for b",
    ],
    [
      "takes references along with a move",
      [tier("new", 1, undefined, "a"), tier("b", 1, "new")],
      [managed(tier("a", 1)), managed(tier("b", 1, "a"))],
      ["tier.new"],
      [],
      "new b; along b for new",
    ],
    [
      "knows a move by its former name",
      [tier("new", 1, undefined, "a")],
      [managed(tier("a", 1))],
      ["tier.a"],
      [],
      "new",
    ],
    [
      "takes a swap whole",
      [tier("a", 2, undefined, "b"), tier("b", 1, undefined, "a"), voucher("v")],
      [managed(tier("a", 1)), managed(tier("b", 2))],
      ["tier.a"],
      [],
      "a b",
    ],
    [
      "leaves a swap out whole",
      [tier("a", 2, undefined, "b"), tier("b", 1, undefined, "a"), voucher("v")],
      [managed(tier("a", 1)), managed(tier("b", 2))],
      [],
      ["tier.a"],
      "v",
    ],
    [
      "takes along the store's new clock",
      [shop("Asia/Tokyo"), voucher("v")],
      [managed(shop("Asia/Shanghai"))],
      ["voucher"],
      [],
      "shop v; along shop for v",
    ],
    [
      "leaves the store alone where only its title changes",
      [{ ...shop("Asia/Shanghai"), spec: { ...shop("Asia/Shanghai").spec, title: "T" } }, voucher("v")],
      [managed(shop("Asia/Shanghai"))],
      ["voucher"],
      [],
      "v",
    ],
    ["is empty where nothing of it changes", chain, [managed(tier("a", 1))], ["tier.a"], [], ""],
  ])("%s", (_, resources, cells, target, exclude, expected) => {
    const current = currentOf(cells);
    const plan = planOf(current, [desiredStore(resources)], { wishes: { target, exclude } });
    const name = ({ kind, name }: { kind: string; name: string | null }) => name ?? kind;
    const { along = [], leftOut = [] } = plan.part ?? {};
    const said = [
      plan.changes.map(({ address, after }) => `${after === null ? "-" : ""}${name(address)}`).join(" "),
      ...(along.length > 0
        ? [`along ${along.map((each) => `${name(each.address)} for ${name(each.of)}`).join(", ")}`]
        : []),
      ...(leftOut.length > 0
        ? [`out ${leftOut.map((each) => `${name(each.address)} for ${name(each.needs)}`).join(", ")}`]
        : []),
      ...plan.diagnostics.flatMap(({ severity, code }) => (severity === "error" ? [code] : [])),
    ];
    expect(said.join("; ")).toBe(expected);
    const whole = planOf(current, [desiredStore(resources)]);
    expect(plan.complete).toBe(false);
    expect(plan.part?.others).toBe(whole.changes.length - plan.changes.length);
    if (plan.diagnostics.some(({ severity }) => severity === "error")) return;
    const after = applied(current, plan);
    const left = planOf(after, [desiredStore(resources)]).changes.map((change) => formatAddress(change.address));
    const done = plan.changes.map((change) => formatAddress(change.address));
    const swap = resources.some(({ movedFrom }) => movedFrom !== null);
    if (!swap)
      expect(left).toEqual(
        whole.changes.map((each) => formatAddress(each.address)).filter((each) => !done.includes(each)),
      );
  });

  it.each([
    ["tier.bb", "Did you mean tier.b?", chain],
    ["teir.b", "Did you mean tier.b?", chain],
    ["flagshop/tier", "Did you mean flagship/tier?", chain],
    ["flagship", "Did you mean 'flagship/*'?", chain],
    ["tier.nothing-like-it", "Write a kind, an address or a pattern", chain],
    ["tier.b", "Write a kind, an address or a pattern", []],
    ["-", "Write a kind, an address or a pattern", chain],
  ])("says that %s names nothing", (pattern, remedy, desired) => {
    for (const wishes of [
      { target: [pattern], exclude: [] },
      { target: [], exclude: [pattern] },
    ]) {
      const { changes, diagnostics } = planOf(new Map(), [desiredStore(desired)], { wishes });
      expect(changes).toEqual([]);
      expect(diagnostics).toMatchObject([{ code: "plan/matches-nothing", remedy: expect.stringContaining(remedy) }]);
    }
  });

  it("tells drift of this part alone", () => {
    const drifted = ["a", "b", "c"].map((name) => ({ ...managed(tier(name, 1)), row: spec(5) }));
    const resources = [tier("a", 1), tier("b", 1, "a"), tier("c", 1)];
    const { drift } = planOf(currentOf(drifted), [desiredStore(resources)], {
      wishes: { target: ["tier.b"], exclude: [] },
    });
    expect(drift.map(({ address }) => address.name)).toEqual(["a", "b"]);
  });
});
