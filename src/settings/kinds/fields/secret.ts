/** A secret, by reference: where the shop's programs find it, and which version. The value never enters a document. */
import { z } from "zod";
import { scalar } from "./notes.js";

export function secret() {
  const schema = z.strictObject({
    $secret: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_./-]*$/)
      .max(200)
      .describe("Where the secret is kept: alipay/private-key. At most 200 characters."),
    version: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/)
      .max(63)
      .describe("Which version of it: 3. A new one is how a rotation shows in a plan. At most 63 characters."),
  });
  return scalar(schema, { type: "secret" }, "Secret");
}
