/** A large shop's documents, the same ones every time: mostly coupons, as where a shop grows. They break no rule. */
import type { CalendarSpec } from "../schemas/types/calendar.js";
import type { CampaignSpec } from "../schemas/types/campaign.js";
import type { ChannelSpec } from "../schemas/types/channel.js";
import type { CouponSpec } from "../schemas/types/coupon.js";
import type { DiscountSpec } from "../schemas/types/discount.js";
import type { MemberTierSpec } from "../schemas/types/member_tier.js";
import type { StoreSpec } from "../schemas/types/store.js";
import type { Money, Percent } from "../schemas/types/units.js";

export interface BenchDocument {
  readonly kind: string;
  /** None of a singleton. */
  readonly name?: string;
  readonly spec: object;
}

/** Of a hundred documents 72 are coupons, 14 discounts, 8 campaigns, 4 channels, 1 a calendar and 1 a tier. */
export function makeDocuments(count: number): readonly BenchDocument[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? { kind: "store", spec: store } : make(index)));
}

function make(index: number): BenchDocument {
  const place = index % 100;
  if (place < 72) return { kind: "coupon", name: `coupon-${index}`, spec: coupon(index) };
  if (place < 86) return { kind: "discount", name: `discount-${index}`, spec: discount(index) };
  if (place < 94) return { kind: "campaign", name: `campaign-${index}`, spec: campaign(index) };
  if (place < 98) return { kind: "channel", name: `channel-${index}`, spec: channel(index) };
  if (place === 98) return { kind: "calendar", name: `calendar-${index}`, spec: calendar(index) };
  return { kind: "member_tier", name: `tier-${index}`, spec: memberTier(index) };
}

const store: StoreSpec = {
  title: "A large shop",
  currency: "CNY",
  timeZone: "Asia/Shanghai",
  callbackPaths: ["/pay/*"],
};

function coupon(index: number): CouponSpec {
  const common = {
    title: { "zh-CN": `优惠券 ${index}`, en: `Coupon ${index}` },
    discount:
      index % 3 === 0
        ? { type: "percent" as const, percentOff: percent(index, 50), cap: money(index, 90) }
        : { type: "amount" as const, amount: money(index, 40) },
    validity:
      index % 2 === 0
        ? { type: "window" as const, window: { from: day(index, "T00:00"), until: day(index + 9, "T12:00") } }
        : { type: "afterClaim" as const, for: `${1 + (index % 30)}d` as const },
    limits: { total: 1000 + index, perCustomer: 1 + (index % 3) },
  };
  if (index % 5 === 0) return { type: "basic", ...common, code: `CODE-${index}` };
  if (index % 5 === 1) {
    const distribution = [{ name: "daily", trigger: { type: "birthday" as const }, perDay: 100 + (index % 50) }];
    return { type: "threshold", ...common, minSpend: threshold(index), distribution };
  }
  const scope = { type: "categories" as const, categories: [`category-${index % 40}`, `category-${index % 70}-more`] };
  return { type: "threshold", ...common, minSpend: threshold(index), scope, combinesWith: ["points"] };
}

function discount(index: number): DiscountSpec {
  const tiers = [100, 200, 500].map((spend, tier) => ({
    spend: `${spend + (index % 90)}.00` as Money,
    off: `${(tier + 1) * 8}` as Money,
  }));
  return {
    title: `Discount ${index}`,
    rule: index % 2 === 0 ? { type: "spend", tiers } : { type: "flat", percentOff: percent(index, 30) },
    scope: { type: "skus", skus: Array.from({ length: 1 + (index % 8) }, (_, item) => `SKU-${index}-${item}`) },
    maxDiscount: index % 2 === 0 ? "none" : money(index, 300),
    priority: index % 1000,
  };
}

/** Of the discounts and coupons of its own hundred. */
function campaign(index: number): CampaignSpec {
  const hundred = index - (index % 100);
  return {
    title: { "zh-CN": `活动 ${index}`, en: `Campaign ${index}` },
    window: { from: day(index, "T00:00"), until: day(index + 5, "T23:30") },
    offer: {
      type: "fullReduction",
      discounts: [`discount-${hundred + 72}`, `discount-${hundred + 73 + (index % 10)}`],
    },
    // Of those that are valid for a time after they were claimed, whenever that is.
    coupons: [`coupon-${hundred + 1 + 2 * (index % 30)}`],
    exclusive: false,
    priority: index,
    budget: { type: "amount", amount: money(index, 100_000) },
    announcement: `What customers read about campaign ${index}.\n${"It runs while stocks last. ".repeat(1 + (index % 8))}`,
  };
}

function channel(index: number): ChannelSpec {
  if (index % 2 === 0)
    return { type: "email", recipients: [`team-${index}@shop.example`, `lead-${index % 9}@shop.example`] };
  const webhook = { $secret: `robots/${index}`, version: "1" };
  return { type: "dingtalk", webhook, quietHours: { from: "22:00", until: "08:00" } };
}

function calendar(index: number): CalendarSpec {
  return {
    hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: index % 2 === 0 ? "18:00" : "21:00" }],
    holidays: [{ on: "2027-02-06", until: "2027-02-12", title: "Spring Festival" }],
  };
}

function memberTier(index: number): MemberTierSpec {
  return {
    title: `Tier ${index}`,
    level: index,
    growthFrom: index * 10,
    percentOff: percent(index, 20),
    default: index < 100,
    keepFor: "1y",
  };
}

function money(index: number, most: number): Money {
  return `${1 + (index % most)}.${String(index % 100).padStart(2, "0")}` as Money;
}

/** Above what coupons take off. */
function threshold(index: number): Money {
  return `${100 + (index % 400)}.00`;
}

function percent(index: number, most: number): Percent {
  return `${1 + (index % most)}%`;
}

function day(index: number, time: `T${number}:${number}`) {
  const date = new Date(Date.UTC(2027, 0, 1 + (index % 700))).toISOString().slice(0, 10);
  return `${date}${time}` as `${number}-${number}-${number}T${number}:${number}`;
}
