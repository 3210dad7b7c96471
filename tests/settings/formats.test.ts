/** Texts that a pattern alone cannot check: what is accepted, and what is said of the rest. (fault 51) */
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { z as zod } from "zod";
import { cidr, country, cron, domain, pattern } from "../../src/settings/kinds/fields/fields.js";
import { shapeOf } from "../../src/settings/kinds/shape-of.js";
import { specFindings } from "../../src/settings/kinds/spec-finding.js";

const formats = { cron, cidr, pattern, country, domain };

function findingsOf(format: keyof typeof formats, value: string) {
  const schema: z.ZodType = zod.strictObject({ value: formats[format]().describe("A value.") });
  const result = schema.safeParse({ value });
  return result.success ? [] : specFindings(result.error.issues, shapeOf(schema) as never, { value });
}

describe("accepts", () => {
  it.each<[keyof typeof formats, string]>([
    ["cron", "0 3 * * *"],
    ["cron", "*/15 8-18 1,15 jan-jun mon-fri"],
    ["cron", "0 0 29 2 *"],
    ["cidr", "203.0.113.0/24"],
    ["cidr", "192.0.2.7/32"],
    ["cidr", "2001:db8::/32"],
    ["pattern", "(a+)+$"],
    ["pattern", "(?i)^退款|refund"],
    ["country", "CN"],
    ["domain", "*.shop.example"],
  ])("%s %s", (format, value) => expect(findingsOf(format, value)).toEqual([]));
});

describe("refuses, saying why", () => {
  it.each<[keyof typeof formats, string, RegExp, RegExp]>([
    ["cron", "61 * * * *", /Invalid value for minute: 61/, /minute, hour, day, month and weekday/],
    ["cron", "0 3 * *", /It has 4 fields, but needs five/, /0 3 \* \* \*/],
    ["cron", "@daily", /It has 1 field, but needs five/, /0 3 \* \* \*/],
    ["cron", "0 0 30 2 *", /No day of any year/, /0 3 \* \* \*/],
    ["cidr", "10.1.2.3/8", /not the first of its range/, /Write 10\.0\.0\.0\/8/],
    ["cidr", "10.0.0.0/33", /No range/, /203\.0\.113\.0\/24/],
    ["cidr", "10.1/16", /No range/, /./],
    ["pattern", "(a)\\1", /RE2 says: .*invalid escape/, /no backreferences/],
    ["pattern", "(?<=a)b", /RE2 says/, /no lookahead or lookbehind/],
    ["pattern", "a(b", /missing closing \)/, /RE2/],
    ["country", "ZZ", /No country/, /ISO 3166/],
    ["country", "UK", /No country/, /Write GB/],
    ["country", "de", /No country/, /Write DE/],
    ["domain", "https://shop.example", /does not have the form/, /./],
  ])("%s %s", (format, value, detail, remedy) => {
    const [finding, ...rest] = findingsOf(format, value);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ code: "settings/wrong-format", path: ["value"] });
    expect(finding?.detail).toMatch(detail);
    expect(finding?.remedy).toMatch(remedy);
  });
});
