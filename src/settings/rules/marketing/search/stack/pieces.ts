/**
 * How many pieces the worst basket has. Where its price is free, so many are taken that every quantity is reached and
 * every cheaper piece is counted. Of one product the amount is a multiple of its price: the next multiple is taken, and
 * the next that counts every cheaper piece.
 */
import type { Benefit } from "./benefit.js";
import type { Basket } from "./pay.js";

/** From which something is cheaper; one piece at least. */
export function quantities(stack: readonly Benefit[]): readonly bigint[] {
  const levels = stack.flatMap(({ take }) => (take.type === "levels" ? take.levels : []));
  return [1n, ...levels.map(({ pieces }) => BigInt(pieces))];
}

/** From which all of it is. */
export function quantity(stack: readonly Benefit[]): bigint {
  return quantities(stack).reduce(larger);
}

/** Of how many pieces each cheaper one is counted. */
export function rhythm(stack: readonly Benefit[]): bigint {
  const every = stack.flatMap(({ take }) =>
    take.type === "levels" ? take.levels.map((level) => BigInt(level.every)) : [],
  );
  return every.reduce((a, b) => (a * b) / divisor(a, b), 1n);
}

/** Baskets of one product that come to an amount at least. */
export function ofOne(list: bigint, price: bigint, round: bigint): readonly Basket[] {
  const pieces = multipleOf(list, price) / price;
  return [...new Set([pieces, multipleOf(pieces, round)])].map((count) => ({ list: count * price, pieces: count }));
}

/** The next one, itself included. */
export function multipleOf(least: bigint, unit: bigint): bigint {
  return ((least + unit - 1n) / unit) * unit;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

export function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
