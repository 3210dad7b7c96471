/** A resource: what is desired at one address, after layers were merged, defaults filled and values made canonical. */
import type { Address } from "./address.js";
import type { Document, Lifecycle } from "./document.js";
import type { JsonObject } from "./json.js";
import type { StoreContext } from "./kind.js";

export interface Resource {
  readonly address: Address;
  /** Canonical: two specs mean the same exactly if their canonical JSON is equal. */
  readonly spec: JsonObject;
  readonly lifecycle: Lifecycle;
  readonly movedFrom: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** The documents it was merged from: the whole one first, then patches in layer order. */
  readonly sources: readonly [Document, ...Document[]];
}

/** Everything desired of one store, sorted by address. */
export interface DesiredStore {
  readonly store: string;
  readonly context: StoreContext;
  readonly resources: readonly Resource[];
}
