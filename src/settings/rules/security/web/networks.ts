/** Networks as ranges of addresses. Two of them are disjoint, or one lies in the other. */
import { createRequire } from "node:module";
import type * as IpAddresses from "ipaddr.js";

export interface Network {
  readonly family: 4 | 6;
  readonly first: bigint;
  /** Included. */
  readonly last: bigint;
}

/** IPv4 addresses that are written as IPv6, `::ffff:203.0.113.0/120`, are IPv4 addresses. */
export function networkOf(cidr: string): Network {
  const [address, prefix] = ipaddr().parseCIDR(cidr);
  const mapped = address.kind() === "ipv6" && (address as IpAddresses.IPv6).isIPv4MappedAddress() && prefix >= 96;
  const [own, length] = mapped ? [(address as IpAddresses.IPv6).toIPv4Address(), prefix - 96] : [address, prefix];
  const bytes = own.toByteArray();
  const first = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const size = 1n << BigInt(bytes.length * 8 - length);
  return { family: bytes.length === 4 ? 4 : 6, first, last: first + size - 1n };
}

/** Whether networks leave no address of a family out. */
export function coversAll(networks: readonly Network[], family: Network["family"]): boolean {
  let next = 0n;
  for (const { first, last } of sortNetworks(networks.filter((network) => network.family === family))) {
    if (first > next) return false;
    if (last >= next) next = last + 1n;
  }
  return next === 1n << (family === 4 ? 32n : 128n);
}

/** Of those that begin with the same address the largest first. */
export function sortNetworks<T extends Network>(networks: readonly T[]): readonly T[] {
  return networks.toSorted((a, b) => a.family - b.family || compare(a.first, b.first) || compare(b.last, a.last));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ipaddr(): typeof IpAddresses {
  return createRequire(import.meta.url)("ipaddr.js") as typeof IpAddresses;
}
