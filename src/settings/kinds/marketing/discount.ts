/** A price reduction that applies by itself: from an amount, from a quantity, or flat. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const spend = f.positiveMoney().describe("From this amount on, above 0, in the store's currency; one tier an amount.");
const percentOff = f.positivePercent().describe("The share of the price taken off, above 0%, up to 100%.");

const spendTier = z.strictObject({
  spend,
  off: f.positiveMoney().describe("How much off, above 0, in the store's currency."),
});
const spendPercentTier = z.strictObject({ spend, percentOff });
const quantityTier = z.strictObject({
  quantity: f.integer({ minimum: 1 }).describe("From this many pieces on, from 1; one tier a quantity."),
  percentOff,
});

const rule = z.discriminatedUnion("type", [
  f.variant("spend", "An amount off from an amount on.", {
    tiers: f.keyed(["spend"], spendTier, { minItems: 1 }).describe("At least one, told apart by amount."),
  }),
  f.variant("spendPercent", "A share off from an amount on.", {
    tiers: f.keyed(["spend"], spendPercentTier, { minItems: 1 }).describe("At least one, told apart by amount."),
  }),
  f.variant("quantity", "A share off from a quantity on.", {
    tiers: f.keyed(["quantity"], quantityTier, { minItems: 1 }).describe("At least one, told apart by quantity."),
  }),
  f.variant("flat", "A share off everything.", { percentOff }),
]);

export const discount = builtInKind({
  name: "discount",
  table: "discounts",
  module: "marketing",
  singleton: false,
  description: "A price reduction that applies by itself: from an amount, from a quantity, or flat.",
  schema: z.strictObject({
    title: f.text().describe("What customers see. At most 200 characters."),
    rule: rule.describe("What is taken off, and from when on."),
    scope: f.scope().describe("Which products it holds for: all unless given."),
    audience: f.audience().describe("Which customers get it: all unless given."),
    window: f.window().optional().describe("When it holds; left out: always."),
    maxDiscount: f
      .orNone(f.positiveMoney())
      .describe('How much off an order at most, in the store\'s currency; "none" for no limit.'),
    combinesWith: f.combinesWith(),
    priority: f.priority().describe("Which goes first where several could apply: the greater number, within ±1000000."),
  }),
});
