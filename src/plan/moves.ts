/**
 * Settings that go on under another name, `movedFrom`: which rows are renamed. A move that was done is recognised by the
 * ledger, so that a `movedFrom` may stand in a document for as long as its team likes.
 */
import { type Address, compareAddresses, formatAddress } from "../model/address.js";
import type { CurrentDetail, CurrentEntry, CurrentIndex } from "../model/current.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Kinds } from "../model/kind.js";
import type { DesiredStore, Resource } from "../model/resource.js";
import { suggest } from "../model/suggest.js";
import type { Mismatch } from "./compare.js";

/** The row of a former name is there. */
export interface PossibleMove {
  readonly resource: Resource;
  readonly from: CurrentEntry;
  /** What is there under the new name, a row or a record. */
  readonly at: CurrentEntry | null;
}

/** By digests alone. */
export function possibleMoves(desired: readonly DesiredStore[], index: CurrentIndex): readonly PossibleMove[] {
  const moving = movingIn(desired);
  if (moving.length === 0) return [];
  const entries = new Map(index.entries.map((entry) => [formatAddress(entry.address), entry]));
  return moving.flatMap((resource) => {
    const from = entries.get(formatAddress({ ...resource.address, name: resource.movedFrom }));
    const at = entries.get(formatAddress(resource.address)) ?? null;
    return from === undefined || from.rowDigest === null ? [] : [{ resource, from, at }];
  });
}

function movingIn(desired: readonly DesiredStore[]): readonly Resource[] {
  return desired.flatMap(({ resources }) => resources.filter(({ movedFrom }) => movedFrom !== null));
}

export interface Moves {
  readonly moves: readonly PossibleMove[];
  /** An error for each that cannot be done, since its new name is taken. */
  readonly conflicts: readonly Diagnostic[];
}

/** Those that are still to be done. A name is free where its own row moves on in its turn. */
export function movesToDo(possible: readonly PossibleMove[], details: ReadonlyMap<string, CurrentDetail>): Moves {
  let moves = possible.filter((move) => !isDone(move, details));
  const blocked: PossibleMove[] = [];
  for (;;) {
    const leaving = new Set(moves.map(({ from }) => formatAddress(from.address)));
    const stuck = moves.filter(
      ({ resource, at }) => at !== null && at.rowDigest !== null && !leaving.has(formatAddress(resource.address)),
    );
    if (stuck.length === 0) return { moves, conflicts: blocked.map(bothThere) };
    blocked.push(...stuck);
    moves = moves.filter((move) => !stuck.includes(move));
  }
}

/** What is under the new name has come from the old one; or it is managed, and the old name is a stranger's now. */
function isDone({ resource, from, at }: PossibleMove, details: ReadonlyMap<string, CurrentDetail>): boolean {
  if (!at?.record) return false;
  const { formerNames = [] } = details.get(formatAddress(resource.address)) ?? {};
  return from.record === null || (resource.movedFrom !== null && formerNames.includes(resource.movedFrom));
}

function bothThere({ resource, from }: PossibleMove): Diagnostic {
  const [old, now] = [formatAddress(from.address), formatAddress(resource.address)];
  const { location } = resource.sources[0].source;
  return {
    code: "plan/moved-to-taken-name",
    severity: "error",
    summary: "A setting cannot take a name that another one has",
    detail: `${now} says that it was ${old} before, and both are in the database: which of the two rows goes on is not known.`,
    remedy: `Remove \`movedFrom\` to go on with the row of ${now}${from.record ? ` and have ${old} deleted` : ""}; or delete ${now} first, then plan the move again.`,
    address: resource.address,
    ...(location && { location }),
  };
}

/**
 * A warning for each former name that nobody has or had, in a store that is on record: mistyped, it would have another
 * row made beside the one that was meant, or in its place.
 */
export function movedFromNothing(desired: readonly DesiredStore[], index: CurrentIndex): readonly Diagnostic[] {
  const moving = movingIn(desired);
  if (moving.length === 0) return [];
  const known = new Set(index.entries.map(({ address }) => formatAddress(address)));
  const stores = new Set(index.entries.flatMap(({ address, record }) => (record === null ? [] : [address.store])));
  const desiredNow = new Set(
    desired.flatMap(({ resources }) => resources.map(({ address }) => formatAddress(address))),
  );
  return moving.flatMap((resource) => {
    const { address, movedFrom } = resource;
    const from = { ...address, name: movedFrom };
    if (known.has(formatAddress(address)) || known.has(formatAddress(from)) || !stores.has(address.store)) return [];
    const left = index.entries.flatMap(({ address: each }) =>
      each.store === address.store && each.kind === address.kind && !desiredNow.has(formatAddress(each))
        ? [each.name ?? ""]
        : [],
    );
    return [fromNothing(resource, formatAddress(from), suggest(movedFrom ?? "", left))];
  });
}

function fromNothing({ address, sources }: Resource, old: string, meant: string | null): Diagnostic {
  const { location } = sources[0].source;
  return {
    code: "plan/moved-from-nothing",
    severity: "warning",
    summary: "A former name is not in the database",
    detail: `${formatAddress(address)} says that it was ${old} before, and neither is there: it is created anew.`,
    remedy: meant === null ? "Correct `movedFrom`, or remove it." : `Did you mean movedFrom: ${JSON.stringify(meant)}?`,
    address,
    ...(location && { location }),
  };
}

/** The mismatches as they are once these rows have their new names, sorted by address. */
export function withMoves(
  mismatches: readonly Mismatch[],
  moves: readonly PossibleMove[],
  desired: readonly DesiredStore[],
  kinds: Kinds,
): readonly Mismatch[] {
  if (moves.length === 0) return mismatches;
  const byAddress = new Map(mismatches.map((mismatch) => [formatAddress(mismatch.address), mismatch]));
  const contexts = new Map(desired.map(({ store, context }) => [store, context]));
  const place = (address: Address, resource: Resource, entry: CurrentEntry | null) => {
    const [kind, context] = [kinds.get(address.kind), contexts.get(address.store)];
    if (!kind || !context) throw new Error(`${formatAddress(address)}: no such kind or store`);
    byAddress.set(formatAddress(address), { address, kind, context, resource, entry });
  };
  const targets = new Set(moves.map(({ resource }) => formatAddress(resource.address)));
  const left = new Set(moves.map(({ from }) => formatAddress(from.address)).filter((old) => !targets.has(old)));
  for (const old of left) byAddress.delete(old);
  for (const { resources } of desired) {
    for (const resource of resources) {
      if (left.size > 0 && left.has(formatAddress(resource.address))) place(resource.address, resource, null);
    }
  }
  for (const { resource, from } of moves) place(resource.address, resource, from);
  return [...byAddress.values()].sort((a, b) => compareAddresses(a.address, b.address));
}
