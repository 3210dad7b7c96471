/** What the guide recommends for orders. */
import type { Rule } from "../rules/rule.js";
import { orderFlowAdvice } from "./orders/order-flow.js";
import { orderPolicyAdvice } from "./orders/order-policy.js";
import { refundAdvice } from "./orders/refunds.js";

export const ordersAdvice: readonly Rule[] = [...orderPolicyAdvice, ...refundAdvice, ...orderFlowAdvice];
