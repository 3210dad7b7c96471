/** What must hold for what all modules share: scopes and calendars. */
import type { Rule } from "./rule.js";
import { disabledTargets } from "./store/disabled-targets.js";
import { emptiedScopes } from "./store/emptied-scopes.js";
import { holidays } from "./store/holidays.js";
import { unknownCodes } from "./store/unknown-codes.js";

export const storeRules: readonly Rule[] = [...holidays, ...unknownCodes, ...emptiedScopes, ...disabledTargets];
