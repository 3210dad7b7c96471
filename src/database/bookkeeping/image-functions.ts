/** What a row is to the ledger: an image of its mapped columns, and the digest of that. */

/** SQL-standard bodies: names are resolved when these are created, so that no caller's search_path matters. */
export const IMAGE_FUNCTIONS: readonly string[] = [
  `-- Where this database lives: the cluster and the database in it. A logical copy lives elsewhere.
create or replace function shopwright.home() returns text language sql stable
return (select system_identifier::text from pg_control_system())
  || '/' || (select oid::text from pg_database where datname = current_database())`,
  `-- JSON text of the mapped columns. Numbers become strings: a reader of JSON would lose their digits and scale.
create or replace function shopwright.image(_row jsonb, _columns text[]) returns text language sql immutable parallel safe
return case when _row is not null then (
  select jsonb_object_agg(c, case jsonb_typeof(_row -> c) when 'number' then to_jsonb(_row ->> c) else _row -> c end)::text
  from unnest(_columns) as c
) end`,
  `create or replace function shopwright.digest(_image text) returns text language sql immutable parallel safe
return encode(sha256(convert_to(_image, 'UTF8')), 'hex')`,
];
