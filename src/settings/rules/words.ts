/** How rules name things in what they say. */
import { formatAddress } from "../../model/address.js";
import { suggest } from "../../model/suggest.js";
import type { Stated } from "./store-graph.js";

/** More are counted. */
const MOST = 10;

/** `"pending", "review", "done"`; of many the first ones, and how many more there are. */
export function listed(names: Iterable<string>): string {
  const quoted = [...names].map((name) => JSON.stringify(name));
  const hidden = quoted.length - MOST;
  return hidden > 1 ? `${quoted.slice(0, MOST).join(", ")} and ${hidden} more` : quoted.join(", ");
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** A remedy where a name is probably mistyped; `undefined`, so that the rule's own stands, where none is near. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const meant = suggest(name, known);
  return meant === null ? undefined : `Did you mean ${JSON.stringify(meant)}?`;
}

/** `coupon.spring-10`: within a store, nobody needs its name. */
export function nameOf({ address }: Pick<Stated, "address">): string {
  return formatAddress(address).slice(address.store.length + 1);
}
