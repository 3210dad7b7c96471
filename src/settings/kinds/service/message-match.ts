/** Which messages of customers something answers to: by their words, or by a pattern. For auto replies and the chatbot. */
import { z } from "zod";
import * as f from "../fields/fields.js";

export const keywordFields = {
  keywords: f
    .set(f.string(100), { minItems: 1 })
    .describe("Words to look for, at least one, of at most 100 characters; upper and lower case are the same: 发票."),
  match: z
    .enum(["contains", "exact"])
    .default("contains")
    .describe("Whether one of them stands somewhere in the message, as unless given, or is all of it."),
};

export const patternFields = {
  pattern: f
    .pattern()
    .describe(
      "A regular expression, in RE2's syntax, found somewhere in the message: ^(退|换)货. At most 500 characters.",
    ),
};
