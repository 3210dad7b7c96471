/** One helper a kind. */
import type { ArticleSpec } from "../../schemas/types/article.js";
import type { ArticleCategorySpec } from "../../schemas/types/article_category.js";
import type { AuditLogSpec } from "../../schemas/types/audit_log.js";
import type { AuditReportSpec } from "../../schemas/types/audit_report.js";
import type { AuditRuleSpec } from "../../schemas/types/audit_rule.js";
import type { AutoReplySpec } from "../../schemas/types/auto_reply.js";
import type { BackupPlanSpec } from "../../schemas/types/backup_plan.js";
import type { CalendarSpec } from "../../schemas/types/calendar.js";
import type { CampaignSpec } from "../../schemas/types/campaign.js";
import type { ChannelSpec } from "../../schemas/types/channel.js";
import type { ChatbotSpec } from "../../schemas/types/chatbot.js";
import type { CouponSpec } from "../../schemas/types/coupon.js";
import type { CrawlerPolicySpec } from "../../schemas/types/crawler_policy.js";
import type { DiscountSpec } from "../../schemas/types/discount.js";
import type { FeedbackSurveySpec } from "../../schemas/types/feedback_survey.js";
import type { FirewallRuleSpec } from "../../schemas/types/firewall_rule.js";
import type { FlashSessionSpec } from "../../schemas/types/flash_session.js";
import type { MalwareScanSpec } from "../../schemas/types/malware_scan.js";
import type { MemberPriceSpec } from "../../schemas/types/member_price.js";
import type { MemberTierSpec } from "../../schemas/types/member_tier.js";
import type { OrderFlowSpec } from "../../schemas/types/order_flow.js";
import type { OrderPolicySpec } from "../../schemas/types/order_policy.js";
import type { PaymentMethodSpec } from "../../schemas/types/payment_method.js";
import type { PointsProgramSpec } from "../../schemas/types/points_program.js";
import type { RateLimitSpec } from "../../schemas/types/rate_limit.js";
import type { RecoveryPolicySpec } from "../../schemas/types/recovery_policy.js";
import type { RefundPolicySpec } from "../../schemas/types/refund_policy.js";
import type { ReplenishmentRuleSpec } from "../../schemas/types/replenishment_rule.js";
import type { ServiceQueueSpec } from "../../schemas/types/service_queue.js";
import type { StackingPolicySpec } from "../../schemas/types/stacking_policy.js";
import type { StockAlertSpec } from "../../schemas/types/stock_alert.js";
import type { StockPolicySpec } from "../../schemas/types/stock_policy.js";
import type { StoreSpec } from "../../schemas/types/store.js";
import type { SystemLogSpec } from "../../schemas/types/system_log.js";
import type { SystemTestSpec } from "../../schemas/types/system_test.js";
import type { TlsPolicySpec } from "../../schemas/types/tls_policy.js";
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
/** Prices of single products for the members of a tier. */
export const memberPrice = /* @__PURE__ */ named<"member_price", MemberPriceSpec>("member_price");
/** A way to pay, with its limits, checks and costs. */
export const paymentMethod = /* @__PURE__ */ named<"payment_method", PaymentMethodSpec>("payment_method");
/** What a customer gets back, how, and how fast: bounds, steps, ways of paying back, costs of a return. */
export const refundPolicy = /* @__PURE__ */ singleton<RefundPolicySpec>("refund_policy");
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
/** A backup: what is copied, when, how, where to, and how long the copies stay. */
export const backupPlan = /* @__PURE__ */ named<"backup_plan", BackupPlanSpec>("backup_plan");
/** How the shop comes back after a loss: how much may be gone, how long it may take, who does what. */
export const recoveryPolicy = /* @__PURE__ */ singleton<RecoveryPolicySpec>("recovery_policy");
/** What the shop's programs write down about themselves, where to, and for how long. */
export const systemLog = /* @__PURE__ */ singleton<SystemLogSpec>("system_log");
/** A test that the shop runs on itself, by a schedule: that ordering, paying and restoring work. */
export const systemTest = /* @__PURE__ */ named<"system_test", SystemTestSpec>("system_test");
/** Who did what, and when: which deeds are recorded, how much of each, and for how long. */
export const auditLog = /* @__PURE__ */ singleton<AuditLogSpec>("audit_log");
/** What in the audit log is out of the ordinary, and what is done about it. */
export const auditRule = /* @__PURE__ */ named<"audit_rule", AuditRuleSpec>("audit_rule");
/** What is told of the audit log regularly: what happened, to whom it is sent, in what form. */
export const auditReport = /* @__PURE__ */ named<"audit_report", AuditReportSpec>("audit_report");
/** How connections to the shop are encrypted, and how its certificates are kept valid. */
export const tlsPolicy = /* @__PURE__ */ singleton<TlsPolicySpec>("tls_policy");
/** Who may reach which part of the shop, by where a request comes from. */
export const firewallRule = /* @__PURE__ */ named<"firewall_rule", FirewallRuleSpec>("firewall_rule");
/** How many requests one visitor may make in a length of time, and what happens to the rest. */
export const rateLimit = /* @__PURE__ */ named<"rate_limit", RateLimitSpec>("rate_limit");
/** Which programs may read the shop's pages, how fast, and how the rude ones are found out. */
export const crawlerPolicy = /* @__PURE__ */ singleton<CrawlerPolicySpec>("crawler_policy");
/** A search for harmful code in what was uploaded and installed. */
export const malwareScan = /* @__PURE__ */ named<"malware_scan", MalwareScanSpec>("malware_scan");
/** How benefits add up on one order: in which order, how many, and where it ends. */
export const stackingPolicy = /* @__PURE__ */ singleton<StackingPolicySpec>("stacking_policy");
