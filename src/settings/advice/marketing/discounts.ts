/** On discounts: some from an amount on, some as a share, with thresholds in proportion to prices. */
import type { SpecOf, WrittenSpec } from "../../kinds/built-in-kind.js";
import { discount } from "../../kinds/marketing/discount.js";
import { isOver } from "../../rules/is-over.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import type { Stated, StoreGraph } from "../../rules/store-graph.js";
import { enabled, has } from "../in-use.js";
import { lacking } from "../lacking.js";
import { farOff, REMEDY_THRESHOLDS, type SpendThreshold, WHY_THRESHOLDS } from "../spend-thresholds.js";

type Discount = SpecOf<typeof discount>;

const byAmount: WrittenSpec<typeof discount> = {
  title: "Spend and save",
  rule: { type: "spend", tiers: [{ spend: "200.00", off: "20.00" }] },
  maxDiscount: "none",
  priority: 10,
};
const byShare: WrittenSpec<typeof discount> = {
  title: "Three for 75 %",
  rule: { type: "quantity", tiers: [{ quantity: 3, percentOff: "25%" }] },
  maxDiscount: "none",
  priority: 20,
};

const noThreshold = lacking({
  code: "marketing/no-threshold-discount",
  module: "marketing",
  summary: "No discount rewards a larger order",
  why: "The guide has discounts from an amount on (满减): they pay for themselves, since customers add to the cart to reach them.",
  remedy: "Add a discount with a rule of type spend or spendPercent.",
  kind: discount,
  counts: ({ spec }, store) => runs(spec, store) && (spec.rule.type === "spend" || spec.rule.type === "spendPercent"),
  detail: "No discount that is enabled and not over begins at an amount.",
  without: [document(discount, "buy-three", byShare)],
  example: [document(discount, "spend-and-save", byAmount)],
});

const noRate = lacking({
  code: "marketing/no-rate-discount",
  module: "marketing",
  summary: "No discount takes off a share",
  why: "The guide has discounts at a rate (折扣) beside those of an amount: a share is understood at a glance, whatever the price.",
  remedy: "Add a discount with a rule of another type than spend: quantity, say.",
  kind: discount,
  counts: ({ spec }, store) => runs(spec, store) && spec.rule.type !== "spend",
  detail: "No discount that is enabled and not over takes off a share.",
  without: [document(discount, "spend-and-save", byAmount)],
  example: [document(discount, "buy-three", byShare)],
});

const thresholdFarOff: Rule = {
  code: "marketing/discount-threshold-far-off",
  module: "marketing",
  severity: "advice",
  summary: "A discount's threshold is far from what its products cost",
  why: WHY_THRESHOLDS,
  remedy: REMEDY_THRESHOLDS,
  facts: "needed",
  subject: has(discount),
  *check(store) {
    yield* farOff(
      store,
      enabled(store, discount).flatMap((setting) => (runs(setting.spec, store) ? thresholdsOf(setting) : [])),
    );
  },
  examples: {
    fails: [document(discount, "spend-and-save", byAmount)],
    passes: [
      patch(discount, "spend-and-save", {
        rule: {
          tiers: [
            { spend: "200.00", $absent: true },
            { spend: "199.80", off: "20.00" },
          ],
        },
      }),
    ],
    products: [{ sku: "TEA-250", listPrice: "9.99" }],
  },
};

function thresholdsOf(setting: Stated<typeof discount.schema>): readonly SpendThreshold[] {
  const { rule, scope } = setting.spec;
  if (rule.type !== "spend" && rule.type !== "spendPercent") return [];
  return rule.tiers.map(({ spend: amount }, index) => ({
    at: { setting, path: ["rule", "tiers", index, "spend"] },
    scope,
    amount,
  }));
}

function runs({ window }: Discount, { asOf }: StoreGraph): boolean {
  return !isOver(window, asOf);
}

export const discountAdvice: readonly Rule[] = [noThreshold, noRate, thresholdFarOff];
