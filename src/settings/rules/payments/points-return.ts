/** What points give back of what was paid for: less than all of it, whatever is bought, for the best of customers. */

import type { SpecOf } from "../../kinds/built-in-kind.js";
import { memberTier } from "../../kinds/marketing/member-tier.js";
import type { pointsProgram } from "../../kinds/payments/points-program.js";
import { minorUnits, moneyText } from "../amounts.js";
import { document, patch, type Rule, type RuleFinding } from "../rule.js";
import type { Stated, StoreGraph } from "../store-graph.js";
import { joined, nameOf } from "../words.js";
import { type Order, orderPaidBack, pointsOf, type Terms, type Way } from "./earned-back.js";
import { type EarningGroup, earningGroups } from "./earning-groups.js";
import { points, redeem } from "./points-example.js";
import { runningProgram } from "./running-program.js";

const everyOrder = { name: "every-order", per: "1.00", points: 50, minOrder: "0" };

const paysForItself: Rule = {
  code: "payments/points-pay-whole-order",
  module: "payments",
  severity: "error",
  summary: "The points of an order are worth as much as it costs, or more",
  why: "Whoever buys gets the money back in points, and buys again with them: the shop gives its goods away. Most often a nought too many, or a tier's multiplier, makes it so.",
  remedy:
    "Let an order earn fewer points, lower the tier's `pointsMultiplier`, or ask for more points in `redeem.pointsPerUnit`.",
  facts: "used",
  *check(store) {
    const program = runningProgram(store);
    if (program === undefined) return;
    const reading = readingOf(store, program);
    const told: EarningGroup[] = [];
    for (const group of earningGroups(program.spec, store.productsIfGiven)) {
      if (told.some(({ ways }) => ways.every((way) => group.ways.includes(way)))) continue;
      const order = orderPaidBack(waysOf(group.ways, reading), reading.terms);
      if (order === null) continue;
      told.push(group);
      yield ofOrders(group, order, reading);
    }
    if (program.spec.products.some(({ points }) => points > 0)) yield* ofProducts(store, reading);
    // All at once would do it: whether some product is in all of their scopes, facts alone can tell.
    const all = program.spec.earn.map((_, index) => index);
    if (told.length === 0 && orderPaidBack(waysOf(all, reading), reading.terms) !== null) void store.products;
  },
  examples: {
    fails: [
      points({ earn: [everyOrder], redeem }),
      document(memberTier, "gold", {
        title: "Gold",
        level: 1,
        growthFrom: 0,
        pointsMultiplier: 2,
        default: true,
        keepFor: "none",
      }),
    ],
    passes: [patch(memberTier, "gold", { pointsMultiplier: 1.99 })],
  },
};

export const pointsReturn: readonly Rule[] = [paysForItself];

interface Reading {
  readonly program: Stated<typeof pointsProgram.schema>;
  readonly ways: readonly Way[];
  readonly terms: Terms;
  /** Of the currency's minor unit. */
  readonly digits: number;
  readonly tier: Stated<typeof memberTier.schema> | undefined;
  /** `12.00 CNY`, of minor units. */
  readonly money: (units: bigint) => string;
}

function readingOf(store: StoreGraph, program: Reading["program"]): Reading {
  const { currency, minorDigits } = store.context;
  const { earn, maxPerOrder, maxPerDay, rounding, redeem } = program.spec;
  const tier = mostGenerous(store.all(memberTier));
  const multiplier = BigInt(Math.round((tier?.spec.pointsMultiplier ?? 1) * 1e6));
  const limits = [maxPerOrder, maxPerDay].flatMap((limit) => (limit === "none" ? [] : [limit]));
  return {
    program,
    tier,
    digits: minorDigits,
    ways: earn.map(({ per, points, minOrder, useTierMultiplier }) => ({
      per: minorUnits(per, minorDigits),
      millionths: BigInt(points) * (useTierMultiplier ? multiplier : 1_000_000n),
      minOrder: minorUnits(minOrder, minorDigits),
    })),
    terms: {
      most: limits.length === 0 ? null : BigInt(Math.min(...limits)),
      rounding,
      pointsPerUnit: BigInt(redeem.pointsPerUnit),
      coins: minorUnits("1", minorDigits),
    },
    money: (units) => `${moneyText(units, minorDigits)} ${currency}`,
  };
}

