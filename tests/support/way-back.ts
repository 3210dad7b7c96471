/** Scripts forward and back, as a migration tool runs them. */
import { begin } from "../../src/database/settings.js";
import { commit, rollback } from "../../src/database/transaction.js";
import type { Plan } from "../../src/model/plan.js";
import type { Session } from "../../src/model/session.js";
import { reversePlan } from "../../src/plan/reverse-plan.js";
import { compile, compileReverse } from "../../src/plan/sql/compile.js";
import { renderReverseScript, renderScript } from "../../src/plan/sql/script.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { allRows, note } from "./real-settings.js";

/** Every row of every setting, and what is on record of each. */
export async function state(session: Session) {
  const { rows: records } = await session.query("select * from shopwright.resources order by store, kind, name");
  return { rows: await allRows(session), records };
}

export function forward(session: Session, plan: Plan): Promise<void> {
  return migrate(session, renderScript(plan, compile(plan, kinds, note), { transaction: false }));
}

export function back(session: Session, plan: Plan): Promise<void> {
  const reverse = reversePlan(plan, kinds);
  return migrate(session, renderReverseScript(reverse, compileReverse(reverse, kinds, note), { transaction: false }));
}

/** As a migration tool does it. */
async function migrate(session: Session, script: string): Promise<void> {
  await begin(session, "read committed");
  try {
    await session.script(script);
    await commit(session);
  } catch (error) {
    await rollback(session);
    throw error;
  }
}
