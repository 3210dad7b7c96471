/** A discount's tiers: who spends or buys more gets more off, and never as much as was spent. */
import type { SpecOf } from "../../kinds/built-in-kind.js";
import { discount } from "../../kinds/marketing/discount.js";
import { minorUnits, share } from "../amounts.js";
import { document, patch, type Rule } from "../rule.js";

const spendAndSave = (tiers: readonly { readonly spend: string; readonly off: string }[], maxDiscount = "none") =>
  document(discount, "spend-and-save", {
    title: "Spend and save",
    rule: { type: "spend", tiers: [...tiers] },
    maxDiscount,
    priority: 10,
  });

const notIncreasing: Rule = {
  code: "marketing/tiers-not-increasing",
  module: "marketing",
  severity: "error",
  summary: "A discount's higher tier takes off no more than the one below it",
  why: "Customers who fill their carts up to the next tier gain nothing by it, or even lose. They notice at the checkout.",
  remedy: "Let the tier take off more than the one below it, or remove it.",
  *check(store) {
    for (const setting of store.all(discount)) {
      const tiers = tiersOf(setting.spec, store.context.minorDigits);
      for (const [position, tier] of tiers.entries()) {
        const lower = tiers[position - 1];
        // One that gives away all that was spent is told as that.
        if (lower === undefined || tier.gain > lower.gain || lower.gain >= (lower.spent ?? Infinity)) continue;
        yield {
          at: { setting, path: ["rule", "tiers", tier.index, tier.field] },
          detail: `From ${tier.fromText} it takes off ${tier.gainText}, and from ${lower.fromText} already ${lower.gainText}.`,
          related: [
            { message: "the tier below it", at: { setting, path: ["rule", "tiers", lower.index, lower.field] } },
          ],
        };
      }
    }
  },
  examples: {
    fails: [
      spendAndSave([
        { spend: "200.00", off: "20.00" },
        { spend: "500.00", off: "20.00" },
      ]),
    ],
    passes: [patch(discount, "spend-and-save", { rule: { tiers: [{ spend: "500.00", off: "20.01" }] } })],
  },
};

const allThatIsSpent: Rule = {
  code: "marketing/reduction-not-below-spend",
  module: "marketing",
  severity: "error",
  summary: "A discount takes off all that must be spent for it, or more",
  why: "An order that just reaches the tier costs nothing. Such orders are found and shared within hours.",
  remedy: "Lower `off`, or raise `spend`.",
  *check(store) {
    for (const setting of store.all(discount)) {
      for (const { index, spent, gain, fromText, gainText } of tiersOf(setting.spec, store.context.minorDigits)) {
        if (spent === null || gain < spent) continue;
        yield {
          at: { setting, path: ["rule", "tiers", index, "off"] },
          detail: `From ${fromText} on it takes off ${gainText}.`,
          related: [{ message: "what must be spent", at: { setting, path: ["rule", "tiers", index, "spend"] } }],
        };
      }
    }
  },
  examples: {
    fails: [spendAndSave([{ spend: "20.00", off: "20.00" }])],
    passes: [patch(discount, "spend-and-save", { rule: { tiers: [{ spend: "20.00", off: "19.99" }] } })],
  },
};

const aboveMaximum: Rule = {
  code: "marketing/tier-above-maximum",
  module: "marketing",
  severity: "warning",
  summary: "A discount's tier takes off more than the discount may at most",
  why: "Customers read one amount and get a smaller one.",
  remedy: "Raise `maxDiscount` to the highest tier's `off`, or lower the tier.",
  *check(store) {
    const { minorDigits } = store.context;
    for (const setting of store.all(discount)) {
      const { rule, maxDiscount } = setting.spec;
      if (rule.type !== "spend" || maxDiscount === "none") continue;
      const most = minorUnits(maxDiscount, minorDigits);
      const above = tiersOf(setting.spec, minorDigits).filter(({ gain }) => gain > most);
      const [first] = above;
      if (first === undefined) continue;
      yield {
        at: { setting, path: ["maxDiscount"] },
        detail: `It takes off ${maxDiscount} at most, but ${first.gainText} are promised from ${first.fromText} on.`,
        related: above.map(({ index }) => ({
          message: "never given in full",
          at: { setting, path: ["rule", "tiers", index, "off"] },
        })),
      };
    }
  },
  examples: {
    fails: [spendAndSave([{ spend: "200.00", off: "20.00" }], "19.99")],
    passes: [patch(discount, "spend-and-save", { maxDiscount: "20.00" })],
  },
};

export const discountTiers: readonly Rule[] = [notIncreasing, allThatIsSpent, aboveMaximum];

interface Tier {
  /** Its place in the document. */
  readonly index: number;
  readonly field: "off" | "percentOff";
  readonly from: bigint;
  readonly fromText: string;
  readonly gain: bigint;
  readonly gainText: string;
  /** In the unit of `gain`; `null` where the two cannot be compared. */
  readonly spent: bigint | null;
}

/** The lowest first, however the document has them. */
function tiersOf({ rule }: SpecOf<typeof discount>, digits: number): readonly Tier[] {
  switch (rule.type) {
    case "spend":
      return sorted(
        rule.tiers.map(({ spend, off }, index) => {
          const [from, gain] = [minorUnits(spend, digits), minorUnits(off, digits)];
          return { index, field: "off", from, fromText: spend, gain, gainText: off, spent: from };
        }),
      );
    case "spendPercent":
      return sorted(
        rule.tiers.map(({ spend, percentOff }, index) => ({
          ...{ index, field: "percentOff", from: minorUnits(spend, digits), fromText: spend },
          ...{ gain: share(percentOff), gainText: percentOff, spent: null },
        })),
      );
    case "quantity":
      return sorted(
        rule.tiers.map(({ quantity, percentOff }, index) => ({
          ...{ index, field: "percentOff", from: BigInt(quantity), fromText: piecesText(quantity) },
          ...{ gain: share(percentOff), gainText: percentOff, spent: null },
        })),
      );
    case "nthPiece":
    case "flat":
      return [];
  }
}

function sorted(tiers: readonly Tier[]): readonly Tier[] {
  return tiers.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function piecesText(quantity: number): string {
  return quantity === 1 ? "1 piece" : `${quantity} pieces`;
}