function mostGenerous(tiers: readonly Stated<typeof memberTier.schema>[]) {
  let most = tiers[0];
  for (const tier of tiers) if (tier.spec.pointsMultiplier > (most?.spec.pointsMultiplier ?? 0)) most = tier;
  return most;
}

function waysOf(indexes: readonly number[], { ways }: Reading): readonly Way[] {
  return indexes.flatMap((index) => ways[index] ?? []);
}

function ofOrders({ ways, shared }: EarningGroup, order: Order, reading: Reading): RuleFinding {
  const { program, tier, terms } = reading;
  const parts = ways.flatMap((index) => {
    const [way, entry] = [reading.ways[index], program.spec.earn[index]];
    return way === undefined || entry === undefined ? [] : [{ index, way, entry }];
  });
  const alone = (way: Way) => pointsOf(order.amount, [way], { ...terms, most: null });
  const ranked = parts
    .map((part) => ({ ...part, earned: alone(part.way) }))
    .filter(({ earned }) => earned > 0n)
    .sort((a, b) => Number(b.earned - a.earned));
  const multiplied = tier !== undefined && tier.spec.pointsMultiplier !== 1;
  const multiplier = (entry: Entry) =>
    multiplied && entry.useTierMultiplier ? ` times ${tier.spec.pointsMultiplier} of ${nameOf(tier)}` : "";
  const told = ranked.map(
    ({ entry }) => `${entry.points} for each ${entry.per} by ${JSON.stringify(entry.name)}${multiplier(entry)}`,
  );
  const [first, ...others] = ranked;
  return {
    at: { setting: program, path: ["earn", first?.index ?? 0, "points"] },
    detail: `An order of ${reading.money(order.amount)} (${shared}) earns ${order.points} points: ${joined(told)}. ${worth(order, reading)}`,
    related: [
      ...others.map(({ index, entry }) => ({
        message: `${JSON.stringify(entry.name)} counts as well`,
        at: { setting: program, path: ["earn", index, "points"] },
      })),
      ...(tier !== undefined && ranked.some(({ entry }) => multiplier(entry) !== "")
        ? [
            {
              message: `times ${tier.spec.pointsMultiplier}`,
              at: { setting: tier, path: ["pointsMultiplier"] },
            },
          ]
        : []),
      rate(reading),
    ],
  };
}

type Entry = SpecOf<typeof pointsProgram>["earn"][number];

/** Products with points of their own, which need their list prices: each at its cheapest SKU. */
function* ofProducts({ products }: StoreGraph, reading: Reading): Generator<RuleFinding> {
  const { program, terms, digits } = reading;
  for (const [index, { sku, points }] of program.spec.products.entries()) {
    const earned = terms.most !== null && BigInt(points) > terms.most ? terms.most : BigInt(points);
    let cheapest: { readonly sku: string; readonly amount: bigint } | undefined;
    for (const product of products.called(sku)) {
      const amount = product.listPrice === null ? undefined : minorUnits(product.listPrice, digits);
      if (amount !== undefined && (cheapest === undefined || amount < cheapest.amount))
        cheapest = { sku: product.sku, amount };
    }
    // What is given away anyhow earns what it likes.
    if (cheapest === undefined || cheapest.amount === 0n) continue;
    if (earned * terms.coins < cheapest.amount * terms.pointsPerUnit) continue;
    yield {
      at: { setting: program, path: ["products", index, "points"] },
      detail: `One piece of ${cheapest.sku}, list price ${reading.money(cheapest.amount)}, earns ${earned} points. ${worth({ ...cheapest, points: earned }, reading)}`,
      related: [rate(reading)],
    };
  }
}

function worth({ amount, points }: Order, { terms, money }: Reading): string {
  const percent = (points * terms.coins * 100n) / (amount * terms.pointsPerUnit);
  const value = (points * terms.coins) / terms.pointsPerUnit;
  return `At ${terms.pointsPerUnit} points a unit they are worth ${money(value)}: ${percent}% of what is paid.`;
}

function rate({ program, terms }: Reading) {
  return {
    message: `${terms.pointsPerUnit} points pay for one unit`,
    at: { setting: program, path: ["redeem", "pointsPerUnit"] },
  };
}
