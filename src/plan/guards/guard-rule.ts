/** What guards look at, and what one of them is: a name and a pure function. */
import type { Change } from "../../model/change.js";
import type { EmptyLayer, GuardLimits, GuardName } from "../../model/guard.js";

/** What only the caller of a plan knows. */
export interface Guarding {
  /** The guards that were consented to. */
  readonly allow: readonly GuardName[];
  /** The environment's own. */
  readonly limits: GuardLimits;
  readonly emptyLayers: readonly EmptyLayer[];
  /** Stores that are on record and that the environment does not name any more. */
  readonly goneStores: readonly string[];
}

export interface GuardInput extends Omit<Guarding, "allow"> {
  readonly environment: string;
  readonly changes: readonly Change[];
  /** How many settings of each store are on record. */
  readonly managed: ReadonlyMap<string, number>;
}

export interface GuardRule {
  readonly name: GuardName;
  /** Of its finding: written out, so that its summary's translations are found by it. */
  readonly code: `guard/${GuardName}`;
  /** Constant. */
  readonly summary: string;
  /** What it finds in a plan, and what else may be done than to consent; `null`: nothing. */
  readonly find: (input: GuardInput) => Found | null;
}

export interface Found {
  /** Sentences: how many, which ones. */
  readonly detail: string;
  /** A sentence, as an instruction. */
  readonly remedy: string;
}

/** A row that is there goes away. Where it is gone already, only its record does. */
export function isDeletion({ after, rowDigest }: Change): boolean {
  return after === null && rowDigest !== null;
}
