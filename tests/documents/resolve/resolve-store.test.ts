import { describe, expect, it } from "vitest";
import { resolveStore } from "../../../src/documents/resolve/resolve-store.js";
import { formatAddress } from "../../../src/model/address.js";
import type { JsonObject } from "../../../src/model/json.js";
import { parseTestSpec } from "../../support/parse-test-spec.js";
import { storeDocuments, type WrittenDocument } from "../../support/test-documents.js";
import { testKinds } from "../../support/test-kinds.js";

const SHOP: WrittenDocument = { kind: "shop", spec: { title: "Shop", currency: "CNY", timeZone: "Asia/Shanghai" } };
const TIER: WrittenDocument = { kind: "tier", name: "gold", spec: { title: "Gold", level: 1 } };

describe("layers", () => {
  it("a later whole document replaces an earlier one", () => {
    const { specs } = resolved({ base: [SHOP, gauge("x", { mode: "enforce" })], late: [gauge("x", { price: "2" })] });
    expect(specs["flagship/gauge.x"]).toMatchObject({ mode: "observe", price: "2.00" });
  });

  it("patches of several layers add up, and every document they came from is known", () => {
    const { specs, desired } = resolved({
      base: [SHOP, gauge("x", { tags: ["b", "a"] })],
      middle: [{ kind: "gauge", name: "x", patch: { price: "2", limits: { perDay: 9 } } }],
      late: [{ kind: "gauge", name: "x", patch: { limits: { total: 3 } } }],
    });
    expect(specs["flagship/gauge.x"]).toMatchObject({
      price: "2.00",
      tags: ["a", "b"],
      limits: { perDay: 9, total: 3 },
    });
    const resource = desired?.resources.find(({ address }) => address.name === "x");
    expect(resource?.sources.map(({ layer }) => layer)).toEqual(["base", "middle", "late"]);
  });

  it("an absent document takes away what earlier layers have, and a later one may bring it back", () => {
    const gone = { kind: "gauge", name: "x" };
    expect(resolved({ base: [SHOP, gauge("x")], late: [gone] }).addresses).toEqual(["flagship/shop"]);
    const back = resolved({ base: [SHOP, gauge("x")], late: [gone], last: [gauge("x", { price: "3" })] });
    expect(back.specs["flagship/gauge.x"]).toMatchObject({ price: "3.00" });
  });

  it("resources are sorted by address, whatever the order of documents", () => {
    const { addresses } = resolved({ base: [gauge("b"), gauge("B"), TIER, gauge("a"), SHOP] });
    expect(addresses).toEqual(["gauge.B", "gauge.a", "gauge.b", "shop", "tier.gold"].map((each) => `flagship/${each}`));
  });

  it.each<[string, Readonly<Record<string, readonly WrittenDocument[]>>, object]>([
    [
      "the same address twice in a layer",
      { base: [SHOP, gauge("x", {}, "a.json"), gauge("x", {}, "b.json")] },
      {
        code: "documents/address-repeated",
        location: { file: "b.json" },
        related: [{ message: "It stands here as well", location: { file: "a.json" } }],
      },
    ],
    [
      "a patch beside its base, in whichever order",
      { base: [SHOP, { kind: "gauge", name: "x", patch: {} }, gauge("x")] },
      { code: "documents/address-repeated", remedy: expect.stringContaining("into the document itself") },
    ],
    [
      "two patches of one address in a layer",
      {
        base: [SHOP, gauge("x")],
        late: [
          { kind: "gauge", name: "x", patch: {}, file: "a.json" },
          { kind: "gauge", name: "x", patch: {}, file: "b.json" },
        ],
      },
      { code: "documents/address-repeated" },
    ],
    [
      "a patch without a base",
      { base: [SHOP, gauge("spring")], late: [{ kind: "gauge", name: "sprng", patch: {} }] },
      {
        code: "documents/nothing-to-patch",
        remedy:
          'Did you mean "spring"? Otherwise: Write the whole document: `gauge("sprng", { … })` instead of `gauge.patch`, in JSON `spec` instead of `patch`.',
      },
    ],
    [
      "a patch of what was taken away",
      {
        base: [SHOP, gauge("x")],
        middle: [{ kind: "gauge", name: "x" }],
        late: [{ kind: "gauge", name: "x", patch: {} }],
      },
      { code: "documents/nothing-to-patch" },
    ],
  ])("refused: %s", (_, layers, finding) => {
    const { desired, findings } = resolve(layers);
    expect(findings).toMatchObject([finding]);
    expect(desired).toBeNull();
  });

  it("taking away what is not there is a warning", () => {
    const { desired, findings } = resolve({ base: [SHOP, { kind: "gauge", name: "x" }] });
    expect(findings).toMatchObject([{ code: "documents/nothing-to-remove", severity: "warning" }]);
    expect(desired).not.toBeNull();
  });
});

