/** What combines, combines from both sides: a wish that nothing answers does nothing. */
import type { Span } from "../../calendar/span.js";
import type { BuiltInKind } from "../../kinds/built-in-kind.js";
import { discount } from "../../kinds/marketing/discount.js";
import { coupon } from "../../kinds/payments/coupon.js";
import { document, patch, type Rule } from "../rule.js";
import { nameOf } from "../words.js";
import { type Benefit, type BenefitClass, benefitKinds, benefitsOf } from "./benefits.js";

const oneSided: Rule = {
  code: "marketing/one-sided-combination",
  module: "marketing",
  severity: "warning",
  summary: "A benefit is to combine with others, none of which agrees",
  why: "It holds only where both sides agree, so customers get one of the two and not both, as was meant.",
  remedy: "Add this benefit's class to `combinesWith` of the others, or take theirs out of this one.",
  concludesFromAbsenceOf: benefitKinds,
  *check(store) {
    if (benefitKinds.every((kind: BuiltInKind) => store.all(kind).length === 0)) return;
    const benefits = [...benefitsOf(store)];
    const agreeing = finder(benefits, (each) => each.combinesWith.map((other) => `${each.class} to ${other}`));
    const any = finder(benefits, (each) => [each.class]);
    for (const benefit of benefits) {
      const idle = benefit.combinesWith.flatMap((other, position) => {
        if (other === benefit.class && benefit.repeats) return [];
        if (agreeing(`${other} to ${benefit.class}`, benefit) !== undefined) return [];
        const silent = any(other, benefit);
        return silent === undefined ? [] : [{ other, position, silent }];
      });
      const [first] = idle;
      if (first === undefined) continue;
      const { setting } = benefit;
      const told = idle.map(
        ({ other, silent }) =>
          `none of the ${WORDS[other]} that hold meanwhile names ${JSON.stringify(benefit.class)}, ${nameOf(silent.setting)} for one`,
      );
      yield {
        at: { setting, path: ["combinesWith", first.position] },
        detail: `${nameOf(setting)} may combine, but ${told.join("; ")}.`,
        related: idle.map(({ silent }) => ({
          message: "does not agree",
          at: { setting: silent.setting, path: ["combinesWith"] },
        })),
      };
    }
  },
  examples: {
    fails: [
      document(coupon, "spring", {
        title: "Spring",
        type: "basic",
        discount: { type: "amount", amount: "10.00" },
        validity: { type: "afterClaim", for: "7d" },
        limits: { total: 100 },
        combinesWith: ["discounts"],
      }),
      document(discount, "tea-week", {
        title: "Tea week",
        rule: { type: "flat", percentOff: "10%" },
        maxDiscount: "none",
        priority: 10,
      }),
    ],
    passes: [patch(discount, "tea-week", { combinesWith: ["coupons"] })],
  },
};

export const combining: readonly Rule[] = [oneSided];

const WORDS: Readonly<Record<BenefitClass, string>> = {
  coupons: "coupons",
  discounts: "discounts",
  campaigns: "campaigns",
  points: "points programs",
  memberPrice: "member prices",
};

type Find = (key: string, benefit: Benefit) => Benefit | undefined;

/** Finds one of a key that holds for some time together with a benefit; not the benefit itself. */
function finder(benefits: readonly Benefit[], keysOf: (benefit: Benefit) => readonly string[]): Find {
  const groups = new Map<string, Benefit[]>();
  for (const benefit of benefits) {
    for (const key of keysOf(benefit)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [benefit]);
      else group.push(benefit);
    }
  }
  const lookups = new Map([...groups].map(([key, group]) => [key, meeting(group)]));
  return (key, benefit) => lookups.get(key)?.(benefit.span, benefit);
}

/** Sorted by their beginning, each with the two of those up to it that last longest: one may be the one that asks. */
function meeting(group: readonly Benefit[]): (span: Span, besides: Benefit) => Benefit | undefined {
  const sorted = group.toSorted((a, b) => a.span.from - b.span.from);
  let longest: readonly Benefit[] = [];
  const longestUpTo = sorted.map((each) => {
    longest = [...longest, each].sort((a, b) => b.span.until - a.span.until).slice(0, 2);
    return longest;
  });
  return (span, besides) => {
    const candidates = longestUpTo[countBefore(sorted, span.until) - 1] ?? [];
    return candidates.find((each) => each !== besides && each.span.until > span.from);
  };
}

/** How many begin before an instant. */
function countBefore(sorted: readonly Benefit[], instant: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.from ?? Infinity) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
