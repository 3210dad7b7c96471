/**
 * Priorities decide: where two discounts, or two campaigns, can hold for one order, one of them goes first. Where what
 * takes most off is chosen anyway, a tie harms nobody.
 */
import type { FieldPath } from "../../../../model/field-path.js";
import { groupBy } from "../../../../model/group-by.js";
import { common, type Span } from "../../../calendar/span.js";
import { secondsOfDay, spanOf, spanText } from "../../../calendar/wall-time.js";
import type { BuiltInKind, WrittenSpec } from "../../../kinds/built-in-kind.js";
import { campaign } from "../../../kinds/marketing/campaign.js";
import { discount } from "../../../kinds/marketing/discount.js";
import { stackingPolicy } from "../../../kinds/marketing/stacking-policy.js";
import type { Scope } from "../../../scopes/scope.js";
import { isOver } from "../../is-over.js";
import { document, patch, type Rule, type RuleFinding } from "../../rule.js";
import type { Stated, StoreGraph } from "../../store-graph.js";
import { joined, nameOf } from "../../words.js";
import { type Customers, commonCustomers, customersOf } from "./customers.js";
import { ALWAYS, type Hours, type HoursClock, hoursClock } from "./hours-clock.js";
import { openRivals, type Rivals } from "./open-rivals.js";
import { runningCampaigns } from "./running-campaigns.js";
import { scopeMeetings } from "./scope-meetings.js";

const flat: WrittenSpec<typeof discount> = {
  title: "A tenth off",
  rule: { type: "flat", percentOff: "10%" },
  maxDiscount: "none",
  priority: 10,
};

const bigSale: WrittenSpec<typeof campaign> = {
  title: "Spring sale",
  window: { from: "2027-03-01T00:00", until: "2027-03-08T00:00" },
  offer: { type: "discount", discounts: ["flat"] },
  exclusive: false,
  priority: 10,
};

const tiedDiscounts: Rule = {
  code: "marketing/discounts-tie",
  module: "marketing",
  severity: "error",
  summary: "Two discounts of equal priority can hold for one order",
  why: "Nothing says which of them applies, or goes first. The same basket may cost one thing today and another tomorrow, and no one can explain a customer's bill.",
  remedy: "Give them distinct priorities, or part their products, customers or times.",
  facts: "used",
  *check(store) {
    if (choosesBest(store)) return;
    const discounts = store.all(discount).filter(({ spec }) => spec.enabled && !isOver(spec.window, store.asOf));
    if (discounts.length < 2) return;
    const { timeZone } = store.context;
    const contenders = discounts.map((setting): Contender => {
      const { window, dailyHours, scope, audience, priority, rule, maxDiscount, combinesWith } = setting.spec;
      return {
        setting,
        priority,
        scopes: [{ scope, hours: dailyHours === undefined ? [] : [{ window: dailyHours, days: [] }] }],
        scope,
        span: window === undefined ? ALWAYS : spanOf(window, timeZone),
        customers: customersOf(audience),
        alike: rule.type === "flat" && maxDiscount === "none" && combinesWith.includes("discounts"),
      };
    });
    yield* ties(store, contenders);
  },
  examples: {
    fails: [
      document(discount, "everything", flat),
      document(discount, "teas", { ...flat, title: "Teas", scope: { type: "categories", categories: ["tea"] } }),
    ],
    passes: [patch(discount, "teas", { priority: 11 })],
  },
};

const tiedCampaigns: Rule = {
  code: "marketing/campaigns-tie",
  module: "marketing",
  severity: "error",
  summary: "Two campaigns of equal priority can hold for one order",
  why: "Nothing says which of them applies, or goes first. One campaign's budget may pay for what the other promised, and the same basket has two prices.",
  remedy: "Give them distinct priorities, or part their products, customers or times.",
  facts: "used",
  *check(store) {
    if (choosesBest(store) || store.all(campaign).length < 2) return;
    // Those that are exclusive must not meet at all, which another rule sees to.
    const contenders = runningCampaigns(store)
      .filter(({ campaign: { spec } }) => !spec.exclusive)
      .map(
        ({ campaign: setting, span, customers, scope, parts }): Contender => ({
          setting,
          priority: setting.spec.priority,
          scopes: parts,
          scope,
          span,
          customers,
          alike: false,
        }),
      );
    yield* ties(store, contenders);
  },
  examples: {
    fails: [
      document(discount, "flat", flat),
      document(campaign, "spring-sale", bigSale),
      document(campaign, "tea-days", { ...bigSale, window: { from: "2027-03-07T23:59", until: "2027-03-10T00:00" } }),
    ],
    passes: [patch(campaign, "tea-days", { window: { from: "2027-03-08T00:00" } })],
  },
};

