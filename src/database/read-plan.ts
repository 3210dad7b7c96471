/** Makes a plan against a database: digests of all rows, rows of those that differ, then one pure call decides. */

import type { Kinds } from "../model/kind.js";
import type { Plan } from "../model/plan.js";
import type { Session } from "../model/session.js";
import { makePlan, type PlanInput } from "../plan/make-plan.js";
import { neededDetails, neededFormerNames } from "../plan/needed-details.js";
import { readDetails } from "./read-details.js";
import { readIndex } from "./read-index.js";
import { withSnapshot } from "./with-snapshot.js";

/** What is known without asking the database. */
type Wanted = Omit<PlanInput, "index" | "details">;

/** Reads in one snapshot, so that the plan belongs to one moment of the database. */
export function readPlan(session: Session, wanted: Wanted): Promise<Plan> {
  const stores = wanted.desired.map(({ store }) => store);
  return readPlanAhead(session, wanted.kinds, stores, async () => wanted);
}

/**
 * The same where it is still being worked out what is desired of these stores: the server computes digests meanwhile.
 * @param work called when the server has been asked; what it throws is thrown.
 */
export async function readPlanAhead(
  session: Session,
  kinds: Kinds,
  stores: readonly string[],
  work: () => Promise<Wanted>,
): Promise<Plan> {
  const [index, details, wanted] = await withSnapshot(session, async () => {
    const [reading, working] = [readIndex(session, kinds, stores), work()];
    await Promise.allSettled([reading, working]); // neither fails unheard, or is left behind, while the other works
    const [read, wanted] = [await reading, await working];
    const needed = neededDetails(wanted.desired, read, kinds);
    return [read, await readDetails(session, kinds, needed, neededFormerNames(wanted.desired, read)), wanted] as const;
  });
  return makePlan({ ...wanted, index, details });
}
