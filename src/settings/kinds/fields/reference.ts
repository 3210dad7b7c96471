/** The name of a document of the same store. */
import type { z } from "zod";
import { scalar } from "./notes.js";
import { string } from "./strings.js";

export function reference(kind: string): z.ZodString {
  return scalar(string(200), { type: "reference", kind }, `Reference<"${kind}">`);
}
