/** A guard: what may do great harm is refused until somebody consents to it by name. */
import type { Diagnostic } from "./diagnostic.js";

/** As `--allow` takes them; they stand in plan files, so they are permanent. */
export const GUARDS = ["delete-protected", "mass-deletion", "many-changes", "empty-layer", "store-removal"] as const;

export type GuardName = (typeof GUARDS)[number];

/** A guard that found something in a plan. */
export interface Guard {
  readonly name: GuardName;
  /** The plan was made with `--allow NAME`. */
  readonly consented: boolean;
  /** What it found, an error with the code `guard/NAME`; the remedy says how to consent. */
  readonly finding: Diagnostic;
}

/** What an environment takes at once without consent, counted in documents as they are written. */
export interface GuardLimits {
  /** How many documents a plan may add, change and delete; no limit where left out. */
  readonly maxChanges?: number | undefined;
  /** How many of them it may delete. */
  readonly maxDeletes?: number | undefined;
}

/** A layer in which no document was found, and the stores that have it. */
export interface EmptyLayer {
  /** As the project file writes it. */
  readonly folder: string;
  readonly stores: readonly string[];
}
