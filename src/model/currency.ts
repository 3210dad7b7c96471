/** Minor units of currencies, from a fixed table: what a runtime's locale data says changes with its version. */

/** ISO 4217, list one (SIX, 2024): the currencies whose minor unit is not two digits. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[
    "BIF",
    "CLP",
    "DJF",
    "GNF",
    "ISK",
    "JPY",
    "KMF",
    "KRW",
    "PYG",
    "RWF",
    "UGX",
    "UYI",
    "VND",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
  ].map((code) => [code, 0] as const),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3] as const),
  ...["CLF", "UYW"].map((code) => [code, 4] as const),
]);

/** Digits after the point of the currency's minor unit: 2 for CNY, 0 for JPY. */
export function minorDigits(currency: string): number {
  return DIGITS.get(currency) ?? 2;
}
