/**
 * Of benefits that are equal but for what they take, only those that another one does not outdo on every order. So of
 * thousands of coupons a few are left to be combined. It holds where tiers increase, which another rule sees to.
 */
import { canonicalJson } from "../../../../../model/canonical-json.js";
import { groupBy } from "../../../../../model/group-by.js";
import type { Json } from "../../../../../model/json.js";
import { type Benefit, combinesWithItsLike, type Level, type Take } from "./benefit.js";

/** What is remembered of each group: more, and some that are outdone may stay. */
const MOST_COMPARED = 200;

/** The strongest first, as {@link strongest} wants them. */
export function byStrength(benefits: readonly Benefit[]): readonly Benefit[] {
  return benefits
    .map((benefit) => ({ benefit, ...strengthOf(benefit.take) }))
    .sort((a, b) => b.amount - a.amount || b.share - a.share || a.spend - b.spend)
    .map(({ benefit }) => benefit);
}

/**
 * Of benefits that hold for the same product.
 * @param benefits sorted by {@link byStrength}
 * @param atOnce how many coupons one order may have: as many equal ones stay, where they combine with each other
 */
export function strongest(benefits: readonly Benefit[], atOnce: number): readonly Benefit[] {
  return strongestOf(benefits, atOnce, () => "");
}

/** Of benefits that hold for the same products, whatever these are: before one looks at each product. */
export function strongestByScope(benefits: readonly Benefit[], atOnce: number): readonly Benefit[] {
  return byStrength(strongestOf(benefits, atOnce, ({ scopes }) => canonicalJson(scopes as unknown as Json)));
}

function strongestOf(
  benefits: readonly Benefit[],
  atOnce: number,
  besides: (benefit: Benefit) => string,
): readonly Benefit[] {
  const given = new Set(benefits.flatMap(({ step, discount }) => (step === "campaign" ? (discount?.name ?? []) : [])));
  const keyOf = (benefit: Benefit) => `${kindOf(benefit, given)} ${besides(benefit)}`;
  return [...groupBy(benefits, keyOf).values()].flatMap((equal) => {
    const most = equal[0] !== undefined && combinesWithItsLike(equal[0]) ? atOnce : 1;
    const kept: Benefit[] = [];
    for (const next of equal) {
      let stronger = 0;
      for (const other of kept.slice(-MOST_COMPARED)) {
        if (outdoes(other.take, next.take)) stronger += Math.min(other.copies, most);
        if (stronger >= most) break;
      }
      if (stronger < most) kept.push(next);
    }
    return kept;
  });
}

const known = new WeakMap<Benefit, string>();

/** All but what it takes, and its name. @param given the discounts that campaigns give: none is to be had twice */
function kindOf(benefit: Benefit, given: ReadonlySet<string>): string {
  let kind = known.get(benefit);
  if (kind === undefined) {
    kind = ownKind(benefit);
    known.set(benefit, kind);
  }
  const { step, discount } = benefit;
  const own = step === "campaign" || given.has(discount?.name ?? "") ? discount?.name : undefined;
  return own === undefined ? kind : `${kind} ${JSON.stringify(own)}`;
}

/** The same for whatever is sold: worked out once. */
function ownKind(benefit: Benefit): string {
  const { step, combines, customers, span, hours, campaign, priority, take } = benefit;
  const { tiers, platforms } = customers;
  const sets = [combines, tiers, platforms].map((set) => (set === null ? null : [...set].sort()));
  const own = [
    campaign,
    // It orders a benefit among its like.
    combinesWithItsLike(benefit) ? priority : null,
    take.type === "price" ? take.sku : null,
  ];
  return JSON.stringify([step, sets, [`${span.from}`, `${span.until}`], hours, own]);
}

function strengthOf(take: Take) {
  const [level] = take.type === "levels" ? take.levels.slice(-1) : [];
  return { amount: Number(level?.amount ?? 0n), share: Number(level?.share ?? 0n), spend: Number(level?.spend ?? 0n) };
}

function outdoes(a: Take, b: Take): boolean {
  if (a.type !== "levels" || b.type !== "levels") return false;
  if (a.cap !== null && (b.cap === null || a.cap < b.cap)) return false;
  return b.levels.every((weak) => a.levels.some((strong) => isStronger(strong, weak)));
}

function isStronger(a: Level, b: Level): boolean {
  if (a.spend > b.spend || a.pieces > b.pieces || a.amount < b.amount) return false;
  return a.every === b.every ? a.share >= b.share : b.share === 0n;
}
