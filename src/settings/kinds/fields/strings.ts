/**
 * Texts that machines read: names, codes, addresses. Their patterns mean the same in JavaScript and in PostgreSQL, where
 * they are CHECKs, and are simple enough to be generated from.
 */
import { z } from "zod";
import { isTimeZone } from "../../../model/time/zone-offset.js";
import { scalar } from "./notes.js";

/** BCP 47: language, script, region. */
export const LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

/** Free text without a format, such as a SKU or a tag. Lengths in UTF-16 code units. */
export function string(maxLength = 200, minLength = 1): z.ZodString {
  return scalar(z.string().check(z.minLength(minLength), z.maxLength(maxLength)), {
    type: "string",
    minLength,
    maxLength,
  });
}

function formatted(pattern: RegExp, maxLength: number): z.ZodString {
  const shape = { type: "string", pattern: pattern.source, minLength: 1, maxLength } as const;
  return scalar(z.string().check(z.minLength(1), z.maxLength(maxLength), z.regex(pattern)), shape);
}

/** A word that other settings or programs refer to: `shipped`, `per-card`. */
export function identifier(): z.ZodString {
  return formatted(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 63);
}

/** A field of what the shop stores, by its path: `customer.phone`. */
export function fieldPath(): z.ZodString {
  return formatted(/^[A-Za-z][A-Za-z0-9_]*([.][A-Za-z][A-Za-z0-9_]*)*$/, 200);
}

export function email(): z.ZodString {
  return formatted(/^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$/, 254);
}

/** E.164: `+8613800138000`. */
export function phone(): z.ZodString {
  return formatted(/^[+][1-9][0-9]{6,14}$/, 16);
}

export function url(): z.ZodString {
  return formatted(/^https?:[/][/][!-~]+$/, 2000);
}

/** A path of the shop's site, `*` standing for anything: `/pay/*`. */
export function path(): z.ZodString {
  return formatted(/^[/][!-"$->@-~]*$/, 500);
}

export function locale(): z.ZodString {
  return formatted(LOCALE, 20);
}

/** IANA name, `Asia/Shanghai`, that this machine's time zone data knows. */
export function timeZone(): z.ZodString {
  const pattern = /^[A-Za-z][A-Za-z0-9_+-]*([/][A-Za-z0-9_+-]+)*$/;
  const shape = { type: "string", pattern: pattern.source, minLength: 1, maxLength: 63 } as const;
  return scalar(z.string().min(1).max(63).regex(pattern).check(knownZone), shape);
}

function knownZone({ value, issues }: z.core.ParsePayload<string>): void {
  if (isTimeZone(value)) return;
  const candidates = Intl.supportedValuesOf("timeZone");
  issues.push({ code: "custom", input: value, message: "is not a known time zone", params: { candidates } });
}
