/** A plan as the scripts that do what apply would, and that take it back. */
import type { Plan } from "../model/plan.js";
import { reversePlan } from "../plan/reverse-plan.js";
import { compile, compileReverse, type Step } from "../plan/sql/compile.js";
import { kyselyModule } from "../plan/sql/kysely-module.js";
import { renderReverseScript, renderScript } from "../plan/sql/script.js";
import { kinds } from "../settings/kinds/registry.js";
import { actorOf } from "./actor.js";
import type { Io } from "./io.js";

export interface PlanScripts {
  /** @param transaction whether it opens and ends one of its own. */
  readonly script: (transaction: boolean) => string;
  readonly reverseScript: (transaction: boolean) => string;
  readonly module: () => string;
}

/** @param message why; kept in the history. */
export function planScripts(io: Io, plan: Plan, message: string | null): PlanScripts {
  const note = { actor: actorOf(io), approvals: [] };
  const reverse = reversePlan(plan, kinds);
  const up = (): readonly Step[] => compile(plan, kinds, { ...note, message });
  const taken = `takes back plan ${plan.digest.slice(0, 12)}`;
  const down = () => compileReverse(reverse, kinds, { ...note, message: message ?? taken });
  return {
    script: (transaction) => renderScript(plan, up(), { transaction }),
    reverseScript: (transaction) => renderReverseScript(reverse, down(), { transaction }),
    module: () => kyselyModule(plan, up(), down()),
  };
}
