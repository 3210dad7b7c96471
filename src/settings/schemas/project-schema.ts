/** The project file: its structure, and the JSON Schema derived from that. */
import { z } from "zod";
import type { JsonObject } from "../../model/json.js";
import { toJson } from "./kind-schema.js";

const layers = z
  .array(z.string().min(1))
  .describe("Folders of documents, relative to the project file; a later one overrides an earlier one.");

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/);

const database = z.union([
  z.string().min(1),
  z.strictObject({
    $env: z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
      .describe("Name of the environment variable that holds the database's address."),
  }),
]);

const store = z.strictObject({ layers });

const limit = z.int().min(0);

const guards = z.strictObject({
  maxChanges: limit
    .optional()
    .describe(
      "How many documents one plan may add, change and delete without --allow many-changes; left out: any number.",
    ),
  maxDeletes: limit.optional().describe("How many of these it may delete; 0: none without consent."),
});

const environment = z.strictObject({
  database: database.describe('pglite:FOLDER, pglite:memory, postgres://…, or env("DATABASE_URL").'),
  layers: layers.optional(),
  stores: z
    .record(name, store.partial())
    .optional()
    .describe("The stores of this environment, each with layers of its own over all others; left out: all stores."),
  guards: guards
    .optional()
    .describe("What a plan may do at once without consent; one edit of a layer under several stores counts as one."),
  vars: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .describe("Values that documents see: settings(({ vars }) => …)."),
});

const date = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);

const facts = z.strictObject({
  products: z
    .union([
      z.string().min(1),
      z.strictObject({
        query: z
          .string()
          .min(1)
          .describe(
            "One SELECT over the environment's database, run by plan, apply and advise in a read-only transaction.",
          ),
      }),
    ])
    .optional()
    .describe(
      "What is sold: a CSV or JSON file of the project, or a query. Columns: sku, product, category, listPrice, cost, stock, dailySales.",
    ),
});

const waiver = z.strictObject({
  code: z.string().min(1).describe("The rule's or the advice's code: orders/slow-confirmation."),
  address: z
    .string()
    .min(1)
    .describe("Where it is waived: flagship/order_policy, coupon.spring-10 in every store, or with stars: */coupon.*."),
  environment: z.string().min(1).optional().describe("The only environment in which; left out: in all."),
  reason: z.string().min(1).describe("Why it may be so here, for whoever reads it in a year."),
  owner: z.string().min(1).describe("Who answers for it: a person or a team."),
  until: date.describe("The last day on which it holds: 2027-06-30. After it, the waiver is an error."),
});

/** `shopwright.config.ts` or `shopwright.config.json`. */
export const projectFile = z.strictObject({
  $schema: z.string().optional().describe("The JSON Schema that editors check this file by."),
  format: z.literal(1).describe("The version of this file's form: 1."),
  stores: z.record(name, store).describe("The project's stores by name."),
  environments: z.record(name, environment).describe("Where the settings are applied: local, production."),
  facts: facts.optional().describe("What rules need to know that is no setting; without it they say: not checked."),
  severity: z
    .record(z.string(), z.enum(["error", "warning", "advice", "off"]))
    .optional()
    .describe("How bad findings of a rule or of advice are, by code, where this project sees it otherwise."),
  waive: z
    .array(waiver)
    .optional()
    .describe("Single findings of rules and advice that are accepted for a time, with a reason and an owner."),
});

export function projectSchema(): JsonObject {
  const { $schema: _, ...rest } = toJson(z.toJSONSchema(projectFile, { io: "input", target: "draft-2020-12" }));
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  return { $schema, title: "Shopwright project", description: "Stores, their layers and environments.", ...rest };
}
