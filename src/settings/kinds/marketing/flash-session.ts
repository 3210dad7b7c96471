/** A daily session in which flash sales take place. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

export const flashSession = builtInKind({
  name: "flash_session",
  table: "flash_sessions",
  module: "marketing",
  singleton: false,
  description: "A daily session in which flash sales take place.",
  schema: z.strictObject({
    title: f.text().describe("What customers see, such as Noon. At most 200 characters."),
    window: f.dailyWindow().describe("The hours of each day in which it is open, on the store's wall clock."),
    days: f
      .set(z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
      .default([])
      .describe("The days of the week on which it begins; empty: every day."),
    remindBefore: f
      .orNone(f.duration())
      .default("none")
      .describe('How long before it begins customers who asked are reminded, such as 5m; "none", never, unless given.'),
    enabled: z.boolean().default(true).describe("Whether it takes place."),
  }),
  examples: {
    noon: {
      title: { "zh-CN": "午间场", en: "Noon" },
      window: { from: "12:00", until: "14:00" },
      remindBefore: "5m",
    },
    "weekend-night": {
      title: "Weekend night",
      window: { from: "22:00", until: "01:00" },
      days: ["fri", "sat"],
      enabled: false,
    },
  },
});
