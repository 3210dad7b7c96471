import { expect, it } from "vitest";
import { parseTimeOfDay, timeToTimeOfDay } from "../../../src/model/time/time-of-day.js";

it.each([
  ["00:00", 0],
  ["08:30", 510],
  ["23:59", 1439],
  ["24:00", 1440],
  ["24:01", null],
  ["8:30", null],
  ["08:60", null],
  ["08:30:00", null],
  ["", null],
])("parseTimeOfDay(%j) is %j", (text, minutes) => {
  expect(parseTimeOfDay(text)).toBe(minutes);
});

it.each([
  ["08:30:00", "08:30"],
  ["24:00:00", "24:00"],
  ["08:30:15", null],
  ["08:30:00.5", null],
  ["08:00", null],
])("timeToTimeOfDay(%j) is %j", (text, canonical) => {
  expect(timeToTimeOfDay(text)).toBe(canonical);
});
