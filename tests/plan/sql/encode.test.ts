import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../src/model/json.js";
import type { Kind, Kinds, StoreContext } from "../../../src/model/kind.js";
import { decodeRow } from "../../../src/plan/sql/decode.js";
import { encodeSpec, specDigest } from "../../../src/plan/sql/encode.js";
import { kinds as builtIn } from "../../../src/settings/kinds/registry.js";
import { describeEachDatabase } from "../../support/databases.js";
import { createBareTables, insertRows, readImages } from "../../support/settings-tables.js";
import { canonicalSpec } from "../../support/shape-arbitrary.js";
import { testKinds } from "../../support/test-kinds.js";
import { nestedKind } from "./nested-kind.js";

const kinds: Kinds = new Map([...testKinds, ...builtIn, [nestedKind.name, nestedKind]]);
const shanghai: StoreContext = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };
const names = ["default", "27/a", "银牌", "it's"];

describeEachDatabase("decode(image(encode(spec)))", (withDatabase) => {
  it("is the spec, for generated specs of every kind", () =>
    withDatabase(async ({ session }) => {
      await createBareTables(session, kinds);
      for (const kind of kinds.values()) {
        const specs = fc.sample(canonicalSpec(kind, names), { numRuns: 300, seed: 7 });
        const rows = specs.map((spec, index) => ({
          store: "s",
          name: `${index}`,
          row: encodeSpec(kind, spec, shanghai),
        }));
        await insertRows(session, kind, kinds, rows);
        const images = await readImages(session, kind, kinds);
        for (const [index, spec] of specs.entries()) {
          expect(decodeRow(kind, images.get(`${index}`) ?? {}, shanghai)).toEqual(spec);
        }
      }
    }));
});

describe("encodeSpec", () => {
  it.each<[string, Json, StoreContext, Json]>([
    ["startsAt", "2027-03-01T00:00", shanghai, "2027-03-01T00:00:00+08:00"],
    ["startsAt", "2027-10-31T02:30+01:00", { ...shanghai, timeZone: "Europe/Berlin" }, "2027-10-31T02:30:00+01:00"],
    ["within", "90m", shanghai, "PT90M"],
    ["share", "12.5%", shanghai, "12.5"],
    ["keepFor", "none", shanghai, undefined as unknown as Json],
    ["key", { $secret: "alipay/key", version: "3" }, shanghai, "alipay/key@3"],
    ["limits", { total: 3 }, shanghai, undefined as unknown as Json],
  ])("writes %s: %j", (field, value, context, encoded) => {
    const column = field === "startsAt" ? "starts_at" : field === "keepFor" ? "keep_for" : field;
    expect(encodeSpec(kindNamed("gauge"), { [field]: value }, context)[column]).toEqual(encoded);
  });

  it("refuses a wall clock that is not one instant (fault 54)", () => {
    const spec = { startsAt: "2027-03-28T02:30" };
    expect(() => encodeSpec(kindNamed("gauge"), spec, { ...shanghai, timeZone: "Europe/Berlin" })).toThrow(RangeError);
  });

  it("is another digest in another time zone, and the same whatever the order of keys", () => {
    const kind = kindNamed("gauge");
    const address = { store: "s", kind: "gauge", name: "a" };
    const spec = { startsAt: "2027-03-01T00:00", count: 3 };
    const digest = specDigest(kind, address, spec, shanghai);
    expect(specDigest(kind, address, { count: 3, startsAt: "2027-03-01T00:00" }, shanghai)).toBe(digest);
    expect(specDigest(kind, address, spec, { ...shanghai, timeZone: "Asia/Tokyo" })).not.toBe(digest);
  });
});

describe("decodeRow", () => {
  it.each<[string, Json, string, Json]>([
    ["padded to the minor unit", "10", "price", "10.00"],
    ["without needless digits", "10.5000", "price", "10.50"],
    ["raw: finer than the minor unit", "10.005", "price", "10.005"],
    ["raw: not a number", "NaN", "price", "NaN"],
    ["trimmed", "12.5000", "share", "12.5%"],
    ["trimmed whole", "100", "share", "100%"],
    ["in the largest unit", "PT1H30M", "within", "90m"],
    ["raw: two classes of unit", "P1DT2H", "within", "P1DT2H"],
    ["raw: negative", "PT-5M", "within", "PT-5M"],
    ["on the store's wall clock", "2027-02-28T16:00:00+00:00", "startsAt", "2027-03-01T00:00"],
    ["raw: infinity", "infinity", "startsAt", "infinity"],
    ["raw: fractions of a second", "2027-02-28T16:00:00.5+00:00", "startsAt", "2027-02-28T16:00:00.5+00:00"],
    ["raw: a time with seconds", "08:00:30", "at", "08:00:30"],
    ["the end of the day", "24:00:00", "at", "24:00"],
    ["raw: not a reference to a secret", "hunter2", "key", "hunter2"],
    ["raw: more digits than a number has", "0.10000000000000000001", "factor", "0.10000000000000000001"],
    ["business days", "3bd", "shipWithin", "3bd"],
    ["a duration by hand", "60m", "shipWithin", "1h"],
    ["whatever is in jsonb", { type: "odd" }, "scope", { type: "odd" }],
    ["nested arrays", [["a"]], "tags", [["a"]]],
  ])("gives what was written by hand %s: %j", (_, image, field, value) => {
    const column = field === "startsAt" ? "starts_at" : field === "shipWithin" ? "ship_within" : field;
    const kind = kindNamed("gauge");
    const spec = decodeRow(kind, { [column]: image }, shanghai);
    expect(spec[field]).toEqual(value);
    expect(() => encodeSpec(kind, spec, shanghai)).not.toThrow();
  });

  it("never throws, whatever a row holds, and what it gives can be encoded", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds.values()),
        fc.dictionary(
          fc.constantFrom("type", "price", "window_from", "tags", "scope", "key", "starts_at", "count"),
          fc.jsonValue(),
        ),
        (kind, image) => {
          const spec = decodeRow(kind, image as JsonObject, shanghai);
          encodeSpec(kind, spec, shanghai);
        },
      ),
    );
  });

  it("shows a half object whose CHECKs were dropped", () => {
    expect(decodeRow(kindNamed("gauge"), { quiet_hours_from: "08:00:00" }, shanghai)).toMatchObject({
      quietHours: { from: "08:00" },
    });
  });
});

function kindNamed(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(name);
  return kind;
}
