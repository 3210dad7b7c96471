/** What makes an order cheaper, of whatever kind it is written as, and whether two of them may be on one order. */
import type { z } from "zod";
import type { Span } from "../../../../calendar/span.js";
import type { combinesWith } from "../../../../kinds/fields/combines-with.js";
import type { Scope } from "../../../../scopes/scope.js";
import type { Place } from "../../../store-graph.js";
import type { Customers } from "../customers.js";
import type { Hours } from "../hours-clock.js";

export type Step = "memberPrice" | "campaign" | "discount" | "coupon" | "points";

export type Combines = ReadonlySet<z.output<ReturnType<typeof combinesWith>>[number]>;

export interface Benefit {
  readonly step: Step;
  /** `coupon.spring-10`, `discount.flat of campaign.spring`. */
  readonly name: string;
  readonly at: Place;
  /** All of them cover a product that it holds for. */
  readonly scopes: readonly Scope[];
  readonly customers: Customers;
  readonly span: Span;
  readonly hours: readonly Hours[];
  readonly combines: Combines;
  readonly take: Take;
  /** Within a step, the greater first. */
  readonly priority: number;
  /** How often one order may have it. */
  readonly copies: number;
  /** That applies it. */
  readonly campaign?: { readonly name: string; readonly exclusive: boolean } | undefined;
  /** What is applied, by itself or by a campaign, and what it combines with among the discounts of one campaign. */
  readonly discount?: { readonly name: string; readonly combines: Combines } | undefined;
}

/** What it takes off. Amounts are in the currency's smallest coin, shares in millionths. */
export type Take =
  | {
      readonly type: "levels";
      /** The last one that is reached counts. */
      readonly levels: readonly Level[];
      readonly cap: bigint | null;
    }
  /** Whole steps of points, each of so many; `perUnit` of them pay for one unit of the currency. */
  | {
      readonly type: "points";
      readonly spend: bigint;
      readonly share: bigint;
      readonly points: bigint;
      readonly perUnit: bigint;
    }
  /** One SKU at a price of its own, so many pieces of an order. */
  | { readonly type: "price"; readonly sku: string; readonly price: bigint; readonly pieces: number | null };

export interface Level {
  /** What is left of the order must come to this. */
  readonly spend: bigint;
  readonly pieces: number;
  readonly amount: bigint;
  readonly share: bigint;
  /** Of every so many pieces, one gets the share. */
  readonly every: number;
}

const WORDS = {
  memberPrice: "memberPrice",
  campaign: "campaigns",
  discount: "discounts",
  coupon: "coupons",
  points: "points",
} as const;

/** Whether it may be on one order with another of its step. */
export function combinesWithItsLike({ step, combines, discount }: Benefit): boolean {
  return combines.has(WORDS[step]) || (step === "campaign" && discount?.combines.has("discounts") === true);
}

/** Both sides agree. Exclusive campaigns stay alone, and a discount is had once, from a campaign or by itself. */
export function mayCombine(a: Benefit, b: Benefit): boolean {
  if (a.step === "campaign" && b.step === "campaign") {
    if (a.campaign?.name === b.campaign?.name)
      return (
        a.discount !== b.discount &&
        a.discount?.combines.has("discounts") === true &&
        b.discount?.combines.has("discounts") === true
      );
    if (a.campaign?.exclusive === true || b.campaign?.exclusive === true) return false;
  }
  if (a.step !== b.step && a.discount !== undefined && a.discount.name === b.discount?.name) return false;
  return a.combines.has(WORDS[b.step]) && b.combines.has(WORDS[a.step]);
}
