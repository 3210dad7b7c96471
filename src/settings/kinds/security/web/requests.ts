/** Which requests a rule at the shop's front door is about, and whether it acts upon them. */
import { z } from "zod";
import { set } from "../../fields/fields.js";

export function methods() {
  return set(z.enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]))
    .default([])
    .describe("The HTTP methods that it is about; empty: all.");
}

/** A new rule watches before it turns anybody away. */
export function mode() {
  return z
    .enum(["observe", "enforce"])
    .default("observe")
    .describe("Whether it acts, or only writes down what it would have done: observe unless given.");
}
