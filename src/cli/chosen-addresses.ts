/** Addresses that were asked for on the command line: kinds, addresses and patterns of them, all where none is given. */
import type { Address } from "../model/address.js";
import { matchesAddress, matchesKind, namesOne, parseAddressFilter } from "../model/address-filter.js";
import { accepted, type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import type { Kinds } from "../model/kind.js";
import { suggest } from "../model/suggest.js";

export function chosenAddresses(
  words: readonly (string | undefined)[],
  kinds: Kinds,
): Checked<(address: Address) => boolean> {
  const given = words.filter((word) => word !== undefined);
  const filters = given.map((word) => ({ word, filter: parseAddressFilter(word) }));
  const wrong = filters.flatMap(({ word, filter }) => {
    if (filter === null) return [notAnAddress(word, `${JSON.stringify(word)} is not written like one.`, null)];
    if ([...kinds.keys()].some((kind) => matchesKind(filter, kind))) return [];
    return [notAnAddress(word, `There is no kind ${JSON.stringify(filter.kind)}.`, suggest(filter.kind, kinds.keys()))];
  });
  if (wrong.length > 0) return refused(wrong);
  return accepted(
    (address) =>
      filters.length === 0 || filters.some(({ filter }) => filter !== null && matchesAddress(filter, address)),
  );
}

/** Those that were given one by one, not by a kind or a pattern. */
export function namedAddresses(words: readonly string[], kinds: Kinds): (address: Address) => boolean {
  const isSingleton = (kind: string) => kinds.get(kind)?.singleton === true;
  const filters = words.flatMap((word) => {
    const filter = parseAddressFilter(word);
    return filter !== null && namesOne(filter, isSingleton) ? [filter] : [];
  });
  return (address) => filters.some((filter) => matchesAddress(filter, address));
}

function notAnAddress(_word: string, detail: string, meant: string | null): Diagnostic {
  return {
    code: "project/not-an-address",
    severity: "error",
    summary: "This is no kind and no address",
    detail,
    remedy: meant === null ? "Write coupon, coupon.spring-10 or flagship/coupon.spring-10." : `Did you mean ${meant}?`,
  };
}
