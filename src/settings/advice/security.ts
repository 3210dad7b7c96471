/** What the guide recommends for security. */
import type { Rule } from "../rules/rule.js";
import { auditAdvice } from "./security/audit.js";
import { backupAdvice } from "./security/backups.js";
import { frontDoorAdvice } from "./security/front-door.js";

export const securityAdvice: readonly Rule[] = [...backupAdvice, ...auditAdvice, ...frontDoorAdvice];
