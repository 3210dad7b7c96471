/** Makes a plan against a database: digests of all rows, rows of those that differ, then one pure call decides. */

import type { Plan } from "../model/plan.js";
import type { Session } from "../model/session.js";
import { makePlan, type PlanInput } from "../plan/make-plan.js";
import { neededDetails } from "../plan/needed-details.js";
import { readDetails } from "./read-details.js";
import { readIndex } from "./read-index.js";
import { withSnapshot } from "./with-snapshot.js";

/** Reads in one snapshot, so that the plan belongs to one moment of the database. */
export async function readPlan(session: Session, input: Omit<PlanInput, "index" | "details">): Promise<Plan> {
  const { desired, kinds } = input;
  const [index, details] = await withSnapshot(session, async () => {
    const read = await readIndex(
      session,
      kinds,
      desired.map(({ store }) => store),
    );
    return [read, await readDetails(session, kinds, neededDetails(desired, read, kinds))] as const;
  });
  return makePlan({ ...input, index, details });
}
