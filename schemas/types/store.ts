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
   * Address at which customers find it: https://flagship.shop.example.
   */
  url?: string;
  /**
   * ISO 4217 code of the currency in which all money in the settings is written: CNY.
   */
  currency: Currency;
  /**
   * ISO 4217 codes that customers may pay in besides the store's own currency, which is always accepted: HKD.
   */
  acceptedCurrencies?: Currency[];
  /**
   * Whether prices in the settings have value added tax in them: yes unless given.
   */
  pricesIncludeTax?: boolean;
  /**
   * IANA name of the time zone of the store's wall clock: Asia/Shanghai.
   */
  timeZone: string;
  /**
   * Language of texts that are not written per language: zh-CN, en.
   */
  locale?: string;
  /**
   * Languages that customers may choose besides the store's own: en.
   */
  otherLocales?: string[];
  /**
   * Paths at which payment providers call back, * standing for anything: /pay/*. Never limited or banned.
   */
  callbackPaths?: string[];
  /**
   * How often every setting should be reviewed: 90d unless given.
   */
  reviewEvery?: Duration;
  /**
   * How customers reach the store; left out: by its chat alone.
   */
  contact?: {
    /**
     * Mail address that customers write to: service@shop.example.
     */
    email: string;
    /**
     * Phone number with country code: +862161234567; left out: none is shown.
     */
    phone?: string;
  };
  /**
   * Where the store is, which invoices and returns name.
   */
  address?: {
    /**
     * ISO 3166 code of the country: CN.
     */
    country: string;
    /**
     * Province, state or the like: 上海市. At most 100 characters.
     */
    region?: string;
    /**
     * City: 上海. At most 100 characters.
     */
    city: string;
    /**
     * Street, house, floor: 南京西路1000号5楼. At most 300 characters.
     */
    street: string;
    /**
     * Postal code: 200041. At most 20 characters.
     */
    postalCode?: string;
  };
  /**
   * The company behind the store, which laws demand to be shown.
   */
  legalEntity?: {
    /**
     * Name of the company as registered: 上海茶里贸易有限公司. At most 200 characters.
     */
    name: string;
    /**
     * Its number in the register (统一社会信用代码): 91310106MA1FY00000. At most 63 characters.
     */
    registration?: string;
    /**
     * Its number for value added tax, where that is another one: DE123456789. At most 63 characters.
     */
    taxNumber?: string;
    /**
     * The ICP filing shown at the foot of each page (ICP备案号): 沪ICP备2027000001号. At most 63 characters.
     */
    icpLicence?: string;
  };
}
