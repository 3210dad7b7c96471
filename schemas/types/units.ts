/* Generated from src/settings by `npm run generate`. Do not edit. */
/** Money: decimal text in the store's currency, "10.00"; from a number: money(10). */
export type Money = `${number}` | `${number}.${number}`;
/** A percentage with its sign, "12.5%"; from a number: percent(12.5). */
export type Percent = `${number}%` | `${number}.${number}%`;
/** One integer and one unit of s m h d w mo y, "24h"; from a number: duration(24, "h"). */
export type Duration = `${number}${"s" | "m" | "h" | "d"}` | `${number}${"w" | "mo" | "y"}`;
/** A duration, or business days, "3bd". */
export type WorkDuration = Duration | `${number}bd`;
/** A date, "2027-03-01". */
export type DateText = `${number}-${number}-${number}` | `${number}-0${number}-${number}`;
/** The store's wall clock, "2027-03-01T00:00"; seconds allowed; an offset only where the clock is set back. */
export type DateTime = `${number}-${number}-${number}T${number}:${number}` | `${number}-${number}-${number}T${number}:${number}${":" | "+" | "-"}${string}`;
/** A time of day, "08:00". */
export type TimeOfDay = `${number}:${number}` | `0${number}:${number}`;
/** One text for all languages, or one each: { "zh-CN": "春季", en: "Spring" }. */
export type Text = string | { [locale: string]: string };
/** The name of a document of this kind in the same store: as text, or as the name of what a helper returned. */
export type Reference<Kind extends string> = string & { readonly refersTo?: Kind };
export interface Secret {
  /**
   * Where the secret is kept: alipay/private-key. At most 200 characters.
   */
  $secret: string;
  /**
   * Which version of it: 3. A new one is how a rotation shows in a plan. At most 63 characters.
   */
  version: string;
}
export type Currency =
  | "AED"
  | "AFN"
  | "ALL"
  | "AMD"
  | "AOA"
  | "ARS"
  | "AUD"
  | "AWG"
  | "AZN"
  | "BAM"
  | "BBD"
  | "BDT"
  | "BGN"
  | "BHD"
  | "BIF"
  | "BMD"
  | "BND"
  | "BOB"
  | "BRL"
  | "BSD"
  | "BTN"
  | "BWP"
  | "BYN"
  | "BZD"
  | "CAD"
  | "CDF"
  | "CHF"
  | "CLP"
  | "CNY"
  | "COP"
  | "CRC"
  | "CUP"
  | "CVE"
  | "CZK"
  | "DJF"
  | "DKK"
  | "DOP"
  | "DZD"
  | "EGP"
  | "ERN"
  | "ETB"
  | "EUR"
  | "FJD"
  | "FKP"
  | "GBP"
  | "GEL"
  | "GHS"
  | "GIP"
  | "GMD"
  | "GNF"
  | "GTQ"
  | "GYD"
  | "HKD"
  | "HNL"
  | "HTG"
  | "HUF"
  | "IDR"
  | "ILS"
  | "INR"
  | "IQD"
  | "IRR"
  | "ISK"
  | "JMD"
  | "JOD"
  | "JPY"
  | "KES"
  | "KGS"
  | "KHR"
  | "KMF"
  | "KPW"
  | "KRW"
  | "KWD"
  | "KYD"
  | "KZT"
  | "LAK"
  | "LBP"
  | "LKR"
  | "LRD"
  | "LSL"
  | "LYD"
  | "MAD"
  | "MDL"
  | "MGA"
  | "MKD"
  | "MMK"
  | "MNT"
  | "MOP"
  | "MRU"
  | "MUR"
  | "MVR"
  | "MWK"
  | "MXN"
  | "MYR"
  | "MZN"
  | "NAD"
  | "NGN"
  | "NIO"
  | "NOK"
  | "NPR"
  | "NZD"
  | "OMR"
  | "PAB"
  | "PEN"
  | "PGK"
  | "PHP"
  | "PKR"
  | "PLN"
  | "PYG"
  | "QAR"
  | "RON"
  | "RSD"
  | "RUB"
  | "RWF"
  | "SAR"
  | "SBD"
  | "SCR"
  | "SDG"
  | "SEK"
  | "SGD"
  | "SHP"
  | "SLE"
  | "SOS"
  | "SRD"
  | "SSP"
  | "STN"
  | "SVC"
  | "SYP"
  | "SZL"
  | "THB"
  | "TJS"
  | "TMT"
  | "TND"
  | "TOP"
  | "TRY"
  | "TTD"
  | "TWD"
  | "TZS"
  | "UAH"
  | "UGX"
  | "USD"
  | "UYU"
  | "UZS"
  | "VED"
  | "VES"
  | "VND"
  | "VUV"
  | "WST"
  | "XAF"
  | "XCD"
  | "XCG"
  | "XOF"
  | "XPF"
  | "YER"
  | "ZAR"
  | "ZMW"
  | "ZWG";
