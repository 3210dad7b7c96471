/** What must hold for orders: the flow's states, the policy's times, refunds. */
import { flowStates } from "./orders/flow-states.js";
import type { Rule } from "./rule.js";

export const orderRules: readonly Rule[] = [...flowStates];
