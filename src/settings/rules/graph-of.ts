/** Resources of one store as the graph that rules ask. */
import { storedName } from "../../model/address.js";
import type { StoreContext } from "../../model/kind.js";
import type { Resource } from "../../model/resource.js";
import type { Products } from "../facts/products.js";
import type { BuiltInKind } from "../kinds/built-in-kind.js";
import { type CurrentSettings, NotChecked, type Stated, type StoreGraph } from "./store-graph.js";

/** What of a resource rules see. */
export type StatedResource = Pick<Resource, "address" | "spec" | "labels">;

export interface GraphInput {
  readonly store: string;
  /** Sound ones only. */
  readonly resources: readonly StatedResource[];
  /** `null`: the store's own document is missing or wrong. */
  readonly context: StoreContext | null;
  readonly products: Products | null;
  /** `2027-03-01`. */
  readonly asOf: string;
  /** `null`: no database was asked. */
  readonly current: CurrentSettings | null;
}

export function graphOf({ store, resources, context, products, asOf, current }: GraphInput): StoreGraph {
  const byKind = new Map<string, Map<string, StatedResource>>();
  for (const resource of resources) {
    const { kind } = resource.address;
    const ofKind = byKind.get(kind) ?? new Map<string, StatedResource>();
    byKind.set(kind, ofKind.set(storedName(resource.address), resource));
  }
  const lists = new Map<string, readonly StatedResource[]>();
  const listOf = (kind: string) => {
    let list = lists.get(kind);
    if (list === undefined) {
      list = [...(byKind.get(kind)?.values() ?? [])];
      lists.set(kind, list);
    }
    return list;
  };
  const known = <T>(value: T | null, missing: NotChecked["missing"]): T => {
    if (value === null) throw new NotChecked(missing);
    return value;
  };
  return {
    store,
    asOf,
    all: ({ kind }) => listOf(kind.name) as readonly Stated[] as never,
    one: ({ kind }) => listOf(kind.name)[0] as Stated | undefined as never,
    named: ({ kind }: BuiltInKind, name: string) => byKind.get(kind.name)?.get(name) as Stated | undefined as never,
    get context() {
      return known(context, "context");
    },
    get products() {
      return known(products, "products");
    },
    productsIfGiven: products,
    get current() {
      return known(current, "database");
    },
  };
}
