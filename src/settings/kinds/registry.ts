/**
 * All kinds that come with the engine, and the one way from what a person wrote to a spec: parsed by its kind's schema,
 * with every default filled.
 */
import type { Json, JsonObject } from "../../model/json.js";
import type { Kinds } from "../../model/kind.js";
import type { BuiltInKind } from "./built-in-kind.js";
import { replenishmentRule } from "./inventory/replenishment-rule.js";
import { stockAlert } from "./inventory/stock-alert.js";
import { stockPolicy } from "./inventory/stock-policy.js";
import { campaign } from "./marketing/campaign.js";
import { discount } from "./marketing/discount.js";
import { flashSession } from "./marketing/flash-session.js";
import { memberPrice } from "./marketing/member-price.js";
import { memberTier } from "./marketing/member-tier.js";
import { stackingPolicy } from "./marketing/stacking-policy.js";
import { orderFlow } from "./orders/order-flow.js";
import { orderPolicy } from "./orders/order-policy.js";
import { refundPolicy } from "./orders/refund-policy.js";
import { coupon } from "./payments/coupon.js";
import { paymentMethod } from "./payments/payment-method.js";
import { pointsProgram } from "./payments/points-program.js";
import { auditLog } from "./security/audit/audit-log.js";
import { auditReport } from "./security/audit/audit-report.js";
import { auditRule } from "./security/audit/audit-rule.js";
import { backupPlan } from "./security/backup/backup-plan.js";
import { recoveryPolicy } from "./security/backup/recovery-policy.js";
import { systemLog } from "./security/system/system-log.js";
import { systemTest } from "./security/system/system-test.js";
import { crawlerPolicy } from "./security/web/crawler-policy.js";
import { firewallRule } from "./security/web/firewall-rule.js";
import { malwareScan } from "./security/web/malware-scan.js";
import { rateLimit } from "./security/web/rate-limit.js";
import { tlsPolicy } from "./security/web/tls-policy.js";
import { article } from "./service/article.js";
import { articleCategory } from "./service/article-category.js";
import { autoReply } from "./service/auto-reply.js";
import { chatbot } from "./service/chatbot.js";
import { feedbackSurvey } from "./service/feedback-survey.js";
import { serviceQueue } from "./service/service-queue.js";
import { type SpecFinding, specFindings } from "./spec-finding.js";
import { calendar } from "./store/calendar.js";
import { channel } from "./store/channel.js";
import { store } from "./store/store.js";

/** A kind stands after the kinds that it refers to. */
export const builtInKinds: readonly BuiltInKind[] = [
  store,
  calendar,
  channel,
  orderPolicy,
  orderFlow,
  stockPolicy,
  stockAlert,
  replenishmentRule,
  memberTier,
  memberPrice,
  paymentMethod,
  refundPolicy,
  coupon,
  pointsProgram,
  flashSession,
  discount,
  campaign,
  stackingPolicy,
  serviceQueue,
  articleCategory,
  article,
  autoReply,
  chatbot,
  feedbackSurvey,
  backupPlan,
  recoveryPolicy,
  systemLog,
  systemTest,
  auditLog,
  auditRule,
  auditReport,
  tlsPolicy,
  firewallRule,
  rateLimit,
  crawlerPolicy,
  malwareScan,
];

/** By name, in reference order. */
export const kinds: Kinds = new Map(builtInKinds.map(({ kind }) => [kind.name, kind]));

const schemas = new Map(builtInKinds.map(({ kind, schema }) => [kind.name, schema]));

export type SpecResult =
  | { readonly ok: true; readonly spec: JsonObject }
  | { readonly ok: false; readonly findings: readonly SpecFinding[] };

/**
 * Parses a spec in its written form, layers merged. The result has all defaults and is not yet canonical; else all
 * findings, in the order in which they stand.
 * @throws RangeError for a kind that is not in {@link kinds}.
 */
export function parseSpec(kindName: string, input: Json): SpecResult {
  const schema = schemas.get(kindName);
  const kind = kinds.get(kindName);
  if (!schema || !kind) throw new RangeError(`there is no kind "${kindName}"`);
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, spec: result.data as JsonObject };
  return { ok: false, findings: specFindings(result.error.issues, kind.spec, input) };
}
