/** Makes the plan of an opened project. */
import { readPlan } from "../database/read-plan.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";
import type { Session } from "../model/session.js";
import { kinds } from "../settings/kinds/registry.js";
import { abandonedStores } from "./abandoned-stores.js";
import { commitOf } from "./commit.js";
import type { OpenedProject } from "./open-project.js";
import { version } from "./version.js";

export async function planProject(
  session: Session,
  project: OpenedProject,
  warnings: readonly Diagnostic[],
): Promise<Plan> {
  return readPlan(session, {
    desired: project.stores,
    kinds,
    environment: project.name,
    commit: await commitOf(project.folder),
    engineVersion: version,
    warnings: [...warnings, ...(await abandonedStores(session, project.project))],
  });
}
