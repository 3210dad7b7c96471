/**
 * What a customer pays for a basket with some benefits, step by step.
 *
 * Steps follow one another as the stacking policy says. A threshold is held against what is left when its step begins;
 * within a step the greater priority goes first, then shares before amounts, which leaves least. Shares are taken of what
 * is left or of the list price, as the policy says; nothing is reduced below zero. A fixed price after other benefits
 * leaves the lower of the two. Amounts are exact to a millionth of a coin: what rounding to coins adds or takes is told
 * to customers, but is not what a floor is about.
 */
import type { SpecOf } from "../../../../kinds/built-in-kind.js";
import type { stackingPolicy } from "../../../../kinds/marketing/stacking-policy.js";
import { WHOLE } from "../../../amounts.js";
import type { Benefit, Level, Step, Take } from "./benefit.js";

/** Parts of a coin that amounts are reckoned in. */
export const FINE = 1_000_000n;

export interface Basket {
  /** At list prices, in coins. */
  readonly list: bigint;
  readonly pieces: bigint;
}

export interface Payment {
  /** In parts of a coin. */
  readonly left: bigint;
  /** What each benefit leaves, in the order in which they apply; those that take nothing too. */
  readonly steps: readonly { readonly benefit: Benefit; readonly left: bigint }[];
}

export interface Terms {
  /** All of them, first to last. */
  readonly order: readonly Step[];
  readonly percentOf: "remaining" | "list";
  /** Digits of the currency's minor unit. */
  readonly digits: number;
}

const STEPS: readonly Step[] = ["memberPrice", "campaign", "discount", "coupon", "points"];

export function termsOf({ order, percentOf }: SpecOf<typeof stackingPolicy>, digits: number): Terms {
  return { order: [...new Set([...order, ...STEPS])], percentOf, digits };
}

/** In the order in which they apply. */
export function inOrder(benefits: readonly Benefit[], { order }: Terms): readonly Benefit[] {
  return benefits.toSorted(
    (a, b) => order.indexOf(a.step) - order.indexOf(b.step) || b.priority - a.priority || rank(a.take) - rank(b.take),
  );
}

/** @param stack in order */
export function pay(stack: readonly Benefit[], basket: Basket, terms: Terms): Payment {
  const list = basket.list * FINE;
  const steps: { readonly benefit: Benefit; readonly left: bigint }[] = [];
  let left = list;
  let before = left;
  let step: Step | null = null;
  for (const benefit of stack) {
    if (benefit.step !== step) before = left;
    step = benefit.step;
    const off = offOf(benefit.take, basket, { left, before, base: terms.percentOf === "list" ? list : left }, terms);
    left = off > left ? 0n : left - off;
    steps.push({ benefit, left });
  }
  return { left, steps };
}

/** The level that a basket reaches; `undefined` where it reaches none. */
export function levelReached(
  levels: readonly Level[],
  pieces: bigint | number,
  reaches: (spend: bigint) => boolean,
): Level | undefined {
  return levels.findLast((level) => reaches(level.spend) && BigInt(level.pieces) <= BigInt(pieces));
}

interface Amounts {
  readonly left: bigint;
  /** When the step began. */
  readonly before: bigint;
  /** That shares are taken of. */
  readonly base: bigint;
}

function offOf(take: Take, { pieces }: Basket, { left, before, base }: Amounts, { digits }: Terms): bigint {
  switch (take.type) {
    case "levels": {
      const level = levelReached(take.levels, pieces, (spend) => spend * FINE <= before);
      if (level === undefined) return 0n;
      const every = BigInt(level.every);
      const shared = (base * level.share * (pieces / every)) / (WHOLE * pieces);
      return least(level.amount * FINE + shared, take.cap === null ? null : take.cap * FINE);
    }
    case "points": {
      if (before < take.spend * FINE) return 0n;
      const unit = 10n ** BigInt(digits) * FINE;
      const most = least((base * take.share) / WHOLE, left);
      const steps = (most * take.perUnit) / (take.points * unit);
      return (steps * take.points * unit) / take.perUnit;
    }
    case "price": {
      const covered = take.pieces === null ? pieces : least(pieces, BigInt(take.pieces));
      const saved = (left * covered) / pieces - take.price * covered * FINE;
      return saved > 0n ? saved : 0n;
    }
  }
}

/** Prices first, then shares, then amounts. */
function rank(take: Take): number {
  if (take.type === "price") return 0;
  return take.type === "levels" && take.levels.some(({ amount }) => amount > 0n) ? 2 : 1;
}

function least(a: bigint, b: bigint | null): bigint {
  return b === null || a < b ? a : b;
}
