/** A setting that is on record as protected goes away, however long ago its document did. */
import { formatAddress } from "../../model/address.js";
import type { Change } from "../../model/change.js";
import { type GuardRule, isDeletion } from "./guard-rule.js";
import { named } from "./named.js";

export const deleteProtected: GuardRule = {
  name: "delete-protected",
  code: "guard/delete-protected",
  summary: "A protected setting would be deleted",
  find: ({ changes }) => {
    const lost = changes.filter(losesProtected).map(({ address, previousAddress = address }) => previousAddress);
    if (lost.length === 0) return null;
    const which = named(lost.map(formatAddress));
    return {
      detail:
        lost.length === 1
          ? `${which} is on record as protected.`
          : `${lost.length} settings are on record as protected: ${which}.`,
      remedy: "Put the document back; or take its protection off and apply that, and delete it afterwards.",
    };
  },
};

/** What counts is the record: to take protection off and to delete in one step is to delete what is protected. */
function losesProtected(change: Change): boolean {
  const { action, protect } = change;
  return protect.before && (isDeletion(change) || (action === "move" && !protect.after));
}
