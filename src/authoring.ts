/**
 * The face that document files import as `shopwright`: helpers that return plain data, and its types. Runs inside the
 * sandbox, so it is a few kilobytes and imports nothing but types.
 */
export type { Document, DocumentOptions, DocumentTree, Lifecycle, NamedDocument } from "./authoring/document.js";
export {
  article,
  articleCategory,
  auditLog,
  auditReport,
  auditRule,
  autoReply,
  backupPlan,
  calendar,
  campaign,
  channel,
  chatbot,
  coupon,
  crawlerPolicy,
  discount,
  feedbackSurvey,
  firewallRule,
  flashSession,
  malwareScan,
  memberPrice,
  memberTier,
  orderFlow,
  orderPolicy,
  paymentMethod,
  pointsProgram,
  rateLimit,
  recoveryPolicy,
  refundPolicy,
  replenishmentRule,
  serviceQueue,
  stackingPolicy,
  stockAlert,
  stockPolicy,
  store,
  systemLog,
  systemTest,
  tlsPolicy,
} from "./authoring/kinds.js";
export type { Patch } from "./authoring/patch.js";
export { defineProject, type SettingsContext, settings } from "./authoring/project.js";
export { duration, env, money, percent, secret } from "./authoring/values.js";
