/** A database as a model in memory: what plans are made from and what their changes lead to, without any SQL. */
import { type Address, formatAddress } from "../../src/model/address.js";
import { digestOf } from "../../src/model/canonical-json.js";
import type { CurrentDetail, CurrentIndex, RowImage } from "../../src/model/current.js";
import type { JsonObject } from "../../src/model/json.js";
import type { StoreContext } from "../../src/model/kind.js";
import type { Plan } from "../../src/model/plan.js";
import type { RecordedResource } from "../../src/model/recorded-resource.js";
import type { DesiredStore, Resource } from "../../src/model/resource.js";
import { makePlan, type PlanInput } from "../../src/plan/make-plan.js";
import { neededDetails } from "../../src/plan/needed-details.js";
import { encodeSpec, recordedDigest } from "../../src/plan/sql/encode.js";
import { toDocument } from "../support/test-documents.js";
import { testKinds } from "../support/test-kinds.js";

export const shanghai: StoreContext = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };

export interface Cell {
  readonly address: Address;
  /** What the row holds; `null`: no row. */
  readonly row: JsonObject | null;
  /** What the last apply left; `null`: unmanaged. */
  readonly recorded: {
    readonly spec: JsonObject;
    readonly protect: boolean;
    readonly ignore?: readonly string[];
  } | null;
  /** The names that an apply once moved here. */
  readonly formerNames?: readonly string[];
}

export type Current = ReadonlyMap<string, Cell>;

export function currentOf(cells: readonly Cell[]): Current {
  return new Map(cells.map((cell) => [formatAddress(cell.address), cell]));
}

interface Lifecycled {
  readonly protect?: boolean;
  readonly ignore?: readonly string[];
  readonly movedFrom?: string;
}

/** @param more whether it is protected, or more of its lifecycle. */
export function resource(address: Address, spec: JsonObject, more: boolean | Lifecycled = {}): Resource {
  const { protect = false, ignore = [], movedFrom = null } = typeof more === "boolean" ? { protect: more } : more;
  const lifecycle = { protect, ignore };
  const document = toDocument("base", {
    kind: address.kind,
    ...(address.name && { name: address.name }),
    spec,
    lifecycle,
  });
  return { address, spec, lifecycle, movedFrom, labels: {}, sources: [document] };
}

export function desiredStore(resources: readonly Resource[], store = "flagship"): DesiredStore {
  return { store, context: shanghai, resources };
}

/** As the CLI makes a plan: index, details of what is needed, one pure call. */
export function planOf(current: Current, desired: readonly DesiredStore[], more: Partial<PlanInput> = {}): Plan {
  const index = indexOf(current);
  const details = neededDetails(desired, index, testKinds).map((address) => detailOf(current, address));
  const input = { environment: "local", commit: null, engineVersion: "0.1.0", warnings: [], kinds: testKinds };
  return makePlan({ ...input, desired, index, details, ...more });
}

/** What the changes leave; refuses what an apply would refuse. */
export function applied(current: Current, plan: Plan): Current {
  const next = new Map(current);
  const left = new Set(
    plan.changes.flatMap(({ previousAddress }) => (previousAddress ? [formatAddress(previousAddress)] : [])),
  );
  for (const { address, previousAddress } of plan.changes) next.delete(formatAddress(previousAddress ?? address));
  for (const { address, previousAddress, rowDigest, before, after, protect, ignore = [] } of plan.changes) {
    const key = formatAddress(address);
    const nothing = { address, row: null, recorded: null };
    const cell =
      (left.has(key) && !previousAddress ? null : current.get(formatAddress(previousAddress ?? address))) ?? nothing;
    if (after !== null && next.get(key)?.row) throw new Error(`${key} is taken`);
    if (rowDigest !== digestOfRow(cell) || (before === null) !== (cell.row === null))
      throw new Error(`${key} is stale`);
    if (after === null) next.delete(key);
    else
      next.set(key, {
        address,
        row: after,
        recorded: { spec: after, protect: protect.after, ...(ignore.length > 0 && { ignore }) },
      });
  }
  return next;
}

export function indexOf(current: Current): CurrentIndex {
  const entries = [...current.values()].map((cell) => ({
    address: cell.address,
    rowDigest: digestOfRow(cell),
    record: cell.recorded && recordOf(cell.address, cell.recorded.spec, cell.recorded),
  }));
  return { databaseId: "database", home: "home", revision: 12, layout: 1, entries };
}

export function detailOf(current: Current, address: Address): CurrentDetail {
  const cell = current.get(formatAddress(address));
  const image = cell?.row ? imageOf(address, cell.row) : null;
  const recordedImage = cell?.recorded ? imageOf(address, cell.recorded.spec) : null;
  return { address, image, recordedImage, edits: [], ...(cell?.formerNames && { formerNames: cell.formerNames }) };
}

function recordOf(
  address: Address,
  spec: JsonObject,
  { protect, ignore = [] }: NonNullable<Cell["recorded"]>,
): RecordedResource {
  const specs = recordedDigest(kindOf(address), address, spec, ignore, shanghai);
  return { specDigest: specs, rowDigest: digestOf(imageOf(address, spec)), protect, revision: 12 };
}

function digestOfRow({ address, row }: Cell): string | null {
  return row && digestOf(imageOf(address, row));
}

/** The row as the database would give it: instants in UTC. */
function imageOf(address: Address, spec: JsonObject): RowImage {
  const columns = Object.entries(encodeSpec(kindOf(address), spec, shanghai)).map(([name, value]) => {
    const instant = typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:]+[+-]\d\d:\d\d$/.test(value);
    return [name, instant ? new Date(value).toISOString().replace(".000Z", "+00:00") : value] as const;
  });
  return { ...Object.fromEntries(columns), store: address.store, name: address.name ?? "default" };
}

function kindOf({ kind: name }: Address) {
  const kind = testKinds.get(name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
}
