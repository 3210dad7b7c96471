/**
 * The stack of benefits, and the basket, of which least is left compared with the floor: all sets of benefits that may be
 * on one order are searched, those first that take most; a branch that cannot get below what was found, or below the
 * floor, is left. The search of a store ends after {@link MOST_STEPS} steps, of which each weighs one benefit against a
 * stack: a second or less.
 */
import { groupBy } from "../../../../../model/group-by.js";
import { common, type Span } from "../../../../calendar/span.js";
import { ANYBODY, type Customers, commonCustomers } from "../customers.js";
import { ALWAYS, type HoursClock } from "../hours-clock.js";
import { type Selling, worstBaskets } from "./baskets.js";
import { type Benefit, combinesWithItsLike, mayCombine } from "./benefit.js";
import { leastLeft, type Room, strengthOf } from "./bound.js";
import { type Basket, FINE, inOrder, type Payment, pay, type Terms } from "./pay.js";

const MOST_STEPS = 1_500_000;

export interface Sold extends Selling {
  /** `SKU TEA-250`, `category tea`; `null`: any product. */
  readonly words: string | null;
  readonly benefits: readonly Benefit[];
  /** Of the list amount, as a fraction. */
  readonly floor: { readonly part: bigint; readonly of: bigint };
}

export interface Worst {
  readonly sold: Sold;
  readonly basket: Basket;
  readonly payment: Payment;
  /** When all of it holds. */
  readonly span: Span;
  readonly customers: Customers;
  /** What is left, as a share of the floor: below 1. */
  readonly ratio: number;
}

export interface Searched {
  /** `null`: nothing gets below the floor. */
  readonly worst: Worst | null;
  /** Whether all was looked at. */
  readonly complete: boolean;
  /** How many stacks were. */
  readonly stacks: number;
}

export interface Limits extends Terms {
  readonly coupons: number;
  readonly campaigns: number;
}

/** Alike in what they combine with, the strongest first: what goes with one of them goes with all. */
type Group = readonly [Benefit, ...Benefit[]];

interface Stack {
  readonly benefits: readonly Benefit[];
  /** In which all of their windows hold. */
  readonly within: Span;
  /** The first of it in which their hours are open too. */
  readonly span: Span;
  readonly customers: Customers;
}

export function worstStack(sold: Iterable<Sold>, limits: Limits, clock: HoursClock): Searched {
  const best: { worst: Worst | null; stacks: number; complete: boolean } = { worst: null, stacks: 0, complete: true };
  let steps = 0;
  for (const each of sold) {
    const floor = Number(each.floor.part) / Number(each.floor.of);
    if (floor === 0) continue;
    const leastOf = (stack: Stack, open: readonly Group[]) => {
      steps += open.reduce((sum, { length }) => sum + length, 0);
      return leastLeft(stack.benefits, open, roomIn(stack, limits), each, limits) / floor;
    };
    const hopeless = (least: number) => least >= (best.worst?.ratio ?? 1) - 1e-9;
    const search = (stack: Stack, open: readonly Group[]): void => {
      if (hopeless(leastOf(stack, open))) return;
      best.stacks++;
      for (const [place, group] of open.entries()) {
        const [first, second] = group;
        const others = open.slice(place + 1).filter(([other]) => goesWith(first, other));
        const amongThemselves = second !== undefined && goesWith(first, second);
        for (const [index, benefit] of group.entries()) {
          if (steps > MOST_STEPS) {
            best.complete = false;
            break;
          }
          steps++;
          const next = withBenefit(stack, benefit, limits, clock);
          if (next === null) continue;
          const [like, ...likes] = amongThemselves ? group.slice(index + 1) : [];
          search(next, like === undefined ? others : [[like, ...likes], ...others]);
        }
      }
      if (stack.benefits.length === 0 || hopeless(leastOf(stack, []))) return;
      const found = worstOf(stack, each, limits);
      if (found !== null && found.ratio < (best.worst?.ratio ?? 1) - 1e-9) best.worst = found;
    };
    const open = each.benefits
      .flatMap((benefit) => copiesOf(benefit, limits))
      .map((benefit) => ({ benefit, strength: strengthOf(benefit, each) }))
      .sort((a, b) => b.strength - a.strength);
    const groups = groupBy(
      open.map(({ benefit }) => benefit),
      companyOf,
    );
    search({ benefits: [], within: ALWAYS, span: ALWAYS, customers: ANYBODY }, [...groups.values()]);
  }
  return best;
}

/** `null` where each basket leaves the floor. */
function worstOf(stack: Stack, sold: Sold, limits: Limits): Worst | null {
  const { part, of } = sold.floor;
  const stacked = inOrder(stack.benefits, limits);
  let worst: Worst | null = null;
  for (const basket of worstBaskets(stacked, sold, limits)) {
    const payment = pay(stacked, basket, limits);
    const floor = part * basket.list * FINE;
    if (payment.left * of >= floor) continue;
    const ratio = Number(payment.left * of) / Number(floor);
    const { span, customers } = stack;
    if (worst === null || ratio < worst.ratio - 1e-9) worst = { sold, basket, payment, span, customers, ratio };
  }
  return worst;
}

function copiesOf(benefit: Benefit, { coupons }: Limits): readonly Benefit[] {
  const most = benefit.step === "coupon" && combinesWithItsLike(benefit) ? Math.min(benefit.copies, coupons) : 1;
  return Array.from({ length: most }, () => benefit);
}

const companies = new WeakMap<Benefit, string>();

/** Everything by which it is decided whether it combines with another; the same for whatever is sold. */
function companyOf(benefit: Benefit): string {
  const known = companies.get(benefit) ?? companyText(benefit);
  companies.set(benefit, known);
  return known;
}

function companyText({ step, combines, campaign, discount }: Benefit): string {
  return JSON.stringify([
    step,
    [...combines].sort(),
    campaign?.name,
    campaign?.exclusive,
    discount?.name,
    discount && [...discount.combines].sort(),
  ]);
}

/** A copy of a coupon goes with itself. */
function goesWith(a: Benefit, b: Benefit): boolean {
  return a === b || mayCombine(a, b);
}

/** `null` where it is one too many, or where not all of them ever hold at once for one customer. */
function withBenefit(stack: Stack, benefit: Benefit, limits: Limits, clock: HoursClock): Stack | null {
  const { step, campaign } = benefit;
  if (roomIn(stack, limits).more(step) <= 0) return null;
  const benefits = [...stack.benefits, benefit];
  if (campaign !== undefined && new Set(benefits.flatMap((each) => each.campaign?.name ?? [])).size > limits.campaigns)
    return null;
  const customers = commonCustomers(stack.customers, benefit.customers);
  const within = common(stack.within, benefit.span);
  if (customers === null || within === null) return null;
  const hours = benefits.flatMap((each) => each.hours);
  const span = clock.firstTogether(hours, within);
  return span === null ? null : { benefits, customers, within, span };
}

/** One campaign may give several discounts: how many campaigns there are is counted apart. */
function roomIn({ benefits }: Stack, { coupons, campaigns }: Limits): Room {
  return {
    more: (step) => {
      if (step === "campaign") return campaigns === 0 ? 0 : Number.POSITIVE_INFINITY;
      if (step !== "coupon") return Number.POSITIVE_INFINITY;
      return coupons - benefits.filter((each) => each.step === "coupon").length;
    },
  };
}
