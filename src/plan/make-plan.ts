/**
 * Desired and current in, a plan out: the one pure decision of the engine. Everything it needs was read before, everything
 * it says is done later, and the same inputs give the same bytes.
 */
import { type Address, compareAddresses, compareStrings, formatAddress } from "../model/address.js";
import { canonicalJson } from "../model/canonical-json.js";
import type { Action, Change, Drift } from "../model/change.js";
import type { CurrentDetail, CurrentIndex } from "../model/current.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { JsonObject } from "../model/json.js";
import type { Kinds } from "../model/kind.js";
import type { Plan } from "../model/plan.js";
import type { DesiredStore } from "../model/resource.js";
import { compare, type Mismatch } from "./compare.js";
import { contextChanges } from "./context-changes.js";
import { withDigests } from "./fingerprint.js";
import { orderChanges } from "./order-changes.js";
import { referencedRows } from "./referenced-rows.js";
import { decodeRow } from "./sql/decode.js";

export interface PlanInput {
  readonly desired: readonly DesiredStore[];
  readonly index: CurrentIndex;
  /** Of the addresses that `neededDetails` named, from the same snapshot as the index. */
  readonly details: readonly CurrentDetail[];
  readonly kinds: Kinds;
  readonly environment: string;
  readonly commit: string | null;
  readonly engineVersion: string;
  readonly warnings: readonly Diagnostic[];
}

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
}: PlanInput): Plan {
  const mismatches = compare(desired, index, kinds);
  const byAddress = new Map(details.map((detail) => [formatAddress(detail.address), detail]));
  const current = (mismatch: Mismatch) => currentOf(mismatch, byAddress);

  const changes = orderChanges(
    mismatches.map((mismatch) => changeOf(mismatch, current(mismatch).spec)),
    kinds,
  );
  const { references, missing } = referencedRows(changes, index, kinds);
  const { databaseId, home, revision, layout } = index;
  return withDigests({
    changes,
    drift: mismatches.flatMap((mismatch) => driftOf(mismatch, current(mismatch))),
    diagnostics: [...warnings, ...missing, ...contextChanges(changes, kinds)].sort(compareDiagnostics),
    base: { databaseId, home, revision, layout, references },
    stores: Object.fromEntries(
      desired.map(({ store, context }) => [store, context] as const).sort(([a], [b]) => compareStrings(a, b)),
    ),
    environment,
    commit,
    engineVersion,
  });
}

interface CurrentRow {
  readonly spec: JsonObject | null;
  readonly detail: CurrentDetail | null;
}

function currentOf(
  { address, entry, kind, context }: Mismatch,
  details: ReadonlyMap<string, CurrentDetail>,
): CurrentRow {
  if (entry === null) return { spec: null, detail: null };
  const detail = details.get(formatAddress(address));
  if (detail === undefined || (detail.image === null) !== (entry.rowDigest === null)) {
    throw new Error(`${formatAddress(address)}: its row was not read with the index`);
  }
  return { spec: detail.image && decodeRow(kind, detail.image, context), detail };
}

function changeOf(mismatch: Mismatch, before: JsonObject | null): Change {
  const { address, resource, entry } = mismatch;
  const location = resource?.sources[0].source.location;
  return {
    action: actionOf(mismatch, before),
    address,
    before,
    after: resource?.spec ?? null,
    protect: { before: entry?.record?.protect ?? false, after: resource?.lifecycle.protect ?? false },
    rowDigest: entry?.rowDigest ?? null,
    ...(location && { location }),
  };
}

/** A row that is already as desired is not written: it only goes on record, as the new state or for the first time. */
function actionOf({ resource, entry }: Mismatch, before: JsonObject | null): Action {
  if (resource === null) return "delete";
  if (before === null) return "create";
  const record = entry?.record;
  if (!record) return "import";
  const onlyOnRecord =
    canonicalJson(before) === canonicalJson(resource.spec) && record.protect === resource.lifecycle.protect;
  return onlyOnRecord ? "import" : "update";
}

function driftOf({ address, entry, kind, context }: Mismatch, { spec, detail }: CurrentRow): readonly Drift[] {
  if (!entry?.record || entry.record.rowDigest === entry.rowDigest) return [];
  const recorded = detail?.recordedImage;
  return [
    { address, before: recorded ? decodeRow(kind, recorded, context) : null, after: spec, edits: detail?.edits ?? [] },
  ];
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
