/** Money: decimal text in the store's currency. Its own digits are checked later, with the store's context. */
import { z } from "zod";
import { scalar } from "../notes.js";

const DIGITS = "(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?";
const MAXIMUM = 999_999_999_999.9999;

const MONEY = scalar(
  z.string().regex(new RegExp(`^${DIGITS}$`)),
  { type: "money", minimum: 0, maximum: MAXIMUM },
  "Money",
);

const POSITIVE_MONEY = scalar(
  z.string().regex(new RegExp(`^(?!0(\\.0+)?$)${DIGITS}$`)),
  { type: "money", exclusiveMinimum: 0, maximum: MAXIMUM },
  "Money",
);

/** `"10.00"`: at most 12 digits before the point and 4 after it, never negative. */
export function money(): z.ZodString {
  return MONEY;
}

/** Money above zero. */
export function positiveMoney(): z.ZodString {
  return POSITIVE_MONEY;
}
