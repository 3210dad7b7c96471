import { describe, expect, it } from "vitest";
import { fromInstant, isDate, toInstant } from "../../../src/model/time/wall-clock.js";
import { isTimeZone } from "../../../src/model/time/zone-offset.js";

const SHANGHAI = "Asia/Shanghai";
const NEW_YORK = "America/New_York";
const BERLIN = "Europe/Berlin";

describe("toInstant", () => {
  it.each([
    ["2027-03-01T00:00", SHANGHAI, "2027-03-01T00:00:00+08:00"],
    ["2027-03-01T00:00:30", SHANGHAI, "2027-03-01T00:00:30+08:00"],
    ["2027-01-15T09:30", NEW_YORK, "2027-01-15T09:30:00-05:00"],
    ["2027-07-15T09:30", NEW_YORK, "2027-07-15T09:30:00-04:00"],
    ["2027-06-01T12:00", "Asia/Kathmandu", "2027-06-01T12:00:00+05:45"],
    ["2027-06-01T12:00", "UTC", "2027-06-01T12:00:00+00:00"],
    ["2028-02-29T12:00", SHANGHAI, "2028-02-29T12:00:00+08:00"],
    ["9999-12-31T23:59", SHANGHAI, "9999-12-31T23:59:00+08:00"],
    // The ends of a day of 23 hours, and of one of 25.
    ["2027-03-14T00:00", NEW_YORK, "2027-03-14T00:00:00-05:00"],
    ["2027-03-15T00:00", NEW_YORK, "2027-03-15T00:00:00-04:00"],
    ["2027-11-07T00:00", NEW_YORK, "2027-11-07T00:00:00-04:00"],
    ["2027-11-08T00:00", NEW_YORK, "2027-11-08T00:00:00-05:00"],
    // The minutes around a change.
    ["2027-03-14T01:59", NEW_YORK, "2027-03-14T01:59:00-05:00"],
    ["2027-03-14T03:00", NEW_YORK, "2027-03-14T03:00:00-04:00"],
    ["2027-11-07T00:59", NEW_YORK, "2027-11-07T00:59:00-04:00"],
    ["2027-11-07T02:00", NEW_YORK, "2027-11-07T02:00:00-05:00"],
    // A zone that left daylight saving, and local mean time.
    ["1991-07-01T12:00", SHANGHAI, "1991-07-01T12:00:00+09:00"],
    ["1900-06-01T12:00", SHANGHAI, "1900-06-01T12:00:00+08:05:43"],
  ])("%s in %s is %s", (wall, zone, text) => {
    expect(toInstant(wall, zone)).toMatchObject({
      type: "instant",
      text,
      epochSeconds: Date.parse(`${wall}Z`) / 1000 - offsetSeconds(text),
    });
  });

  it.each([
    ["2027-03-14T02:30", NEW_YORK, "2027-03-14T01:59", "2027-03-14T03:00"],
    ["2027-03-14T02:00", NEW_YORK, "2027-03-14T01:59", "2027-03-14T03:00"],
    ["2027-03-14T02:30-05:00", NEW_YORK, "2027-03-14T01:59", "2027-03-14T03:00"],
    ["2027-03-28T02:30", BERLIN, "2027-03-28T01:59", "2027-03-28T03:00"],
    ["2027-10-03T02:15", "Australia/Lord_Howe", "2027-10-03T01:59", "2027-10-03T02:30"],
    // Samoa jumped over the date line: the whole day is missing.
    ["2011-12-30T12:00", "Pacific/Apia", "2011-12-29T23:59", "2011-12-31T00:00"],
  ])("%s in %s is in a gap between %s and %s (fault 54)", (wall, zone, before, after) => {
    expect(toInstant(wall, zone)).toEqual({ type: "gap", before, after });
  });

  it.each([
    ["2027-11-07T01:00", NEW_YORK, ["-04:00", "-05:00"]],
    ["2027-11-07T01:30", NEW_YORK, ["-04:00", "-05:00"]],
    ["2027-11-07T01:30+08:00", NEW_YORK, ["-04:00", "-05:00"]],
    ["2027-10-31T02:30", BERLIN, ["+02:00", "+01:00"]],
  ])("%s in %s comes twice, at %j (fault 54)", (wall, zone, offsets) => {
    expect(toInstant(wall, zone)).toEqual({ type: "overlap", offsets });
  });

  it.each([
    ["2027-11-07T01:30-04:00", NEW_YORK, "2027-11-07T01:30:00-04:00", "2027-11-07T05:30:00+00:00"],
    ["2027-11-07T01:30-05:00", NEW_YORK, "2027-11-07T01:30:00-05:00", "2027-11-07T06:30:00+00:00"],
    ["2027-10-31T02:30+01:00", BERLIN, "2027-10-31T02:30:00+01:00", "2027-10-31T01:30:00+00:00"],
  ])("%s in %s: the offset chooses, and stays in the canonical form (fault 54)", (wall, zone, text, utc) => {
    expect(toInstant(wall, zone)).toMatchObject({ type: "instant", text, wall });
    expect(fromInstant(utc, zone)).toBe(wall);
  });

  it.each([
    ["the right offset is dropped", "2027-03-01T00:00+08:00", { type: "instant", wall: "2027-03-01T00:00" }],
    ["a wrong one is refused", "2027-03-01T00:00+09:00", { type: "wrong-offset", offset: "+08:00" }],
    ["seconds of zero are dropped", "2027-03-01T00:00:00", { type: "instant", wall: "2027-03-01T00:00" }],
    ["other seconds stay", "2027-03-01T00:00:09", { type: "instant", wall: "2027-03-01T00:00:09" }],
  ])("%s: %s", (_, wall, result) => {
    expect(toInstant(wall, SHANGHAI)).toMatchObject(result);
  });

  it.each([
    "2027-02-29T00:00",
    "2027-04-31T00:00",
    "2027-13-01T00:00",
    "2027-00-01T00:00",
    "2027-03-01T24:00",
    "2027-03-01T23:59:60",
    "2027-03-01 00:00",
    "2027-03-01",
    "2027-03-01T00:00Z",
    "2027-03-01T00:00:00.5",
    "1899-12-31T00:00",
    "0027-03-01T00:00",
    "soon",
    "",
  ])("%j is no datetime (fault 55)", (wall) => {
    expect(toInstant(wall, SHANGHAI)).toEqual({ type: "invalid" });
  });

  it("throws for a zone that does not exist", () => {
    expect(() => toInstant("2027-03-01T00:00", "Asia/Nowhere")).toThrow(RangeError);
  });
});

