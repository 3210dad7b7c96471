/** How many changes of each sort a plan holds, in Terraform's words. */
import { canonicalJson } from "../../../model/canonical-json.js";
import type { Change } from "../../../model/change.js";

export interface ChangeCounts {
  /** Taken on record, whether or not they are changed as well. */
  readonly imported: number;
  readonly added: number;
  readonly changed: number;
  readonly destroyed: number;
}

export function changeCounts(changes: readonly Change[]): ChangeCounts {
  const count = (test: (change: Change) => boolean) => changes.filter(test).length;
  return {
    imported: count(({ action }) => action === "import"),
    added: count(({ action }) => action === "create"),
    changed: count((change) => change.action === "update" || change.action === "move" || changesOnImport(change)),
    destroyed: count(({ action }) => action === "delete"),
  };
}

function changesOnImport({ action, before, after }: Change): boolean {
  return action === "import" && canonicalJson(before) !== canonicalJson(after);
}
