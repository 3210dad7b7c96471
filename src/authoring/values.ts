/** Values that are not written as they stand: units from numbers, and references to what is kept elsewhere. */
import type { Duration, Money, Percent, Secret } from "../../schemas/types/units.js";

/**
 * `money(10)` is `"10.00"`, for computed amounts. Rounding is the caller's: a half cent has no right answer.
 * @throws TypeError for what is no number from 0 to below 10¹², or has more than four decimals.
 */
export function money(amount: number): Money {
  const text = decimal("money", amount, 1e12);
  return (/\.\d\d/.test(text) ? text : amount.toFixed(2)) as Money;
}

/**
 * `percent(12.5)` is `"12.5%"`.
 * @throws TypeError for what is no number from 0 to 100, or has more than four decimals.
 */
export function percent(share: number): Percent {
  return `${decimal("percent", share, 100)}%` as Percent;
}

/**
 * `duration(24, "h")` is `"24h"`; units: s, m, h, d, w, mo, y.
 * @throws TypeError for what is no whole number from 0 to 9999999.
 */
export function duration(count: number, unit: "s" | "m" | "h" | "d" | "w" | "mo" | "y"): Duration {
  if (!Number.isInteger(count) || count < 0 || count > 9_999_999) {
    throw new TypeError(`duration(${count}, "${unit}"): write a whole number, or take a smaller unit`);
  }
  return `${count}${unit}` as Duration;
}

/** A reference to a secret: `secret("alipay/private-key", { version: "3" })`. The value never enters a document. */
export function secret(name: string, { version }: { readonly version: string }): Secret {
  return { $secret: name, version };
}

/** In the project file, the value of an environment variable: `env("DATABASE_URL")`. */
export function env(name: string): { $env: string } {
  return { $env: name };
}

function decimal(helper: string, value: number, maximum: number): string {
  const text = String(value);
  if (value >= 0 && value <= maximum && /^\d{1,12}(\.\d{1,4})?$/.test(text)) return text;
  throw new TypeError(`${helper}(${text}): write a number from 0 on with at most four decimals; round it first`);
}
