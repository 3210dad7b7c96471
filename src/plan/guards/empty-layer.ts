/** A layer is empty, and settings that it may have had go away or back: absence is not deletion. */
import { formatAddress } from "../../model/address.js";
import type { Change } from "../../model/change.js";
import type { EmptyLayer } from "../../model/guard.js";
import { type GuardRule, isDeletion } from "./guard-rule.js";
import { named } from "./named.js";

export const emptyLayer: GuardRule = {
  name: "empty-layer",
  code: "guard/empty-layer",
  summary: "A layer is empty, and settings would be lost with it",
  find: ({ changes, emptyLayers }) => {
    const found = emptyLayers
      .map((layer) => ({ folder: layer.folder, lost: changes.filter((change) => mayComeFrom(layer, change)) }))
      .filter(({ lost }) => lost.length > 0);
    if (found.length === 0) return null;
    const lines = found.map(({ folder, lost }) => {
      const which = named(lost.map(({ address }) => formatAddress(address)));
      return `No document was found in ${JSON.stringify(folder)}, and ${lost.length} of the settings on record there would be deleted or changed: ${which}.`;
    });
    return {
      detail: lines.join("\n"),
      remedy: "Put its documents back; where the layer is not needed any more, take it out of the project file.",
    };
  },
};

/** Nobody knows what stood in it: a document that is gone deletes, a patch that is gone changes. */
function mayComeFrom({ stores }: EmptyLayer, change: Change): boolean {
  return stores.includes(change.address.store) && (isDeletion(change) || change.action === "update");
}
