/** Which layers each store has in an environment, in the order in which a later one overrides an earlier one. */
import { posix } from "node:path";
import { compareStrings } from "../../model/address.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Project } from "../../model/project.js";
import { didYouMean, errorAt, quotedList, shortened } from "./finding.js";

export interface Selection {
  readonly environment: string;
  /** Left out: all stores of the environment. */
  readonly stores?: readonly string[];
}

export interface SelectedStore {
  readonly store: string;
  /** As the project file writes them, each once. */
  readonly layers: readonly string[];
}

export interface Selected {
  readonly stores: readonly SelectedStore[];
  readonly vars: Readonly<Record<string, string | number | boolean>>;
  readonly findings: readonly Diagnostic[];
}

export function selectLayers(project: Project, selection: Selection): Selected {
  const names = Object.keys(project.environments).sort(compareStrings);
  const environment = own(project.environments, selection.environment);
  if (environment === undefined) {
    const finding = errorAt(undefined, {
      code: "documents/unknown-environment",
      summary: "There is no such environment",
      detail: `The project file has no environment ${JSON.stringify(shortened(selection.environment))}.`,
      remedy: didYouMean(selection.environment, names, `Choose one of ${quotedList(names)}.`),
    });
    return { stores: [], vars: {}, findings: [finding] };
  }
  const findings: Diagnostic[] = [];
  const here = Object.keys(environment.stores ?? project.stores).sort(compareStrings);
  const stores: SelectedStore[] = [];
  for (const store of selection.stores === undefined ? here : [...new Set(selection.stores)].sort(compareStrings)) {
    const entry = own(project.stores, store);
    if (entry === undefined || !here.includes(store)) {
      const elsewhere = entry !== undefined;
      findings.push(
        errorAt(undefined, {
          code: "documents/unknown-store",
          summary: "There is no such store",
          detail: elsewhere
            ? `The store ${JSON.stringify(store)} is not part of the environment ${JSON.stringify(selection.environment)}.`
            : `The project file has no store ${JSON.stringify(shortened(store))}.`,
          remedy: didYouMean(store, here, `Choose one of ${quotedList(here)}.`),
        }),
      );
      continue;
    }
    const ofStore = own(environment.stores ?? {}, store)?.layers ?? [];
    stores.push({ store, layers: distinct([...entry.layers, ...(environment.layers ?? []), ...ofStore]) });
  }
  return { stores, vars: environment.vars ?? {}, findings };
}

/** The folder in one spelling: `./settings/base/` and `settings/base` are the same layer. */
export function layerFolder(layer: string): string {
  return posix.normalize(`${layer.replaceAll("\\", "/")}/`).replace(/\/$/, "") || ".";
}

/** A layer that is named again keeps its first place: applied twice, it would say the same. */
function distinct(layers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return layers.filter((layer) => {
    const folder = layerFolder(layer);
    if (seen.has(folder)) return false;
    seen.add(folder);
    return true;
  });
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
