/** Makes the plan of an opened project. */
import { readPlan } from "../database/read-plan.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";
import type { Session } from "../model/session.js";
import { kinds } from "../settings/kinds/registry.js";
import { abandonedStores } from "./abandoned-stores.js";
import { commitOf } from "./commit.js";
import type { Io } from "./io.js";
import type { OpenedProject } from "./open-project.js";
import { withProgress } from "./progress.js";
import { version } from "./version.js";

export function planProject(
  io: Io,
  session: Session,
  project: OpenedProject,
  warnings: readonly Diagnostic[],
): Promise<Plan> {
  return withProgress(io, io.language.say`Reading the database`, async () =>
    readPlan(session, {
      desired: project.stores,
      kinds,
      environment: project.name,
      commit: await commitOf(project.folder),
      engineVersion: version,
      warnings: [...warnings, ...(await abandonedStores(session, project.project))],
    }),
  );
}
