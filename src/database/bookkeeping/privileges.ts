/** Who may do what: the owner owns and never logs in, planners read, appliers write through `open` and `seal`. */
import { qualifiedName, type TableDefinition } from "../../plan/sql/table-definition.js";

export const OWNER = "shopwright_owner";

/** In the order in which they are made. */
export const ROLES = [OWNER, "shopwright_planner", "shopwright_applier", "shopwright_reader"] as const;

/** Given once the schemas and the bookkeeping are there, again at every upgrade. */
export const BOOKKEEPING_GRANTS: readonly string[] = [
  "grant usage on schema shopwright to shopwright_planner, shopwright_applier",
  "grant usage on schema store to shopwright_planner, shopwright_applier, shopwright_reader",
  "grant select on all tables in schema shopwright to shopwright_planner, shopwright_applier",
  "grant execute on function shopwright.home(), shopwright.image(jsonb, text[]), shopwright.digest(text) to shopwright_planner, shopwright_applier",
  `grant execute on function shopwright.open(text, text, text), shopwright.expect(text, regclass, text[], text, jsonb),
  shopwright.expect_left(text, regclass, text[], text, jsonb),
  shopwright.seal(jsonb, jsonb, jsonb), shopwright.seal_changes(jsonb, jsonb, jsonb) to shopwright_applier`,
];

/** After every CREATE FUNCTION: PostgreSQL lets everybody execute a new one. */
export const REVOKE_FROM_PUBLIC = "revoke all on all functions in schema shopwright from public";

export function tableGrants(table: TableDefinition): readonly string[] {
  const name = qualifiedName(table);
  return [
    `grant select on ${name} to shopwright_planner, shopwright_reader`,
    `grant select, insert, update, delete on ${name} to shopwright_applier`,
  ];
}
