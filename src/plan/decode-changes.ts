/** The row changes of a revision as specs, for histories. */
import type { RowImage } from "../model/current.js";
import type { JsonObject } from "../model/json.js";
import type { Kinds, StoreContext } from "../model/kind.js";
import type { DecodedChange, RevisionChange } from "../model/revision.js";
import { NO_CONTEXT } from "../model/store-context.js";
import { decodeRecorded } from "./sql/decode-recorded.js";

/**
 * @param stores the contexts by which rows are read; columns of a kind that is no more are shown as they are.
 * @param decodeImage says what becomes of columns whose fields are no more.
 */
export function decodeChanges(
  changes: readonly RevisionChange[],
  kinds: Kinds,
  stores: Readonly<Record<string, StoreContext>>,
  decodeImage: typeof decodeRecorded = decodeRecorded,
): readonly DecodedChange[] {
  return changes.map((change) => {
    const { store, kind: name } = change.address;
    const kind = kinds.get(name);
    const context = Object.hasOwn(stores, store) ? stores[store] : undefined;
    const decode = (image: RowImage | null): JsonObject | null =>
      image && kind ? decodeImage(kind, image, context ?? NO_CONTEXT) : image;
    return { change, before: decode(change.before), after: decode(change.after) };
  });
}
