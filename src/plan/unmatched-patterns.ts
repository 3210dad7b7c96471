/** Patterns of `--target` and `--exclude` that name nothing: mistyped, more often than not. */
import { type Address, compareStrings, formatAddress, storedName } from "../model/address.js";
import { matchesAddress, parseAddressFilter } from "../model/address-filter.js";
import type { CurrentIndex } from "../model/current.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Kinds } from "../model/kind.js";
import type { PartWishes } from "../model/plan-part.js";
import type { DesiredStore } from "../model/resource.js";
import { suggest } from "../model/suggest.js";

export const MATCHES_NOTHING = "plan/matches-nothing";

/** One error for each that names no setting of the documents and none on record. */
export function unmatchedPatterns(
  { target, exclude }: PartWishes,
  desired: readonly DesiredStore[],
  index: CurrentIndex,
  kinds: Kinds,
): readonly Diagnostic[] {
  const stores = new Set(desired.map(({ store }) => store));
  const addresses = [
    ...desired.flatMap(({ resources }) => resources.map(({ address }) => address)),
    ...index.entries.flatMap(({ address, record }) => (record !== null && stores.has(address.store) ? [address] : [])),
  ];
  const find = (option: string, patterns: readonly string[]) =>
    patterns.flatMap((pattern) => {
      const filter = parseAddressFilter(pattern);
      if (filter !== null && addresses.some((address) => matchesAddress(filter, address))) return [];
      return [matchesNothing(option, pattern, meantBy(pattern, addresses, [...stores], kinds))];
    });
  return [...find("--target", target), ...find("--exclude", exclude)];
}

function matchesNothing(option: string, pattern: string, meant: string | null): Diagnostic {
  return {
    code: MATCHES_NOTHING,
    severity: "error",
    summary: "A pattern names no setting",
    detail: `${option} ${JSON.stringify(pattern)} is the address of no setting, in the documents or on record.`,
    remedy:
      meant === null
        ? "Write a kind, an address or a pattern of them: KIND, KIND.NAME, STORE/KIND.NAME, 'KIND.spring-*', 'STORE/*'."
        : `Did you mean ${meant}?`,
  };
}

function meantBy(
  pattern: string,
  addresses: readonly Address[],
  stores: readonly string[],
  kinds: Kinds,
): string | null {
  const filter = parseAddressFilter(pattern);
  if (filter === null) return null;
  const { store, kind, name } = filter;
  if (store === null && name === null && stores.includes(kind)) return `'${kind}/*'`;
  const whole = (parts: { store: string | null; kind: string; name: string | null }) =>
    formatAddress({ ...parts, store: parts.store ?? "" }).replace(/^\//, "");
  const ofKind = addresses.filter((address) => address.kind === kind);
  if (ofKind.length === 0 && !kind.includes("*")) {
    const meant = suggest(kind, kinds.keys());
    return meant === null || meant === kind ? null : whole({ store, kind: meant, name });
  }
  if (store !== null && !stores.includes(store)) {
    const meant = suggest(store, stores);
    return meant === null ? null : whole({ store: meant, kind, name });
  }
  const meant = name === null ? null : suggest(name, [...new Set(ofKind.map(storedName))].sort(compareStrings));
  return meant === null ? null : whole({ store, kind, name: meant });
}
