/**
 * The face that document files import as `shopwright`: helpers that return plain data, and its types. Runs inside the
 * sandbox, so it is about a kilobyte and imports nothing but types.
 */
export type { Document, DocumentOptions, DocumentTree, Lifecycle, NamedDocument } from "./authoring/document.js";
export {
  calendar,
  campaign,
  channel,
  coupon,
  discount,
  flashSession,
  memberPrice,
  memberTier,
  orderPolicy,
  paymentMethod,
  pointsProgram,
  stackingPolicy,
  store,
} from "./authoring/kinds.js";
export type { Patch } from "./authoring/patch.js";
export { defineProject, type SettingsContext, settings } from "./authoring/project.js";
export { duration, env, money, percent, secret } from "./authoring/values.js";
