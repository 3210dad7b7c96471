/** Makes the plan of a project: of one that is opened, or while its documents are still being looked at. */
import { readPlanAhead } from "../database/read-plan.js";
import { selectLayers } from "../documents/load/selection.js";
import { type Accepted, accepted, type Diagnostic } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";
import type { Session } from "../model/session.js";
import { kinds } from "../settings/kinds/registry.js";
import { abandonedStores } from "./abandoned-stores.js";
import { commitOf } from "./commit.js";
import type { Io } from "./io.js";
import type { OpenedEnvironment, OpenedProject } from "./open-project.js";
import { withProgress } from "./progress.js";
import { version } from "./version.js";

/** A project that is opened. */
export function planProject(
  io: Io,
  session: Session,
  project: OpenedProject,
  warnings: readonly Diagnostic[],
): Promise<Plan> {
  const stores = project.stores.map(({ store }) => store);
  return planAhead(io, session, project, { stores, documents: async () => accepted(project, warnings) });
}

interface Ahead {
  /** Those that will be desired where nothing is wrong. */
  readonly stores: readonly string[];
  /** Called when the server has been asked and works. */
  readonly documents: () => Promise<Accepted<OpenedProject>>;
}

/** A project whose documents are still being checked. */
export function planAhead(
  io: Io,
  session: Session,
  { folder, name, project }: OpenedEnvironment,
  { stores, documents }: Ahead,
): Promise<Plan> {
  return withProgress(io, io.language.say`Reading the database`, async () => {
    const commit = commitOf(folder);
    const abandoned = await abandonedStores(session, project);
    return readPlanAhead(session, kinds, stores, async () => {
      const { value, warnings } = await documents();
      return {
        desired: value.stores,
        kinds,
        environment: name,
        commit: await commit,
        engineVersion: version,
        warnings: [...warnings, ...abandoned],
      };
    });
  });
}

/** The stores of an environment, or those of them that are asked for. */
export function storesIn({ name, project }: OpenedEnvironment, asked?: readonly string[]): readonly string[] {
  return selectLayers(project, { environment: name, ...(asked && { stores: asked }) }).stores.map(({ store }) => store);
}
