/** The project file, `shopwright.config.ts` or `.json`, as data. */
import type { GuardLimits } from "./guard.js";

export interface Project {
  readonly format: 1;
  readonly stores: Readonly<Record<string, StoreEntry>>;
  readonly environments: Readonly<Record<string, EnvironmentEntry>>;
}

export interface StoreEntry {
  /** Folders relative to the project, the later overriding the earlier. */
  readonly layers: readonly string[];
}

export interface EnvironmentEntry {
  /** `pglite:FOLDER`, `pglite:memory`, `postgres://…`, or a reference to an environment variable that holds one. */
  readonly database: string | EnvironmentReference;
  /** Layers over every store's own. */
  readonly layers?: readonly string[] | undefined;
  /** The stores of this environment (all, where left out), each with layers of its own over all others. */
  readonly stores?: Readonly<Record<string, Partial<StoreEntry>>> | undefined;
  /** Beyond these, a plan is refused without consent. */
  readonly guards?: GuardLimits | undefined;
  /** Passed to `settings(({ vars }) => …)`. */
  readonly vars?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** Written `env("DATABASE_URL")`; the value never enters a document. */
export interface EnvironmentReference {
  readonly $env: string;
}
