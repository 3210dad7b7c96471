/** The limits of a payment method: what is allowed in an hour is not more than what is allowed in a day. */

import { nominalSeconds } from "../../../model/time/duration.js";
import type { SpecOf } from "../../kinds/built-in-kind.js";
import { paymentMethod } from "../../kinds/payments/payment-method.js";
import { minorUnits } from "../amounts.js";
import { patch, type Rule } from "../rule.js";
import { method } from "./method-example.js";

type Limit = SpecOf<typeof paymentMethod>["limits"][number];

const neverReached: Rule = {
  code: "payments/short-limit-above-long",
  module: "payments",
  severity: "error",
  summary: "A payment limit allows more in a shorter time than another one in a longer time",
  why: "The limit of the shorter time is never reached, so it does not slow down whoever tries out stolen cards; most often the two were mixed up.",
  remedy: "Lower the limit of the shorter time, or raise the one of the longer time.",
  *check(store) {
    const digits = store.context.minorDigits;
    for (const setting of store.all(paymentMethod)) {
      if (!setting.spec.enabled) continue;
      for (const limits of byCounted(setting.spec.limits).values()) {
        for (const field of ["count", "amount"] as const) {
          for (const { limit, stricter } of contradictions(limits, (each) => sizeOf(each[field], digits))) {
            const [more, less] = [limit, stricter].map((each) => allowed(each.limit, field));
            yield {
              at: { setting, path: ["limits", limit.index, field] },
              detail: `${JSON.stringify(limit.limit.name)} allows a ${limit.limit.by} ${more}, but ${JSON.stringify(stricter.limit.name)} no more than ${less}.`,
              related: [{ message: `only ${less}`, at: { setting, path: ["limits", stricter.index, field] } }],
            };
          }
        }
      }
    }
  },
  examples: {
    fails: [
      method("card", {
        limits: [
          { name: "an-hour", by: "card", count: 11, per: "1h" },
          { name: "a-day", by: "card", count: 10, per: "1d" },
        ],
      }),
    ],
    passes: [patch(paymentMethod, "card", { limits: [{ name: "an-hour", count: 10 }] })],
  },
};

export const methodLimits: readonly Rule[] = [neverReached];

interface Counted {
  readonly index: number;
  readonly limit: Limit;
}

function byCounted(limits: readonly Limit[]): ReadonlyMap<Limit["by"], readonly Counted[]> {
  const groups = new Map<Limit["by"], Counted[]>();
  for (const [index, limit] of limits.entries()) {
    const group = groups.get(limit.by);
    if (group === undefined) groups.set(limit.by, [{ index, limit }]);
    else group.push({ index, limit });
  }
  return groups;
}

/** Each limit that is above one of a longer time, once, with the strictest such one. From the longest time down. */
function contradictions(limits: readonly Counted[], size: (limit: Limit) => bigint | null) {
  const lengths = new Map<number, Counted[]>();
  for (const each of limits) {
    const seconds = nominalSeconds(each.limit.per);
    lengths.set(seconds, [...(lengths.get(seconds) ?? []), each]);
  }
  const found: { readonly limit: Counted; readonly stricter: Counted }[] = [];
  let strictest: { readonly each: Counted; readonly size: bigint } | undefined;
  for (const [, group] of [...lengths].sort(([a], [b]) => b - a)) {
    const sized = group.flatMap((each) => {
      const own = size(each.limit);
      return own === null ? [] : [{ each, size: own }];
    });
    for (const { each, size } of sized)
      if (strictest !== undefined && size > strictest.size) found.push({ limit: each, stricter: strictest.each });
    for (const one of sized) if (strictest === undefined || one.size < strictest.size) strictest = one;
  }
  return found.sort((a, b) => a.limit.index - b.limit.index);
}

/** `null`: no limit, which contradicts none. */
function sizeOf(value: Limit["count"] | Limit["amount"], digits: number): bigint | null {
  if (value === "none") return null;
  return typeof value === "number" ? BigInt(value) : minorUnits(value, digits);
}

function allowed(limit: Limit, field: "count" | "amount"): string {
  const what = field === "count" ? (limit.count === 1 ? "1 payment" : `${limit.count} payments`) : `${limit.amount}`;
  return `${what} in ${limit.per}`;
}
