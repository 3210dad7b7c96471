/** Much of a store goes away: more often a lost folder or a wrong branch than an intention. */
import { compareStrings, formatAddress } from "../../model/address.js";
import { type GuardInput, type GuardRule, isDeletion } from "./guard-rule.js";
import { named } from "./named.js";

/** Percent of a store's settings on record. */
const MOST_DELETED = 30;
/** Of fewer settings, every deletion is a large part. */
const FEWEST_SETTINGS = 10;

export const massDeletion: GuardRule = {
  name: "mass-deletion",
  code: "guard/mass-deletion",
  summary: "Much of a store would be deleted",
  find: (input) => {
    const stores = deletedByStore(input).filter(({ deleted, managed }) => isMuch(deleted.length, managed));
    if (stores.length === 0) return null;
    const lines = stores.map(
      ({ store, deleted, managed }) =>
        `${deleted.length} of the ${managed} settings of ${store} would be deleted, more than ${MOST_DELETED} %: ${named(deleted)}.`,
    );
    return { detail: lines.join("\n"), remedy: "Look whether a file or a branch is missing, and put it back." };
  },
};

function isMuch(deleted: number, managed: number): boolean {
  return managed >= FEWEST_SETTINGS && deleted * 100 > managed * MOST_DELETED;
}

/** Of stores that are gone, `store-removal` tells. */
function deletedByStore({ changes, managed, goneStores }: GuardInput) {
  const deletions = changes.filter((change) => isDeletion(change) && !goneStores.includes(change.address.store));
  const stores = [...new Set(deletions.map(({ address }) => address.store))].sort(compareStrings);
  return stores.map((store) => ({
    store,
    managed: managed.get(store) ?? 0,
    deleted: deletions.filter(({ address }) => address.store === store).map(({ address }) => formatAddress(address)),
  }));
}
