/**
 * All benefits of a store that lower an order's price, as its settings state them. A coupon that is valid for a time
 * after it was claimed may be used as long after the last claim. A discount holds by itself, and in the campaigns that
 * name it. Limits in number and budgets end a benefit some day, not on the order that is looked at.
 */
import { nominalSeconds } from "../../../../../model/time/duration.js";
import type { DailyWindow } from "../../../../calendar/daily-window.js";
import { common, type Span } from "../../../../calendar/span.js";
import { spanOf } from "../../../../calendar/wall-time.js";
import { discount } from "../../../../kinds/marketing/discount.js";
import { memberPrice } from "../../../../kinds/marketing/member-price.js";
import { memberTier } from "../../../../kinds/marketing/member-tier.js";
import { coupon } from "../../../../kinds/payments/coupon.js";
import { pointsProgram } from "../../../../kinds/payments/points-program.js";
import type { Scope } from "../../../../scopes/scope.js";
import { minorUnits, share } from "../../../amounts.js";
import { isOver } from "../../../is-over.js";
import type { Stated, StoreGraph } from "../../../store-graph.js";
import { nameOf } from "../../../words.js";
import { ANYBODY, commonCustomers, customersOf } from "../customers.js";
import { ALWAYS, type Hours } from "../hours-clock.js";
import { type RunningCampaign, runningCampaigns } from "../running-campaigns.js";
import type { Benefit, Take } from "./benefit.js";
import { couponTake, discountTake, shareTake } from "./takes.js";

type Discount = Stated<typeof discount.schema>;

const EVERYTHING: Scope = { type: "all" };

export function benefitsOf(store: StoreGraph): readonly Benefit[] {
  const { timeZone, minorDigits } = store.context;
  const spans = new Map<string, Span>();
  const span = (window: { readonly from: string; readonly until: string } | undefined): Span => {
    if (window === undefined) return ALWAYS;
    const key = `${window.from} ${window.until}`;
    const known = spans.get(key) ?? spanOf(window, timeZone);
    spans.set(key, known);
    return known;
  };
  const money = (text: string) => minorUnits(text, minorDigits);
  return [
    ...store.all(memberTier).flatMap((setting): readonly Benefit[] => {
      const off = share(setting.spec.percentOff);
      if (off === 0n) return [];
      const customers = { tiers: new Set([setting.address.name ?? ""]), platforms: null };
      return [{ ...plain(setting, "memberPrice", shareTake(off)), customers, at: { setting, path: ["percentOff"] } }];
    }),
    ...store.all(memberPrice).flatMap((setting): readonly Benefit[] => {
      const { enabled, items, window, tier } = setting.spec;
      if (!enabled || isOver(window, store.asOf)) return [];
      const customers = { tiers: new Set([tier]), platforms: null };
      return items.map(({ sku, price, perOrder }, index) => ({
        ...plain(setting, "memberPrice", priceTake(sku, money(price), perOrder)),
        at: { setting, path: ["items", index, "price"] },
        customers,
        span: span(window),
        scopes: [{ type: "skus", skus: [sku] }],
      }));
    }),
    ...runningCampaigns(store).flatMap((running) => campaignBenefits(running, store, span, money)),
    ...store
      .all(discount)
      .flatMap((setting) =>
        setting.spec.enabled && !isOver(setting.spec.window, store.asOf) ? [discountBenefit(setting, span, money)] : [],
      ),
    ...store.all(coupon).flatMap((setting): readonly Benefit[] => {
      const { spec } = setting;
      const take = couponTake(spec, money);
      const ended = spec.validity.type === "window" && isOver(spec.validity.window, store.asOf);
      if (!spec.enabled || ended || take === null) return [];
      const { perCustomer } = spec.limits;
      return [
        {
          ...plain(setting, "coupon", take),
          at: { setting, path: ["discount"] },
          scopes: [spec.scope],
          customers: customersOf(spec.audience, spec.platforms),
          span:
            spec.validity.type === "window"
              ? span(spec.validity.window)
              : afterClaim(span(spec.claim), spec.validity.for),
          hours: hoursOf(spec.dailyHours),
          copies: perCustomer === "none" ? Number.POSITIVE_INFINITY : perCustomer,
        },
      ];
    }),
    ...store.all(pointsProgram).flatMap((setting): readonly Benefit[] => {
      const { enabled, redeem } = setting.spec;
      if (!enabled) return [];
      const { minOrder, maxShareOfOrder, step, pointsPerUnit, scope } = redeem;
      const take: Take = {
        type: "points",
        spend: money(minOrder),
        share: share(maxShareOfOrder),
        points: BigInt(step),
        perUnit: BigInt(pointsPerUnit),
      };
      const at = { setting, path: ["redeem", "maxShareOfOrder"] };
      return [{ ...plain(setting, "points", take), at, scopes: [scope] }];
    }),
  ];
}

