/** The tables of the bookkeeping, and the triggers that keep the ledger append-only. Created once, by `upgrade`. */

const CATALOGUE_TABLE = `-- What stood in both schemas when an upgrade ended: [[sort, object, part, text], …].
create table shopwright.catalogue (
  one boolean primary key default true check (one),
  server integer not null,
  entries jsonb not null
)`;

export const LEDGER_TABLES: readonly string[] = [
  `-- Which database this is: a copy keeps the id, but not its home. Engine: the version that last upgraded it.
create table shopwright.meta (
  one boolean primary key default true check (one),
  database_id uuid not null default gen_random_uuid(),
  home text not null default shopwright.home(),
  layout integer not null,
  layout_digest text not null,
  engine text
)`,
  `-- The end of the chain, and the apply that is under way: the transaction that wrote xid, recording under batch.
create table shopwright.head (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash text,
  xid xid8,
  batch bigint,
  rearmed boolean not null default false
)`,
  "insert into shopwright.head (seq) values (0)",
  `-- What the last apply of each setting left.
create table shopwright.resources (
  store text collate "C" not null,
  kind text collate "C" not null,
  name text collate "C" not null,
  spec_digest text not null,
  row_digest text not null,
  protect boolean not null,
  revision bigint not null,
  primary key (store, kind, name)
)`,
  "-- Numbers recorded changes and batches. Of one address, the order of ids is that of its row locks.\ncreate sequence shopwright.ids",
  `-- Direct edits that no revision holds yet. Writing here touches nothing that an apply holds.
create table shopwright.pending (
  id bigint primary key,
  kind text collate "C" not null,
  store text collate "C" not null,
  name text collate "C" not null,
  body text not null
)`,
  `-- Every recorded change of a row; body is its exact text.
create table shopwright.changes (
  batch bigint not null,
  id bigint not null,
  kind text collate "C" not null,
  store text collate "C" not null,
  name text collate "C" not null,
  body text not null,
  primary key (batch, id)
)`,
  "create index changes_by_address on shopwright.changes (store, kind, name, id)",
  `-- The chain: body is the exact text that hash is over, and holds the hash before. Without a plan: direct edits.
create table shopwright.revisions (
  seq bigint primary key,
  batch bigint not null unique,
  plan text unique,
  body text not null,
  hash text not null
)`,
  `-- The tables of the settings, as upgrade last made them.
create table shopwright.tables (
  kind text collate "C" primary key,
  definition json not null
)`,
  CATALOGUE_TABLE,
];

/** What databases of earlier layouts lack; each does nothing where it is there. */
export const LATER_TABLES: readonly string[] = [
  "alter table shopwright.meta add column if not exists engine text",
  CATALOGUE_TABLE.replace("create table", "create table if not exists"),
];

/** After the functions that they call. ALWAYS: under any session_replication_role. */
export const LEDGER_GUARDS: readonly string[] = [
  `create constraint trigger sealed after update on shopwright.head deferrable initially deferred
  for each row execute function shopwright.refuse_unsealed()`,
  "alter table shopwright.head enable always trigger sealed",
  ...["changes", "revisions", "pending"].flatMap((table) => [
    `create trigger append_only before update or delete or truncate on shopwright.${table}
  for each statement execute function shopwright.refuse_rewriting()`,
    `alter table shopwright.${table} enable always trigger append_only`,
  ]),
];
