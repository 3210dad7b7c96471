/** What a database holds beside what the last revision left and what documents name: what `drift` tells. */
import type { Address } from "./address.js";
import type { Drift } from "./change.js";
import type { Location } from "./diagnostic.js";

export interface DriftReport {
  /** The last revision; 0: nothing was ever applied. */
  readonly revision: number;
  /** By address. */
  readonly changed: readonly FoundDrift[];
  /** Rows that are neither on record nor named by a document. By address. */
  readonly unmanaged: readonly Address[];
  /** Rows that documents name and that no apply has put on record yet. By address. */
  readonly notOnRecord: readonly NamedSetting[];
  /** How many settings differ only in fields that their documents leave to the admin screen. */
  readonly ignored: number;
}

export interface FoundDrift extends Drift {
  /** Something was done to the row that no trigger saw; the edits, if any, are not all. */
  readonly unrecorded: boolean;
  /** What names it; `null`: no document does, or it could not be read. */
  readonly named: NamedSetting | null;
  /** `lifecycle.protect`, as the last apply recorded it. */
  readonly protect: boolean;
}

/** A setting as documents name it, whether or not they are right in all they say of it. */
export interface NamedSetting {
  readonly address: Address;
  /** Where the last document begins that has a say. */
  readonly document: Location;
  /** The folder of its layer, as the project file writes it. */
  readonly layer: string;
  /** `lifecycle.ignore`. */
  readonly ignore: readonly string[];
}

/** Whether anything was changed outside of Shopwright. */
export function hasDrift({ changed }: DriftReport): boolean {
  return changed.length > 0;
}
