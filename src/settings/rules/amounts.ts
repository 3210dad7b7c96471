/** Money and shares as whole numbers, so that nothing is lost to binary fractions. */

/** `"12.34"` with two digits → 1234n. @param digits of the currency's minor unit, from the store's context */
export function minorUnits(money: string, digits: number): bigint {
  const [whole = "0", fraction = ""] = money.split(".");
  return BigInt(`${whole}${fraction.padEnd(digits, "0").slice(0, digits)}`);
}

/** 1234n with two digits → `"12.34"`. */
export function moneyText(units: bigint, digits: number): string {
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const sign = units < 0n ? "-" : "";
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** One whole, in the unit of {@link share}. */
export const WHOLE = 1_000_000n;

/** `"12.5%"` → 125000n: millionths. */
export function share(percent: string): bigint {
  const [whole = "0", fraction = ""] = percent.replace("%", "").split(".");
  return BigInt(`${whole}${fraction.padEnd(4, "0")}`);
}

/** Whether a share of an amount is less than half of the smallest coin: off a price, it is nothing. */
export function isBelowHalfACoin(units: bigint, percent: string): boolean {
  return 2n * units * share(percent) < WHOLE;
}