export const priorityTies: readonly Rule[] = [tiedDiscounts, tiedCampaigns];

interface Contender {
  readonly setting: Stated<BuiltInKind["schema"]>;
  readonly priority: number;
  /** All of its parts together. */
  readonly scope: Scope;
  readonly scopes: readonly { readonly scope: Scope; readonly hours: readonly Hours[] }[];
  readonly span: Span;
  readonly customers: Customers;
  /** A plain share that may be taken with others of its kind: which goes first makes no difference. */
  readonly alike: boolean;
}

interface Tie {
  readonly earlier: Contender;
  readonly later: Contender;
  readonly shared: string;
  readonly span: Span;
}

const PRIORITY: FieldPath = ["priority"];

function choosesBest(store: StoreGraph): boolean {
  return store.one(stackingPolicy)?.spec.choice === "bestForCustomer";
}

function* ties(store: StoreGraph, contenders: readonly Contender[]): Generator<RuleFinding> {
  const { timeZone } = store.context;
  const clock = hoursClock(timeZone, secondsOfDay(store.asOf, 0, timeZone));
  const scopes = scopeMeetings(store.productsIfGiven);
  let undecided = false;
  for (const equal of groupBy(contenders, ({ priority }) => priority).values()) {
    if (equal.length < 2) continue;
    const running = equal.map((thing) => ({ thing, span: thing.span, where: scopes.cellsOf(thing.scope) }));
    const found = openRivals(
      running,
      (a, b) => tieOf(a, b, clock, scopes.meet),
      () => {
        undecided = true;
      },
    );
    for (const rivals of found) yield findingOf(rivals, timeZone);
  }
  if (undecided) store.products;
}

function tieOf(
  earlier: Contender,
  later: Contender,
  clock: HoursClock,
  meet: ReturnType<typeof scopeMeetings>["meet"],
): Tie | null | "unknown" {
  if (earlier.alike && later.alike) return null;
  if (commonCustomers(earlier.customers, later.customers) === null) return null;
  const within = common(earlier.span, later.span);
  if (within === null) return null;
  let unknown = false;
  for (const a of earlier.scopes) {
    for (const b of later.scopes) {
      const meeting = meet(a.scope, b.scope);
      if (meeting.type === "no") continue;
      const span = clock.firstTogether([...a.hours, ...b.hours], within);
      if (span === null) continue;
      if (meeting.type === "yes") return { earlier, later, shared: meeting.shared, span };
      unknown = true;
    }
  }
  return unknown ? "unknown" : null;
}

function findingOf({ thing, meetings, more }: Rivals<Contender, Tie>, timeZone: string): RuleFinding {
  const [{ earlier, shared, span }, ...others] = meetings as [Tie, ...Tie[]];
  const names = others.map((each) => nameOf(each.earlier.setting));
  const rest = names.length === 0 ? "" : ` It also ties with ${joined(names)}${more ? ", if not with more" : ""}.`;
  return {
    at: { setting: thing.setting, path: PRIORITY },
    detail: `${nameOf(earlier.setting)} and ${nameOf(thing.setting)} both have the priority ${thing.priority}, and both can hold for ${shared}${timeText(span, timeZone)}.${rest}`,
    related: meetings.map((each) => ({
      message: `${nameOf(each.earlier.setting)} has the same priority`,
      at: { setting: each.earlier.setting, path: PRIORITY },
    })),
  };
}

/** Nothing where both always hold. */
function timeText({ from, until }: Span, timeZone: string): string {
  if (Number.isFinite(from) && Number.isFinite(until)) return ` from ${spanText({ from, until }, timeZone)}`;
  return "";
}
