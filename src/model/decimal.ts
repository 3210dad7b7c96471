/** Decimal numbers as text, exactly: amounts of money and percentages never pass through binary fractions. */

const WRITTEN = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/;

/** Without leading zeros of the whole part and trailing ones of the fraction: `"010.50"` → `"10.5"`; `null` if no decimal. */
export function plainDecimal(text: string): string | null {
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const size = fraction === "" ? whole : `${whole}.${fraction}`;
  return size === "0" ? size : `${sign}${size}`;
}

/** With exactly so many digits after the point: `"10"` → `"10.00"`. `null` if no decimal, or written with more digits. */
export function paddedDecimal(text: string, digits: number): string | null {
  const plain = plainDecimal(text);
  if (plain === null || (text.split(".")[1] ?? "").length > digits) return null;
  const [whole = "", fraction = ""] = plain.split(".");
  return digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, "0")}`;
}

/** Negative, zero or positive, as for sorting. @throws SyntaxError for what is no decimal. */
export function compareDecimals(a: string, b: string): number {
  // Rounding to binary keeps the order: only what it makes equal is compared digit by digit.
  if (Number(a) !== Number(b)) return Number(a) < Number(b) ? -1 : 1;
  const digits = Math.max(fractionOf(a).length, fractionOf(b).length);
  const difference = scaled(a, digits) - scaled(b, digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function scaled(text: string, digits: number): bigint {
  return BigInt(text.replace(/\..*$/, "") + fractionOf(text).padEnd(digits, "0"));
}

function fractionOf(text: string): string {
  return text.split(".")[1] ?? "";
}