describe("the store's context", () => {
  it("comes from its own document", () => {
    const shop = { kind: "shop", spec: { title: "S", currency: "JPY", timeZone: "Asia/Tokyo" } };
    const { desired, specs } = resolved({ base: [shop, gauge("x", { price: "100" })] });
    expect(desired?.context).toEqual({ currency: "JPY", minorDigits: 0, timeZone: "Asia/Tokyo" });
    expect(specs["flagship/gauge.x"]).toMatchObject({ price: "100" });
  });

  it("where it is missing, the others are still checked", () => {
    const { desired, findings } = resolve({ base: [gauge("x", { within: "soon", price: "1.005" })], late: [] });
    expect(desired).toBeNull();
    expect(findings).toMatchObject([
      { code: "documents/store-missing", remedy: expect.stringContaining("the layer base") },
      { code: "settings/wrong-unit", field: "within" },
    ]);
  });

  it("where it is wrong, only that is said", () => {
    const { findings } = resolve({ base: [{ kind: "shop", spec: { currency: "CNY" } }, gauge("x")] });
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ["test/missing-field", "title"],
      ["test/missing-field", "timeZone"],
    ]);
  });
});

describe("references", () => {
  it.each<[string, JsonObject]>([
    ["tier", { tier: "silver" }],
    ["tiers[1]", { tiers: ["gold", "silver"] }],
    ['rules["r"].when.tier', { rules: [{ name: "r", when: { type: "member", tier: "silver" } }] }],
  ])("%s must name a resource of the store", (field, spec) => {
    const { findings } = resolve({ base: [SHOP, TIER, gauge("x", spec)] });
    expect(findings).toMatchObject([
      { code: "documents/unknown-reference", field, detail: 'The store has no tier called "silver".' },
    ]);
  });

  it("a name nearly right is suggested; one of a document that is wrong itself resolves", () => {
    const wrong = { kind: "tier", name: "bronze", spec: {} };
    const { findings } = resolve({ base: [SHOP, TIER, wrong, gauge("x", { tiers: ["glod", "bronze"] })] });
    expect(findings.map(({ remedy }) => remedy)).toContain('Did you mean "gold"?');
    expect(findings.filter(({ code }) => code === "documents/unknown-reference")).toHaveLength(1);
  });
});

describe("where a layer is not complete", () => {
  const LAYERS = {
    base: [gauge("x", { tier: "silver" }), gauge("y", { within: "soon" })],
    late: [
      { kind: "gauge", name: "z", patch: {} },
      { kind: "gauge", name: "w" },
    ],
  };

  it("nothing is said to be missing that may stand in it, and nothing is desired", () => {
    const { desired, findings } = resolve(LAYERS, ["base"]);
    expect(findings.map(({ code }) => code)).toEqual(["settings/wrong-unit"]);
    expect(desired).toBeNull();
    expect(resolve({ base: [SHOP] }, ["base"])).toMatchObject({ desired: null, findings: [] });
  });

  it("what earlier layers lack is said where only a later one is not complete", () => {
    expect(resolve(LAYERS, ["late"]).findings.map(({ code }) => code)).toEqual([
      "settings/wrong-unit",
      "documents/nothing-to-remove",
      "documents/nothing-to-patch",
    ]);
  });
});

