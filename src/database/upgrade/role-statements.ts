/** Schemas and roles: what must be there before the owner role can make the rest. */
import type { Session } from "../../model/session.js";
import { OWNER, ROLES } from "../bookkeeping/privileges.js";
import { DatabaseError } from "../database-error.js";

export interface RoleState {
  readonly missing: readonly string[];
  readonly mayCreateRoles: boolean;
  readonly maySetOwner: boolean;
  readonly mayGrantOwner: boolean;
  readonly mayCreateSchemas: boolean;
  /** Both quoted as SQL needs them. */
  readonly user: string;
  readonly database: string;
}

export async function readRoles(session: Session): Promise<RoleState> {
  const roles = `'{${ROLES.join(",")}}'::text[]`;
  const { rows } = await session.query<RoleState>(
    `select
       (select coalesce(json_agg(name order by position), '[]') from unnest(${roles}) with ordinality r (name, position)
        where not exists (select from pg_roles where rolname = name)) as missing,
       u.rolsuper or u.rolcreaterole as "mayCreateRoles",
       u.rolsuper or coalesce(pg_has_role(o.oid, case when v.old then 'MEMBER' else 'SET' end), false) as "maySetOwner",
       u.rolsuper or u.rolcreaterole and (v.old or coalesce(pg_has_role(o.oid, 'MEMBER WITH ADMIN OPTION'), true)) as "mayGrantOwner",
       has_database_privilege(current_database(), 'create') as "mayCreateSchemas",
       quote_ident(current_user) as user, quote_ident(current_database()) as database
     from pg_roles u
     cross join (select current_setting('server_version_num')::int < 160000 as old) v
     left join pg_roles o on o.rolname = '${OWNER}'
     where u.rolname = current_user`,
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
export function demandRoles(roles: RoleState, state: "absent" | "behind"): void {
  const { user, database } = roles;
  const joins = state === "absent" && roles.mayGrantOwner;
  const needed = [
    ...(roles.mayCreateRoles ? [] : roles.missing.map((role) => `create role ${role} nologin;`)),
    ...(roles.maySetOwner || joins ? [] : [`grant ${OWNER} to ${user};`]),
    ...(roles.mayCreateSchemas || state === "behind" ? [] : [`grant create on database ${database} to ${user};`]),
  ];
  if (needed.length === 0) return;
  throw new DatabaseError(
    "42501",
    `The upgrade makes schemas and runs as ${OWNER}, and this database user may not do that. Nothing was changed.`,
    { remedy: ["Have an administrator run:", ...needed].join("\n") },
  );
}
