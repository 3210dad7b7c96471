/**
 * The address of one resource: `flagship/coupon.spring-10`; a singleton's has no name: `flagship/order_policy`;
 * a name outside the plain alphabet is quoted: `flagship/coupon["27/a"]`.
 */

export interface Address {
  readonly store: string;
  readonly kind: string;
  /** `null` for a singleton, whose row is stored under {@link SINGLETON_NAME}. */
  readonly name: string | null;
}

/** The `name` column of a singleton's row. */
export const SINGLETON_NAME = "default";

/** Names that need no quotes in an address. */
export const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;

export function formatAddress({ store, kind, name }: Address): string {
  if (name === null) return `${store}/${kind}`;
  return PLAIN_NAME.test(name) ? `${store}/${kind}.${name}` : `${store}/${kind}[${JSON.stringify(name)}]`;
}

/** The value of the `name` column that holds this address's row. */
export function storedName(address: Address): string {
  return address.name ?? SINGLETON_NAME;
}

/** By store, kind and name in code-unit order: the same on every machine, whatever its locale. */
export function compareAddresses(a: Address, b: Address): number {
  return (
    compareStrings(a.store, b.store) || compareStrings(a.kind, b.kind) || compareStrings(storedName(a), storedName(b))
  );
}

/** Code-unit order. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
