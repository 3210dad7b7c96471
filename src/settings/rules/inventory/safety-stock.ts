/** What a stock policy keeps for the unforeseen, and when its stock is low, in units of one SKU. */
import { nominalSeconds } from "../../../model/time/duration.js";
import type { SpecOf } from "../../kinds/built-in-kind.js";
import type { stockPolicy } from "../../kinds/inventory/stock-policy.js";
import { share } from "../amounts.js";
import { normalQuantile } from "./normal.js";

export type StockPolicy = SpecOf<typeof stockPolicy>;

/**
 * Whole units, rounded up; `null` where the demand must be known and is not, or none is enough (a service level of 100%).
 * By service level: z × the deviation of a day's demand × √(lead time in days), z being what the normal distribution
 * exceeds in the rest of cycles; none below 50%. @param dailySales units a day
 */
export function safetyUnits({ safetyStock, leadTime }: StockPolicy, dailySales: number | null): number | null {
  switch (safetyStock.type) {
    case "units":
      return safetyStock.units;
    case "serviceLevel": {
      const level = fraction(safetyStock.level);
      if (level >= 1) return null;
      const units = normalQuantile(level) * safetyStock.demandDeviation * Math.sqrt(days(leadTime));
      return Math.max(0, wholeUnits(units));
    }
    case "share":
      return dailySales === null ? null : wholeUnits(shareDays(safetyStock) * dailySales);
  }
}

/** Below so many units stock is low; `null` where the demand must be known and is not. */
export function lowUnits({ lowStock }: StockPolicy, dailySales: number | null): number | null {
  if (lowStock.type === "units") return lowStock.below;
  return dailySales === null ? null : wholeUnits(days(lowStock.below) * dailySales);
}

/** How the units of safety come about, in words: `10% of 30d at 4 a day`. */
export function safetyWords({ safetyStock, leadTime }: StockPolicy, dailySales: number | null): string {
  switch (safetyStock.type) {
    case "units":
      return "as the policy says";
    case "serviceLevel":
      return `for ${safetyStock.level} of cycles at a deviation of ${safetyStock.demandDeviation} a day and a lead time of ${leadTime}`;
    case "share":
      return `${safetyStock.share} of ${safetyStock.horizon} at ${dailySales} a day`;
  }
}

/** For how many days the safety stock lasts. */
export function shareDays({ share: part, horizon }: Extract<StockPolicy["safetyStock"], { type: "share" }>): number {
  return fraction(part) * days(horizon);
}

/** A length of time in days of 24 hours. */
export function days(duration: string): number {
  return nominalSeconds(duration) / 86_400;
}

/** Rounded up, but for what binary fractions add. */
export function wholeUnits(units: number): number {
  return Math.ceil(units - 1e-9 * Math.max(1, Math.abs(units)));
}

function fraction(percent: string): number {
  return Number(share(percent)) / 1_000_000;
}
