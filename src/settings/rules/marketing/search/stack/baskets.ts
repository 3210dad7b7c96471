/**
 * The baskets that can be worst for a stack of benefits. Between two amounts at which something begins, each step turns
 * what is left, `a·L − b` of the list amount L with `a`, `b` ≥ 0, into an amount of the same form: a share or a fixed
 * price shrinks both or lowers `a`, an amount or a cap adds to `b`. So the share that is left, `a − b/L`, never falls as
 * L grows, and it is lowest where something begins: at the smallest order, and where a threshold is just reached. The
 * piece where a cap begins to hold needs no look, since nothing jumps there. Points come in whole steps: beside a
 * beginning, the next ten amounts that make a step whole are looked at, the hundredth and the thousandth: exact where
 * the coin is small beside a step, close to it elsewhere.
 */
import { WHOLE } from "../../../amounts.js";
import type { Benefit, Take } from "./benefit.js";
import { type Basket, levelReached, type Terms } from "./pay.js";
import { larger, multipleOf, ofOne, quantities, quantity, rhythm } from "./pieces.js";

export interface Selling {
  /** The list price of the one product that is bought, in coins; `null`: any prices. */
  readonly price: bigint | null;
  /** What an order comes to at least, in coins. */
  readonly lowest: bigint;
  /** And at most; `null`: no limit. */
  readonly highest: bigint | null;
}

/** @param stack in order */
export function worstBaskets(stack: readonly Benefit[], selling: Selling, terms: Terms): readonly Basket[] {
  const { price, lowest, highest } = selling;
  const round = rhythm(stack);
  const most = quantity(stack);
  const free = multipleOf(most, round);
  const start = price === null ? larger(lowest, free) : lowest;
  const begins = new Set<number>([Number(start)]);
  const counts = price === null ? [free] : [...new Set([...quantities(stack), most])];
  for (const pieces of counts) {
    const at = price === null ? start : larger(start, pieces * price);
    for (const begin of beginnings(stack, Number(at), Number(pieces), price, terms)) begins.add(begin);
  }
  // Where nothing begins, a round amount says as much as any.
  const usual = price === null ? [Math.max(Number(start), 100 * 10 ** terms.digits)] : [];
  const amounts = [...usual, ...begins].flatMap((begin) => {
    const whole = BigInt(Math.ceil(begin - 1e-6));
    return [whole, whole + 1n];
  });
  const baskets =
    price === null
      ? amounts.map((list) => ({ list, pieces: free }))
      : amounts.flatMap((list) => ofOne(list, price, round));
  return baskets.filter(({ list }) => list >= start && (highest === null || list <= highest));
}

/** The next step of points that is made whole, and how many after the one before the others are. */
const WHOLE_STEPS: readonly number[] = [0, ...Array.from({ length: 9 }, () => 1), 90, 900];

/** A stretch of amounts in which what is left is `a·L − b`, and was `a0·L − b0` when the step began. */
interface Stretch {
  readonly from: number;
  readonly a: number;
  readonly b: number;
  readonly a0: number;
  readonly b0: number;
}

function beginnings(
  stack: readonly Benefit[],
  lowest: number,
  pieces: number,
  price: bigint | null,
  terms: Terms,
): readonly number[] {
  let stretches: readonly Stretch[] = [{ from: lowest, a: 1, b: 0, a0: 1, b0: 0 }];
  for (const [index, benefit] of stack.entries()) {
    if (stack[index - 1]?.step !== benefit.step) {
      const spends = new Set(stack.filter(({ step }) => step === benefit.step).flatMap(({ take }) => spendsOf(take)));
      stretches = stretches.map(({ from, a, b }) => ({ from, a, b, a0: a, b0: b }));
      for (const spend of spends) stretches = cut(stretches, ({ a, b }) => (Number(spend) + b) / a);
    }
    stretches = applied(stretches, benefit.take, pieces, price, terms);
  }
  return stretches.map(({ from }) => from);
}

