/** Whole numbers and what is made of them: limits and rates. */
import { z } from "zod";
import { notes, orNone, scalar } from "./notes.js";
import { duration } from "./units/duration.js";

/** PostgreSQL's `integer` ends here. */
const MAXIMUM = 2_147_483_647;

export function integer({ minimum = 0, maximum = MAXIMUM } = {}): z.ZodInt {
  return scalar(z.int().check(z.gte(minimum), z.lte(maximum)), { type: "integer", minimum, maximum });
}

export function decimal({ minimum = 0, maximum }: { minimum?: number; maximum: number }): z.ZodNumber {
  return scalar(z.number().min(minimum).max(maximum), { type: "number", minimum, maximum });
}

/** For what is ordered by it; may be negative. */
export function priority(): z.ZodInt {
  return integer({ minimum: -1_000_000, maximum: 1_000_000 });
}

/** A positive integer, or `"none"`. */
export function limit() {
  return orNone(integer({ minimum: 1 }));
}

/** So many times in any stretch of time of this length. */
export function rate() {
  const schema = z.strictObject({
    count: limit().describe('How many times at most, from 1; "none" for no limit.'),
    per: duration().describe("The length of time over which is counted, such as 30d."),
  });
  return schema.register(notes, { tsType: "Rate" });
}