describe("findings", () => {
  it("name the document that wrote the field, the last patch before the base", () => {
    const { findings } = resolve({
      base: [SHOP, gauge("x", { within: "soon", items: [item("am", "A", "x"), item("am", "B", "1")] })],
      late: [{ kind: "gauge", name: "x", patch: { share: "200%", items: [item("am", "B", "y")] } }],
    });
    expect(findings.map(({ field, location }) => [field, location?.file])).toEqual([
      ['items["am", "A"].price', "base/gauge.x.json#items[0].price"],
      ["within", "base/gauge.x.json#within"],
      ['items["am", "B"].price', "late/gauge.x.json#items[0].price"],
      ["share", "late/gauge.x.json#share"],
    ]);
  });

  it("come all at once, by file, line and column", () => {
    const { findings } = resolve({
      base: [
        SHOP,
        gauge("b", { nope: 1 }, "b.json", 7),
        gauge("a", { nope: 1 }, "b.json", 3),
        gauge("c", { within: "soon", tier: "none-such" }, "a.json"),
      ],
    });
    expect(findings.map(({ location }) => `${location?.file}:${location?.line}`)).toEqual([
      "a.json#tier:1",
      "a.json#within:1",
      "b.json#nope:3",
      "b.json#nope:7",
    ]);
  });

  it("never repeat what is written in place of a secret (fault 57)", () => {
    const canary = "canary-5f2c";
    const spec = {
      key: { $secret: canary, version: "1" },
      credentials: { app: { $secret: canary } },
      tags: ["a", "a"],
    };
    const { findings } = resolve({ base: [SHOP, gauge("x", spec)] });
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain(canary);
  });
});

describe("what stands beside the spec", () => {
  const lifecycle = { protect: true, ignore: ["limits.total"] };

  it("is carried, patches adding to it", () => {
    const { desired } = resolve({
      base: [SHOP, { ...gauge("x"), lifecycle, movedFrom: "w", labels: { team: "a", area: "b" } }],
      late: [
        {
          kind: "gauge",
          name: "x",
          patch: {},
          lifecycle: { protect: false, ignore: ["items[*].stock"] },
          labels: { team: "c" },
        },
      ],
    });
    expect(desired?.resources[0]).toMatchObject({
      lifecycle: { protect: true, ignore: ["items[*].stock", "limits.total"] },
      movedFrom: "w",
      labels: { team: "c", area: "b" },
    });
  });

  it.each<[string, readonly WrittenDocument[], string | null]>([
    ["a former name that nobody has", [{ ...gauge("x"), movedFrom: "w" }], null],
    [
      "two that change names",
      [
        { ...gauge("x"), movedFrom: "y" },
        { ...gauge("y"), movedFrom: "x" },
      ],
      null,
    ],
    [
      "a chain",
      [
        { ...gauge("x"), movedFrom: "y" },
        { ...gauge("y"), movedFrom: "z" },
      ],
      null,
    ],
    [
      "one of another kind",
      [
        { ...gauge("x"), movedFrom: "t" },
        { ...TIER, name: "t" },
      ],
      null,
    ],
    [
      "a name that another document has",
      [{ ...gauge("x"), movedFrom: "y" }, gauge("y")],
      "documents/moved-from-standing gauge.x Take that document away",
    ],
    [
      "one that two come from",
      [
        { ...gauge("x"), movedFrom: "w" },
        { ...gauge("y"), movedFrom: "w" },
      ],
      "documents/moved-twice gauge.y Remove one of the two",
    ],
    [
      "a reference to the former name",
      [{ ...gauge("x", { tier: "old" }) }, { ...TIER, name: "t", movedFrom: "old" }],
      'documents/unknown-reference gauge.x It is called "t" now, by its `movedFrom`.',
    ],
  ])("movedFrom: %s", (_, documents, expected) => {
    const { findings } = resolve({ base: [SHOP, ...documents] });
    const told = findings.map(({ code, address, remedy }) => `${code} ${address?.kind}.${address?.name} ${remedy}`);
    expect(told).toEqual(expected === null ? [] : [expect.stringContaining(expected)]);
  });
});

function resolve(layers: Readonly<Record<string, readonly WrittenDocument[]>>, incomplete: readonly string[] = []) {
  return resolveStore(storeDocuments(layers, "flagship", incomplete), testKinds, parseTestSpec(testKinds));
}

function resolved(layers: Readonly<Record<string, readonly WrittenDocument[]>>) {
  const { desired, findings } = resolve(layers);
  expect(findings).toEqual([]);
  const specs = desired?.resources.map(({ address, spec }) => [formatAddress(address), spec] as const) ?? [];
  return { desired, specs: Object.fromEntries(specs), addresses: specs.map(([address]) => address) };
}

function gauge(name: string, spec: JsonObject = {}, file?: string, line?: number): WrittenDocument {
  const place = { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
  return { kind: "gauge", name, spec: { title: name, price: "1", ...spec }, ...place };
}

function item(session: string, sku: string, price: string): JsonObject {
  return { session, sku, price };
}