/** Of a setting that says of itself what it combines with: for everybody, always, on everything. */
function plain(
  setting: Stated & { readonly spec: { readonly combinesWith: readonly string[] } },
  step: Benefit["step"],
  take: Take,
): Benefit {
  return {
    step,
    name: nameOf(setting),
    at: { setting },
    scopes: [EVERYTHING],
    customers: ANYBODY,
    span: ALWAYS,
    hours: [],
    combines: new Set(setting.spec.combinesWith) as Benefit["combines"],
    take,
    priority: 0,
    copies: 1,
  };
}

function discountBenefit(
  setting: Discount,
  span: (window: Discount["spec"]["window"]) => Span,
  money: (text: string) => bigint,
): Benefit {
  const { spec } = setting;
  const benefit = plain(setting, "discount", discountTake(spec, money));
  return {
    ...benefit,
    at: { setting, path: ["rule"] },
    scopes: [spec.scope],
    customers: customersOf(spec.audience),
    span: span(spec.window),
    hours: hoursOf(spec.dailyHours),
    priority: spec.priority,
    discount: { name: benefit.name, combines: benefit.combines },
  };
}

/** Each of its discounts, or each of its flash prices. */
function campaignBenefits(
  running: RunningCampaign,
  store: StoreGraph,
  span: (window: Discount["spec"]["window"]) => Span,
  money: (text: string) => bigint,
): readonly Benefit[] {
  const { campaign: setting, customers, parts } = running;
  const { offer, exclusive, priority, scope } = setting.spec;
  const own = { ...plain(setting, "campaign", shareTake(0n)), customers, span: running.span, priority };
  const by = { name: own.name, exclusive };
  if (offer.type === "flashSale") {
    return offer.items.flatMap(({ session, sku, price, perCustomer }, index): readonly Benefit[] => {
      const part = parts.find((each) => each.session?.address.name === session);
      if (part === undefined) return [];
      const take = priceTake(sku, money(price), perCustomer);
      const at = { setting, path: ["offer", "items", index, "price"] };
      return [{ ...own, take, at, scopes: [{ type: "skus", skus: [sku] }], hours: part.hours, campaign: by }];
    });
  }
  return offer.discounts.flatMap((name, index): readonly Benefit[] => {
    const named = store.named(discount, name);
    if (named?.spec.enabled !== true) return [];
    const { take, customers: whom, span: when, hours, discount: given } = discountBenefit(named, span, money);
    const both = { customers: commonCustomers(customers, whom), span: common(running.span, when) };
    if (both.customers === null || both.span === null) return [];
    return [
      {
        ...own,
        name: `${nameOf(named)} of ${own.name}`,
        at: { setting, path: ["offer", "discounts", index] },
        take,
        scopes: [scope, named.spec.scope],
        customers: both.customers,
        span: both.span,
        hours,
        campaign: by,
        discount: given,
      },
    ];
  });
}

function priceTake(sku: string, price: bigint, pieces: number | "none"): Take {
  return { type: "price", sku, price, pieces: pieces === "none" ? null : pieces };
}

function afterClaim({ from, until }: Span, duration: string): Span {
  return { from, until: until + nominalSeconds(duration) };
}

function hoursOf(window: DailyWindow | undefined): readonly Hours[] {
  return window === undefined ? [] : [{ window, days: [] }];
}
