import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/model/canonical-json.js";
import type { Change, DirectEdit, Drift } from "../../src/model/change.js";
import type { Json, JsonObject } from "../../src/model/json.js";
import type { Plan } from "../../src/model/plan.js";
import { applyText } from "../../src/render/text/apply-text.js";
import { planText } from "../../src/render/text/plan-text.js";
import { displayWidth } from "../../src/render/text/width.js";
import { testKinds } from "../support/test-kinds.js";
import { plain } from "./plain.js";

const gauge: JsonObject = {
  title: "Spring",
  enabled: true,
  count: 5000,
  factor: 1.5,
  mode: "observe",
  price: "100.00",
  cap: "none",
  within: "1d",
  keepFor: "none",
  shipWithin: "2bd",
  limits: { total: "none", perDay: 5 },
  tags: [],
  tiers: [],
  waits: [],
  steps: [],
  ladder: [],
  items: [],
  credentials: {},
  scope: { type: "all" },
  rules: [],
};

const alice: DirectEdit = {
  operation: "update",
  user: "alice",
  role: "none",
  application: "psql",
  clientAddress: "10.0.0.7",
  at: "2027-03-02T10:00:00.123456+00:00",
};

describe("a change in a plan", () => {
  it("shows what differs, hides and counts what does not", () => {
    const change = update({ price: "100.00" }, { price: "120.00", count: "none", code: "SPRING", within: "2w" });
    expect(shown(change)).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ count: 5000 -> "none"
            + code: "SPRING"
            ~ price: "100.00" -> "120.00"
            ~ within: "1d" -> "2w"
            # (17 unchanged fields hidden)"
    `);
  });

  it("creates with what was decided, without the defaults", () => {
    const after = {
      ...gauge,
      key: { $secret: "alipay/private-key", version: "3" },
      limits: { total: 5000, perDay: 5 },
      scope: { type: "skus", skus: ["SKU1", "SKU2"], except: { skus: [] } },
      items: [
        { session: "noon", sku: "SKU1", price: "9.00", stock: 5, labels: ["a label that is long", "and another one"] },
        { session: "noon", sku: "SKU2", price: "9.50", stock: 0, labels: [] },
      ],
    };
    expect(shown({ ...update({}, {}), action: "create", before: null, after, rowDigest: null })).toMatchInlineSnapshot(`
      "  + flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            + title: "Spring"
            + count: 5000
            + price: "100.00"
            + key: (secret alipay/private-key@3)
            + limits: { total: 5000 }
            + items
                + "noon", "SKU1"
                    + session: "noon"
                    + sku: "SKU1"
                    + price: "9.00"
                    + stock: 5
                    + labels: ["a label that is long", "and another one"]
                + "noon", "SKU2"
                    + session: "noon"
                    + sku: "SKU2"
                    + price: "9.50"
            + scope: { type: "skus", skus: ["SKU1", "SKU2"], except: {} }
            # (18 defaults hidden)"
    `);
  });

  it("deletes with what is lost", () => {
    const before = { ...gauge, code: "SPRING", limits: { total: 5000, perDay: 5 } };
    expect(
      shown({ ...update({}, {}), action: "delete", before, after: null, location: undefined }),
    ).toMatchInlineSnapshot(`
      "  - flagship/gauge.spring-10
            - title: "Spring"
            - count: 5000
            - code: "SPRING"
            - price: "100.00"
            - limits: { total: 5000 }
            # (17 defaults hidden)"
    `);
  });

  it("forgets what is gone already", () => {
    const change: Change = { ...update({}, {}), action: "delete", before: null, after: null, rowDigest: null };
    expect(shown({ ...change, location: undefined })).toMatchInlineSnapshot(`
      "  - flagship/gauge.spring-10
            # its row is gone already: goes off the record"
    `);
  });

  it("names secrets by their reference and version", () => {
    const [before, after] = ["3", "4"].map((version) => ({
      key: { $secret: "alipay/private-key", version },
      credentials: { "app-key": { $secret: "alipay/app-key", version } },
    }));
    expect(shown(update(before ?? {}, after ?? {}))).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ key: (secret alipay/private-key@3) -> (secret alipay/private-key@4)
            ~ credentials
                ~ "app-key": (secret alipay/app-key@3) -> (secret alipay/app-key@4)
            # (19 unchanged fields hidden)"
    `);
  });

  it("compares lists by what their order means", () => {
    const change = update(
      {
        tags: ["a", "b", "d"],
        steps: ["pick", "pack", "label", "ship"],
        items: [
          item("noon", "SKU1", "9.00"),
          item("noon", "SKU2", "9.50"),
          item("dusk", "SKU1", "8.00"),
          item("dusk", "SKU3", "7.00"),
        ],
      },
      {
        tags: ["a", "c", "d"],
        steps: ["label", "pick", "pack", "weigh", "ship"],
        items: [
          item("dusk", "SKU1", "8.00"),
          item("noon", "SKU1", "9.90"),
          item("noon", "SKU2", "9.50"),
          item("dusk", "SKU4", "7.00"),
        ],
      },
    );
    expect(shown(change)).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ tags
                - "b"
                + "c"
                # (2 unchanged items hidden)
            ~ steps
                -> "label" (moved from 3 to 1)
                + "weigh"
                # (3 unchanged items hidden)
            ~ items
                -> "dusk", "SKU1" (moved from 3 to 1)
                ~ "noon", "SKU1"
                    ~ price: "9.00" -> "9.90"
                - "dusk", "SKU3"
                    - session: "dusk"
                    - sku: "SKU3"
                    - price: "7.00"
                    - stock: 5
                    - labels: []
                + "dusk", "SKU4"
                    + session: "dusk"
                    + sku: "SKU4"
                    + price: "7.00"
                    + stock: 5
                    + labels: []
                # (1 unchanged item hidden)
            # (21 unchanged fields hidden)"
    `);
  });

  it("replaces a union that changed its variant", () => {
    const change = update(
      { scope: { type: "all" }, rules: [{ name: "vip", when: { type: "always" } }] },
      {
        scope: { type: "skus", skus: ["a-long-sku-number-1", "a-long-sku-number-2", "a-long-sku-number-3"] },
        rules: [{ name: "vip", when: { type: "member", tier: "gold" } }],
      },
    );
    expect(shown(change)).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ scope
                - type: "all"
                + type: "skus"
                + skus
                    + "a-long-sku-number-1"
                    + "a-long-sku-number-2"
                    + "a-long-sku-number-3"
            ~ rules
                ~ "vip"
                    ~ when: { type: "always" } -> { type: "member", tier: "gold" }
            # (19 unchanged fields hidden)"
    `);
  });

  it("shows long text by its lines, and long lines whole", () => {
    const paragraph = [
      "亲爱的顾客：",
      "",
      "感谢您的订单。",
      "我们会在一天内发货。",
      "如有问题请联系客服。",
      "",
      "商城",
    ];
    const long = "Orders that are placed before noon leave the warehouse on the very same day, unless it is a holiday";
    const change = update(
      { title: { "zh-CN": paragraph.join("\n"), en: `${long}.` } },
      { title: { "zh-CN": paragraph.with(3, "我们会在两天内发货。").join("\n"), en: `${long} or a Sunday.` } },
    );
    expect(shown(change)).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ title
                ~ en
                    - "Orders that are placed before noon leave the warehouse on the
                       very same day, unless it is a holiday."
                    + "Orders that are placed before noon leave the warehouse on the
                       very same day, unless it is a holiday or a Sunday."
                ~ "zh-CN":
                      亲爱的顾客：

                      感谢您的订单。
                    - 我们会在一天内发货。
                    + 我们会在两天内发货。
                      如有问题请联系客服。

                      商城
            # (19 unchanged fields hidden)"
    `);
  });

  it("hides the lines of long text that are far from a difference", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Line ${index + 1}`);
    const title = { "zh-CN": "标题", en: lines.join("\n") };
    const after = { ...title, en: lines.with(9, "Line ten").join("\n") };
    expect(shown(update({ title }, { title: after }))).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ title
                ~ en:
                    # (7 unchanged lines hidden)
                      Line 8
                      Line 9
                    - Line 10
                    + Line ten
                      Line 11
                      Line 12
                    # (8 unchanged lines hidden)
            # (20 unchanged fields hidden)"
    `);
  });

  it("folds what is too long by columns, never an address or a place", () => {
    const name = "a-rather-long-name-for-a-setting-that-somebody-liked";
    const text = "满一百减十元，".repeat(20);
    const change = update({ title: "Spring" }, { title: text });
    const lines = shown({ ...change, address: { ...change.address, name } });
    expect(lines).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.a-rather-long-name-for-a-setting-that-somebody-liked
            settings/flagship/gauges.ts:4
            ~ title
                - "Spring"
                + "满一百减十元，满一百减十元，满一百减十元，满一百减十元，满一百减十
                  元，满一百减十元，满一百减十元，满一百减十元，满一百减十元，满一百减
                  十元，满一百减十元，满一百减十元，满一百减十元，满一百减十元，满一百
                  减十元，满一百减十元，满一百减十元，满一百减十元，满一百减十元，满一
                  百减十元，"
            # (19 unchanged fields hidden)"
    `);
    expect(lines.split("\n").every((line) => displayWidth(line) <= 80)).toBe(true);
  });

  it("shows a new text whole, to its end; only what is the same around it is cut", () => {
    const same = `The same ${"words and ".repeat(10)}more.`;
    const [before, after] = ["one", "two"].map((end) => `A text that ${"goes on and ".repeat(10)}ends with ${end}.`);
    const change = update(
      { title: `${same}\n${before}`, code: before ?? "" },
      { title: `${same}\n${after}`, code: after ?? "" },
    );
    expect(shown(change)).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ title:
                  The same words and words and words and words and words and words an…
                - A text that goes on and goes on and goes on and goes on and goes on
                   and goes on and goes on and goes on and goes on and goes on and
                   ends with one.
                + A text that goes on and goes on and goes on and goes on and goes on
                   and goes on and goes on and goes on and goes on and goes on and
                   ends with two.
            ~ code
                - "A text that goes on and goes on and goes on and goes on and goes on
                   and goes on and goes on and goes on and goes on and goes on and
                   ends with one."
                + "A text that goes on and goes on and goes on and goes on and goes on
                   and goes on and goes on and goes on and goes on and goes on and
                   ends with two."
            # (19 unchanged fields hidden)"
    `);
    const created = { ...change, action: "create" as const, before: null, after: { title: after ?? "" } };
    expect(shown(created)).toMatchInlineSnapshot(`
      "  + flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            + title: "A text that goes on and goes on and goes on and goes on and goes
               on and goes on and goes on and goes on and goes on and goes on and ends
               with two.""
    `);
  });

  it("never takes the further lines of a text for another change", () => {
    const title = `${"x".repeat(66)}${" ".repeat(9)}+ count: 5 ${"y".repeat(60)} - price: "1.00"`;
    expect(shown(update({}, { title }))).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ title
                - "Spring"
                + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                   + count: 5
                   yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy -
                   price: \\"1.00\\""
            # (19 unchanged fields hidden)"
    `);
  });

  it("shows fields in the order of their shape, however they are stored (canonical JSON sorts them)", () => {
    const sides = [
      { scope: { type: "all" }, rules: [{ name: "vip", when: { type: "always" } }] },
      {
        scope: { type: "skus", skus: ["SKU1"], except: { skus: ["SKU2"] } },
        rules: [{ name: "vip", when: { type: "member", tier: "gold" } }],
        items: [item("noon", "SKU1", "9.00")],
      },
    ] as const;
    const change = update(...sides);
    const stored: Change = JSON.parse(canonicalJson(change as unknown as Json));
    for (const [before, after] of [
      ["before", "after"],
      ["after", "before"],
    ] as const) {
      const both = [change, stored].map((each) => shown({ ...change, before: each[before], after: each[after] }));
      expect(both[1]).toBe(both[0]);
    }
    const [created, inFile] = [change, stored].map(({ after }) =>
      shown({ ...change, action: "create", before: null, after }),
    );
    expect(inFile).toBe(created);
    expect(created).toContain('+ scope: { type: "skus", skus: ["SKU1"], except: { skus: ["SKU2"] } }');
  });

  it("shows the items of one list all alike, with headings that tell them apart", () => {
    const label = "a label that is rather long";
    const rules = [
      { name: "vip", when: { type: "member", tier: "gold" } },
      { name: "all", when: { type: "always" } },
    ];
    const ladder = [
      { from: "1.00", labels: [label, label, label] },
      { from: "5.00", labels: [] },
    ];
    const unknown = { weekly: [{ ...ladder[0], note: label }, ladder[1] ?? {}] };
    const after = { ...gauge, rules, unknown };
    expect(shown({ ...update({}, {}), action: "create", before: null, after })).toMatchInlineSnapshot(`
      "  + flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            + title: "Spring"
            + count: 5000
            + price: "100.00"
            + rules
                + { name: "vip", when: { type: "member", tier: "gold" } }
                + { name: "all", when: { type: "always" } }
            + unknown
                + weekly
                    + { from: "1.00", … }
                        + from: "1.00"
                        + labels
                            + "a label that is rather long"
                            + "a label that is rather long"
                            + "a label that is rather long"
                        + note: "a label that is rather long"
                    + { from: "5.00", labels: [] }
                        + from: "5.00"
                        + labels: []
            # (16 defaults hidden)"
    `);
  });

  it("escapes what a terminal would obey (fault 45)", () => {
    const change = update({ title: "Spring" }, { title: "\u001b[2J\u202eSpring" });
    const address = { ...change.address, name: "27/a\u202e" };
    expect(
      shown({ ...change, address, location: { file: "se\u001bttings.ts", line: 1, column: 1 } }),
    ).toMatchInlineSnapshot(`
      "  ~ flagship/gauge["27/a\\u{202e}"]                           se\\u{1b}ttings.ts:1
            ~ title: "Spring" -> "\\u{1b}[2J\\u{202e}Spring"
            # (19 unchanged fields hidden)"
    `);
  });

  it("says what an import takes on record", () => {
    const differs: Change = { ...update({}, { price: "120.00" }), action: "import" };
    const equal: Change = {
      ...update({}, {}),
      action: "import",
      address: { store: "flagship", kind: "shop", name: null },
    };
    expect(text({ changes: [differs, equal] })).toMatchInlineSnapshot(`
      "Changes to environment production, from revision 12:

        <= flagship/gauge.spring-10                      settings/flagship/gauges.ts:4
            # its row is there already and goes on record
            ~ price: "100.00" -> "120.00"
            # (19 unchanged fields hidden)

        <= flagship/shop                                 settings/flagship/gauges.ts:4
            # as its row is: goes on record

      Plan: 2 to import, 0 to add, 1 to change, 0 to destroy.
      "
    `);
  });

  it("shows that protection was set or lifted", () => {
    expect(shown({ ...update({}, {}), protect: { before: false, after: true } })).toMatchInlineSnapshot(`
      "  ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ lifecycle.protect: false -> true"
    `);
  });
});

