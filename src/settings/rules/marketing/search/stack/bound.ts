/**
 * What a stack leaves at least, whatever the basket: each benefit is counted with the greatest share of its step's amount
 * that it can take from where all thresholds of the step are reached, and an amount without a threshold with its share of
 * the smallest order. No basket does worse, so stacks that stay above the floor by this need not be looked at.
 */
import { WHOLE } from "../../../amounts.js";
import type { Selling } from "./baskets.js";
import { type Benefit, combinesWithItsLike, type Step } from "./benefit.js";
import type { Terms } from "./pay.js";

export interface Room {
  /** How many more of a step there may be. */
  readonly more: (step: Step) => number;
}

/**
 * @param chosen apply all
 * @param open of which some may be added, as far as there is room, in groups of one step and alike in what they combine with
 */
export function leastLeft(
  chosen: readonly Benefit[],
  open: readonly (readonly [Benefit, ...Benefit[]])[],
  { more }: Room,
  { price, lowest }: Selling,
  { order, percentOf }: Terms,
): number {
  const smallest = chosen.reduce((most, benefit) => Math.max(most, reachOf(benefit)), Number(lowest));
  let left = 1;
  let amounts = 0;
  for (const step of order) {
    const had = chosen.filter((each) => each.step === step);
    const free = open.filter(([first]) => first.step === step);
    if (had.length === 0 && free.length === 0) continue;
    const reach = had.reduce((most, benefit) => Math.max(most, reachOf(benefit)), 0);
    const taken = had.map((each) => mostOf(each, reach, smallest, price));
    const alone: Most[] = [];
    const together: Most[] = [];
    for (const group of free) {
      const fitting = combinesWithItsLike(group[0]) ? together : alone;
      for (const each of group) fitting.push(mostOf(each, reach, smallest, price));
    }
    const shares = greatest(alone, together, ({ share }) => share, more(step), had.length > 0);
    const fixed = greatest(alone, together, ({ amount }) => amount, more(step), had.length > 0);
    const off = sum(taken.map(({ share }) => share)) + shares;
    amounts += sum(taken.map(({ amount }) => amount)) + fixed;
    left = percentOf === "list" ? left - off : left * Math.max(0, 1 - off);
  }
  return left - amounts;
}

/** How many baskets' worth of a benefit alone: the first to be tried. */
export function strengthOf(benefit: Benefit, { price, lowest }: Selling): number {
  const { share, amount } = mostOf(benefit, 0, Number(lowest), price);
  return share + amount;
}

interface Most {
  /** Of what is left when the step begins. */
  readonly share: number;
  /** Of the list amount. */
  readonly amount: number;
}

function mostOf({ take }: Benefit, reach: number, smallest: number, price: bigint | null): Most {
  switch (take.type) {
    case "price":
      return {
        share: price === null || price === 0n ? 0 : Math.max(0, 1 - Number(take.price) / Number(price)),
        amount: 0,
      };
    case "points":
      return { share: Number(take.share) / Number(WHOLE), amount: 0 };
    case "levels": {
      let [share, amount] = [0, 0];
      const cap = take.cap === null ? Number.POSITIVE_INFINITY : Number(take.cap);
      for (const level of take.levels) {
        const from = Math.max(reach, Number(level.spend));
        const part = Number(level.share) / Number(WHOLE) / level.every;
        if (level.amount === 0n) share = Math.max(share, from > 0 ? Math.min(part, cap / from) : part);
        else if (from > 0) share = Math.max(share, Math.min(Number(level.amount), cap) / from);
        else amount = Math.max(amount, Math.min(Number(level.amount), cap) / Math.max(1, smallest));
      }
      return { share, amount };
    }
  }
}

/** The least that must be spent for it to take anything. */
function reachOf({ take }: Benefit): number {
  if (take.type === "price") return 0;
  return Number(take.type === "points" ? take.spend : (take.levels[0]?.spend ?? 0n));
}

/** One that does not combine with its like, or as many as there is room for of those that do. */
function greatest(
  alone: readonly Most[],
  together: readonly Most[],
  of: (most: Most) => number,
  room: number,
  had: boolean,
): number {
  if (room <= 0) return 0;
  const single = had ? 0 : alone.reduce((most, each) => Math.max(most, of(each)), 0);
  const values = together.map(of);
  const many = room >= values.length ? values : values.sort((a, b) => b - a).slice(0, room);
  return Math.max(single, sum(many));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
