/** What it takes to take a revision back: what it did, what was done to the same settings since, and what is there now. */
import type { Address } from "../../model/address.js";
import type { CurrentDetail, CurrentIndex, RowImage } from "../../model/current.js";
import type { StoreContext } from "../../model/kind.js";
import type { Revision, RevisionChange } from "../../model/revision.js";

/** Of one moment of the database. */
export interface RevertState {
  readonly revision: Revision;
  readonly changes: readonly RevisionChange[];
  /** What was done since to the settings that it touched, oldest first. */
  readonly later: readonly LaterChange[];
  readonly contexts: Readonly<Record<string, StoreContext>>;
  readonly index: CurrentIndex;
  /** Of the settings that the revision touched. */
  readonly details: readonly CurrentDetail[];
  /** All rows of its stores, where others may refer to what goes away. */
  readonly others: readonly CurrentImage[];
}

export interface LaterChange {
  /** `null`: an edit that no revision holds yet. */
  readonly revision: Revision | null;
  readonly change: RevisionChange;
}

export interface CurrentImage {
  readonly address: Address;
  readonly image: RowImage;
}
