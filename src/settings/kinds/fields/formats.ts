/**
 * Texts whose rightness a pattern cannot tell: schedules, network ranges, regular expressions, countries. Each is checked
 * by a library that knows the format, loaded when the first one is written.
 */
import { createRequire } from "node:module";
import type { Cron } from "croner";
import type * as IpAddresses from "ipaddr.js";
import type { RE2JS } from "re2js";
import { z } from "zod";
import type { ScalarShape } from "../../../model/shape.js";
import { scalar } from "./notes.js";

const require = createRequire(import.meta.url);

type Format = NonNullable<ScalarShape["format"]>;

/** What is wrong, and how to mend it. */
interface FormatFault {
  readonly detail: string;
  readonly remedy: string;
}

/** Five fields (minute, hour, day of the month, month, day of the week) on the store's wall clock: `0 3 * * *`. */
export function cron(): z.ZodString {
  const each = "[0-9A-Za-z*/,-]+";
  return checked("cron", new RegExp(`^${each}( ${each}){4}$`), 100, cronFault);
}

/** A range of IPv4 or IPv6 addresses: `203.0.113.0/24`. */
export function cidr(): z.ZodString {
  return checked("cidr", /^[0-9A-Fa-f:.]+[/][0-9]{1,3}$/, 43, cidrFault);
}

/** A regular expression in RE2's syntax, which always runs in linear time. */
export function pattern(): z.ZodString {
  return checked("pattern", undefined, 500, patternFault);
}

/** ISO 3166 alpha-2: `CN`. */
export function country(): z.ZodString {
  return checked("country", /^[A-Z]{2}$/, 2, countryFault);
}

/** `shop.example`, or all names one level below: `*.shop.example`. */
export function domain(): z.ZodString {
  const form = /^([*][.])?([a-z0-9]([a-z0-9-]*[a-z0-9])?[.])+[a-z]([a-z0-9-]*[a-z0-9])$/;
  return checked("domain", form, 253, () => null);
}

function checked(
  format: Format,
  form: RegExp | undefined,
  maxLength: number,
  faultOf: (value: string) => FormatFault | null,
): z.ZodString {
  const bounded = z.string().min(1).max(maxLength);
  const formed = form ? bounded.regex(form) : bounded;
  const schema = formed.check(({ value, issues }) => {
    const fault = faultOf(value);
    if (fault) issues.push({ code: "custom", input: value, params: { fault } });
  });
  return scalar(schema, { type: "string", format, pattern: form?.source, minLength: 1, maxLength });
}

/** Any day will do to ask whether a schedule ever fires: croner looks years ahead, past the next leap day. */
const FROM = new Date("2024-01-01T00:00:00Z");

function cronFault(value: string): FormatFault | null {
  const { Cron: CronClass } = require("croner") as { readonly Cron: typeof Cron };
  const remedy =
    "Write minute, hour, day, month and weekday, such as 0 3 * * * (daily at 03:00) or 30 2 * * 1 (Mondays).";
  const fields = value.trim().split(/\s+/).length;
  if (fields !== 5) return { detail: `It has ${fields} ${fields === 1 ? "field" : "fields"}, but needs five.`, remedy };
  try {
    const next = new CronClass(value, { mode: "5-part", timezone: "UTC" }).nextRun(FROM);
    return next ? null : { detail: "No day of any year is one on which it fires.", remedy };
  } catch (error) {
    return { detail: `${messageOf(error).replace(/^CronPattern: /, "")}.`, remedy };
  }
}

function cidrFault(value: string): FormatFault | null {
  const { IPv4, IPv6 } = require("ipaddr.js") as typeof IpAddresses;
  const remedy = "Write an address and the length of its prefix, such as 203.0.113.0/24 or 2001:db8::/32.";
  const family = value.includes(":") ? IPv6 : IPv4;
  if (!family.isValidCIDR(value) || (family === IPv4 && !/^[0-9]+([.][0-9]+){3}[/]/.test(value))) {
    return { detail: "No range of addresses is written so.", remedy };
  }
  const [address, prefix] = value.split("/");
  const network = family.networkAddressFromCIDR(value);
  if (family.parse(String(address)).toNormalizedString() === network.toNormalizedString()) return null;
  const meant = `${network.toString()}/${prefix}`;
  return { detail: "Its address is not the first of its range.", remedy: `Write ${meant}, or a longer prefix.` };
}

function patternFault(value: string): FormatFault | null {
  const { RE2JS: Expression } = require("re2js") as { readonly RE2JS: typeof RE2JS };
  try {
    Expression.compile(value);
    return null;
  } catch (error) {
    return {
      detail: `RE2 says: ${messageOf(error)}.`,
      remedy: "Write it in RE2's syntax, which has no backreferences and no lookahead or lookbehind.",
    };
  }
}

function countryFault(value: string): FormatFault | null {
  const code = canonicalCountry(value.toUpperCase());
  if (code === value) return null;
  const detail = "No country has this code.";
  return code === null
    ? { detail, remedy: "Write an ISO 3166 code: CN, US, DE." }
    : { detail, remedy: `Write ${code}.` };
}

/** `GB` of `UK`, which is an alias; `null` of what no country is called. */
function canonicalCountry(code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const { region = "" } = new Intl.Locale(`und-${code}`);
  const name = region && new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(region);
  return name && name !== "Unknown Region" ? region : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
