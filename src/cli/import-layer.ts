/** The layer that an import writes into: one of the environment's, and the stores that have it. */
import { layerFolder, selectLayers } from "../documents/load/selection.js";
import { accepted, type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import { suggest } from "../model/suggest.js";
import type { OpenedEnvironment } from "./open-environment.js";

export interface ImportLayer {
  /** Normalised. */
  readonly layer: string;
  /** Those that were asked for and have the layer. */
  readonly stores: readonly string[];
}

/** @param named stores that addresses on the command line name. */
export function importLayer(
  { name, project }: OpenedEnvironment,
  given: string,
  { asked, named }: { readonly asked: readonly string[] | undefined; readonly named: readonly string[] },
): Checked<ImportLayer> {
  const layer = layerFolder(given);
  const selected = selectLayers(project, { environment: name, ...(asked && { stores: asked }) });
  if (selected.findings.length > 0) return refused(selected.findings);
  const all = selectLayers(project, { environment: name }).stores;
  const having = all.filter(({ layers }) => layers.map(layerFolder).includes(layer)).map(({ store }) => store);
  if (having.length === 0)
    return refused([unknownLayer(given, name, [...new Set(all.flatMap(({ layers }) => layers))])]);
  const stores = selected.stores.map(({ store }) => store).filter((store) => having.includes(store));
  const strangers = [...new Set([...(asked ?? []), ...named])].filter((store) => !having.includes(store));
  if (strangers.length === 0) return accepted({ layer, stores });
  return refused(
    strangers.map((store) => {
      const own = all.find((each) => each.store === store)?.layers ?? [];
      return ofAnotherStore(layer, store, having, own);
    }),
  );
}

function unknownLayer(given: string, environment: string, layers: readonly string[]): Diagnostic {
  const meant = suggest(layerFolder(given), layers.map(layerFolder));
  return {
    code: "import/unknown-layer",
    severity: "error",
    summary: "This is no layer of the project",
    detail: `No store of the environment ${environment} has the layer ${JSON.stringify(given)}; there are ${layers.join(", ")}.`,
    remedy: meant === null ? "Give one of these, or name it in the project file first." : `Did you mean ${meant}?`,
  };
}

function ofAnotherStore(layer: string, store: string, having: readonly string[], own: readonly string[]): Diagnostic {
  return {
    code: "import/layer-of-another-store",
    severity: "error",
    summary: "The layer belongs to another store",
    detail: `${layer} is a layer of ${having.join(", ")}; ${store} ${own.length === 0 ? "is no store of this environment" : `has ${own.join(", ")}`}.`,
    remedy: own.length === 0 ? "Correct the store's name." : `Give one of its own: --layer ${own.at(-1)}.`,
  };
}
