/** Makes the plan of a project: of one that is opened, or while its documents are still being looked at. */
import { readContexts } from "../database/read-contexts.js";
import { readPlanAhead } from "../database/read-plan.js";
import { readStores } from "../database/read-stores.js";
import { selectLayers } from "../documents/load/selection.js";
import type { CurrentSnapshot } from "../model/current.js";
import { type Accepted, accepted, type Diagnostic } from "../model/diagnostic.js";
import type { GuardName } from "../model/guard.js";
import type { Plan } from "../model/plan.js";
import type { DesiredStore } from "../model/resource.js";
import type { Session } from "../model/session.js";
import { contextKindOf } from "../model/store-context.js";
import { decodeContexts } from "../plan/decode-contexts.js";
import { withDiagnostics } from "../plan/make-plan.js";
import { planSnapshot } from "../plan/plan-snapshot.js";
import { kinds } from "../settings/kinds/registry.js";
import { raisedByPlan } from "./checks/raised-by-plan.js";
import { commitOf } from "./git.js";
import { goneStores } from "./gone-stores.js";
import type { Io } from "./io.js";
import type { OpenedEnvironment } from "./open-environment.js";
import type { OpenedProject } from "./open-project.js";
import { withProgress } from "./progress.js";
import { version } from "./version.js";
import { withoutRepeats } from "./without-repeats.js";

/** What is asked of a plan besides what the documents say. */
export interface PlanWishes {
  readonly allow?: readonly GuardName[];
  /** Patterns of addresses. */
  readonly target?: readonly string[];
  readonly exclude?: readonly string[];
}

/** A project that is opened. */
export function planProject(
  io: Io,
  session: Session,
  project: OpenedProject,
  warnings: readonly Diagnostic[],
  wishes: PlanWishes = {},
): Promise<Plan> {
  return planAhead(io, session, project, wishes, async () => accepted(project, warnings));
}

/**
 * A project whose documents are still being checked.
 * @param documents called when the server has been asked and works
 */
export function planAhead(
  io: Io,
  session: Session,
  opened: OpenedEnvironment,
  wishes: PlanWishes,
  documents: () => Promise<Accepted<OpenedProject>>,
): Promise<Plan> {
  return withProgress(io, io.language.say`Reading the database`, async () => {
    const commit = commitOf(opened.folder);
    const gone = await goneFrom(session, opened);
    const stores = [...storesIn(opened), ...gone.map(({ store }) => store)];
    const plan = await readPlanAhead(session, kinds, stores, async () => {
      const { value, warnings } = await documents();
      return { ...wantedOf(value, warnings, gone, wishes), commit: await commit };
    });
    return withDiagnostics(plan, withoutRepeats(await raisedByPlan(plan, (await documents()).value)));
  });
}

/** A project that is opened, against what was exported from a database: no database is asked. */
export async function planOffline(
  project: OpenedProject,
  snapshot: CurrentSnapshot,
  warnings: readonly Diagnostic[],
  wishes: PlanWishes = {},
): Promise<Plan> {
  const gone = goneFromSnapshot(snapshot, project);
  const plan = planSnapshot(snapshot, {
    ...wantedOf(project, warnings, gone, wishes),
    commit: await commitOf(project.folder),
  });
  return withDiagnostics(plan, withoutRepeats(await raisedByPlan(plan, project)));
}

/** The stores of an environment, or those of them that are asked for. */
export function storesIn({ name, project, asked }: OpenedEnvironment): readonly string[] {
  return selectLayers(project, { environment: name, ...(asked && { stores: asked }) }).stores.map(({ store }) => store);
}

function wantedOf(
  { name, environment, stores, errors, emptyLayers }: OpenedProject,
  warnings: readonly Diagnostic[],
  gone: readonly DesiredStore[],
  { allow = [], target = [], exclude = [] }: PlanWishes,
) {
  return {
    ...(target.length + exclude.length > 0 && { wishes: { target, exclude } }),
    desired: [...stores, ...gone],
    kinds,
    environment: name,
    engineVersion: version,
    warnings: [...warnings, ...errors],
    guarding: { allow, limits: environment.guards ?? {}, emptyLayers, goneStores: gone.map(({ store }) => store) },
  };
}

/** None where stores are asked for by name: of the others nothing is said then. */
async function goneFrom(session: Session, opened: OpenedEnvironment): Promise<readonly DesiredStore[]> {
  if (opened.asked !== null) return [];
  const [recorded, named] = [await readStores(session), storesIn(opened)];
  const isWhole = recorded.every((store) => named.includes(store));
  return isWhole ? [] : goneStores(recorded, named, await readContexts(session, kinds));
}

function goneFromSnapshot({ index, details }: CurrentSnapshot, opened: OpenedEnvironment): readonly DesiredStore[] {
  if (opened.asked !== null) return [];
  const recorded = index.entries.flatMap(({ address, record }) => (record === null ? [] : [address.store]));
  const { name } = contextKindOf(kinds);
  const rows = details.flatMap(({ address, image }) =>
    address.kind === name && image !== null ? [{ store: address.store, image }] : [],
  );
  return goneStores([...new Set(recorded)], storesIn(opened), decodeContexts(rows, kinds));
}