describe("drift", () => {
  it("comes first, with who made it, and marks what the plan takes back", () => {
    const change = update({ price: "90.00", count: 5000 }, { price: "100.00", count: 6000 });
    const drift = drifted({ ...gauge }, { ...gauge, price: "90.00" }, [alice]);
    expect(text({ changes: [change], drift: [drift] })).toMatchInlineSnapshot(`
      "Changed outside of Shopwright since revision 12:

        ~ flagship/gauge.spring-10
            ~ price: "100.00" -> "90.00"
            # update by alice at 2027-03-02 10:00 UTC from 10.0.0.7 with psql

      Changes to environment production, from revision 12:

        ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ count: 5000 -> 6000
            ~ price: "90.00" -> "100.00"  # set by alice at 2027-03-02 10:00 UTC
            # (18 unchanged fields hidden)

      Plan: 0 to add, 1 to change, 0 to destroy.
      "
    `);
  });

  it("marks what the plan takes back below the field where there is no room beside it", () => {
    const [short, long] = ["1,2,3", "4,5,6,7,8,9,10,11,12"].map((numbers) =>
      numbers.split(",").map((each) => `tag-${each}`),
    );
    const drift = drifted(
      { ...gauge, tags: short ?? [] },
      { ...gauge, tags: long ?? [], code: "LONG-CODE-OF-ALICES" },
      [alice, { ...alice, user: "bob" }],
    );
    const change = update(
      { tags: long ?? [], code: "LONG-CODE-OF-ALICES" },
      { tags: short ?? [], code: "ANOTHER-LONG-CODE" },
    );
    expect(text({ changes: [change], drift: [drift] })).toMatchInlineSnapshot(`
      "Changed outside of Shopwright since revision 12:

        ~ flagship/gauge.spring-10
            + code: "LONG-CODE-OF-ALICES"
            ~ tags
                - "tag-1"
                - "tag-2"
                - "tag-3"
                + "tag-4"
                + "tag-5"
                + "tag-6"
                + "tag-7"
                + "tag-8"
                + "tag-9"
                + "tag-10"
                + "tag-11"
                + "tag-12"
            # update by alice at 2027-03-02 10:00 UTC from 10.0.0.7 with psql
            # update by bob at 2027-03-02 10:00 UTC from 10.0.0.7 with psql

      Changes to environment production, from revision 12:

        ~ flagship/gauge.spring-10                       settings/flagship/gauges.ts:4
            ~ code: "LONG-CODE-OF-ALICES" -> "ANOTHER-LONG-CODE"
                # set by alice or bob at 2027-03-02 10:00 UTC
            ~ tags  # set by alice or bob at 2027-03-02 10:00 UTC
                - "tag-4"
                - "tag-5"
                - "tag-6"
                - "tag-7"
                - "tag-8"
                - "tag-9"
                - "tag-10"
                - "tag-11"
                - "tag-12"
                + "tag-1"
                + "tag-2"
                + "tag-3"
            # (19 unchanged fields hidden)

      Plan: 0 to add, 1 to change, 0 to destroy.
      "
    `);
  });

  it("tells edits past the triggers apart, and rows that are gone", () => {
    const unrecorded = drifted(gauge, { ...gauge, price: "90.00" }, []);
    const gone = drifted(gauge, null, [
      { ...alice, operation: "delete", role: "shop_admin", clientAddress: null, application: "" },
    ]);
    const unknown = drifted(null, gauge, [alice]);
    expect(text({ drift: [unrecorded, gone, unknown] })).toMatchInlineSnapshot(`
      "Changed outside of Shopwright since revision 12:

        ~ flagship/gauge.spring-10
            ~ price: "100.00" -> "90.00"
            # unrecorded: no trigger saw it (a restore, or triggers switched off)

        - flagship/gauge.spring-10
            # the row is gone
            # delete by alice as shop_admin at 2027-03-02 10:00 UTC

        ~ flagship/gauge.spring-10
            # what the last revision left here is not on record
            # update by alice at 2027-03-02 10:00 UTC from 10.0.0.7 with psql

      No changes. The store matches its settings.
      "
    `);
  });
});

