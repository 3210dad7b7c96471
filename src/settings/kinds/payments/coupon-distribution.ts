/** How coupons are handed out without being asked for: by rule, so many a day, to some customers. */
import { z } from "zod";
import * as f from "../fields/fields.js";

const trigger = z.discriminatedUnion("type", [
  f.variant("schedule", "Every day at a time.", {
    at: f.timeOfDay().describe("When it is issued, on the store's wall clock: 10:00."),
    from: f.date().describe("The first day: 2027-03-01."),
    until: f.date().describe("The last day, included: 2027-03-31."),
  }),
  f.variant("register", "When a customer registers.", {}),
  f.variant("firstOrder", "After a customer's first order.", {}),
  f.variant("birthday", "On a customer's birthday.", {}),
  f.variant("purchase", "After each order from an amount on.", {
    minOrder: f.money().describe("What the order must come to at least, in the store's currency: 200.00; 0: any."),
  }),
  f.variant("inactive", "To a customer who has not ordered for a time, once until the next order.", {
    after: f.duration().describe("How long the last order lies back, such as 90d."),
  }),
]);

const distribution = z.strictObject({
  name: f
    .string(63)
    .describe("What this way of handing out is called, on-register; one a name. At most 63 characters."),
  trigger: trigger.describe("What hands it out."),
  quantity: f
    .integer({ minimum: 1 })
    .default(1)
    .describe("How many a customer gets each time, from 1, such as 3: 1 unless given."),
  perDay: f.limit().describe('How many are handed out this way a day, from 1, such as 500; "none" for no limit.'),
  audience: f.audience().describe("Which customers get it: all unless given."),
});

export const couponDistribution = f
  .keyed(["name"], distribution)
  .default([])
  .describe("How it is handed out, told apart by name.");
