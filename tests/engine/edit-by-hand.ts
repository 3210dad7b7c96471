/** What somebody does in the admin screen: one statement on one row, if the database lets it happen. */
import { DatabaseError } from "../../src/database/database-error.js";
import { storedName } from "../../src/model/address.js";
import type { DesiredStore, Resource } from "../../src/model/resource.js";
import type { Session } from "../../src/model/session.js";
import { parameterText } from "../../src/plan/sql/column-codecs.js";
import { type EncodedRow, encodeSpec } from "../../src/plan/sql/encode.js";
import { quoteIdentifier } from "../../src/plan/sql/quote.js";
import { type Column, qualifiedName, tableOf } from "../../src/plan/sql/table-definition.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { kindNamed } from "../support/real-settings.js";
import { insertRows } from "../support/settings-tables.js";
import type { Edit } from "./generated-histories.js";

export interface Hands {
  /** What the last apply left. */
  readonly managed: DesiredStore;
  /** Settings that documents name from now on. */
  readonly named: readonly Resource[];
  /** What to write by hand: of a setting that it lacks, nothing is written. */
  readonly spare: DesiredStore;
}

export const UNMANAGED = "nobody's";

/** Constraints may refuse it: nothing happens then. */
export async function editByHand(session: Session, edit: Edit, hands: Hands): Promise<void> {
  const { managed, named, spare } = hands;
  const editable = managed.resources.filter((resource) => spareOf(resource, spare) !== undefined);
  switch (edit.type) {
    case "update": {
      const resource = pick(editable, edit.setting);
      return update(session, resource, spareRow(resource, spare), edit.column);
    }
    case "delete": {
      const { address } = pick(managed.resources, edit.setting);
      const table = qualifiedName(tableOf(kindNamed(address.kind), kinds));
      return attempt(session.query(`delete from ${table} where name = $1`, [storedName(address)]));
    }
    case "insert-unmanaged": {
      const withNames = editable.filter(({ address }) => address.name !== null);
      if (withNames.length === 0) return;
      const resource = pick(withNames, edit.setting);
      return insert(session, resource, UNMANAGED, spareRow(resource, spare));
    }
    case "insert-named": {
      if (named.length === 0) return;
      const resource = pick(named, edit.setting);
      const asNamed = encodeSpec(kindNamed(resource.address.kind), resource.spec, managed.context);
      const row = edit.column % 2 === 0 ? asNamed : spareRow(resource, spare);
      return insert(session, resource, storedName(resource.address), row);
    }
  }
}

/** One column; where that alone breaks a constraint, all of them. */
async function update(session: Session, { address }: Resource, row: EncodedRow, column: number): Promise<void> {
  const table = tableOf(kindNamed(address.kind), kinds);
  const columns = table.columns.slice(2);
  const set = (chosen: readonly Column[]) =>
    session.query(
      `update ${qualifiedName(table)} set ${chosen.map(({ name }, index) => `${quoteIdentifier(name)} = $${index + 2}`).join(", ")} where name = $1`,
      [storedName(address), ...chosen.map(({ name, type }) => parameterText(type, row[name] ?? null))],
    );
  try {
    await set([pick(columns, column)]);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await attempt(set(columns));
  }
}

function insert(session: Session, { address }: Resource, name: string, row: EncodedRow): Promise<void> {
  return attempt(insertRows(session, kindNamed(address.kind), kinds, [{ store: address.store, name, row }]));
}

function spareRow(resource: Resource, spare: DesiredStore): EncodedRow {
  const { kind, name } = resource.address;
  const found = spareOf(resource, spare);
  if (found === undefined) throw new Error(`nothing to make of ${kind}.${name}`);
  return encodeSpec(kindNamed(kind), found.spec, spare.context);
}

function spareOf({ address: { kind, name } }: Resource, { resources }: DesiredStore): Resource | undefined {
  return resources.find(({ address }) => address.kind === kind && address.name === name);
}

async function attempt(statement: Promise<unknown>): Promise<void> {
  try {
    await statement;
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && error.code.startsWith("23");
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
