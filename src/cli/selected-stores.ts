/** The stores that a command is about: those of the environment, or those of them that `--store` names. */
import { selectLayers } from "../documents/load/selection.js";
import { type Checked, checkedWith } from "../model/diagnostic.js";
import type { OpenedEnvironment } from "./open-environment.js";

export function selectedStores(
  { name, project }: OpenedEnvironment,
  asked?: readonly string[],
): Checked<readonly string[]> {
  const { stores, findings } = selectLayers(project, { environment: name, ...(asked && { stores: asked }) });
  return checkedWith(
    stores.map(({ store }) => store),
    findings,
  );
}
