/** A store that is on record is named no more: taken out of the project, or of another project in the same database. */
import { compareStrings } from "../../model/address.js";
import type { GuardRule } from "./guard-rule.js";
import { named } from "./named.js";

export const storeRemoval: GuardRule = {
  name: "store-removal",
  code: "guard/store-removal",
  summary: "A whole store would be removed",
  find: ({ changes, goneStores, environment }) => {
    const removed = goneStores
      .map((store) => ({ store, settings: changes.filter(({ address }) => address.store === store).length }))
      .filter(({ settings }) => settings > 0)
      .sort((a, b) => compareStrings(a.store, b.store));
    if (removed.length === 0) return null;
    const which = named(
      removed.map(({ store, settings }) => `${store} (${settings} ${settings === 1 ? "setting" : "settings"})`),
    );
    return {
      detail: `On record in the database, and not among the stores of environment ${environment}: ${which}.`,
      remedy:
        "Name the store in the project file again. Where another project keeps it in the same database, choose your own with --store.",
    };
  },
};