function applied(
  stretches: readonly Stretch[],
  take: Take,
  pieces: number,
  price: bigint | null,
  { percentOf, digits }: Terms,
): readonly Stretch[] {
  const ofList = percentOf === "list";
  switch (take.type) {
    case "levels": {
      const cap = take.cap === null ? Number.POSITIVE_INFINITY : Number(take.cap);
      const levelAt = ({ from, a0, b0 }: Stretch) =>
        levelReached(take.levels, pieces, (spend) => Number(spend) <= a0 * from - b0 + 1e-6);
      const shareAt = (each: Stretch) => {
        const level = levelAt(each);
        return level === undefined ? 0 : Number(level.share) / Number(WHOLE) / level.every;
      };
      const amountAt = (each: Stretch) => Number(levelAt(each)?.amount ?? 0n);
      const isCapped = (each: Stretch) => {
        const base = ofList ? each.from : each.a * each.from - each.b;
        return amountAt(each) + shareAt(each) * base >= cap - 1e-6;
      };
      const split = cut(stretches, (each) => {
        const base = (cap - amountAt(each)) / shareAt(each);
        return ofList ? base : (base + each.b) / each.a;
      });
      return notBelowZero(
        split.map((each) => {
          if (isCapped(each)) return { ...each, b: each.b + cap };
          return shared({ ...each }, shareAt(each), ofList, amountAt(each));
        }),
      );
    }
    case "points": {
      const share = Number(take.share) / Number(WHOLE);
      const worth = (Number(take.points) / Number(take.perUnit)) * 10 ** digits;
      const reached = ({ from, a0, b0 }: Stretch) => Number(take.spend) <= a0 * from - b0 + 1e-6;
      const split = WHOLE_STEPS.reduce(
        (cuts, further) =>
          cut(cuts, (each) => {
            if (!reached(each)) return Number.NaN;
            const base = ofList ? each.from : each.a * each.from - each.b;
            const next = ((Math.ceil((share * base) / worth - 1e-9) + further) * worth) / share;
            return ofList ? next : (next + each.b) / each.a;
          }),
        stretches,
      );
      return notBelowZero(split.map((each) => (reached(each) ? shared(each, share, ofList, 0) : each)));
    }
    case "price": {
      const saved = price === null ? 0 : 1 - Number(take.price) / Number(price);
      const cap =
        take.pieces === null || price === null ? Number.POSITIVE_INFINITY : Number(price - take.price) * take.pieces;
      const split = cut(stretches, () => cap / saved);
      return notBelowZero(
        split.map((each) => {
          if (saved * each.from >= cap - 1e-6) return { ...each, b: each.b + cap };
          return { ...each, a: Math.min(each.a, 1 - saved) };
        }),
      );
    }
  }
}

function shared(each: Stretch, share: number, ofList: boolean, amount: number): Stretch {
  if (ofList) return { ...each, a: each.a - share, b: each.b + amount };
  return { ...each, a: each.a * (1 - share), b: each.b * (1 - share) + amount };
}

/** Where a stretch would begin anew at an amount within it, it is cut there. */
function cut(stretches: readonly Stretch[], at: (each: Stretch) => number): readonly Stretch[] {
  return stretches.flatMap((each, index) => {
    const amount = at(each);
    const until = stretches[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return amount > each.from + 1e-6 && amount < until - 1e-6 ? [each, { ...each, from: amount }] : [each];
  });
}

function notBelowZero(stretches: readonly Stretch[]): readonly Stretch[] {
  return cut(stretches, ({ a, b }) => (a > 0 ? b / a : Number.NaN)).map((each) =>
    each.a * each.from - each.b < -1e-6 || each.a < 0 ? { ...each, a: 0, b: 0 } : each,
  );
}

function spendsOf(take: Take): readonly bigint[] {
  if (take.type === "levels") return take.levels.map(({ spend }) => spend);
  return take.type === "points" ? [take.spend] : [];
}
