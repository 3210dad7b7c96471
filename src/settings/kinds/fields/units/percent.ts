/** Percentages, from 0 to 100 with at most four decimals; a field's name always says whose share it is. */
import { z } from "zod";
import { scalar } from "../notes.js";

const DIGITS = "(100(\\.0{1,4})?|(0|[1-9][0-9]?)(\\.[0-9]{1,4})?)%";

/** `"12.5%"`, from 0 to 100. */
export function percent(): z.ZodString {
  return scalar(z.string().regex(new RegExp(`^${DIGITS}$`)), { type: "percent", minimum: 0, maximum: 100 }, "Percent");
}

/** Above 0, up to 100. */
export function positivePercent(): z.ZodString {
  const schema = z.string().regex(new RegExp(`^(?!0(\\.0+)?%)${DIGITS}$`));
  return scalar(schema, { type: "percent", exclusiveMinimum: 0, maximum: 100 }, "Percent");
}
