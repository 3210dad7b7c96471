/**
 * Which settings are meant, in a few words on a command line: a kind, `coupon`; an address, `flagship/coupon.spring-10`;
 * an address in every store, `coupon.spring-10` or `coupon["27/a"]`. But within quotes, a star stands for any letters:
 * `coupon.spring-*`, `flagship/*`.
 */
import { type Address, storedName } from "./address.js";
import { matchesGlob } from "./glob.js";

export interface AddressFilter {
  /** `null`: in every store. */
  readonly store: string | null;
  readonly kind: string;
  /** `null`: all of the kind. */
  readonly name: string | null;
  /** The name is in quotes: a star in it is a letter. */
  readonly quoted: boolean;
}

const FILTER = /^(?:([^/]+)\/)?([a-z*][a-z0-9_*]*)(?:\.([A-Za-z0-9*][A-Za-z0-9_*-]{0,62})|\[("(?:[^"\\]|\\.)*")\])?$/u;

/** `null` where the text is none. */
export function parseAddressFilter(text: string): AddressFilter | null {
  const [, store = null, kind, plain = null, quoted] = FILTER.exec(text) ?? [];
  if (kind === undefined) return null;
  if (quoted === undefined) return { store, kind, name: plain, quoted: false };
  try {
    return { store, kind, name: JSON.parse(quoted) as string, quoted: true };
  } catch {
    return null; // an escape that JSON does not have
  }
}

export function matchesAddress(filter: AddressFilter, address: Address): boolean {
  const { store, name, quoted } = filter;
  return (
    matchesKind(filter, address.kind) &&
    (store === null || matchesGlob(store, address.store)) &&
    (name === null || (quoted ? name === storedName(address) : matchesGlob(name, storedName(address))))
  );
}

/** Whether it names one setting and no pattern or kind; without a store, that of each store. */
export function namesOne({ kind, name, quoted }: AddressFilter, isSingleton: (kind: string) => boolean): boolean {
  return name === null ? isSingleton(kind) : quoted || !name.includes("*");
}

/** Whether settings of this kind may be meant. */
export function matchesKind({ kind }: AddressFilter, name: string): boolean {
  return matchesGlob(kind, name);
}
