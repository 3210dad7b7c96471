/** Schemas and roles: what must be there before the owner role can make the rest. */
import type { Session } from "../../model/session.js";
import { OWNER, ROLES } from "../bookkeeping/privileges.js";
import { DatabaseError } from "../database-error.js";

export interface RoleState {
  readonly missing: readonly string[];
  readonly mayCreate: boolean;
  readonly maySetOwner: boolean;
}

export async function readRoles(session: Session): Promise<RoleState> {
  const roles = `'{${ROLES.join(",")}}'::text[]`;
  const { rows } = await session.query<RoleState>(
    `select
       (select coalesce(json_agg(name order by position), '[]') from unnest(${roles}) with ordinality r (name, position)
        where not exists (select from pg_roles where rolname = name)) as missing,
       rolsuper or rolcreaterole as "mayCreate",
       rolsuper or exists (
         select from pg_roles o where o.rolname = '${OWNER}'
         and pg_has_role(o.oid, case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end)
       ) as "maySetOwner"
     from pg_roles where rolname = current_user`,
  );
  const [state] = rows;
  if (state === undefined) throw new DatabaseError("42704", "The current database user is not among the roles.");
  return state;
}

/** Making the schema comes first: a second upgrade at the same time waits there, and then fails at once. */
export function schemaStatements({ missing, maySetOwner }: RoleState): readonly string[] {
  return [
    "create schema shopwright",
    "create schema store",
    ...missing.map((role) => `create role ${role} nologin`),
    ...(maySetOwner ? [] : [`grant ${OWNER} to current_user`]),
    `alter schema shopwright owner to ${OWNER}`,
    `alter schema store owner to ${OWNER}`,
  ];
}

/** @throws DatabaseError `42501` with the SQL that an administrator must run. */
export function demandRoles({ missing, mayCreate, maySetOwner }: RoleState): void {
  if (mayCreate || (missing.length === 0 && maySetOwner)) return;
  const needed = [
    ...missing.map((role) => `create role ${role} nologin;`),
    ...(maySetOwner ? [] : [`grant ${OWNER} to <the user that runs shopwright upgrade>;`]),
  ];
  throw new DatabaseError(
    "42501",
    `The upgrade runs as ${OWNER}, and this database user may not take that role. Nothing was changed. Have an administrator run:\n${needed.join("\n")}`,
  );
}
