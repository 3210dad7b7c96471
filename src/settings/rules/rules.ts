/** All rules and all advice, module by module. */

import { inventoryAdvice } from "../advice/inventory.js";
import { marketingAdvice } from "../advice/marketing.js";
import { ordersAdvice } from "../advice/orders.js";
import { paymentsAdvice } from "../advice/payments.js";
import { securityAdvice } from "../advice/security.js";
import { serviceAdvice } from "../advice/service.js";
import { storeAdvice } from "../advice/store.js";
import { inventoryRules } from "./inventory.js";
import { marketingRules } from "./marketing.js";
import { orderRules } from "./orders.js";
import { paymentsRules } from "./payments.js";
import type { Rule } from "./rule.js";
import { securityRules } from "./security.js";
import { serviceRules } from "./service.js";
import { storeRules } from "./store.js";

export const rules: readonly Rule[] = [
  ...storeRules,
  ...orderRules,
  ...inventoryRules,
  ...paymentsRules,
  ...marketingRules,
  ...serviceRules,
  ...securityRules,
  ...ordersAdvice,
  ...inventoryAdvice,
  ...paymentsAdvice,
  ...marketingAdvice,
  ...serviceAdvice,
  ...securityAdvice,
  ...storeAdvice,
];
