/** One alternative of a union; unions are told apart by `type`, never by which keys are present. */
import { z } from "zod";

export function variant<const T extends string, const F extends z.ZodRawShape>(
  type: T,
  description: string,
  fields: F,
) {
  return z.strictObject({ type: z.literal(type).describe(description), ...fields });
}
