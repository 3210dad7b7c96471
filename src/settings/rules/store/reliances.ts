/** Which references rely on their target being on, and what fails where it is off. */
import type { BuiltInKind } from "../../kinds/built-in-kind.js";
import { replenishmentRule } from "../../kinds/inventory/replenishment-rule.js";
import { campaign } from "../../kinds/marketing/campaign.js";
import { discount } from "../../kinds/marketing/discount.js";
import { flashSession } from "../../kinds/marketing/flash-session.js";
import { orderPolicy } from "../../kinds/orders/order-policy.js";
import { refundPolicy } from "../../kinds/orders/refund-policy.js";
import { coupon } from "../../kinds/payments/coupon.js";
import { pointsProgram } from "../../kinds/payments/points-program.js";
import { auditReport } from "../../kinds/security/audit/audit-report.js";
import { auditRule } from "../../kinds/security/audit/audit-rule.js";
import { backupPlan } from "../../kinds/security/backup/backup-plan.js";
import { recoveryPolicy } from "../../kinds/security/backup/recovery-policy.js";
import { systemTest } from "../../kinds/security/system/system-test.js";
import { malwareScan } from "../../kinds/security/web/malware-scan.js";
import { tlsPolicy } from "../../kinds/security/web/tls-policy.js";
import { autoReply } from "../../kinds/service/auto-reply.js";
import { chatbot } from "../../kinds/service/chatbot.js";
import { feedbackSurvey } from "../../kinds/service/feedback-survey.js";
import { serviceQueue } from "../../kinds/service/service-queue.js";
import { channel } from "../../kinds/store/channel.js";

export interface Reliance {
  readonly kind: BuiltInKind;
  /** The field with the reference, positions left out: `offer.items.session`. */
  readonly field: string;
  readonly target: BuiltInKind;
  /** Whether one target that is on is enough: of channels that tell the same people, of discounts of a campaign. */
  readonly oneIsEnough: boolean;
  /** What comes of it, a whole sentence. */
  readonly effect: string;
}

const told = (kind: BuiltInKind, effect: string, field = "channels"): Reliance => ({
  kind,
  field,
  target: channel,
  oneIsEnough: true,
  effect,
});

const couponOf = (kind: BuiltInKind, field: string, effect: string): Reliance => ({
  kind,
  field,
  target: coupon,
  oneIsEnough: false,
  effect,
});

export const reliances: readonly Reliance[] = [
  told(orderPolicy, "Nobody is told of orders that were not confirmed in time.", "confirmation.channels"),
  told(refundPolicy, "Nobody is told of a step that is late."),
  told(replenishmentRule, "Nobody is told of what is ordered or proposed."),
  told(campaign, "Nobody is told when it begins or ends."),
  told(serviceQueue, "Nobody is told of late conversations."),
  told(feedbackSurvey, "Nobody is told of the answers."),
  told(backupPlan, "Nobody is told of a run that failed."),
  told(recoveryPolicy, "Nobody is told of a loss."),
  told(systemTest, "Nobody is told of a failure.", "onFailure"),
  told(auditRule, "Nobody is told of what it finds."),
  told(auditReport, "Nobody gets the report."),
  told(malwareScan, "Nobody is told of what it finds."),
  told(tlsPolicy, "Nobody is told of a certificate that was not renewed."),
  { kind: campaign, field: "offer.discounts", target: discount, oneIsEnough: true, effect: "It takes nothing off." },
  couponOf(campaign, "coupons", "Customers of the campaign cannot get it."),
  {
    kind: campaign,
    field: "offer.items.session",
    target: flashSession,
    oneIsEnough: false,
    effect: "What is announced for it is not sold.",
  },
  couponOf(pointsProgram, "redeem.coupons.coupon", "Nobody can have it for points."),
  couponOf(chatbot, "rules.then.coupon", "The bot promises a coupon that cannot be had."),
  couponOf(feedbackSurvey, "reward.coupon", "Whoever answers gets nothing."),
  { kind: autoReply, field: "queues", target: serviceQueue, oneIsEnough: true, effect: "It is never sent." },
];
