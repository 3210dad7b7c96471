/** What a shop on this machine probably uses: the currency of its region and its time zone. Only ever a suggestion. */
import { isTimeZone } from "../../model/time/zone-offset.js";
import type { Io } from "../io.js";

export interface LocaleDefaults {
  readonly currency: string;
  readonly timeZone: string;
}

/** Of regions where many shops are; a shop elsewhere writes its own. */
const CURRENCIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" ").map((region) => [region, "EUR"]),
  ),
  AE: "AED",
  AU: "AUD",
  BR: "BRL",
  CA: "CAD",
  CH: "CHF",
  CN: "CNY",
  CZ: "CZK",
  DK: "DKK",
  GB: "GBP",
  HK: "HKD",
  HU: "HUF",
  ID: "IDR",
  IL: "ILS",
  IN: "INR",
  JP: "JPY",
  KR: "KRW",
  MO: "MOP",
  MX: "MXN",
  MY: "MYR",
  NO: "NOK",
  NZ: "NZD",
  PH: "PHP",
  PL: "PLN",
  SA: "SAR",
  SE: "SEK",
  SG: "SGD",
  TH: "THB",
  TR: "TRY",
  TW: "TWD",
  US: "USD",
  VN: "VND",
  ZA: "ZAR",
};

/** @param fallback where the machine does not say, as in most containers. */
export function localeDefaults({ env }: Pick<Io, "env">, fallback: LocaleDefaults): LocaleDefaults {
  // The first that is set counts, as for every program: LC_ALL=zh_CN.UTF-8
  const locale = env["LC_ALL"] || env["LC_MONETARY"] || env["LANG"] || "";
  const region = /^[a-z]{2,3}[_-]([A-Z]{2})(?:[.@]|$)/.exec(locale)?.[1] ?? "";
  const zone = env["TZ"] || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = isTimeZone(zone) && !/^(?:Etc\/)?(?:UTC|GMT|Unknown)$/.test(zone);
  return {
    currency: Object.hasOwn(CURRENCIES, region) ? (CURRENCIES[region] ?? fallback.currency) : fallback.currency,
    timeZone: known ? zone : fallback.timeZone,
  };
}
