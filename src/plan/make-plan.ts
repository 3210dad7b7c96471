/**
 * Desired and current in, a plan out: the one pure decision of the engine. Everything it needs was read before, everything
 * it says is done later, and the same inputs give the same bytes.
 */
import { type Address, compareAddresses, compareStrings, formatAddress } from "../model/address.js";
import type { Change, Drift } from "../model/change.js";
import type { CurrentDetail, CurrentIndex } from "../model/current.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Kinds } from "../model/kind.js";
import type { Plan } from "../model/plan.js";
import type { PartWishes } from "../model/plan-part.js";
import type { DesiredStore } from "../model/resource.js";
import { changeOf, driftOf, withCurrent } from "./change-of.js";
import { choosePart, meaning } from "./choose-part.js";
import { compare } from "./compare.js";
import { contextChanges } from "./context-changes.js";
import { withDigests } from "./fingerprint.js";
import { checkGuards } from "./guards/check-guards.js";
import type { Guarding } from "./guards/guard-rule.js";
import { managedIn } from "./guards/managed-in.js";
import { movedFromNothing, movesToDo, possibleMoves, withMoves } from "./moves.js";
import { orderChanges } from "./order-changes.js";
import { referencedRows } from "./referenced-rows.js";
import { stillReferred } from "./still-referred.js";
import { unmatchedPatterns } from "./unmatched-patterns.js";

export interface PlanInput {
  readonly desired: readonly DesiredStore[];
  readonly index: CurrentIndex;
  /** Of the addresses that `neededDetails` named, from the same snapshot as the index. */
  readonly details: readonly CurrentDetail[];
  readonly kinds: Kinds;
  readonly environment: string;
  readonly commit: string | null;
  readonly engineVersion: string;
  /** That came with the documents; errors among them where stores are left out for what is wrong with them. */
  readonly warnings: readonly Diagnostic[];
  /** Left out: no consents, no limits, nothing missing. The other guards are on all the same. */
  readonly guarding?: Guarding | undefined;
  /** Left out: a plan for everything. */
  readonly wishes?: PartWishes | undefined;
}

const NOTHING_MORE: Guarding = { allow: [], limits: {}, emptyLayers: [], goneStores: [] };

/** @throws where the desired settings refer to each other in a cycle, or a needed detail is missing. */
export function makePlan({
  desired,
  index,
  details,
  kinds,
  environment,
  commit,
  engineVersion,
  warnings,
  guarding = NOTHING_MORE,
  wishes,
}: PlanInput): Plan {
  const byAddress = new Map(details.map((detail) => [formatAddress(detail.address), detail]));
  const { moves, conflicts } = movesToDo(possibleMoves(desired, index), byAddress);
  const compared = withMoves(compare(desired, index, kinds), moves, desired, kinds).map((mismatch) =>
    withCurrent(mismatch, byAddress),
  );
  const all = orderChanges(
    compared.flatMap((each) => changeOf(each) ?? []),
    kinds,
  );
  const chosen = wishes && choosePart(all, wishes, kinds);
  const unmatched = wishes ? unmatchedPatterns(wishes, desired, index, kinds) : [];
  const changes = unmatched.length > 0 ? [] : (chosen?.changes ?? all);
  const { references, missing } = referencedRows(changes, index, kinds);
  const broken = stillReferred({ changes, all }, details, desired, kinds);
  const { databaseId, home, revision, layout } = index;
  const guarded = checkGuards({ ...guarding, environment, changes, managed: managedIn(index) }, guarding.allow);
  return withDigests({
    changes,
    drift: driftIn(compared.flatMap(driftOf), chosen && { changes, ...chosen.part }).toSorted((a, b) =>
      compareAddresses(a.address, b.address),
    ),
    diagnostics: [
      ...warnings,
      ...unmatched,
      ...(chosen?.findings ?? []),
      ...conflicts,
      ...movedFromNothing(desired, index),
      ...missing,
      ...broken,
      ...guarded.warnings,
      ...contextChanges(changes, kinds),
    ].sort(compareDiagnostics),
    guards: guarded.guards,
    complete: chosen === undefined,
    ...(chosen && { part: chosen.part }),
    base: { databaseId, home, revision, layout, references },
    stores: Object.fromEntries(
      desired.map(({ store, context }) => [store, context] as const).sort(([a], [b]) => compareStrings(a, b)),
    ),
    environment,
    commit,
    engineVersion,
  });
}

/** Of a part: at what it changes, and what is meant by its patterns. */
function driftIn(
  drift: readonly Drift[],
  part: (PartWishes & { readonly changes: readonly Change[] }) | undefined,
): readonly Drift[] {
  if (part === undefined) return drift;
  const touched = new Set(
    part.changes.map(({ address, previousAddress }) => formatAddress(previousAddress ?? address)),
  );
  const isMeant = meaning(part);
  return drift.filter(({ address }) => touched.has(formatAddress(address)) || isMeant(address));
}

/** The same plan with more to be said of it, which belongs to it as all else does. */
export function withDiagnostics(plan: Plan, more: readonly Diagnostic[]): Plan {
  if (more.length === 0) return plan;
  return withDigests({ ...plan, diagnostics: [...plan.diagnostics, ...more].sort(compareDiagnostics) });
}

/** By place, then code: documents are read in no promised order. */
function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const [left, right] = [a.location, b.location];
  return (
    compareStrings(left?.file ?? "", right?.file ?? "") ||
    (left?.line ?? 0) - (right?.line ?? 0) ||
    (left?.column ?? 0) - (right?.column ?? 0) ||
    compareStrings(a.code, b.code) ||
    compareOptional(a.address, b.address) ||
    compareStrings(`${a.field} ${a.detail}`, `${b.field} ${b.detail}`)
  );
}

function compareOptional(a: Address | undefined, b: Address | undefined): number {
  return a && b ? compareAddresses(a, b) : Number(a !== undefined) - Number(b !== undefined);
}
