/** What the guide recommends for inventory. */
import type { Rule } from "../rules/rule.js";
import { replenishmentAdvice } from "./inventory/replenishment.js";
import { replenishmentCapAdvice } from "./inventory/replenishment-cap.js";
import { safetyStockAdvice } from "./inventory/safety-stock.js";
import { thresholdAdvice } from "./inventory/thresholds.js";
import { watchAdvice } from "./inventory/watched.js";

export const inventoryAdvice: readonly Rule[] = [
  ...watchAdvice,
  ...thresholdAdvice,
  ...safetyStockAdvice,
  ...replenishmentAdvice,
  ...replenishmentCapAdvice,
];
