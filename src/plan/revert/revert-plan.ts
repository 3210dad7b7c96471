/**
 * A plan that takes one revision back. It needs no documents: what the revision did is in the ledger, and what was done
 * since to other fields stays. What was done again to the same fields is a conflict, which somebody must decide.
 */
import { type Address, compareStrings, formatAddress } from "../../model/address.js";
import type { Change } from "../../model/change.js";
import { type Checked, refused } from "../../model/diagnostic.js";
import type { Kinds, StoreContext } from "../../model/kind.js";
import type { Plan } from "../../model/plan.js";
import type { RevisionChange } from "../../model/revision.js";
import { contextKindOf, contextOf, NO_CONTEXT } from "../../model/store-context.js";
import { contextChanges } from "../context-changes.js";
import { decodeChanges } from "../decode-changes.js";
import { withDigests } from "../fingerprint.js";
import { checkGuards } from "../guards/check-guards.js";
import type { Guarding } from "../guards/guard-rule.js";
import { managedIn } from "../guards/managed-in.js";
import { orderChanges } from "../order-changes.js";
import { referencedRows } from "../referenced-rows.js";
import { referrersTo } from "../referrers.js";
import { decodeRow } from "../sql/decode.js";
import { decodeStillKnown } from "../sql/decode-recorded.js";
import { inMinorUnits } from "../sql/in-minor-units.js";
import { netChanges } from "./net-changes.js";
import { revertChanges } from "./revert-changes.js";
import { changedSince, documentsDiffer, leftUnmanaged, stillReferredTo } from "./revert-findings.js";
import type { RevertState } from "./revert-state.js";

export interface RevertInput {
  readonly state: RevertState;
  readonly kinds: Kinds;
  readonly environment: string;
  readonly engineVersion: string;
  /** Fields that were changed again since stay as they are now, instead of refusing the plan. */
  readonly keepLater: boolean;
  readonly guarding: Guarding;
}

/** Refused where fields were changed again since, with all of them. A plan without changes: it is taken back already. */
export function revertPlan(input: RevertInput): Checked<Plan> {
  const { state, kinds, environment, engineVersion, keepLater, guarding } = input;
  const { revision, index, details } = state;
  const stores = contextsOf(state, kinds);
  const contextIn = (store: string) => stores[store] ?? NO_CONTEXT;
  const nets = netChanges(decodeChanges(state.changes.filter(known(kinds)), kinds, stores, decodeStillKnown));
  const images = new Map(details.map(({ address, image }) => [formatAddress(address), image]));
  const entries = new Map(index.entries.map((entry) => [formatAddress(entry.address), entry]));
  const current = (address: Address) => {
    const [image, kind] = [images.get(formatAddress(address)) ?? null, kinds.get(address.kind)];
    const spec = image && kind ? decodeRow(kind, image, contextIn(address.store)) : null;
    return { spec, entry: entries.get(formatAddress(address)) ?? null };
  };

  const reverted = revertChanges(nets, current, kinds, revision.by === "apply");
  const conflicts = changedSince(reverted.conflicts, { ...state, contexts: stores }, kinds, keepLater);
  if (conflicts.length > 0 && !keepLater) return refused(conflicts);
  const changes = orderChanges(reverted.changes, kinds).map((change) => inItsCurrency(change, reverted.changes, kinds));
  const { references, missing } = referencedRows(changes, index, kinds);
  const guarded = checkGuards({ ...guarding, environment, changes, managed: managedIn(index) }, guarding.allow);
  const touched = new Set(changes.map(({ address }) => address.store));
  const plan = withDigests({
    changes,
    drift: [],
    diagnostics: [
      ...conflicts,
      ...leftUnmanaged(reverted.unmanaged, revision),
      ...missing,
      ...referrersTo({ changes, all: changes }, state.others, contextIn, kinds).map(stillReferredTo),
      ...contextChanges(changes, kinds),
      ...guarded.warnings,
      ...(changes.length > 0 ? documentsDiffer(revision, changes) : []),
    ],
    guards: guarded.guards,
    complete: true,
    base: {
      databaseId: index.databaseId,
      home: index.home,
      revision: index.revision,
      layout: index.layout,
      references,
    },
    stores: Object.fromEntries([...touched].sort(compareStrings).map((store) => [store, contextIn(store)])),
    environment,
    commit: null,
    engineVersion,
  });
  return { ok: true, value: plan, warnings: [] };
}

function known(kinds: Kinds) {
  return ({ address }: RevisionChange) => kinds.has(address.kind);
}

/** Of stores that the revision took away, as they were: everything of theirs was written by that. */
function contextsOf({ changes, contexts }: RevertState, kinds: Kinds): Readonly<Record<string, StoreContext>> {
  const { name } = contextKindOf(kinds);
  const rows = decodeChanges(
    changes.filter(({ address }) => address.kind === name),
    kinds,
    {},
  );
  const before = rows.flatMap(({ change: { address }, before }) => {
    const context = before && contextOf(before);
    return context === null ? [] : [[address.store, context] as const];
  });
  return { ...Object.fromEntries(before), ...contexts };
}

/** Where the plan itself gives the store another currency back, amounts come back with its digits. */
function inItsCurrency(change: Change, changes: readonly Change[], kinds: Kinds): Change {
  const { name } = contextKindOf(kinds);
  const kind = kinds.get(change.address.kind);
  const store = changes.find(({ address }) => address.kind === name && address.store === change.address.store);
  const context = store?.after ? contextOf(store.after) : null;
  if (kind === undefined || context === null || change.after === null) return change;
  return { ...change, after: inMinorUnits(kind, change.after, context) };
}
