/** What must hold for inventory: safety stock and levels, quantities, times, one policy a SKU, and alerts that arrive. */
import { alerts } from "./inventory/alerts.js";
import { horizons } from "./inventory/horizons.js";
import { overlapping } from "./inventory/overlaps.js";
import { quantities } from "./inventory/quantities.js";
import { safety } from "./inventory/safety.js";
import type { Rule } from "./rule.js";

export const inventoryRules: readonly Rule[] = [...safety, ...quantities, ...horizons, ...overlapping, ...alerts];