describe("the last line", () => {
  it("of a store that matches", () => {
    expect(text({})).toBe("No changes. The store matches its settings.\n");
  });

  it("of an apply", () => {
    const changes = [update({}, { price: "1.00" }), { ...update({}, {}), action: "create" as const }];
    expect(applyText(planWith({ changes }), 13, plain)).toBe(
      "Apply complete! Resources: 1 added, 1 changed, 0 destroyed. Revision 13.\n",
    );
  });
});

function item(session: string, sku: string, price: string): JsonObject {
  return { session, sku, price, stock: 5, labels: [] };
}

function update(before: JsonObject, after: JsonObject): Change {
  return {
    action: "update",
    address: { store: "flagship", kind: "gauge", name: "spring-10" },
    before: { ...gauge, ...before },
    after: { ...gauge, ...after },
    protect: { before: false, after: false },
    rowDigest: "0".repeat(64),
    location: { file: "settings/flagship/gauges.ts", line: 4, column: 3 },
  };
}

function drifted(before: JsonObject | null, after: JsonObject | null, edits: readonly DirectEdit[]): Drift {
  return { address: { store: "flagship", kind: "gauge", name: "spring-10" }, before, after, edits };
}

/** One change at 80 columns, without what stands around it. */
function shown(change: Change): string {
  return text({ changes: [change] })
    .split("\n\n")
    .slice(1, -1)
    .join("\n\n");
}

function text(parts: Partial<Plan>): string {
  return planText(planWith(parts), testKinds, plain);
}

function planWith(parts: Partial<Plan>): Plan {
  const base = { databaseId: "d", home: "h", revision: 12, layout: 1, references: [] };
  const digest = "0".repeat(64);
  return {
    ...{ changes: [], drift: [], diagnostics: [], guards: [], complete: true, base, stores: {}, commit: null },
    ...{ engineVersion: "0.1.0", environment: "production", contentDigest: digest, digest },
    ...parts,
  };
}
