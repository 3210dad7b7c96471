/** How much of the guide a store follows: its recommendations, module by module. */
import type { Module } from "./kind.js";

export interface GuideScore {
  readonly store: string;
  readonly modules: readonly ModuleScore[];
}

/** Recommendations by what became of each. */
export interface ModuleScore {
  readonly module: Module;
  readonly followed: number;
  /** Not followed, with the project's consent. */
  readonly waived: number;
  readonly notChecked: number;
  /** Those that are not followed. */
  readonly missed: number;
}
