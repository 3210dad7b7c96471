/** A first look, before anybody is asked: whether a saved plan can still be applied. The apply itself looks again. */
import type { Kinds } from "../../model/kind.js";
import type { Plan } from "../../model/plan.js";
import type { Session } from "../../model/session.js";
import { findRevision } from "../ledger/read-ledger.js";
import type { ApplyOutcome } from "./apply-outcome.js";
import { type StaleSettings, staleSettings } from "./stale-settings.js";

export type Unapplicable =
  | Extract<ApplyOutcome, { readonly type: "already-applied" | "other-database" }>
  | ({ readonly type: "stale" } & StaleSettings);

/** `null`: nothing stands in its way so far. */
export async function checkPlan(session: Session, plan: Plan, kinds: Kinds): Promise<Unapplicable | null> {
  const { rows } = await session.query(
    `select from shopwright.meta
     where database_id::text = $1 and home = $2 and home = shopwright.home()`,
    [plan.base.databaseId, plan.base.home],
  );
  if (rows.length === 0) return { type: "other-database" };
  const earlier = await findRevision(session, plan.digest);
  if (earlier !== null) return { type: "already-applied", revision: earlier.sequence };
  const stale = await staleSettings(session, plan, kinds);
  return stale.count === 0 ? null : { type: "stale", ...stale };
}
