/** The stores of a project as `calendar` sees them: what is sound in them, and what must not be live together. */
import { accepted, type Checked, refused } from "../../model/diagnostic.js";
import type { Project } from "../../model/project.js";
import type { Resource } from "../../model/resource.js";
import type { Conflict } from "../../model/timeline.js";
import { conflictsIn, tellsOfConflicts } from "../../settings/calendar/timeline/clashes.js";
import { graphOf } from "../../settings/rules/graph-of.js";
import { runRules } from "../../settings/rules/run-rules.js";
import type { StoreGraph } from "../../settings/rules/store-graph.js";
import { graphInput, turnedOff } from "../checks/check-documents.js";
import { productFacts } from "../checks/product-facts.js";
import type { Io } from "../io.js";
import { openEnvironment } from "../open-environment.js";
import { readDocuments } from "../open-project.js";
import type { ProjectOptions } from "../options.js";

export interface CalendarStore {
  readonly graph: StoreGraph;
  readonly timeZone: string;
  readonly resources: readonly Resource[];
  /** As of a day: what was over before is nobody's conflict any more. */
  readonly conflicts: (asOf: string) => Promise<readonly Conflict[]>;
}

/** Refused for documents that are wrong in themselves; what rules find is no hindrance: here conflicts are seen. */
export async function calendarStores(
  io: Io,
  options: ProjectOptions,
  now: Date,
): Promise<Checked<readonly CalendarStore[]>> {
  const opened = await openEnvironment(io, options);
  if (!opened.ok) return opened;
  const [{ loaded, resolved, findings }, facts] = await Promise.all([
    readDocuments(io, options, opened),
    productFacts(io, opened.value, false),
  ]);
  const all = [...findings, ...facts.findings];
  if (all.some(({ severity }) => severity === "error")) return refused(all);
  const known = { products: facts.rows, now, current: null };
  const stores = loaded.flatMap(({ store }, index): readonly CalendarStore[] => {
    const each = resolved[index];
    if (each === undefined || each.context === null) return [];
    const graphAt = (asOf: string | null) => graphOf(graphInput(store, each, { ...known, asOf }));
    return [
      {
        graph: graphAt(null),
        timeZone: each.context.timeZone,
        resources: each.sound,
        conflicts: (asOf) => conflictsOf(graphAt(asOf), each.incomplete, opened.value.project),
      },
    ];
  });
  return accepted(stores, all);
}

/** Of the rules that may tell of conflicts, and that the project has not turned off. */
async function conflictsOf(
  graph: StoreGraph,
  incomplete: (kindName: string) => boolean,
  project: Project,
): Promise<readonly Conflict[]> {
  const { rules } = await import("../../settings/rules/rules.js");
  const off = turnedOff(project);
  const asked = rules.filter((rule) => tellsOfConflicts(rule) && !off.has(rule.code));
  return conflictsIn(runRules(asked, graph, incomplete).found);
}
