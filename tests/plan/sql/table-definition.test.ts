import { describe, expect, it } from "vitest";
import type { Kind, Kinds } from "../../../src/model/kind.js";
import type { Field, Shape, UnionShape } from "../../../src/model/shape.js";
import { type Column, tableOf } from "../../../src/plan/sql/table-definition.js";
import { testKinds } from "../../support/test-kinds.js";
import { nestedKind } from "./nested-kind.js";

const gauge = tableOf(kindNamed("gauge"), testKinds);
const voucher = tableOf(kindNamed("voucher"), testKinds);

describe("columns", () => {
  it.each<[string, Partial<Column>]>([
    ["store", { type: "text", collation: "C", notNull: true, path: [] }],
    ["title", { type: "jsonb", notNull: true, default: null }],
    ["enabled", { type: "boolean", notNull: true, default: "true" }],
    ["count", { type: "integer", notNull: false, default: null }],
    ["factor", { type: "numeric", notNull: true, default: "1.5" }],
    ["mode", { type: "text", notNull: true, default: "'observe'" }],
    ["code", { type: "text", notNull: false }],
    ["within", { type: "interval", default: "'P1D'" }],
    ["ship_within", { type: "text", default: "'2bd'" }],
    ["starts_at", { type: "timestamptz", notNull: false }],
    ["tier", { type: "text", collation: "C" }],
    ["limits_per_day", { type: "integer", notNull: true, default: "5", path: ["limits", "perDay"] }],
    ["limits_rate_per", { type: "interval", notNull: false, path: ["limits", "rate", "per"] }],
    ["tags", { type: "text[]", notNull: true, default: "'{}'" }],
    ["waits", { type: "jsonb", default: "'[]'" }],
    ["credentials", { type: "jsonb", default: "'{}'" }],
    ["scope", { type: "jsonb", default: `'{"type":"all"}'` }],
  ])("%s", (name, expected) => {
    expect(gauge.columns.find((column) => column.name === name)).toMatchObject(expected);
  });

  it("begin with the key", () => {
    for (const kind of testKinds.values()) {
      expect(
        tableOf(kind, testKinds)
          .columns.slice(0, 2)
          .map((column) => column.name),
      ).toEqual(["store", "name"]);
    }
  });

  it("of a union are those of all variants, required ones nullable where others have none", () => {
    expect(voucher.columns.map((column) => [column.name, column.notNull])).toEqual([
      ["store", true],
      ["name", true],
      ["type", true],
      ["title", true],
      ["amount", false],
      ["min_spend", false],
      ["percent_off", false],
      ["window_from", false],
      ["window_until", false],
      ["gauges", false],
    ]);
  });

  it("have no DEFAULT where some rows must not have them, but fill existing rows that do", () => {
    expect(voucher.columns.find((column) => column.name === "gauges")).toMatchObject({
      default: null,
      fills: [{ value: "'{}'", where: "type = 'timed'" }],
    });
  });
});

describe("checks", () => {
  it.each([
    ["gauges_price_range", "price >= 0.01"],
    ["gauges_factor_range", "factor > 0"],
    ["gauges_share_range", "share > 0 and share <= 100"],
    ["gauges_mode_values", "mode in ('observe', 'enforce')"],
    ["gauges_code_pattern", "code ~ '^[A-Z0-9-]+$'"],
    ["gauges_code_length", "code <> '' and char_length(code) <= 32"],
    ["gauges_window_order", "window_from < window_until"],
    ["gauges_quiet_hours_order", "quiet_hours_from <> quiet_hours_until"],
    ["gauges_window_whole", "num_nonnulls(window_from, window_until) in (0, 2)"],
    ["gauges_scope_shape", "scope is null or coalesce(scope ->> 'type', '') in ('all', 'skus')"],
    ["gauges_tags_items", "array_position(tags, null) is null"],
  ])("%s: %s", (name, expression) => {
    expect(gauge.checks.find((check) => check.name === name)?.expression).toBe(expression);
  });

  it("hold a union's columns to its type", () => {
    expect(voucher.checks.find((check) => check.name === "vouchers_amount_by_type")?.expression).toBe(
      "(amount is not null) = (type in ('basic', 'threshold'))",
    );
  });

  it.each(["\\bword", "\\p{L}+", "(?<name>x)", "\\D+", "a[^]b", "\\u0041"])(
    "leave out the pattern %s, which PostgreSQL reads otherwise",
    (pattern) => {
      const table = tableOf(kindOf({ code: { type: "string", pattern } }), new Map());
      expect(table.checks).toEqual([]);
    },
  );

  it("have names that fit, each its own", () => {
    const long = `a${"bcdefghij".repeat(6)}`;
    const shape: Shape = { type: "string", maxLength: 3 };
    const table = tableOf(kindOf({ [`${long}x`]: shape, [`${long}y`]: shape }), new Map());
    const names = table.checks.map((check) => check.name);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
  });
});

describe("tableOf", () => {
  it("refers to the other kind's table", () => {
    expect(gauge.foreignKeys).toEqual([{ name: "gauges_tier_fkey", column: "tier", table: "tiers" }]);
  });

  it("is the same object every time, and plain data", () => {
    expect(tableOf(kindNamed("gauge"), testKinds)).toBe(gauge);
    expect(JSON.parse(JSON.stringify(gauge))).toEqual(gauge);
    expect(tableOf(nestedKind, testKinds).columns.length).toBeGreaterThan(10);
  });

  const text: Shape = { type: "string" };
  it.each<[string, Kind]>([
    ["two fields of one column", kindOf({ aB: text, a: { type: "object", fields: { b: field(text) } } })],
    ["a field of the key's name", kindOf({ name: text })],
    ["a reference to no kind", kindOf({ other: { type: "reference", kind: "nothing" } })],
    ["a hostile field name (fault 50)", kindOf({ 'a"b': text })],
    ["a column of two types", { ...kindOf({}), spec: union({ a: { x: text }, b: { x: { type: "integer" } } }) }],
  ])("refuses %s", (_, kind) => {
    expect(() => tableOf(kind, new Map())).toThrow();
  });
});

function kindNamed(name: string, kinds: Kinds = testKinds): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(name);
  return kind;
}

function field(shape: Shape): Field {
  return { shape, optional: false, description: "A field." };
}

function fieldsOf(shapes: Readonly<Record<string, Shape>>) {
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, field(shape)]));
}

function kindOf(shapes: Readonly<Record<string, Shape>>): Kind {
  const spec = { type: "object", fields: fieldsOf(shapes) } as const;
  return { name: "thing", table: "things", module: "store", singleton: false, description: "A thing.", spec };
}

function union(variants: Readonly<Record<string, Readonly<Record<string, Shape>>>>): UnionShape {
  const objects = Object.entries(variants).map(
    ([type, shapes]) => [type, { type: "object", fields: fieldsOf(shapes) }] as const,
  );
  return { type: "union", variants: Object.fromEntries(objects) };
}
