/**
 * Made-up kinds that together use every shape, for tests of what must work for any kind. `shop` is the context,
 * `tier` is referred to, `gauge` has every field type, `voucher` is a union at the top.
 */
import type { Kind, Kinds } from "../../src/model/kind.js";
import type { Field, ListShape, ObjectShape, ScalarShape, Shape, UnionShape } from "../../src/model/shape.js";

const shop = kind({
  name: "shop",
  table: "shops",
  singleton: true,
  context: true,
  spec: object({
    title: required(scalar("text")),
    currency: required(scalar("string", { pattern: "^[A-Z]{3}$" })),
    timeZone: required(scalar("string")),
    locale: defaulted(scalar("string"), "en"),
    reviewEvery: defaulted(scalar("duration"), "90d"),
  }),
});

const tier = kind({
  name: "tier",
  table: "tiers",
  singleton: false,
  spec: object({
    title: required(scalar("text")),
    level: required(scalar("integer", { minimum: 0, maximum: 100 })),
    percentOff: defaulted(scalar("percent", { minimum: 0, maximum: 100 }), "0%"),
    parent: optional(scalar("reference", { kind: "tier" })),
  }),
});

const gauge = kind({
  name: "gauge",
  table: "gauges",
  singleton: false,
  spec: object({
    title: required(scalar("text")),
    enabled: defaulted(scalar("boolean"), true),
    count: defaulted(scalar("integer", { minimum: 1, none: true }), "none"),
    factor: defaulted(scalar("number", { exclusiveMinimum: 0 }), 1.5),
    code: optional(scalar("string", { pattern: "^[A-Z0-9-]+$", minLength: 1, maxLength: 32 })),
    mode: defaulted(scalar("string", { values: ["observe", "enforce"] }), "observe"),
    price: required(scalar("money", { minimum: 0.01 })),
    cap: defaulted(scalar("money", { none: true }), "none"),
    share: optional(scalar("percent", { exclusiveMinimum: 0, maximum: 100 })),
    within: defaulted(scalar("duration"), "1d"),
    keepFor: defaulted(scalar("duration", { none: true }), "none"),
    shipWithin: defaulted(scalar("workDuration"), "2bd"),
    startsAt: optional(scalar("datetime")),
    reviewedOn: optional(scalar("date")),
    at: optional(scalar("timeOfDay")),
    tier: optional(scalar("reference", { kind: "tier" })),
    key: optional(scalar("secret")),
    /** All its fields have defaults. */
    limits: defaulted(
      object({
        total: defaulted(scalar("integer", { minimum: 1, none: true }), "none"),
        perDay: defaulted(scalar("integer", { minimum: 1 }), 5),
        rate: optional(object({ count: required(scalar("integer")), per: required(scalar("duration")) })),
      }),
      {},
    ),
    window: optional(
      object({ from: required(scalar("datetime")), until: required(scalar("datetime")) }, { interval: "window" }),
    ),
    quietHours: optional(
      object(
        { from: required(scalar("timeOfDay")), until: required(scalar("timeOfDay")) },
        { interval: "dailyWindow" },
      ),
    ),
    tags: defaulted(list("set", scalar("string")), []),
    tiers: defaulted(list("set", scalar("reference", { kind: "tier" })), []),
    waits: defaulted(list("set", scalar("duration")), []),
    steps: defaulted(list("list", scalar("string")), []),
    /** Told apart by one field, of a type with several spellings. */
    ladder: defaulted(
      list("keyed", object({ spend: required(scalar("money")), off: required(scalar("money")) }), ["spend"]),
      [],
    ),
    /** Told apart by two fields. */
    items: defaulted(
      list(
        "keyed",
        object({
          session: required(scalar("string")),
          sku: required(scalar("string")),
          price: required(scalar("money")),
          stock: defaulted(scalar("integer", { minimum: 0 }), 0),
          labels: defaulted(list("set", scalar("string")), []),
        }),
        ["session", "sku"],
      ),
      [],
    ),
    credentials: defaulted({ type: "map", values: scalar("secret") }, {}),
    scope: defaulted(scope(), { type: "all" }),
    rules: defaulted(
      list(
        "keyed",
        object({
          name: required(scalar("string")),
          when: required(
            union({
              always: object({}),
              after: object({ after: required(scalar("duration")) }),
              member: object({ tier: required(scalar("reference", { kind: "tier" })) }),
            }),
          ),
        }),
        ["name"],
      ),
      [],
    ),
  }),
});

const voucher = kind({
  name: "voucher",
  table: "vouchers",
  singleton: false,
  spec: union({
    basic: object({ title: required(scalar("text")), amount: required(scalar("money")) }),
    threshold: object({
      title: required(scalar("text")),
      amount: required(scalar("money")),
      minSpend: required(scalar("money", { exclusiveMinimum: 0 })),
    }),
    timed: object({
      title: required(scalar("text")),
      percentOff: required(scalar("percent", { exclusiveMinimum: 0, maximum: 100 })),
      window: required(
        object({ from: required(scalar("datetime")), until: required(scalar("datetime")) }, { interval: "window" }),
      ),
      gauges: defaulted(list("set", scalar("reference", { kind: "gauge" })), []),
    }),
  }),
});

/** In reference order, as the real registry is. */
export const testKinds: Kinds = new Map([shop, tier, gauge, voucher].map((each) => [each.name, each]));

function scope(): UnionShape {
  const except = optional(object({ skus: defaulted(list("set", scalar("string")), []) }));
  return union({
    all: object({ except }),
    skus: object({ skus: required(list("set", scalar("string"), [], 1)), except }),
  });
}

export function kind(parts: Omit<Kind, "module" | "description">): Kind {
  return { module: "store", description: `What a ${parts.name} sets.`, ...parts };
}

export function scalar(type: ScalarShape["type"], options: Omit<ScalarShape, "type"> = {}): ScalarShape {
  return { type, ...options };
}

export function object(fields: Record<string, Field>, options: Pick<ObjectShape, "interval"> = {}): ObjectShape {
  return { type: "object", fields, ...options };
}

export function union(variants: Record<string, ObjectShape>): UnionShape {
  return { type: "union", variants };
}

export function list(
  semantics: ListShape["semantics"],
  items: Shape,
  key: readonly string[] = [],
  minItems?: number,
): ListShape {
  return { type: "list", semantics, key, items, ...(minItems === undefined ? {} : { minItems }) };
}

export function required(shape: Shape): Field {
  return { shape, optional: false, description: "Must be given." };
}

export function optional(shape: Shape): Field {
  return { shape, optional: true, description: "May be left out." };
}

export function defaulted(shape: Shape, value: Field["default"]): Field {
  return { shape, optional: false, default: value, description: "Has a default." };
}
