/**
 * The roles as a script for administrators, from the very data that `upgrade` uses: to be run beforehand where the user
 * that upgrades may not create roles, and again at any time, since all of it may be there already.
 */
import { quoteLines, quoteLiteral } from "../../plan/sql/quote.js";
import { qualifiedName, type TableDefinition } from "../../plan/sql/table-definition.js";
import { BOOKKEEPING_GRANTS, OWNER, ROLES, tableGrants } from "./privileges.js";

export type RoleName = "owner" | "planner" | "applier" | "reader";

export type Logins = Readonly<Record<RoleName, readonly string[]>>;

/** What each role is for, as the script says it. */
const PURPOSES: Readonly<Record<RoleName, string>> = {
  owner: "owns the tables and the bookkeeping, and has no login; who may act as it may run shopwright upgrade",
  planner: "reads settings and bookkeeping, for shopwright plan, drift, history, verify",
  applier: "changes settings, through the ledger, for shopwright apply; no tables, no history",
  reader: "reads settings alone, for the shop's own application",
};

/** Plain SQL in one transaction; ends with a line break. Holds no password. */
export function rolesScript(tables: readonly TableDefinition[], logins: Logins): string {
  const names = Object.keys(PURPOSES) as readonly RoleName[];
  const parts = [
    `-- The roles of Shopwright. As a superuser, or a user that may create roles and owns the database:
--   psql -X -v ON_ERROR_STOP=1 -f FILE URL
-- What is there already stays; running it again changes nothing.`,
    "begin;",
    ...ROLES.map((role) => `${comment(role)}\n${createRole(role, "nologin")}`),
    ...names.flatMap((role) => logins[role].map((login) => loginStatements(login, role))),
    `-- What upgrade grants, again: where a restore left it out. Without the tables, upgrade does it when it makes them.
do $grants$ begin
  if to_regclass('shopwright.meta') is null then return; end if;
${indented(BOOKKEEPING_GRANTS)}
${tables.map(grantIfThere).join("\n")}
end $grants$;`,
    "commit;",
  ];
  return `${parts.join("\n\n")}\n`;
}

function comment(role: string): string {
  const name = role.replace("shopwright_", "") as RoleName;
  return `-- ${role}: ${PURPOSES[name]}.`;
}

function createRole(role: string, how: "login" | "nologin"): string {
  return `do $role$ begin
  if not exists (select from pg_roles where rolname = ${quoteLiteral(role)}) then
    create role ${identifier(role)} ${how};
  end if;
end $role$;`;
}

/** A superuser is above all of it, and a role that is passed row-level security is told to nobody. */
function loginStatements(login: string, role: RoleName): string {
  const member = `shopwright_${role}`;
  const statements = [
    `-- ${shown(login)}, as ${role}. A new one has no password yet: give it one with \\password in psql, or let it in by
-- certificate or peer in pg_hba.conf.`,
    createRole(login, "login"),
    `grant ${member} to ${identifier(login)};`,
    ...(role === "owner" ? [grantCreate(login)] : []),
    `do $check$ begin
  if exists (select from pg_roles where rolname = ${quoteLiteral(login)} and (rolsuper or rolbypassrls or rolreplication)) then
    raise warning 'this role may do more than ${member}: % is a superuser, passes row-level security, or replicates',
      ${quoteLiteral(login)};
  end if;
end $check$;`,
  ];
  return statements.join("\n");
}

/** Schemas are made by whoever upgrades first, and are given to the owner. */
function grantCreate(login: string): string {
  return `do $create$ begin
  execute format('grant create on database %I to %I', current_database(), ${quoteLiteral(login)});
end $create$;`;
}

function grantIfThere(table: TableDefinition): string {
  const name = quoteLines(qualifiedName(table));
  return `  if to_regclass(${name}) is not null then
${indented(tableGrants(table), "    ")}
  end if;`;
}

function indented(statements: readonly string[], margin = "  "): string {
  return statements.map((statement) => `${margin}${statement.replaceAll("\n", `\n${margin}`)};`).join("\n");
}

/** Any name that {@link roleNameProblem} lets pass. */
function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** In a comment, from an allow-list: a line break there would end it. */
function shown(name: string): string {
  return name.replace(/[^A-Za-z0-9_.@-]/g, "?");
}

/** Why a name can be no login, as the end of a sentence; `null` where it can. */
export function roleNameProblem(name: string): string | null {
  if (name === "") return "is empty";
  if (Buffer.byteLength(name) > 63) return "is longer than PostgreSQL's 63 bytes";
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) return "has characters that cannot be seen";
  if (name.includes("$")) return "has a $, which would end a quoted part of the script";
  if (/^pg_/.test(name) || ["public", "none"].includes(name)) return "is a name that PostgreSQL keeps for itself";
  if (ROLES.some((role) => role === name))
    return `is one of Shopwright's own roles; ${OWNER} and its like have no login`;
  return null;
}