describe("fromInstant", () => {
  it.each([
    ["2027-02-28T16:00:00+00:00", SHANGHAI, "2027-03-01T00:00"],
    ["2027-02-28T16:00:05+00:00", SHANGHAI, "2027-03-01T00:00:05"],
    ["2027-03-14T06:59:00+00:00", NEW_YORK, "2027-03-14T01:59"],
    ["2027-03-14T07:00:00+00:00", NEW_YORK, "2027-03-14T03:00"],
    ["2027-11-07T05:00:00+00:00", NEW_YORK, "2027-11-07T01:00-04:00"],
    ["2027-11-07T07:00:00+00:00", NEW_YORK, "2027-11-07T02:00"],
  ])("%s in %s is %s", (text, zone, wall) => {
    expect(fromInstant(text, zone)).toBe(wall);
  });

  it.each([
    "2027-02-28T16:00:00.25+00:00",
    "infinity",
    "-infinity",
    "10000-01-01T00:00:00+00:00",
    "9999-12-31T23:00:00+00:00",
    "0001-01-01T00:00:00+00:00",
  ])("%s has no canonical form and stays as it is", (text) => {
    expect(fromInstant(text, SHANGHAI)).toBe(text);
  });

  it.each([SHANGHAI, NEW_YORK, BERLIN, "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns"])(
    "goes back and forth through every half hour of a year in %s",
    (zone) => {
      const start = Date.UTC(2027, 0, 1);
      const instants = Array.from({ length: 365 * 48 }, (_, half) => start + half * 1_800_000);
      const texts = instants.map((each) => new Date(each).toISOString().replace(".000Z", "+00:00"));
      const walls = texts.map((text) => fromInstant(text, zone));
      const back = walls.map((wall) => toInstant(wall, zone));
      expect(back.map((each) => each.type === "instant" && each.epochSeconds * 1000)).toEqual(instants);
      expect(back.map((each) => each.type === "instant" && each.wall)).toEqual(walls);
    },
  );
});

it.each([
  ["Asia/Shanghai", true],
  ["UTC", true],
  ["Asia/Nowhere", false],
  ["+08:00", false],
  ["", false],
])("isTimeZone(%j) is %s", (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

it.each([
  ["2027-03-01", true],
  ["2028-02-29", true],
  ["2027-02-29", false],
  ["2027-3-1", false],
  ["2027-03-01T00:00", false],
])("isDate(%j) is %s (fault 55)", (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

function offsetSeconds(text: string): number {
  const [, sign, hours, minutes, seconds = 0] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
