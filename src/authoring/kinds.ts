/** One helper a kind. */
import type { CalendarSpec } from "../../schemas/types/calendar.js";
import type { CampaignSpec } from "../../schemas/types/campaign.js";
import type { ChannelSpec } from "../../schemas/types/channel.js";
import type { CouponSpec } from "../../schemas/types/coupon.js";
import type { DiscountSpec } from "../../schemas/types/discount.js";
import type { FlashSessionSpec } from "../../schemas/types/flash_session.js";
import type { MemberTierSpec } from "../../schemas/types/member_tier.js";
import type { OrderFlowSpec } from "../../schemas/types/order_flow.js";
import type { OrderPolicySpec } from "../../schemas/types/order_policy.js";
import type { PaymentMethodSpec } from "../../schemas/types/payment_method.js";
import type { RefundPolicySpec } from "../../schemas/types/refund_policy.js";
import type { ReplenishmentRuleSpec } from "../../schemas/types/replenishment_rule.js";
import type { StockAlertSpec } from "../../schemas/types/stock_alert.js";
import type { StockPolicySpec } from "../../schemas/types/stock_policy.js";
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
/** The states of an order, what leads from one to another, and what staff are told when something is wrong. */
export const orderFlow = /* @__PURE__ */ singleton<OrderFlowSpec>("order_flow");
/** How much stock of some products is enough, and what happens when there is none. */
export const stockPolicy = /* @__PURE__ */ named<"stock_policy", StockPolicySpec>("stock_policy");
/** Who is told when stock is low, out, too much or below its safety stock. */
export const stockAlert = /* @__PURE__ */ named<"stock_alert", StockAlertSpec>("stock_alert");
/** When stock of some products is ordered again, how much of it, and who has to agree. */
export const replenishmentRule = /* @__PURE__ */ named<"replenishment_rule", ReplenishmentRuleSpec>(
  "replenishment_rule",
);
/** A level of membership and what it brings. */
export const memberTier = /* @__PURE__ */ named<"member_tier", MemberTierSpec>("member_tier");
/** A way to pay, with its limits, checks and costs. */
export const paymentMethod = /* @__PURE__ */ named<"payment_method", PaymentMethodSpec>("payment_method");
/** What a customer gets back, how, and how fast: bounds, steps, ways of paying back, costs of a return. */
export const refundPolicy = /* @__PURE__ */ singleton<RefundPolicySpec>("refund_policy");
/** A coupon: what it is worth, to whom, when, how often, and how it is handed out. */
export const coupon = /* @__PURE__ */ named<"coupon", CouponSpec>("coupon");
/** A daily session in which flash sales take place. */
export const flashSession = /* @__PURE__ */ named<"flash_session", FlashSessionSpec>("flash_session");
/** A price reduction that applies by itself: from an amount, from a quantity, or flat. */
export const discount = /* @__PURE__ */ named<"discount", DiscountSpec>("discount");
/** A campaign: discounts, coupons or flash sales for a time. */
export const campaign = /* @__PURE__ */ named<"campaign", CampaignSpec>("campaign");
