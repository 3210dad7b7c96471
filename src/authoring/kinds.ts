/** One helper a kind. */
import type { ArticleSpec } from "../../schemas/types/article.js";
import type { ArticleCategorySpec } from "../../schemas/types/article_category.js";
import type { AutoReplySpec } from "../../schemas/types/auto_reply.js";
import type { CalendarSpec } from "../../schemas/types/calendar.js";
import type { CampaignSpec } from "../../schemas/types/campaign.js";
import type { ChannelSpec } from "../../schemas/types/channel.js";
import type { ChatbotSpec } from "../../schemas/types/chatbot.js";
import type { CouponSpec } from "../../schemas/types/coupon.js";
import type { DiscountSpec } from "../../schemas/types/discount.js";
import type { FeedbackSurveySpec } from "../../schemas/types/feedback_survey.js";
import type { FlashSessionSpec } from "../../schemas/types/flash_session.js";
import type { MemberTierSpec } from "../../schemas/types/member_tier.js";
import type { OrderPolicySpec } from "../../schemas/types/order_policy.js";
import type { PaymentMethodSpec } from "../../schemas/types/payment_method.js";
import type { ServiceQueueSpec } from "../../schemas/types/service_queue.js";
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
/** A way to pay, with its limits, checks and costs. */
export const paymentMethod = /* @__PURE__ */ named<"payment_method", PaymentMethodSpec>("payment_method");
/** A coupon: what it is worth, to whom, when, how often, and how it is handed out. */
export const coupon = /* @__PURE__ */ named<"coupon", CouponSpec>("coupon");
/** A daily session in which flash sales take place. */
export const flashSession = /* @__PURE__ */ named<"flash_session", FlashSessionSpec>("flash_session");
/** A price reduction that applies by itself: from an amount, from a quantity, or flat. */
export const discount = /* @__PURE__ */ named<"discount", DiscountSpec>("discount");
/** A campaign: discounts, coupons or flash sales for a time. */
export const campaign = /* @__PURE__ */ named<"campaign", CampaignSpec>("campaign");
/** A queue of customers' questions for staff: its topics, hours and times, and who takes over. */
export const serviceQueue = /* @__PURE__ */ named<"service_queue", ServiceQueueSpec>("service_queue");
/** A category of the help centre's articles; categories form a tree. */
export const articleCategory = /* @__PURE__ */ named<"article_category", ArticleCategorySpec>("article_category");
/** An article of the help centre: its text, where it stands, and who keeps it right. */
export const article = /* @__PURE__ */ named<"article", ArticleSpec>("article");
/** An answer that customers get at once: when, what, at which hours and how often. */
export const autoReply = /* @__PURE__ */ named<"auto_reply", AutoReplySpec>("auto_reply");
/** The robot that answers customers before staff do: its rules, what it learns, and when it rests. */
export const chatbot = /* @__PURE__ */ singleton<ChatbotSpec>("chatbot");
/** Questions to customers after something happened: when, what, and what they get for it. */
export const feedbackSurvey = /* @__PURE__ */ named<"feedback_survey", FeedbackSurveySpec>("feedback_survey");
