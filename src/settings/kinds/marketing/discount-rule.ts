/** What a discount takes off, and from when on. */
import { z } from "zod";
import * as f from "../fields/fields.js";

const spend = f
  .positiveMoney()
  .describe("From this amount on, above 0, in the store's currency: 200.00; one tier an amount.");
const percentOff = f.positivePercent().describe("The share of the price taken off, above 0%, up to 100%, such as 25%.");

const spendTier = z.strictObject({
  spend,
  off: f.positiveMoney().describe("How much off, above 0, in the store's currency: 20.00."),
});
const spendPercentTier = z.strictObject({ spend, percentOff });
const quantityTier = z.strictObject({
  quantity: f.integer({ minimum: 1 }).describe("From this many pieces on, from 1, such as 3; one tier a quantity."),
  percentOff,
});

export const discountRule = z.discriminatedUnion("type", [
  f.variant("spend", "An amount off from an amount on.", {
    tiers: f.keyed(["spend"], spendTier, { minItems: 1 }).describe("At least one, told apart by amount."),
  }),
  f.variant("spendPercent", "A share off from an amount on.", {
    tiers: f.keyed(["spend"], spendPercentTier, { minItems: 1 }).describe("At least one, told apart by amount."),
  }),
  f.variant("quantity", "A share off from a quantity on.", {
    tiers: f.keyed(["quantity"], quantityTier, { minItems: 1 }).describe("At least one, told apart by quantity."),
  }),
  f.variant("nthPiece", "A share off every so many pieces of a product: the second at half its price (第二件半价).", {
    every: f
      .integer({ minimum: 2, maximum: 100 })
      .describe("Which piece is cheaper, from 2 to 100: 2 for each second, 3 for each third."),
    percentOff: f
      .positivePercent()
      .describe("The share of that piece's price taken off, above 0%, up to 100%: 50%; 100% gives it away."),
  }),
  f.variant("flat", "A share off everything.", { percentOff }),
]);
