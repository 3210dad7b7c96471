/**
 * What stands in both schemas, down to function bodies and privileges: recorded at the end of every upgrade, and read
 * again to tell what was altered by hand since. Dearer than what every plan looks at, `standing-tables.ts`.
 */

/** `[sort, object, part, text]`, as in `["constraint", "store.coupons", "coupons_pkey", "PRIMARY KEY (store, name)"]`. */
export type CatalogueEntry = readonly [sort: CatalogueSort, object: string, part: string, text: string];

export type CatalogueSort =
  | "schema"
  | "table"
  | "sequence"
  | "function"
  | "owner"
  /** One for each role; the part is the role. */
  | "privileges"
  | "row security"
  | "column"
  | "constraint"
  | "index"
  | "trigger"
  | "rule"
  | "policy";

/** The major version: the server prints definitions its own way, and another may print them otherwise. */
export const SERVER_VERSION = "current_setting('server_version_num')::int / 10000";

/**
 * Entries as a JSON expression. Definitions come as the server prints them with our search_path. Constraints of NOT NULL
 * are their column's, indexes of keys their constraint's.
 */
export const CATALOGUE_SNAPSHOT = `(
  with schemas as (
    select * from pg_namespace where nspname in ('shopwright', 'store')
  ), relations as (
    select c.*, nspname || '.' || quote_ident(relname) as label
    from pg_class c join schemas n on n.oid = relnamespace where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
  ), functions as (
    select p.*, nspname || '.' || quote_ident(proname) || '(' || pg_get_function_identity_arguments(p.oid) || ')' as label
    from pg_proc p join schemas n on n.oid = pronamespace where prokind in ('f', 'p')
  ), tables as (
    select * from relations where relkind <> 'S'
  ), owned (label, owner, privileges) as (
    select nspname::text, nspowner, coalesce(nspacl, acldefault('n', nspowner)) from schemas
    union all select label, relowner, coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner)) from relations
    union all select label, proowner, coalesce(proacl, acldefault('f', proowner)) from functions
  ), entries (sort, label, part, text) as (
    select 'schema', nspname::text, '', '' from schemas
    union all select case relkind when 'S' then 'sequence' else 'table' end, label, '',
        case relkind when 'r' then '' when 'p' then 'partitioned' when 'v' then 'view' else relkind::text end from relations
    union all select 'function', label, '', pg_get_functiondef(oid) from functions
    union all select 'owner', label, '', pg_get_userbyid(owner) from owned
    union all select 'privileges', label, case grantee when 0 then 'public' else pg_get_userbyid(grantee) end,
        string_agg(privilege_type || case when is_grantable then ' with grant option' else '' end, ', ' order by privilege_type)
      from owned, aclexplode(privileges) where grantee <> owner group by label, grantee
    union all select 'row security', label, '',
        case when relforcerowsecurity then 'forced' when relrowsecurity then 'on' else 'off' end from tables
    union all select 'column', label, attname::text, format_type(atttypid, atttypmod)
        || case when attcollation not in (0, t.typcollation) then ' collate ' || quote_ident(l.collname) else '' end
        || case when attnotnull then ' not null' else '' end
        || coalesce(case attgenerated when '' then ' default ' else ' generated ' end || pg_get_expr(adbin, adrelid), '')
        || coalesce(' privileges ' || attacl::text, '')
      from tables join pg_attribute a on attrelid = tables.oid and attnum > 0 and not attisdropped
      join pg_type t on t.oid = atttypid
      left join pg_collation l on l.oid = attcollation
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
    union all select 'constraint', label, conname::text, pg_get_constraintdef(k.oid)
      from tables join pg_constraint k on conrelid = tables.oid and contype not in ('n', 't')
    union all select 'index', label, i.relname::text, pg_get_indexdef(i.oid) || case when indisvalid then '' else ' (not valid)' end
      from tables join pg_index on indrelid = tables.oid join pg_class i on i.oid = indexrelid
      where not exists (select from pg_constraint where conindid = i.oid and contype in ('p', 'u', 'x'))
    union all select 'trigger', label, tgname::text, pg_get_triggerdef(g.oid)
        || case tgenabled when 'A' then ' (always)' when 'R' then ' (on replicas)' when 'D' then ' (disabled)' else '' end
      from tables join pg_trigger g on tgrelid = tables.oid and not tgisinternal
    union all select 'rule', label, rulename::text, pg_get_ruledef(r.oid)
      from tables join pg_rewrite r on ev_class = tables.oid and rulename <> '_RETURN'
    union all select 'policy', label, polname::text, format('%s to %s using (%s) with check (%s)', polcmd,
        (select string_agg(case r when 0 then 'public' else pg_get_userbyid(r) end, ', ') from unnest(polroles) r),
        pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
      from tables join pg_policy on polrelid = tables.oid
  )
  select jsonb_agg(jsonb_build_array(sort, label, part, text) order by label collate "C", sort collate "C", part collate "C")
  from entries
)`;
