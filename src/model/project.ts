/** The project file, `shopwright.config.ts` or `.json`, as data. */
import type { Location } from "./diagnostic.js";
import type { GuardLimits } from "./guard.js";
import type { Severity } from "./rule.js";

export interface Project {
  readonly format: 1;
  readonly stores: Readonly<Record<string, StoreEntry>>;
  readonly environments: Readonly<Record<string, EnvironmentEntry>>;
  readonly facts?: ProjectFacts | undefined;
  readonly severity?: readonly SeverityEntry[] | undefined;
  readonly waive?: readonly Waiver[] | undefined;
}

export interface ProjectFacts {
  readonly products?: FactSource | undefined;
}

/** A file of the project, or a query to the environment's database. */
export type FactSource =
  | { readonly type: "file"; readonly file: string; readonly location: Location }
  | { readonly type: "query"; readonly query: string; readonly location: Location };

/** How bad the findings of a code are to this project. */
export interface SeverityEntry {
  readonly code: string;
  readonly severity: Severity | "off";
  readonly location: Location;
}

/** Findings of a code that are accepted at some addresses for a time. */
export interface Waiver {
  readonly code: string;
  /** A pattern of addresses, as `--target` takes it: `flagship/order_policy`, `coupon.spring-*`. */
  readonly address: string;
  /** Left out: all. */
  readonly environment?: string | undefined;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds: `2027-06-30`. */
  readonly until: string;
  readonly location: Location;
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
