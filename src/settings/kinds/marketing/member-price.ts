/** Prices of single products for the members of a tier. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const item = z.strictObject({
  sku: f.string(100).describe("The SKU; each once."),
  price: f.money().describe("What one piece costs members, in the store's currency: 35.00; the list price at most."),
  perOrder: f
    .limit()
    .default("none")
    .describe('How many pieces of an order get this price, from 1, such as 5; "none", no limit, unless given.'),
});

export const memberPrice = builtInKind({
  name: "member_price",
  table: "member_prices",
  module: "marketing",
  singleton: false,
  description: "Prices of single products for the members of a tier.",
  schema: z.strictObject({
    tier: f
      .reference("member_tier")
      .describe("Name of the tier whose members get these prices, such as gold; those of other tiers do not."),
    enabled: z.boolean().default(true).describe("Whether the prices hold."),
    items: f.keyed(["sku"], item, { minItems: 1 }).describe("The prices, at least one, told apart by SKU."),
    window: f.window().optional().describe("When they hold; left out: always."),
    combinesWith: f.combinesWith(),
  }),
  examples: {
    gold: {
      tier: "gold",
      items: [
        { sku: "TEA-250", price: "35.00", perOrder: 5 },
        { sku: "MUG-BLUE", price: "12.00" },
      ],
      combinesWith: ["coupons", "points"],
    },
    "gold-anniversary": {
      tier: "gold",
      enabled: false,
      items: [{ sku: "TEA-250", price: "29.00", perOrder: 1 }],
      window: { from: "2027-05-01T00:00", until: "2027-05-08T00:00" },
    },
  },
});
