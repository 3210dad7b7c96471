/** All that takes something off an order, by the classes that `combinesWith` names, and when it holds. */
import type { z } from "zod";
import type { Span } from "../../calendar/span.js";
import { spanOf } from "../../calendar/wall-time.js";
import type { combinesWith } from "../../kinds/fields/combines-with.js";
import { campaign } from "../../kinds/marketing/campaign.js";
import { discount } from "../../kinds/marketing/discount.js";
import { memberPrice } from "../../kinds/marketing/member-price.js";
import { memberTier } from "../../kinds/marketing/member-tier.js";
import { coupon } from "../../kinds/payments/coupon.js";
import { pointsProgram } from "../../kinds/payments/points-program.js";
import { ALWAYS, useOf } from "../payments/coupons/coupon-use.js";
import type { Place, StoreGraph } from "../store-graph.js";

export type BenefitClass = z.output<ReturnType<typeof combinesWith>>[number];

export interface Benefit {
  readonly setting: Place["setting"];
  readonly class: BenefitClass;
  readonly combinesWith: readonly BenefitClass[];
  readonly span: Span;
  /** Whether an order may have it twice. */
  readonly repeats: boolean;
}

export const benefitKinds = [coupon, discount, campaign, pointsProgram, memberPrice, memberTier] as const;

/** Those that are enabled. */
export function* benefitsOf(store: StoreGraph): Generator<Benefit> {
  const { timeZone } = store.context;
  const within = (window: { from: string; until: string } | undefined) =>
    window === undefined ? ALWAYS : spanOf(window, timeZone);
  for (const setting of store.all(coupon)) {
    const { enabled, combinesWith, limits } = setting.spec;
    if (!enabled) continue;
    const span = useOf(setting.spec, timeZone);
    // What can never be used meets nothing, and is told as that.
    if (span.from >= span.until) continue;
    yield { setting, class: "coupons", combinesWith, span, repeats: limits.perCustomer !== 1 };
  }
  for (const setting of store.all(discount)) {
    const { enabled, combinesWith, window } = setting.spec;
    if (enabled) yield { setting, class: "discounts", combinesWith, span: within(window), repeats: false };
  }
  for (const setting of store.all(campaign)) {
    const { enabled, combinesWith, window } = setting.spec;
    if (enabled) yield { setting, class: "campaigns", combinesWith, span: within(window), repeats: false };
  }
  for (const setting of store.all(pointsProgram)) {
    const { enabled, combinesWith } = setting.spec;
    if (enabled) yield { setting, class: "points", combinesWith, span: ALWAYS, repeats: false };
  }
  for (const setting of store.all(memberPrice)) {
    const { enabled, combinesWith, window } = setting.spec;
    if (enabled) yield { setting, class: "memberPrice", combinesWith, span: within(window), repeats: false };
  }
  for (const setting of store.all(memberTier)) {
    const { percentOff, combinesWith } = setting.spec;
    if (percentOff !== "0%") yield { setting, class: "memberPrice", combinesWith, span: ALWAYS, repeats: false };
  }
}
