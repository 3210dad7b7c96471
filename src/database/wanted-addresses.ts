/** Some addresses as a relation that queries join. */
import { type Address, storedName } from "../model/address.js";
import { arrayLiteral } from "../plan/sql/quote.js";

/** Its values are those that {@link keysOf} gives. */
export const WANTED = "unnest($1::text[], $2::text[], $3::text[]) as wanted (kind, store, name)";

export function keysOf(addresses: readonly Address[]): readonly string[] {
  return [
    arrayLiteral(addresses.map(({ kind }) => kind)),
    arrayLiteral(addresses.map(({ store }) => store)),
    arrayLiteral(addresses.map(storedName)),
  ];
}
