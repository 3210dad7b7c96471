/** The store itself: the context in which all its other settings are read. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import { currency, duration, locale, path, set, text, timeZone } from "../fields/fields.js";

export const store = builtInKind({
  name: "store",
  table: "stores",
  module: "store",
  singleton: true,
  context: true,
  description: "The store itself: its name, currency, time zone and language, by which its other settings are read.",
  schema: z.strictObject({
    title: text().describe("The store's name, as customers see it. At most 200 characters."),
    currency: currency().describe("ISO 4217 code of the currency in which all money in the settings is written: CNY."),
    acceptedCurrencies: set(currency())
      .default([])
      .describe("ISO 4217 codes that customers may pay in besides the store's own currency, which is always accepted."),
    timeZone: timeZone().describe("IANA name of the time zone of the store's wall clock: Asia/Shanghai."),
    locale: locale().default("zh-CN").describe("Language of texts that are not written per language: zh-CN, en."),
    callbackPaths: set(path())
      .default([])
      .describe(
        "Paths at which payment providers call back, * standing for anything: /pay/*. Never limited or banned.",
      ),
    reviewEvery: duration().default("90d").describe("How often every setting should be reviewed: 90d unless given."),
  }),
});
