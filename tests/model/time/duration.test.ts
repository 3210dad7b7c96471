import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalDuration,
  canonicalWorkDuration,
  durationToInterval,
  intervalToDuration,
  parseDuration,
} from "../../../src/model/time/duration.js";

describe("canonicalDuration: the largest unit of the same class", () => {
  it.each([
    ["60s", "1m"],
    ["90s", "90s"],
    ["3600s", "1h"],
    ["60m", "1h"],
    ["90m", "90m"],
    ["120m", "2h"],
    ["24h", "24h"], // never 1d: a day may have 23 hours
    ["1440m", "24h"],
    ["7d", "1w"],
    ["10d", "10d"],
    ["14d", "2w"],
    ["30d", "30d"], // never 1mo
    ["52w", "52w"],
    ["12mo", "1y"],
    ["18mo", "18mo"],
    ["0m", "0s"],
    ["0d", "0s"],
    ["0y", "0s"],
  ])("%s is %s", (written, canonical) => {
    expect(canonicalDuration(written)).toBe(canonical);
  });

  it.each([
    "",
    "5",
    "h",
    "1.5h",
    "-1h",
    "+1h",
    "01h",
    "1 h",
    "1H",
    "1h30m",
    "3bd",
    "1min",
    "2147483648s",
    "9999999999w",
  ])("%j is no duration", (written) => {
    expect(canonicalDuration(written)).toBeNull();
    expect(parseDuration(written)).toBeNull();
  });
});

it.each([
  ["3bd", "3bd"],
  ["60m", "1h"],
  ["03bd", null],
  ["1.5bd", null],
])("canonicalWorkDuration(%j) is %j", (written, canonical) => {
  expect(canonicalWorkDuration(written)).toBe(canonical);
});

describe("intervals", () => {
  it.each([
    ["90s", "PT90S"],
    ["90m", "PT90M"],
    ["24h", "PT24H"],
    ["10d", "P10D"],
    ["2w", "P2W"],
    ["18mo", "P18M"],
    ["1y", "P1Y"],
    ["0s", "PT0S"],
  ])("%s is written %s", (duration, interval) => {
    expect(durationToInterval(duration)).toBe(interval);
  });

  it.each([
    ["PT1H30M", "90m"],
    ["PT1M30S", "90s"],
    ["PT24H", "24h"],
    ["P7D", "1w"],
    ["P1D", "1d"],
    ["P1Y6M", "18mo"],
    ["P1Y", "1y"],
    ["PT0S", "0s"],
  ])("%s is read as %s", (interval, duration) => {
    expect(intervalToDuration(interval)).toBe(duration);
  });

  it.each(["P1DT1H", "P1M1D", "P1YT1S", "PT0.5S", "PT-1H", "P-1D", "1 day", "infinity", ""])(
    "%s is no duration",
    (interval) => {
      expect(intervalToDuration(interval)).toBeNull();
    },
  );

  it("keep every duration", () => {
    const duration = fc
      .tuple(fc.nat(9999), fc.constantFrom("s", "m", "h", "d", "w", "mo", "y"))
      .map((each) => each.join(""));
    fc.assert(
      fc.property(duration, (written) => {
        expect(intervalToDuration(durationToInterval(written))).toBe(canonicalDuration(written));
      }),
    );
  });
});
