/** What a benefit may be combined with; holds only where both sides agree. */
import { z } from "zod";
import { set } from "./lists.js";

export function combinesWith() {
  return set(z.enum(["coupons", "discounts", "campaigns", "points", "memberPrice"]))
    .default([])
    .describe("The other benefits that may apply to the same order. It holds only where the other side agrees.");
}
