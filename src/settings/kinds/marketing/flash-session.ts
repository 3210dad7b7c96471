/** A daily session in which flash sales take place. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import { dailyWindow, text } from "../fields/fields.js";

export const flashSession = builtInKind({
  name: "flash_session",
  table: "flash_sessions",
  module: "marketing",
  singleton: false,
  description: "A daily session in which flash sales take place.",
  schema: z.strictObject({
    title: text().describe("What customers see. At most 200 characters."),
    window: dailyWindow().describe("The hours of each day in which it is open, on the store's wall clock."),
    enabled: z.boolean().default(true).describe("Whether it takes place."),
  }),
});
