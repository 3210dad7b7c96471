/** Percentages, from 0 to 100 with at most four decimals; a field's name always says whose share it is. */
import { z } from "zod";
import { scalar } from "../notes.js";

const DIGITS = "(100(\\.0{1,4})?|(0|[1-9][0-9]?)(\\.[0-9]{1,4})?)%";

const PERCENT = scalar(
  z.string().regex(new RegExp(`^${DIGITS}$`)),
  { type: "percent", minimum: 0, maximum: 100 },
  "Percent",
);

const POSITIVE_PERCENT = scalar(
  z.string().regex(new RegExp(`^(?!0(\\.0+)?%)${DIGITS}$`)),
  { type: "percent", exclusiveMinimum: 0, maximum: 100 },
  "Percent",
);

/** `"12.5%"`, from 0 to 100. */
export function percent(): z.ZodString {
  return PERCENT;
}

/** Above 0, up to 100. */
export function positivePercent(): z.ZodString {
  return POSITIVE_PERCENT;
}
