/** What must hold for orders: the flow's states, the policy's times, refunds. */
import { anomalies } from "./orders/anomalies.js";
import { businessDays } from "./orders/business-days.js";
import { cancelling } from "./orders/cancelling.js";
import { flowStates } from "./orders/flow-states.js";
import { flowTriggers } from "./orders/flow-triggers.js";
import { orderTimes } from "./orders/order-times.js";
import { refundRules } from "./orders/refunds.js";
import type { Rule } from "./rule.js";

export const orderRules: readonly Rule[] = [
  ...flowStates,
  ...flowTriggers,
  ...orderTimes,
  ...cancelling,
  ...refundRules,
  ...anomalies,
  ...businessDays,
];
