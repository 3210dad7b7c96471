/** A level of membership and what it brings. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import { decimal, duration, integer, orNone, percent, set, text } from "../fields/fields.js";

export const memberTier = builtInKind({
  name: "member_tier",
  table: "member_tiers",
  module: "marketing",
  singleton: false,
  description: "A level of membership and what it brings.",
  schema: z.strictObject({
    title: text().describe("What customers see. At most 200 characters."),
    level: integer().describe("Its place among the tiers, from 0, the lowest first."),
    growthFrom: integer().describe("The growth points from which a customer has this tier, from 0."),
    percentOff: percent().default("0%").describe("The share of the price taken off for its members: 0% unless given."),
    pointsMultiplier: decimal({ maximum: 1000 })
      .default(1)
      .describe("What points earned are multiplied by, from 0 to 1000: 1 unless given."),
    benefits: set(text()).default([]).describe("Other benefits, in words."),
    default: z.boolean().default(false).describe("Whether new customers begin with it; true for exactly one tier."),
    keepFor: orNone(duration()).describe('How long a customer keeps it once reached, such as 1y; "none": for good.'),
  }),
});
