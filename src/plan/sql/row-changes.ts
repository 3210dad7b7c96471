/** What each change of a plan writes to its row: the columns that differ, encoded by the plan's context of the store. */
import { type Address, formatAddress, storedName } from "../../model/address.js";
import { canonicalJson } from "../../model/canonical-json.js";
import type { Change } from "../../model/change.js";
import type { Json, JsonObject } from "../../model/json.js";
import type { Kind, Kinds, StoreContext } from "../../model/kind.js";
import type { Plan } from "../../model/plan.js";
import { parameterText } from "./column-codecs.js";
import { type EncodedRow, encodeSpec } from "./encode.js";
import { type Column, type TableDefinition, tableOf } from "./table-definition.js";

/** What of a change tells what to write. */
export type Rewrite = Pick<Change, "address" | "previousAddress" | "before" | "after">;

export interface RowChange<C extends Rewrite = Rewrite> {
  readonly change: C;
  readonly kind: Kind;
  readonly table: TableDefinition;
  /** `none`: the row is already as desired, or gone, and only goes on record. */
  readonly write: "insert" | "update" | "delete" | "move" | "none";
  /** Where the row is stored: of a move, after it. */
  readonly store: string;
  readonly name: string;
  /** Of a move, the name before. */
  readonly previousName: string;
  /** The columns to write: all for an insert, those that differ for an update or move. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly column: Column;
  /** The values before and after as a statement's parameters. */
  readonly before: string | null;
  readonly after: string | null;
}

/** @param stores the contexts by which specs are encoded. */
export function rowChanges<C extends Rewrite>(
  changes: readonly C[],
  stores: Plan["stores"],
  kinds: Kinds,
): readonly RowChange<C>[] {
  return changes.map((change) => rowChange(change, stores, kinds));
}

/** @throws Error where no such kind is. */
export function tableAt(address: Address, kinds: Kinds): { kind: Kind; table: TableDefinition } {
  const kind = kinds.get(address.kind);
  if (kind === undefined) throw new Error(`${formatAddress(address)}: no such kind`);
  return { kind, table: tableOf(kind, kinds) };
}

function rowChange<C extends Rewrite>(change: C, stores: Plan["stores"], kinds: Kinds): RowChange<C> {
  const { address, previousAddress, before, after } = change;
  const { kind, table } = tableAt(address, kinds);
  const encode = (spec: JsonObject) => encodeSpec(kind, spec, contextOf(change, stores));
  const cells = after === null ? [] : cellsOf(table, before && encode(before), encode(after));
  const name = storedName(address);
  const previousName = storedName(previousAddress ?? address);
  return { change, kind, table, write: writeOf(change, cells), store: address.store, name, previousName, cells };
}

/** `store` and `name`. */
const KEY_COLUMNS = 2;

function writeOf(change: Rewrite, cells: readonly Cell[]): RowChange["write"] {
  if (change.after === null) return change.before === null ? "none" : "delete";
  if (change.before === null) return "insert";
  if (change.previousAddress !== undefined) return "move";
  return cells.length === 0 ? "none" : "update";
}

/** All of a new row; of one that is there those that differ. */
function cellsOf({ columns }: TableDefinition, before: EncodedRow | null, after: EncodedRow): readonly Cell[] {
  return columns.slice(KEY_COLUMNS).flatMap((column) => {
    const [old = null, next = null] = [before?.[column.name], after[column.name]];
    if (before !== null && isEqual(old, next)) return [];
    return [{ column, before: parameterText(column.type, old), after: parameterText(column.type, next) }];
  });
}

function isEqual(a: Json, b: Json): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && canonicalJson(a) === canonicalJson(b));
}

function contextOf({ address }: Rewrite, stores: Plan["stores"]): StoreContext {
  const context = stores[address.store];
  if (context === undefined) throw new Error(`${formatAddress(address)}: the plan does not know this store`);
  return context;
}