export interface Window {
  /**
   * The first instant, included, on the store's wall clock: 2027-03-01T00:00.
   */
  from: DateTime;
  /**
   * The end, excluded, on the store's wall clock: 2027-04-01T00:00.
   */
  until: DateTime;
}
export interface DailyWindow {
  /**
   * When it begins each day, included: 08:00.
   */
  from: TimeOfDay;
  /**
   * When it ends, excluded: 18:00, at most 24:00; before `from`: on the next day.
   */
  until: TimeOfDay;
}
export interface Rate {
  /**
   * How many times at most, from 1; "none" for no limit.
   */
  count: number | "none";
  /**
   * The length of time over which is counted, such as 30d.
   */
  per: Duration;
}
export type Scope =
  | {
      /**
       * All products.
       */
      type: "all";
      /**
       * What is left out although the rest of the scope covers it.
       */
      except?: {
        /**
         * Codes of product categories.
         *
         * @minItems 1
         */
        categories?: string[];
        /**
         * Codes of products, all SKUs of each.
         *
         * @minItems 1
         */
        products?: string[];
        /**
         * SKUs.
         *
         * @minItems 1
         */
        skus?: string[];
      };
    }
  | {
      /**
       * The products of some categories.
       */
      type: "categories";
      /**
       * Codes of product categories.
       *
       * @minItems 1
       */
      categories: string[];
      /**
       * What is left out although the rest of the scope covers it.
       */
      except?: {
        /**
         * Codes of product categories.
         *
         * @minItems 1
         */
        categories?: string[];
        /**
         * Codes of products, all SKUs of each.
         *
         * @minItems 1
         */
        products?: string[];
        /**
         * SKUs.
         *
         * @minItems 1
         */
        skus?: string[];
      };
    }
  | {
      /**
       * Some products with all their SKUs.
       */
      type: "products";
      /**
       * Codes of products, all SKUs of each.
       *
       * @minItems 1
       */
      products: string[];
      /**
       * What is left out although the rest of the scope covers it.
       */
      except?: {
        /**
         * Codes of product categories.
         *
         * @minItems 1
         */
        categories?: string[];
        /**
         * Codes of products, all SKUs of each.
         *
         * @minItems 1
         */
        products?: string[];
        /**
         * SKUs.
         *
         * @minItems 1
         */
        skus?: string[];
      };
    }
  | {
      /**
       * Some SKUs.
       */
      type: "skus";
      /**
       * SKUs.
       *
       * @minItems 1
       */
      skus: string[];
      /**
       * What is left out although the rest of the scope covers it.
       */
      except?: {
        /**
         * Codes of product categories.
         *
         * @minItems 1
         */
        categories?: string[];
        /**
         * Codes of products, all SKUs of each.
         *
         * @minItems 1
         */
        products?: string[];
        /**
         * SKUs.
         *
         * @minItems 1
         */
        skus?: string[];
      };
    };
export type Audience =
  | {
      /**
       * All customers.
       */
      type: "all";
    }
  | {
      /**
       * Members of some tiers.
       */
      type: "tiers";
      /**
       * Names of member tiers.
       *
       * @minItems 1
       */
      tiers: Reference<"member_tier">[];
    }
  | {
      /**
       * Customers without a completed order.
       */
      type: "newCustomers";
    }
  | {
      /**
       * Customers who carry at least one of some tags.
       */
      type: "tags";
      /**
       * Tags of customers, as the shop assigns them.
       *
       * @minItems 1
       */
      tags: string[];
    };
