/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Currency, Duration, Text } from "./units.js";

/**
 * The store itself: its name, currency, time zone and language, by which its other settings are read.
 */
export interface StoreSpec {
  /**
   * The store's name, as customers see it. At most 200 characters.
   */
  title: Text;
  /**
   * ISO 4217 code of the currency in which all money in the settings is written: CNY.
   */
  currency: Currency;
  /**
   * ISO 4217 codes that customers may pay in besides the store's own currency, which is always accepted.
   */
  acceptedCurrencies?: Currency[];
  /**
   * IANA name of the time zone of the store's wall clock: Asia/Shanghai.
   */
  timeZone: string;
  /**
   * Language of texts that are not written per language: zh-CN, en.
   */
  locale?: string;
  /**
   * Paths at which payment providers call back, * standing for anything: /pay/*. Never limited or banned.
   */
  callbackPaths?: string[];
  /**
   * How often every setting should be reviewed: 90d unless given.
   */
  reviewEvery?: Duration;
}
