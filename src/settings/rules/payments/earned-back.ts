/**
 * How many points an order earns, and an order whose points are worth at least what it costs. Candidates are the least
 * amounts at which something begins or comes out even: earning by steps is best right at a step, and all steps at once
 * are best at a common multiple of them. So each answer is a real order; an order that only a limit spoils in between
 * may be missed.
 */

export interface Way {
  /** Minor units: for each full amount of this much … */
  readonly per: bigint;
  /** … so many millionths of a point, the tier's multiplier included. */
  readonly millionths: bigint;
  /** Minor units that an order comes to before it counts. */
  readonly minOrder: bigint;
}

export interface Terms {
  /** Points; `null` for no limit. */
  readonly most: bigint | null;
  readonly rounding: "floor" | "nearest";
  /** Points for one unit of the currency. */
  readonly pointsPerUnit: bigint;
  /** Minor units in one unit of the currency. */
  readonly coins: bigint;
}

/** In minor units, and points. */
export interface Order {
  readonly amount: bigint;
  readonly points: bigint;
}

/** The least order among the candidates that its points pay for; `null` where there is none. */
export function orderPaidBack(ways: readonly Way[], terms: Terms): Order | null {
  const amounts = candidates(ways).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const amount of amounts) {
    const points = pointsOf(amount, ways, terms);
    if (points * terms.coins >= amount * terms.pointsPerUnit) return { amount, points };
  }
  return null;
}

/** Whole points, within the limit. */
export function pointsOf(amount: bigint, ways: readonly Way[], { most, rounding }: Terms): bigint {
  let millionths = rounding === "nearest" ? MILLION / 2n : 0n;
  for (const { per, millionths: each, minOrder } of ways) if (amount >= minOrder) millionths += (amount / per) * each;
  const points = millionths / MILLION;
  return most !== null && points > most ? most : points;
}

const MILLION = 1_000_000n;

function candidates(ways: readonly Way[]): bigint[] {
  const first = ways.map(({ per, minOrder }) => multipleFrom(per, minOrder));
  const even = ways.reduce((common, { per }) => leastCommonMultiple(common, per), 1n);
  const all = ways.reduce((amount, { minOrder }) => multipleFrom(even, greater(amount, minOrder)), even);
  // Where parts of a point are left over at that amount, there are none at a multiple of it.
  const millionths = ways.reduce((sum, { per, millionths: each }) => sum + (all / per) * each, 0n);
  return [...first, all, (all * MILLION) / greatestCommonDivisor(millionths, MILLION)];
}

/** The least multiple above zero that is not below an amount. */
function multipleFrom(step: bigint, amount: bigint): bigint {
  const count = (amount + step - 1n) / step;
  return step * (count > 0n ? count : 1n);
}

function greater(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
