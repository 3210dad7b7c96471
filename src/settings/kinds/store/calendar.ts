/** Working hours, holidays and make-up days: what business days and opening hours are counted by. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import { dailyWindowFields, date, keyed, list, notes, set, text, timeZone } from "../fields/fields.js";

const hours = z
  .strictObject({
    days: set(z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), { minItems: 1 }).describe(
      "The days of the week on which these hours begin, at least one: mon, tue.",
    ),
    ...dailyWindowFields(),
  })
  .register(notes, { interval: "dailyWindow" });

const holiday = z.strictObject({
  on: date().describe("The day, or the first of several: 2027-02-06."),
  until: date().optional().describe("The last day, included: 2027-02-12; left out: a single day."),
  title: text().describe("The holiday's name. At most 200 characters."),
});

const makeUpDay = z.strictObject({
  on: date().describe("The day, worked with the hours of a Monday: 2027-02-20."),
  title: text().describe("Why it is worked. At most 200 characters."),
});

export const calendar = builtInKind({
  name: "calendar",
  table: "calendars",
  module: "store",
  singleton: false,
  description: "Working hours with holidays and make-up days. The calendar named default is used where none is named.",
  schema: z.strictObject({
    title: text().optional().describe("What staff call it; left out: its name. At most 200 characters."),
    timeZone: timeZone()
      .optional()
      .describe("IANA name of the hours' time zone: Asia/Hong_Kong; left out: the store's."),
    hours: list(hours, { minItems: 1 }).describe("The weekly hours, at least one line."),
    holidays: keyed(["on"], holiday).default([]).describe("Days without working hours, told apart by their first day."),
    makeUpDays: keyed(["on"], makeUpDay)
      .default([])
      .describe("Days that are worked although the weekly hours leave them out (调休), one entry a day."),
  }),
  examples: {
    default: {
      title: { "zh-CN": "办公时间", en: "Office hours" },
      hours: [
        { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "18:00" },
        { days: ["sat"], from: "10:00", until: "16:00" },
      ],
      holidays: [
        { on: "2027-01-01", title: { "zh-CN": "元旦", en: "New Year's Day" } },
        { on: "2027-02-05", until: "2027-02-11", title: { "zh-CN": "春节", en: "Spring Festival" } },
      ],
      makeUpDays: [{ on: "2027-02-14", title: { "zh-CN": "春节调休", en: "Worked for the Spring Festival" } }],
    },
    "night-shift": {
      timeZone: "Asia/Hong_Kong",
      hours: [{ days: ["fri", "sat"], from: "20:00", until: "02:00" }],
    },
  },
});
