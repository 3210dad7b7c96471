/** The JSON Schema (draft 2020-12) of plan files, published as `schemas/plan.schema.json`; every file read is checked by it. */
import { GUARDS } from "../model/guard.js";

const text = { type: "string" };
const textOrNull = { type: ["string", "null"] };
const flag = { type: "boolean" };
const digest = { type: "string", pattern: "^[0-9a-f]{64}$", description: "SHA-256, lower-case hex." };
const spec = { type: ["object", "null"], description: "A spec in canonical form; null: nothing there." };
const marks = { type: ["object", "boolean"], description: "`true` where a secret is referred to." };
const whole = { type: "integer", minimum: 0 };

const address = {
  ...record({ store: text, kind: text, name: { ...textOrNull, description: "null: the store's only one." } }),
  description: "An address in parts.",
};
const location = record({ file: text, line: whole, column: whole }, { endColumn: whole });

const identity = {
  address: { ...text, description: "`flagship/coupon.spring-10`." },
  module_address: { ...text, description: "`module.` and the store." },
  mode: { const: "managed" },
  type: { ...text, description: "The kind." },
  name: { ...text, description: "The setting's name; `default` for a store's only one." },
  provider_name: { const: "shopwright" },
};

const change = record(
  {
    actions: {
      type: "array",
      items: { enum: ["no-op", "create", "update", "delete"] },
      minItems: 1,
      description: "`no-op` with `importing`: the setting only goes on record.",
    },
    before: spec,
    after: spec,
    after_unknown: { type: "object", description: "Always empty: everything is known when a plan is made." },
    before_sensitive: marks,
    after_sensitive: marks,
  },
  { importing: record({ id: text }) },
);

const protect = {
  ...record({ before: flag, after: flag }),
  description: "Whether it may not be deleted, on record and desired.",
};

const onRecord = {
  ...record({ specDigest: digest, rowDigest: digest, protect: flag, revision: whole }),
  description: "What is on record of the row it starts from; absent: nothing.",
};

const ownChange = record(
  {
    action: { enum: ["create", "update", "delete", "import", "move"] },
    address,
    protect,
    rowDigest: { anyOf: [digest, { type: "null" }], description: "Of the row it starts from; null: there is none." },
  },
  {
    previousAddress: address,
    record: onRecord,
    location,
    ignore: { ...list(text), description: "Paths of the fields that are left to the admin screen: kept as they are." },
  },
);

const edit = {
  ...record(
    {
      operation: text,
      user: text,
      role: text,
      application: text,
      clientAddress: textOrNull,
      at: { ...text, description: "ISO 8601, UTC." },
    },
    { mode: { ...text, description: "session_replication_role, where it was not origin." } },
  ),
  description: "A statement on the row by somebody other than an apply.",
};

const diagnostic = record(
  { code: text, severity: { enum: ["error", "warning", "advice"] }, summary: text, detail: text, remedy: text },
  { address, stores: list(text), field: text, location, related: list(record({ message: text, location })) },
);

const guard = {
  ...record({ name: { enum: GUARDS }, consented: flag, finding: diagnostic }),
  description: "What may do great harm: refused until it is consented to by name.",
};

const base = {
  ...record({
    databaseId: text,
    home: text,
    revision: whole,
    layout: whole,
    references: list(record({ address, rowDigest: digest })),
  }),
  description: "What the plan was made from.",
};

const context = record({ currency: text, minorDigits: whole, timeZone: text });

const part = {
  ...record({
    target: { ...list(text), description: "Patterns of addresses; empty: everything." },
    exclude: list(text),
    along: list(record({ address, of: address, refers: flag })),
    leftOut: list(record({ address, needs: address })),
    others: { ...whole, description: "How many changes are not in this plan." },
  }),
  description: "What it was made for, where it is not complete.",
};

const ours = {
  ...record(
    {
      format: { const: 1 },
      digest,
      contentDigest: {
        ...digest,
        description: "Over what would be written and what it starts from: approvals bind to it.",
      },
      environment: text,
      commit: textOrNull,
      engineVersion: text,
      base,
      stores: { type: "object", additionalProperties: context },
      diagnostics: list(diagnostic),
      guards: list(guard),
    },
    { part },
  ),
  description: "What Terraform's format has no place for.",
};

const values = record({
  root_module: record({
    child_modules: list(
      record({
        address: text,
        resources: list(
          record({ ...without(identity), schema_version: whole, values: { type: "object" }, sensitive_values: marks }),
        ),
      }),
    ),
  }),
});

export const planSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Shopwright plan",
  description: "What `shopwright plan --out` writes, in Terraform's plan format. A file that was edited is refused.",
  ...record({
    format_version: { const: "1.2", description: "Terraform's plan format." },
    applyable: { ...flag, description: "There is something to apply, and nothing stands in its way." },
    complete: { ...flag, description: "false: made for some of what is desired only." },
    errored: flag,
    planned_values: values,
    resource_drift: list(
      record({
        ...identity,
        change,
        shopwright: record({ address, edits: { ...list(edit), description: "Empty: past the triggers." } }),
      }),
    ),
    resource_changes: list(record({ ...identity, change, shopwright: ownChange }, { previous_address: text })),
    prior_state: record({ format_version: { const: "1.0" }, values }),
    checks: { type: "array" },
    shopwright: ours,
  }),
};

/** An object with these properties and no others. */
function record(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}) {
  return {
    type: "object",
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

function list(items: object) {
  return { type: "array", items };
}

function without({ module_address, ...rest }: typeof identity) {
  return rest;
}
