/** One helper a kind. */
import type { CalendarSpec } from "../../schemas/types/calendar.js";
import type { CampaignSpec } from "../../schemas/types/campaign.js";
import type { ChannelSpec } from "../../schemas/types/channel.js";
import type { CouponSpec } from "../../schemas/types/coupon.js";
import type { DiscountSpec } from "../../schemas/types/discount.js";
import type { FlashSessionSpec } from "../../schemas/types/flash_session.js";
import type { MemberPriceSpec } from "../../schemas/types/member_price.js";
import type { MemberTierSpec } from "../../schemas/types/member_tier.js";
import type { OrderPolicySpec } from "../../schemas/types/order_policy.js";
import type { PaymentMethodSpec } from "../../schemas/types/payment_method.js";
import type { PointsProgramSpec } from "../../schemas/types/points_program.js";
import type { StackingPolicySpec } from "../../schemas/types/stacking_policy.js";
import type { StoreSpec } from "../../schemas/types/store.js";
import { named, singleton } from "./helper.js";

/** The store itself: its name, currency, time zone and language, by which its other settings are read. */
export const store = /* @__PURE__ */ singleton<StoreSpec>("store");
/** Working hours with holidays and make-up days. The calendar named default is used where none is named. */
export const calendar = /* @__PURE__ */ named<"calendar", CalendarSpec>("calendar");
/** A way in which messages reach the staff. */
export const channel = /* @__PURE__ */ named<"channel", ChannelSpec>("channel");
/** The times and limits of an order's life, from placing to review. */
export const orderPolicy = /* @__PURE__ */ singleton<OrderPolicySpec>("order_policy");
/** A level of membership and what it brings. */
export const memberTier = /* @__PURE__ */ named<"member_tier", MemberTierSpec>("member_tier");
/** Prices of single products for the members of a tier. */
export const memberPrice = /* @__PURE__ */ named<"member_price", MemberPriceSpec>("member_price");
/** A way to pay, with its limits, checks and costs. */
export const paymentMethod = /* @__PURE__ */ named<"payment_method", PaymentMethodSpec>("payment_method");
/** A coupon: what it is worth, to whom, when, how often, and how it is handed out. */
export const coupon = /* @__PURE__ */ named<"coupon", CouponSpec>("coupon");
/** Points: how customers earn them, what they are worth, how long they last and where they are shown. */
export const pointsProgram = /* @__PURE__ */ singleton<PointsProgramSpec>("points_program");
/** A daily session in which flash sales take place. */
export const flashSession = /* @__PURE__ */ named<"flash_session", FlashSessionSpec>("flash_session");
/** A price reduction that applies by itself: from an amount, from a quantity, or flat. */
export const discount = /* @__PURE__ */ named<"discount", DiscountSpec>("discount");
/** A campaign: discounts, coupons or flash sales for a time. */
export const campaign = /* @__PURE__ */ named<"campaign", CampaignSpec>("campaign");
/** How benefits add up on one order: in which order, how many, and where it ends. */
export const stackingPolicy = /* @__PURE__ */ singleton<StackingPolicySpec>("stacking_policy");
