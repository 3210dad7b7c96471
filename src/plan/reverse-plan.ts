/**
 * The way back of a plan: what it created goes, what it deleted comes back, what it changed gets its old values, what it
 * moved gets its old name, and what is on record is as before. For when the plan was applied and nothing of it was
 * touched since: what that left, the ledger knows, and the script asks it.
 */
import { type Address, compareAddresses, formatAddress } from "../model/address.js";
import { digestOf } from "../model/canonical-json.js";
import type { Change } from "../model/change.js";
import type { JsonObject } from "../model/json.js";
import type { Kinds, StoreContext } from "../model/kind.js";
import type { Plan } from "../model/plan.js";
import type { RecordedResource } from "../model/recorded-resource.js";
import { referencesOf, singleReferencesOf } from "../model/references.js";
import { contextOf } from "../model/store-context.js";

export interface ReversePlan {
  /** The changes swapped, last first. */
  readonly changes: readonly ReverseChange[];
  /** Rows that the old values refer to without being among the changes: they must be there. Sorted. */
  readonly references: readonly Address[];
  /** The contexts, by store, in which the old amounts were written, where the plan changes a context. */
  readonly contexts: Readonly<Record<string, StoreContext>>;
  /** The plan that it takes back. */
  readonly forward: Plan;
  /** Of its own, so that the way back goes on record once as well. */
  readonly digest: string;
}

export interface ReverseChange {
  readonly address: Address;
  /** Of a move back, where the row is. */
  readonly previousAddress?: Address | undefined;
  /** As the plan left it. */
  readonly before: JsonObject | null;
  /** As it was. */
  readonly after: JsonObject | null;
  /** Of the record, as the plan left it and as it was. */
  readonly protect: Change["protect"];
  /** What was on record at `address`; `null`: nothing. */
  readonly record: RecordedResource | null;
  /** Somebody had changed the row before the plan: it comes back as it was then, and differs from the record again. */
  readonly drifted: boolean;
}

export function reversePlan(plan: Plan, kinds: Kinds): ReversePlan {
  const changes = plan.changes.toReversed().map(reverseChange);
  return {
    changes,
    references: referencesIn(changes, kinds),
    contexts: contextsBefore(plan, kinds),
    forward: plan,
    digest: reverseDigest(plan.digest),
  };
}

export function reverseDigest(planDigest: string): string {
  return digestOf(["the way back of", planDigest]);
}

function reverseChange(change: Change): ReverseChange {
  const { address, previousAddress, before, after, protect, record, rowDigest } = change;
  return {
    address: previousAddress ?? address,
    ...(previousAddress && { previousAddress: address }),
    before: after,
    after: before,
    protect: { before: protect.after, after: protect.before },
    record: record ?? null,
    drifted: record !== undefined && record.rowDigest !== rowDigest,
  };
}

function contextsBefore({ changes }: Plan, kinds: Kinds): Readonly<Record<string, StoreContext>> {
  return Object.fromEntries(
    changes.flatMap(({ address, before }) => {
      const context = kinds.get(address.kind)?.context && before !== null ? contextOf(before) : null;
      return context === null ? [] : [[address.store, context] as const];
    }),
  );
}

function referencesIn(changes: readonly ReverseChange[], kinds: Kinds): readonly Address[] {
  const touched = new Set(changes.flatMap(({ address, after }) => (after === null ? [] : [formatAddress(address)])));
  const references = new Map<string, Address>();
  for (const { address, after, record, drifted } of changes) {
    const kind = kinds.get(address.kind);
    if (kind === undefined || after === null) continue;
    // What no apply wrote may refer, within a list, to what never was; where one did, all of it was there.
    const byHand = record === null || drifted;
    for (const { kind: kindName, name } of byHand ? singleReferencesOf(kind, after) : referencesOf(kind, after)) {
      const referred: Address = { store: address.store, kind: kindName, name };
      if (!touched.has(formatAddress(referred))) references.set(formatAddress(referred), referred);
    }
  }
  return [...references.values()].sort(compareAddresses);
}
