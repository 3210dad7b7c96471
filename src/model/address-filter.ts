/**
 * Which settings are meant, in a few words on a command line: a kind, `coupon`; an address, `flagship/coupon.spring-10`;
 * an address in every store, `coupon.spring-10` or `coupon["27/a"]`.
 */
import { type Address, storedName } from "./address.js";

export interface AddressFilter {
  /** `null`: in every store. */
  readonly store: string | null;
  readonly kind: string;
  /** `null`: all of the kind. */
  readonly name: string | null;
}

const FILTER = /^(?:([^/]+)\/)?([a-z][a-z0-9_]*)(?:\.([A-Za-z0-9][A-Za-z0-9_-]{0,62})|\[("(?:[^"\\]|\\.)*")\])?$/u;

/** `null` where the text is none. */
export function parseAddressFilter(text: string): AddressFilter | null {
  const [, store = null, kind, plain = null, quoted] = FILTER.exec(text) ?? [];
  if (kind === undefined) return null;
  if (quoted === undefined) return { store, kind, name: plain };
  try {
    return { store, kind, name: JSON.parse(quoted) as string };
  } catch {
    return null; // an escape that JSON does not have
  }
}

export function matchesAddress({ store, kind, name }: AddressFilter, address: Address): boolean {
  return (
    kind === address.kind &&
    (store === null || store === address.store) &&
    (name === null || name === storedName(address))
  );
}
