/** Who did what, and when: which deeds are recorded, how much of each, and for how long. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";
import { auditEvent } from "./audit-event.js";

const ALL = auditEvent().options;

export const auditLog = builtInKind({
  name: "audit_log",
  table: "audit_logs",
  module: "security",
  singleton: true,
  description: "Who did what, and when: which deeds are recorded, how much of each, and for how long.",
  schema: z.strictObject({
    events: f
      .set(auditEvent(), { minItems: 1 })
      .default(ALL)
      .describe("The deeds that are recorded, at least one kind of them: all unless given."),
    details: f
      .set(z.enum(["ip", "userAgent", "before", "after"]))
      .default(["ip", "before", "after"])
      .describe(
        "What is recorded besides who, what and when: address, program, values before and after; " +
          "ip, before and after unless given.",
      ),
    keepFor: f
      .duration()
      .default("3y")
      .describe(
        "How long entries are kept: 3y unless given, the least that China's E-Commerce Law asks for of orders.",
      ),
    redact: f
      .set(f.fieldPath())
      .default([])
      .describe("Paths of fields whose values are masked in entries: customer.phone. At most 200 characters each."),
    chained: z
      .boolean()
      .default(true)
      .describe(
        "Whether each entry carries the hash of the one before, so that a missing one shows: true unless given.",
      ),
    onFailure: z
      .enum(["continue", "refuse"])
      .default("continue")
      .describe("What happens to a deed that cannot be recorded: it is done all the same, continue, unless given."),
  }),
  examples: {
    default: {
      events: ["login", "refund", "price", "settings", "permission", "export"],
      details: ["ip", "userAgent", "before", "after"],
      keepFor: "5y",
      redact: ["customer.phone", "customer.address", "payment.cardNumber"],
      chained: true,
      onFailure: "refuse",
    },
  },
});
