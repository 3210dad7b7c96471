-- The record of a layout: a database as that engine made it, carried forward by layouts.test.ts. Written by
-- record-layout.ts beside it; never edited.

set client_encoding = 'UTF8';
set timezone = 'UTC';
set datestyle = 'ISO, YMD';
set intervalstyle = 'iso_8601';
set search_path = pg_catalog, pg_temp;
create or replace procedure pg_temp.on_server(_sql text) language plpgsql as $procedure$
begin
  if version() !~* 'emscripten|wasm' then
    execute _sql;
  end if;
exception when duplicate_object or unique_violation then
  null;
end $procedure$;
begin;

create schema shopwright;

create schema store;

call pg_temp.on_server('create role shopwright_owner nologin');

call pg_temp.on_server('create role shopwright_planner nologin');

call pg_temp.on_server('create role shopwright_applier nologin');

call pg_temp.on_server('create role shopwright_reader nologin');

call pg_temp.on_server('alter schema shopwright owner to shopwright_owner');

call pg_temp.on_server('alter schema store owner to shopwright_owner');

call pg_temp.on_server('set role shopwright_owner');

-- Where this database lives: the cluster and the database in it. A logical copy lives elsewhere.
create or replace function shopwright.home() returns text language sql stable
return (select system_identifier::text from pg_control_system())
  || '/' || (select oid::text from pg_database where datname = current_database());

-- JSON text of the mapped columns. Numbers become strings: a reader of JSON would lose their digits and scale.
create or replace function shopwright.image(_row jsonb, _columns text[]) returns text language sql immutable parallel safe
return case when _row is not null then (
  select jsonb_object_agg(c, case jsonb_typeof(_row -> c) when 'number' then to_jsonb(_row ->> c) else _row -> c end)::text
  from unnest(_columns) as c
) end;

create or replace function shopwright.digest(_image text) returns text language sql immutable parallel safe
return encode(sha256(convert_to(_image, 'UTF8')), 'hex');

-- Which database this is: a copy keeps the id, but not its home.
create table shopwright.meta (
  one boolean primary key default true check (one),
  database_id uuid not null default gen_random_uuid(),
  home text not null default shopwright.home(),
  layout integer not null,
  layout_digest text not null
);

-- The end of the chain, and the apply that is under way: the transaction that wrote xid, recording under batch.
create table shopwright.head (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash text,
  xid xid8,
  batch bigint,
  rearmed boolean not null default false
);

insert into shopwright.head (seq) values (0);

-- What the last apply of each setting left.
create table shopwright.resources (
  store text collate "C" not null,
  kind text collate "C" not null,
  name text collate "C" not null,
  spec_digest text not null,
  row_digest text not null,
  protect boolean not null,
  revision bigint not null,
  primary key (store, kind, name)
);

-- Numbers recorded changes and batches. Of one address, the order of ids is that of its row locks.
create sequence shopwright.ids;

-- Direct edits that no revision holds yet. Writing here touches nothing that an apply holds.
create table shopwright.pending (
  id bigint primary key,
  kind text collate "C" not null,
  store text collate "C" not null,
  name text collate "C" not null,
  body text not null
);

-- Every recorded change of a row; body is its exact text.
create table shopwright.changes (
  batch bigint not null,
  id bigint not null,
  kind text collate "C" not null,
  store text collate "C" not null,
  name text collate "C" not null,
  body text not null,
  primary key (batch, id)
);

create index changes_by_address on shopwright.changes (store, kind, name, id);

-- The chain: body is the exact text that hash is over, and holds the hash before. Without a plan: direct edits.
create table shopwright.revisions (
  seq bigint primary key,
  batch bigint not null unique,
  plan text unique,
  body text not null,
  hash text not null
);

-- The tables of the settings, as upgrade last made them.
create table shopwright.tables (
  kind text collate "C" primary key,
  definition json not null
);

-- Writes one change down: in the batch of the apply that this transaction opened, else among the pending edits. Only
-- open() writes xid, so that no setting of a session can claim to be an apply.
create or replace function shopwright.note(_kind text, _row jsonb, _operation text, _before text, _after text)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $function$
declare
  _id bigint := nextval('shopwright.ids');
  _store text := _row ->> 'store';
  _name text := _row ->> 'name';
  _batch bigint;
  _body text := format(
    '{"id":%s,"kind":%s,"store":%s,"name":%s,"op":%s,"before":%s,"after":%s,"user":%s,"role":%s,"app":%s,"addr":%s,'
    '"mode":%s,"xid":"%s","at":%s}',
    _id, to_json(_kind), to_json(_store), to_json(_name), to_json(_operation),
    coalesce(_before, 'null'), coalesce(_after, 'null'),
    to_json(session_user::text), to_json(current_setting('role')), to_json(current_setting('application_name')),
    coalesce(to_json(host(inet_client_addr()))::text, 'null'), to_json(current_setting('session_replication_role')),
    pg_current_xact_id(), to_json(clock_timestamp()));
begin
  select batch into _batch from shopwright.head where xid = pg_current_xact_id();
  if found then
    insert into shopwright.changes values (_batch, _id, _kind, _store, _name, _body);
  else
    insert into shopwright.pending values (_id, _kind, _store, _name, _body);
  end if;
end $function$;

-- The trigger of every settings table. Arguments: the kind and its mapped columns; a partition has another name than
-- its table. Changes of other columns are nobody's business here.
create or replace function shopwright.record() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'iso_8601'
  set extra_float_digits = 1 set bytea_output = 'hex' set row_security = off as $function$
declare
  _kind text := tg_argv[0];
  _columns text[] := tg_argv[1];
  _old jsonb;
  _new jsonb;
  _before text;
  _after text;
begin
  if tg_op = 'TRUNCATE' then
    for _old in execute format('select to_jsonb(_row.*) from %s %s _row',
      case (select relkind from pg_class where oid = tg_relid) when 'p' then '' else 'only' end, tg_relid::regclass)
    loop
      perform shopwright.note(_kind, _old, 'truncate', shopwright.image(_old, _columns), null);
    end loop;
    return null;
  end if;
  if tg_op <> 'INSERT' then
    _old := to_jsonb(old);
    _before := shopwright.image(_old, _columns);
  end if;
  if tg_op <> 'DELETE' then
    _new := to_jsonb(new);
    _after := shopwright.image(_new, _columns);
  end if;
  if _before is not distinct from _after then
    return null;
  end if;
  if tg_op = 'UPDATE' and (_old -> 'store', _old -> 'name') is distinct from (_new -> 'store', _new -> 'name') then
    perform shopwright.note(_kind, _old, 'move-from', _before, null);
    perform shopwright.note(_kind, _new, 'move-to', null, _after);
  else
    perform shopwright.note(_kind, coalesce(_new, _old), lower(tg_op), _before, _after);
  end if;
  return null;
end $function$;

-- Begins an apply: one at a time, since the head's row stays locked until the end. Returns the last revision. _plan: the
-- plan's digest; a plan is applied once.
-- READ COMMITTED, because later statements must see what was committed while this one waited.
create or replace function shopwright.open(_database_id text, _home text, _plan text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $function$
declare
  _head shopwright.head;
  _seq bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise 'an apply needs isolation level read committed' using errcode = '25001';
  end if;
  select * into strict _head from shopwright.head for update;
  if _head.xid = pg_current_xact_id() then
    raise 'this transaction has opened an apply already' using errcode = '55000';
  end if;
  perform from shopwright.meta where database_id::text = _database_id and home = _home and home = shopwright.home();
  if not found then
    raise 'the plan was made for another database, or this is a copy of it' using errcode = 'SW003';
  end if;
  select seq into _seq from shopwright.revisions where plan = _plan;
  if found then
    raise 'this plan was applied as revision %', _seq using errcode = 'SW006', detail = _seq::text;
  end if;
  update shopwright.head set xid = pg_current_xact_id(), batch = nextval('shopwright.ids'), rearmed = false;
  return _head.seq;
end $function$;

-- Locks the rows named in _rows, [[store, name, digest or null], …], without waiting, then compares their digests: in a
-- later statement, which sees what was committed until the locks were had. _lock: 'update' for rows to be written,
-- 'reference' for rows that must merely stay. Runs with the caller's own rights, since _relation is the caller's.
create or replace function shopwright.expect(_kind text, _relation regclass, _columns text[], _lock text, _rows jsonb)
returns void language plpgsql set search_path = pg_catalog, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'iso_8601'
  set extra_float_digits = 1 set bytea_output = 'hex' set row_security = off as $function$
declare
  _differing jsonb;
  _first text;
begin
  execute format(
    'select from %s _row join jsonb_array_elements($1) e on _row.store = e ->> 0 and _row.name = e ->> 1
     for %s of _row nowait',
    _relation, case _lock when 'update' then 'update' when 'reference' then 'key share' end)
  using _rows;
  execute format(
    'select jsonb_agg(jsonb_build_array($2, e ->> 0, e ->> 1, e ->> 2, c.digest) order by (e ->> 0) collate "C", (e ->> 1) collate "C")
     from jsonb_array_elements($1) e
     left join lateral (
       select shopwright.digest(shopwright.image(to_jsonb(_row.*), $3)) as digest
       from %s _row where _row.store = e ->> 0 and _row.name = e ->> 1
     ) c on true
     where c.digest is distinct from e ->> 2',
    _relation)
  into _differing using _rows, _kind, _columns;
  if _differing is not null then
    select string_agg(case when d ->> 2 ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$' then format('%s/%s.%s', d ->> 1, d ->> 0, d ->> 2)
        else format('%s/%s[%s]', d ->> 1, d ->> 0, d -> 2) end, ', ' order by position)
      into _first from jsonb_array_elements(_differing) with ordinality as e (d, position) where position <= 5;
    raise 'rows differ from those that the plan was made from' using errcode = 'SW004', detail = _differing::text,
      hint = format('Changed since: %s%s. Nothing was written: run shopwright plan, which shows what is there now.', _first,
        case when jsonb_array_length(_differing) > 5 then format(' and %s more', jsonb_array_length(_differing) - 5) end);
  end if;
end $function$;

-- Adds one revision to the chain, over the changes of one batch.
create or replace function shopwright.append(_batch bigint, _by text, _revision jsonb) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'iso_8601'
  set extra_float_digits = 1 set bytea_output = 'hex' set row_security = off as $function$
declare
  _head shopwright.head;
  _count bigint;
  _digest text;
  _body text;
begin
  select * into strict _head from shopwright.head;
  select count(*), encode(sha256(coalesce(string_agg(sha256(convert_to(body, 'UTF8')), '' order by id), '')), 'hex')
    into _count, _digest from shopwright.changes where batch = _batch;
  _body := json_build_object(
    'seq', _head.seq + 1, 'previous', _head.hash, 'batch', _batch, 'changes', _count, 'digest', _digest, 'by', _by,
    'plan', _revision -> 'plan', 'commit', _revision -> 'commit', 'message', _revision -> 'message',
    'actor', _revision -> 'actor', 'approvals', _revision -> 'approvals', 'engine', _revision -> 'engine',
    'layout', (select layout from shopwright.meta), 'user', session_user, 'at', clock_timestamp());
  insert into shopwright.revisions
    values (_head.seq + 1, _batch, _revision ->> 'plan', _body, shopwright.digest(_body));
  update shopwright.head set seq = _head.seq + 1, hash = shopwright.digest(_body);
  return _head.seq + 1;
end $function$;

-- Refuses unless exactly _changes, [[kind, store, name, operation], …], were recorded since open(): no cascade and no
-- foreign trigger slips anything in. Pending edits become a revision before the apply's: their row locks came first.
-- _resources, [[kind, store, name, spec digest, protect, row digest or null], …], goes on record; without a row digest,
-- that of the image recorded here; without a spec digest, the record is dropped.
create or replace function shopwright.seal_changes(_revision jsonb, _changes jsonb, _resources jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'iso_8601'
  set extra_float_digits = 1 set bytea_output = 'hex' set row_security = off as $function$
declare
  _apply bigint;
  _edits bigint := nextval('shopwright.ids');
  _seq bigint;
  _differing json;
begin
  select batch into _apply from shopwright.head where xid = pg_current_xact_id();
  if not found then
    raise 'nothing to seal: no apply was opened' using errcode = '55000';
  end if;
  if _revision ->> 'plan' is null then
    raise 'an apply needs the digest of its plan' using errcode = '22004';
  end if;

  with recorded as (
    select jsonb_build_array(kind, store, name, body::json ->> 'op') as change from shopwright.changes where batch = _apply
  ), expected as (
    select change from jsonb_array_elements(_changes) as change
  ), unexpected as (
    select change from recorded except all select change from expected
  ), missing as (
    select change from expected except all select change from recorded
  )
  select json_build_object(
    'unexpected', (select coalesce(json_agg(change), '[]') from (select change from unexpected limit 20) u),
    'missing', (select coalesce(json_agg(change), '[]') from (select change from missing limit 20) m))
    into _differing
    where exists (select from unexpected) or exists (select from missing);
  if _differing is not null then
    raise 'the recorded changes differ from the planned ones' using errcode = 'SW005', detail = _differing::text;
  end if;

  with moved as (delete from shopwright.pending returning *)
  insert into shopwright.changes select _edits, id, kind, store, name, body from moved;
  if found then
    perform shopwright.append(_edits, 'direct', '{}');
  end if;
  _seq := shopwright.append(_apply, 'apply', _revision);

  delete from shopwright.resources r using jsonb_array_elements(_changes) as c
    where (r.kind, r.store, r.name) = (c ->> 0, c ->> 1, c ->> 2) and c ->> 3 in ('delete', 'move-from');
  delete from shopwright.resources r using jsonb_array_elements(_resources) as s
    where (r.kind, r.store, r.name) = (s ->> 0, s ->> 1, s ->> 2) and s ->> 3 is null;
  insert into shopwright.resources (kind, store, name, spec_digest, row_digest, protect, revision)
    select s ->> 0, s ->> 1, s ->> 2, s ->> 3, coalesce(s ->> 5, i.digest), (s ->> 4)::boolean, _seq
    from jsonb_array_elements(_resources) as s
    left join (
      select distinct on (kind, store, name) kind, store, name, shopwright.digest((body::json -> 'after')::text) as digest
      from shopwright.changes where batch = _apply order by kind, store, name, id desc
    ) i on (i.kind, i.store, i.name) = (s ->> 0, s ->> 1, s ->> 2)
    where s ->> 3 is not null
    on conflict (store, kind, name) do update set spec_digest = excluded.spec_digest, row_digest = excluded.row_digest,
      protect = excluded.protect, revision = excluded.revision;

  update shopwright.head set xid = null, batch = null;
  perform pg_notify('shopwright', _seq::text);
  return _seq;
end $function$;

-- The end of an apply; COMMIT follows. Deferred triggers fire here, with the caller's rights and not the owner's; what
-- they still write is recorded as nobody's plan, and refused.
create or replace function shopwright.seal(_revision jsonb, _changes jsonb, _resources jsonb) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $function$
declare
  _seq bigint := shopwright.seal_changes(_revision, _changes, _resources);
  _late json;
begin
  set constraints all immediate;
  select json_agg(json_build_array(kind, store, name, body::json ->> 'op')) into _late
    from shopwright.pending where body::json ->> 'xid' = pg_current_xact_id()::text;
  if _late is not null then
    raise 'deferred triggers changed more than was planned' using errcode = 'SW005',
      detail = json_build_object('unexpected', _late, 'missing', '[]'::json)::text;
  end if;
  return _seq;
end $function$;

-- At COMMIT: whoever opened must have sealed. SET CONSTRAINTS ALL IMMEDIATE, which comes before the seal, fires this
-- too early: then it arms itself again, once, for COMMIT.
create or replace function shopwright.refuse_unsealed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $function$
declare
  _rearmed boolean;
begin
  select rearmed into _rearmed from shopwright.head where xid = pg_current_xact_id();
  if not found then
    return null;
  end if;
  if _rearmed then
    raise 'an apply was opened but not sealed' using errcode = '55000';
  end if;
  set constraints shopwright.sealed deferred;
  update shopwright.head set rearmed = true;
  return null;
end $function$;

-- Pending edits may leave, in an apply, into a revision; nothing else may ever be changed. Superusers can pass this,
-- but not unnoticed: see the chain of hashes.
create or replace function shopwright.refuse_rewriting() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $function$
begin
  if tg_table_name = 'pending' and tg_op = 'DELETE' then
    perform from shopwright.head where xid = pg_current_xact_id();
    if found then
      return null;
    end if;
  end if;
  raise 'the ledger is append-only' using errcode = '42501';
end $function$;

create constraint trigger sealed after update on shopwright.head deferrable initially deferred
  for each row execute function shopwright.refuse_unsealed();

alter table shopwright.head enable always trigger sealed;

create trigger append_only before update or delete or truncate on shopwright.changes
  for each statement execute function shopwright.refuse_rewriting();

alter table shopwright.changes enable always trigger append_only;

create trigger append_only before update or delete or truncate on shopwright.revisions
  for each statement execute function shopwright.refuse_rewriting();

alter table shopwright.revisions enable always trigger append_only;

create trigger append_only before update or delete or truncate on shopwright.pending
  for each statement execute function shopwright.refuse_rewriting();

alter table shopwright.pending enable always trigger append_only;

revoke all on all functions in schema shopwright from public;

call pg_temp.on_server('grant usage on schema shopwright to shopwright_planner, shopwright_applier');

call pg_temp.on_server('grant usage on schema store to shopwright_planner, shopwright_applier, shopwright_reader');

call pg_temp.on_server('grant select on all tables in schema shopwright to shopwright_planner, shopwright_applier');

call pg_temp.on_server('grant execute on function shopwright.home(), shopwright.image(jsonb, text[]), shopwright.digest(text) to shopwright_planner, shopwright_applier');

call pg_temp.on_server(E'grant execute on function shopwright.open(text, text, text), shopwright.expect(text, regclass, text[], text, jsonb),\n  shopwright.seal(jsonb, jsonb, jsonb), shopwright.seal_changes(jsonb, jsonb, jsonb) to shopwright_applier');

create table store.stores (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  url text,
  currency text not null,
  accepted_currencies text[] not null default '{}',
  prices_include_tax boolean not null default true,
  time_zone text not null,
  locale text not null default 'zh-CN',
  other_locales text[] not null default '{}',
  callback_paths text[] not null default '{}',
  review_every interval not null default 'P90D',
  contact_email text,
  contact_phone text,
  address_country text,
  address_region text,
  address_city text,
  address_street text,
  address_postal_code text,
  legal_entity_name text,
  legal_entity_registration text,
  legal_entity_tax_number text,
  legal_entity_icp_licence text,
  constraint stores_pkey primary key (store, name),
  constraint stores_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint stores_url_pattern check (url ~ '^https?:[/][/][!-~]+$'),
  constraint stores_url_length check (url <> '' and char_length(url) <= 2000),
  constraint stores_currency_pattern check (currency ~ '^[A-Z]{3}$'),
  constraint stores_currency_length check (currency <> '' and char_length(currency) <= 3),
  constraint stores_accepted_currencies_items check (array_position(accepted_currencies, null) is null),
  constraint stores_time_zone_pattern check (time_zone ~ '^[A-Za-z][A-Za-z0-9_+-]*([/][A-Za-z0-9_+-]+)*$'),
  constraint stores_time_zone_length check (time_zone <> '' and char_length(time_zone) <= 63),
  constraint stores_locale_pattern check (locale ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$'),
  constraint stores_locale_length check (locale <> '' and char_length(locale) <= 20),
  constraint stores_other_locales_items check (array_position(other_locales, null) is null),
  constraint stores_callback_paths_items check (array_position(callback_paths, null) is null),
  constraint stores_review_every_one_unit check (review_every >= '0' and (date_trunc('month', review_every) = review_every or date_trunc('month', review_every) = '0' and date_trunc('day', review_every) = review_every or date_trunc('day', review_every) = '0' and date_trunc('second', review_every) = review_every)),
  constraint stores_contact_email_pattern check (contact_email ~ '^[A-Za-z0-9._%+''-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$'),
  constraint stores_contact_email_length check (contact_email <> '' and char_length(contact_email) <= 254),
  constraint stores_contact_phone_pattern check (contact_phone ~ '^[+][1-9][0-9]{6,14}$'),
  constraint stores_contact_phone_length check (contact_phone <> '' and char_length(contact_phone) <= 16),
  constraint stores_contact_absent check (contact_email is not null or num_nonnulls(contact_phone) = 0),
  constraint stores_address_country_pattern check (address_country ~ '^[A-Z]{2}$'),
  constraint stores_address_country_length check (address_country <> '' and char_length(address_country) <= 2),
  constraint stores_address_region_length check (address_region <> '' and char_length(address_region) <= 100),
  constraint stores_address_city_length check (address_city <> '' and char_length(address_city) <= 100),
  constraint stores_address_street_length check (address_street <> '' and char_length(address_street) <= 300),
  constraint stores_address_postal_code_length check (address_postal_code <> '' and char_length(address_postal_code) <= 20),
  constraint stores_address_whole check (num_nonnulls(address_country, address_city, address_street) in (0, 3)),
  constraint stores_address_absent check (address_country is not null or num_nonnulls(address_region, address_postal_code) = 0),
  constraint stores_legal_entity_name_length check (legal_entity_name <> '' and char_length(legal_entity_name) <= 200),
  constraint stores_legal_entity_registration_length check (legal_entity_registration <> '' and char_length(legal_entity_registration) <= 63),
  constraint stores_legal_entity_tax_number_length check (legal_entity_tax_number <> '' and char_length(legal_entity_tax_number) <= 63),
  constraint stores_legal_entity_icp_licence_length check (legal_entity_icp_licence <> '' and char_length(legal_entity_icp_licence) <= 63),
  constraint stores_legal_entity_absent check (legal_entity_name is not null or num_nonnulls(legal_entity_registration, legal_entity_tax_number, legal_entity_icp_licence) = 0)
);

create table store.calendars (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb,
  time_zone text,
  hours jsonb not null,
  holidays jsonb not null default '[]',
  make_up_days jsonb not null default '[]',
  constraint calendars_pkey primary key (store, name),
  constraint calendars_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint calendars_time_zone_pattern check (time_zone ~ '^[A-Za-z][A-Za-z0-9_+-]*([/][A-Za-z0-9_+-]+)*$'),
  constraint calendars_time_zone_length check (time_zone <> '' and char_length(time_zone) <= 63),
  constraint calendars_hours_items check (jsonb_typeof(hours) = 'array' and jsonb_array_length(hours) >= 1),
  constraint calendars_holidays_items check (jsonb_typeof(holidays) = 'array'),
  constraint calendars_make_up_days_items check (jsonb_typeof(make_up_days) = 'array')
);

create table store.channels (
  store text collate "C" not null,
  name text collate "C" not null,
  type text not null,
  recipients text[],
  sender text,
  title jsonb,
  enabled boolean not null default true,
  min_severity text not null default 'info',
  quiet_hours_from time,
  quiet_hours_until time,
  throttle_count integer,
  throttle_per interval,
  provider text,
  credentials text,
  signature text,
  url text,
  webhook text,
  mentions text[],
  signing_key text,
  constraint channels_pkey primary key (store, name),
  constraint channels_type_values check (type in ('email', 'sms', 'webhook', 'wecom', 'dingtalk', 'feishu')),
  constraint channels_recipients_items check (array_position(recipients, null) is null and cardinality(recipients) >= 1),
  constraint channels_sender_pattern check (sender ~ '^[A-Za-z0-9._%+''-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$'),
  constraint channels_sender_length check (sender <> '' and char_length(sender) <= 254),
  constraint channels_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint channels_min_severity_values check (min_severity in ('info', 'warning', 'critical')),
  constraint channels_quiet_hours_order check (quiet_hours_from <> quiet_hours_until),
  constraint channels_quiet_hours_whole check (num_nonnulls(quiet_hours_from, quiet_hours_until) in (0, 2)),
  constraint channels_throttle_count_range check (throttle_count >= 1 and throttle_count <= 2147483647),
  constraint channels_throttle_per_one_unit check (throttle_per >= '0' and (date_trunc('month', throttle_per) = throttle_per or date_trunc('month', throttle_per) = '0' and date_trunc('day', throttle_per) = throttle_per or date_trunc('day', throttle_per) = '0' and date_trunc('second', throttle_per) = throttle_per)),
  constraint channels_throttle_absent check (throttle_per is not null or num_nonnulls(throttle_count) = 0),
  constraint channels_provider_length check (provider <> '' and char_length(provider) <= 63),
  constraint channels_credentials_pattern check (credentials ~ '^[A-Za-z0-9][A-Za-z0-9_./-]*@[A-Za-z0-9][A-Za-z0-9_.-]*$'),
  constraint channels_signature_length check (signature <> '' and char_length(signature) <= 40),
  constraint channels_url_pattern check (url ~ '^https?:[/][/][!-~]+$'),
  constraint channels_url_length check (url <> '' and char_length(url) <= 2000),
  constraint channels_webhook_pattern check (webhook ~ '^[A-Za-z0-9][A-Za-z0-9_./-]*@[A-Za-z0-9][A-Za-z0-9_.-]*$'),
  constraint channels_mentions_items check (array_position(mentions, null) is null),
  constraint channels_signing_key_pattern check (signing_key ~ '^[A-Za-z0-9][A-Za-z0-9_./-]*@[A-Za-z0-9][A-Za-z0-9_.-]*$'),
  constraint channels_recipients_by_type check ((recipients is not null) = (type in ('email', 'sms'))),
  constraint channels_sender_by_type check ((sender is null or type in ('email'))),
  constraint channels_provider_by_type check ((provider is not null) = (type in ('sms'))),
  constraint channels_credentials_by_type check ((credentials is not null or type not in ('sms')) and (credentials is null or type in ('sms', 'webhook'))),
  constraint channels_signature_by_type check ((signature is null or type in ('sms'))),
  constraint channels_url_by_type check ((url is not null) = (type in ('webhook'))),
  constraint channels_webhook_by_type check ((webhook is not null) = (type in ('wecom', 'dingtalk', 'feishu'))),
  constraint channels_mentions_by_type check ((mentions is not null) = (type in ('wecom', 'dingtalk', 'feishu'))),
  constraint channels_signing_key_by_type check ((signing_key is null or type in ('dingtalk', 'feishu')))
);

create table store.order_policies (
  store text collate "C" not null,
  name text collate "C" not null,
  checkout_min_amount numeric,
  checkout_max_amount numeric,
  checkout_max_lines integer,
  checkout_guests boolean not null default false,
  numbering_prefix text,
  numbering_date text not null default 'day',
  numbering_digits integer not null default 6,
  confirmation_within interval not null default 'PT24H',
  confirmation_on_timeout text not null default 'escalate',
  confirmation_channels text[] not null default '{}',
  payment_within interval not null default 'PT30M',
  payment_flash_sale_within interval not null default 'PT15M',
  payment_on_timeout text not null default 'cancel',
  payment_remind_before interval,
  cancellation_allowed boolean not null default true,
  cancellation_within interval not null default 'P1W',
  cancellation_until_states text[] not null default '{shipped}',
  cancellation_approval text not null default 'never',
  cancellation_max_per_customer_count integer,
  cancellation_max_per_customer_per interval not null,
  cancellation_reasons jsonb not null default '[]',
  shipping_within text not null default '2bd',
  shipping_on_late text not null,
  shipping_split boolean not null default true,
  shipping_calendar text collate "C",
  receipt_auto_confirm_after interval not null default 'P15D',
  receipt_extensions integer not null default 0,
  receipt_extend_by interval not null default 'P3D',
  after_sales_within interval not null default 'P15D',
  after_sales_from text not null default 'receipt',
  reviews_within interval,
  reviews_auto_after interval default 'P1W',
  constraint order_policies_pkey primary key (store, name),
  constraint order_policies_checkout_min_amount_range check (checkout_min_amount > 0 and checkout_min_amount <= 999999999999.9999),
  constraint order_policies_checkout_max_amount_range check (checkout_max_amount > 0 and checkout_max_amount <= 999999999999.9999),
  constraint order_policies_checkout_max_lines_range check (checkout_max_lines >= 1 and checkout_max_lines <= 2147483647),
  constraint order_policies_numbering_prefix_pattern check (numbering_prefix ~ '^[A-Za-z0-9][A-Za-z0-9_-]*$'),
  constraint order_policies_numbering_prefix_length check (numbering_prefix <> '' and char_length(numbering_prefix) <= 63),
  constraint order_policies_numbering_date_values check (numbering_date in ('none', 'year', 'month', 'day')),
  constraint order_policies_numbering_digits_range check (numbering_digits >= 1 and numbering_digits <= 18),
  constraint order_policies_confirmation_within_one_unit check (confirmation_within >= '0' and (date_trunc('month', confirmation_within) = confirmation_within or date_trunc('month', confirmation_within) = '0' and date_trunc('day', confirmation_within) = confirmation_within or date_trunc('day', confirmation_within) = '0' and date_trunc('second', confirmation_within) = confirmation_within)),
  constraint order_policies_confirmation_on_timeout_values check (confirmation_on_timeout in ('escalate', 'confirm', 'cancel')),
  constraint order_policies_confirmation_channels_items check (array_position(confirmation_channels, null) is null),
  constraint order_policies_payment_within_one_unit check (payment_within >= '0' and (date_trunc('month', payment_within) = payment_within or date_trunc('month', payment_within) = '0' and date_trunc('day', payment_within) = payment_within or date_trunc('day', payment_within) = '0' and date_trunc('second', payment_within) = payment_within)),
  constraint order_policies_payment_flash_sale_within_one_unit check (payment_flash_sale_within >= '0' and (date_trunc('month', payment_flash_sale_within) = payment_flash_sale_within or date_trunc('month', payment_flash_sale_within) = '0' and date_trunc('day', payment_flash_sale_within) = payment_flash_sale_within or date_trunc('day', payment_flash_sale_within) = '0' and date_trunc('second', payment_flash_sale_within) = payment_flash_sale_within)),
  constraint order_policies_payment_on_timeout_values check (payment_on_timeout in ('cancel', 'remind')),
  constraint order_policies_payment_remind_before_one_unit check (payment_remind_before >= '0' and (date_trunc('month', payment_remind_before) = payment_remind_before or date_trunc('month', payment_remind_before) = '0' and date_trunc('day', payment_remind_before) = payment_remind_before or date_trunc('day', payment_remind_before) = '0' and date_trunc('second', payment_remind_before) = payment_remind_before)),
  constraint order_policies_cancellation_within_one_unit check (cancellation_within >= '0' and (date_trunc('month', cancellation_within) = cancellation_within or date_trunc('month', cancellation_within) = '0' and date_trunc('day', cancellation_within) = cancellation_within or date_trunc('day', cancellation_within) = '0' and date_trunc('second', cancellation_within) = cancellation_within)),
  constraint order_policies_cancellation_until_states_items check (array_position(cancellation_until_states, null) is null),
  constraint order_policies_cancellation_approval_values check (cancellation_approval in ('never', 'paid', 'always')),
  constraint order_policies_cancellation_max_per_customer_count_range check (cancellation_max_per_customer_count >= 1 and cancellation_max_per_customer_count <= 2147483647),
  constraint order_policies_cancellation_max_per_customer_per_one_unit check (cancellation_max_per_customer_per >= '0' and (date_trunc('month', cancellation_max_per_customer_per) = cancellation_max_per_customer_per or date_trunc('month', cancellation_max_per_customer_per) = '0' and date_trunc('day', cancellation_max_per_customer_per) = cancellation_max_per_customer_per or date_trunc('day', cancellation_max_per_customer_per) = '0' and date_trunc('second', cancellation_max_per_customer_per) = cancellation_max_per_customer_per)),
  constraint order_policies_cancellation_reasons_items check (jsonb_typeof(cancellation_reasons) = 'array'),
  constraint order_policies_shipping_within_pattern check (shipping_within ~ '^[0-9]+(s|m|h|d|w|mo|y|bd)$'),
  constraint order_policies_shipping_on_late_values check (shipping_on_late in ('notify', 'offerRefund')),
  constraint order_policies_receipt_auto_confirm_after_one_unit check (receipt_auto_confirm_after >= '0' and (date_trunc('month', receipt_auto_confirm_after) = receipt_auto_confirm_after or date_trunc('month', receipt_auto_confirm_after) = '0' and date_trunc('day', receipt_auto_confirm_after) = receipt_auto_confirm_after or date_trunc('day', receipt_auto_confirm_after) = '0' and date_trunc('second', receipt_auto_confirm_after) = receipt_auto_confirm_after)),
  constraint order_policies_receipt_extensions_range check (receipt_extensions >= 0 and receipt_extensions <= 10),
  constraint order_policies_receipt_extend_by_one_unit check (receipt_extend_by >= '0' and (date_trunc('month', receipt_extend_by) = receipt_extend_by or date_trunc('month', receipt_extend_by) = '0' and date_trunc('day', receipt_extend_by) = receipt_extend_by or date_trunc('day', receipt_extend_by) = '0' and date_trunc('second', receipt_extend_by) = receipt_extend_by)),
  constraint order_policies_after_sales_within_one_unit check (after_sales_within >= '0' and (date_trunc('month', after_sales_within) = after_sales_within or date_trunc('month', after_sales_within) = '0' and date_trunc('day', after_sales_within) = after_sales_within or date_trunc('day', after_sales_within) = '0' and date_trunc('second', after_sales_within) = after_sales_within)),
  constraint order_policies_after_sales_from_values check (after_sales_from in ('receipt', 'shipment')),
  constraint order_policies_reviews_within_one_unit check (reviews_within >= '0' and (date_trunc('month', reviews_within) = reviews_within or date_trunc('month', reviews_within) = '0' and date_trunc('day', reviews_within) = reviews_within or date_trunc('day', reviews_within) = '0' and date_trunc('second', reviews_within) = reviews_within)),
  constraint order_policies_reviews_auto_after_one_unit check (reviews_auto_after >= '0' and (date_trunc('month', reviews_auto_after) = reviews_auto_after or date_trunc('month', reviews_auto_after) = '0' and date_trunc('day', reviews_auto_after) = reviews_auto_after or date_trunc('day', reviews_auto_after) = '0' and date_trunc('second', reviews_auto_after) = reviews_auto_after))
);

create table store.order_flows (
  store text collate "C" not null,
  name text collate "C" not null,
  initial text not null default 'pending',
  states jsonb not null,
  transitions jsonb not null,
  anomalies jsonb not null default '[]',
  constraint order_flows_pkey primary key (store, name),
  constraint order_flows_initial_pattern check (initial ~ '^[A-Za-z0-9][A-Za-z0-9_-]*$'),
  constraint order_flows_initial_length check (initial <> '' and char_length(initial) <= 63),
  constraint order_flows_states_items check (jsonb_typeof(states) = 'array' and jsonb_array_length(states) >= 1),
  constraint order_flows_transitions_items check (jsonb_typeof(transitions) = 'array'),
  constraint order_flows_anomalies_items check (jsonb_typeof(anomalies) = 'array')
);

create table store.stock_policies (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  scope jsonb not null default '{"type":"all"}',
  low_stock jsonb not null,
  over_stock jsonb,
  demand_window interval not null default 'P30D',
  demand_method text not null default 'average',
  lead_time interval not null,
  safety_stock jsonb not null default '{"horizon":"30d","share":"10%","type":"share"}',
  reserve_on text not null default 'order',
  backorders text not null default 'no',
  out_of_stock_at integer not null default 0,
  show_remaining_below integer,
  per_order_min integer not null default 1,
  per_order_max integer,
  per_order_multiple_of integer not null default 1,
  priority integer not null default 0,
  constraint stock_policies_pkey primary key (store, name),
  constraint stock_policies_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint stock_policies_scope_shape check (scope is null or coalesce(scope ->> 'type', '') in ('all', 'categories', 'products', 'skus')),
  constraint stock_policies_low_stock_shape check (low_stock is null or coalesce(low_stock ->> 'type', '') in ('units', 'cover')),
  constraint stock_policies_over_stock_shape check (over_stock is null or coalesce(over_stock ->> 'type', '') in ('units', 'cover')),
  constraint stock_policies_demand_window_one_unit check (demand_window >= '0' and (date_trunc('month', demand_window) = demand_window or date_trunc('month', demand_window) = '0' and date_trunc('day', demand_window) = demand_window or date_trunc('day', demand_window) = '0' and date_trunc('second', demand_window) = demand_window)),
  constraint stock_policies_demand_method_values check (demand_method in ('average', 'weighted')),
  constraint stock_policies_lead_time_one_unit check (lead_time >= '0' and (date_trunc('month', lead_time) = lead_time or date_trunc('month', lead_time) = '0' and date_trunc('day', lead_time) = lead_time or date_trunc('day', lead_time) = '0' and date_trunc('second', lead_time) = lead_time)),
  constraint stock_policies_safety_stock_shape check (safety_stock is null or coalesce(safety_stock ->> 'type', '') in ('share', 'serviceLevel', 'units')),
  constraint stock_policies_reserve_on_values check (reserve_on in ('order', 'payment')),
  constraint stock_policies_backorders_values check (backorders in ('no', 'allow', 'preorder')),
  constraint stock_policies_out_of_stock_at_range check (out_of_stock_at >= -1000000 and out_of_stock_at <= 2147483647),
  constraint stock_policies_show_remaining_below_range check (show_remaining_below >= 1 and show_remaining_below <= 2147483647),
  constraint stock_policies_per_order_min_range check (per_order_min >= 1 and per_order_min <= 2147483647),
  constraint stock_policies_per_order_max_range check (per_order_max >= 1 and per_order_max <= 2147483647),
  constraint stock_policies_per_order_multiple_of_range check (per_order_multiple_of >= 1 and per_order_multiple_of <= 2147483647),
  constraint stock_policies_priority_range check (priority >= -1000000 and priority <= 1000000)
);

create table store.stock_alerts (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  enabled boolean not null default true,
  scope jsonb not null default '{"type":"all"}',
  "on" text[] not null,
  severity text not null default 'warning',
  channels text[] not null,
  repeat_every interval not null default 'P1D',
  digest_at time,
  constraint stock_alerts_pkey primary key (store, name),
  constraint stock_alerts_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint stock_alerts_scope_shape check (scope is null or coalesce(scope ->> 'type', '') in ('all', 'categories', 'products', 'skus')),
  constraint stock_alerts_on_items check (array_position("on", null) is null and "on" <@ '{low,out,over,belowSafety,restocked}'::text[] and cardinality("on") >= 1),
  constraint stock_alerts_severity_values check (severity in ('info', 'warning', 'critical')),
  constraint stock_alerts_channels_items check (array_position(channels, null) is null and cardinality(channels) >= 1),
  constraint stock_alerts_repeat_every_one_unit check (repeat_every >= '0' and (date_trunc('month', repeat_every) = repeat_every or date_trunc('month', repeat_every) = '0' and date_trunc('day', repeat_every) = repeat_every or date_trunc('day', repeat_every) = '0' and date_trunc('second', repeat_every) = repeat_every))
);

create table store.replenishment_rules (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  enabled boolean not null default true,
  scope jsonb not null default '{"type":"all"}',
  strategy jsonb not null,
  cycle interval not null default 'P1W',
  starts_on date,
  count_incoming boolean not null default true,
  multiple_of integer not null default 1,
  min_quantity integer not null default 1,
  max_quantity integer,
  trigger text not null default 'auto',
  approval_above numeric,
  channels text[] not null default '{}',
  supplier text,
  warehouse text,
  priority integer not null default 0,
  constraint replenishment_rules_pkey primary key (store, name),
  constraint replenishment_rules_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint replenishment_rules_scope_shape check (scope is null or coalesce(scope ->> 'type', '') in ('all', 'categories', 'products', 'skus')),
  constraint replenishment_rules_strategy_shape check (strategy is null or coalesce(strategy ->> 'type', '') in ('sales', 'level')),
  constraint replenishment_rules_cycle_one_unit check (cycle >= '0' and (date_trunc('month', cycle) = cycle or date_trunc('month', cycle) = '0' and date_trunc('day', cycle) = cycle or date_trunc('day', cycle) = '0' and date_trunc('second', cycle) = cycle)),
  constraint replenishment_rules_multiple_of_range check (multiple_of >= 1 and multiple_of <= 2147483647),
  constraint replenishment_rules_min_quantity_range check (min_quantity >= 1 and min_quantity <= 2147483647),
  constraint replenishment_rules_max_quantity_range check (max_quantity >= 1 and max_quantity <= 2147483647),
  constraint replenishment_rules_trigger_values check (trigger in ('auto', 'propose')),
  constraint replenishment_rules_approval_above_range check (approval_above >= 0 and approval_above <= 999999999999.9999),
  constraint replenishment_rules_channels_items check (array_position(channels, null) is null),
  constraint replenishment_rules_supplier_length check (supplier <> '' and char_length(supplier) <= 100),
  constraint replenishment_rules_warehouse_length check (warehouse <> '' and char_length(warehouse) <= 100),
  constraint replenishment_rules_priority_range check (priority >= -1000000 and priority <= 1000000)
);

create table store.member_tiers (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  level integer not null,
  growth_from integer not null,
  invite_only boolean not null default false,
  percent_off numeric not null default 0,
  combines_with text[] not null default '{}',
  points_multiplier numeric not null default 1,
  free_shipping_from numeric,
  growth_per_review integer not null default 0,
  benefits jsonb not null default '[]',
  "default" boolean not null default false,
  keep_for interval,
  constraint member_tiers_pkey primary key (store, name),
  constraint member_tiers_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint member_tiers_level_range check (level >= 0 and level <= 2147483647),
  constraint member_tiers_growth_from_range check (growth_from >= 0 and growth_from <= 2147483647),
  constraint member_tiers_percent_off_range check (percent_off >= 0 and percent_off <= 100),
  constraint member_tiers_combines_with_items check (array_position(combines_with, null) is null and combines_with <@ '{coupons,discounts,campaigns,points,memberPrice}'::text[]),
  constraint member_tiers_points_multiplier_range check (points_multiplier >= 0 and points_multiplier <= 1000),
  constraint member_tiers_free_shipping_from_range check (free_shipping_from >= 0 and free_shipping_from <= 999999999999.9999),
  constraint member_tiers_growth_per_review_range check (growth_per_review >= 0 and growth_per_review <= 2147483647),
  constraint member_tiers_benefits_items check (jsonb_typeof(benefits) = 'array'),
  constraint member_tiers_keep_for_one_unit check (keep_for >= '0' and (date_trunc('month', keep_for) = keep_for or date_trunc('month', keep_for) = '0' and date_trunc('day', keep_for) = keep_for or date_trunc('day', keep_for) = '0' and date_trunc('second', keep_for) = keep_for))
);

create table store.member_prices (
  store text collate "C" not null,
  name text collate "C" not null,
  tier text collate "C" not null,
  enabled boolean not null default true,
  items jsonb not null,
  window_from timestamptz,
  window_until timestamptz,
  combines_with text[] not null default '{}',
  constraint member_prices_pkey primary key (store, name),
  constraint member_prices_items_items check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) >= 1),
  constraint member_prices_window_order check (window_from < window_until),
  constraint member_prices_window_whole check (num_nonnulls(window_from, window_until) in (0, 2)),
  constraint member_prices_combines_with_items check (array_position(combines_with, null) is null and combines_with <@ '{coupons,discounts,campaigns,points,memberPrice}'::text[])
);

create table store.payment_methods (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  provider text not null,
  enabled boolean not null default true,
  currencies text[] not null default '{}',
  amount_min numeric not null default 0.01,
  amount_max numeric not null,
  limits jsonb not null default '[]',
  verification jsonb not null default '[]',
  credentials jsonb not null default '{}',
  capture text not null default 'immediate',
  installments jsonb not null default '[]',
  settlement_delay text not null default '1bd',
  fee numeric not null default 0,
  "order" integer not null,
  instructions jsonb,
  scope jsonb not null default '{"type":"all"}',
  audience jsonb not null default '{"type":"all"}',
  platforms text[] not null default '{}',
  availability text collate "C",
  constraint payment_methods_pkey primary key (store, name),
  constraint payment_methods_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint payment_methods_provider_values check (provider in ('alipay', 'wechat_pay', 'bank_card', 'unionpay', 'paypal', 'apple_pay', 'cash_on_delivery', 'balance')),
  constraint payment_methods_currencies_items check (array_position(currencies, null) is null),
  constraint payment_methods_amount_min_range check (amount_min >= 0 and amount_min <= 999999999999.9999),
  constraint payment_methods_amount_max_range check (amount_max > 0 and amount_max <= 999999999999.9999),
  constraint payment_methods_limits_items check (jsonb_typeof(limits) = 'array'),
  constraint payment_methods_verification_items check (jsonb_typeof(verification) = 'array'),
  constraint payment_methods_credentials_shape check (jsonb_typeof(credentials) = 'object'),
  constraint payment_methods_capture_values check (capture in ('immediate', 'onConfirmation', 'onShipment')),
  constraint payment_methods_installments_items check (jsonb_typeof(installments) = 'array'),
  constraint payment_methods_settlement_delay_pattern check (settlement_delay ~ '^[0-9]+(s|m|h|d|w|mo|y|bd)$'),
  constraint payment_methods_fee_range check (fee >= 0 and fee <= 100),
  constraint payment_methods_order_range check ("order" >= 0 and "order" <= 2147483647),
  constraint payment_methods_instructions_shape check (jsonb_typeof(instructions) in ('string', 'object')),
  constraint payment_methods_scope_shape check (scope is null or coalesce(scope ->> 'type', '') in ('all', 'categories', 'products', 'skus')),
  constraint payment_methods_audience_shape check (audience is null or coalesce(audience ->> 'type', '') in ('all', 'tiers', 'newCustomers', 'tags')),
  constraint payment_methods_platforms_items check (array_position(platforms, null) is null and platforms <@ '{web,mobileWeb,app,miniProgram}'::text[])
);

create table store.refund_policies (
  store text collate "C" not null,
  name text collate "C" not null,
  amount_min numeric not null,
  amount_max numeric not null,
  partial boolean not null default true,
  within text not null default '3bd',
  calendar text collate "C",
  flow jsonb not null,
  channels text[] not null default '{}',
  method text not null default 'original',
  methods jsonb not null default '[]',
  restocking_fee numeric not null default 0,
  return_shipping text not null default 'byReason',
  reasons jsonb not null default '[]',
  goods_return_within interval not null default 'P1W',
  goods_keep_below numeric,
  max_per_customer_count integer,
  max_per_customer_per interval,
  exceptions jsonb,
  constraint refund_policies_pkey primary key (store, name),
  constraint refund_policies_amount_min_range check (amount_min >= 0 and amount_min <= 999999999999.9999),
  constraint refund_policies_amount_max_range check (amount_max > 0 and amount_max <= 999999999999.9999),
  constraint refund_policies_within_pattern check (within ~ '^[0-9]+(s|m|h|d|w|mo|y|bd)$'),
  constraint refund_policies_flow_items check (jsonb_typeof(flow) = 'array' and jsonb_array_length(flow) >= 1),
  constraint refund_policies_channels_items check (array_position(channels, null) is null),
  constraint refund_policies_method_values check (method in ('original', 'balance', 'choice')),
  constraint refund_policies_methods_items check (jsonb_typeof(methods) = 'array'),
  constraint refund_policies_restocking_fee_range check (restocking_fee >= 0 and restocking_fee <= 100),
  constraint refund_policies_return_shipping_values check (return_shipping in ('customer', 'store', 'byReason')),
  constraint refund_policies_reasons_items check (jsonb_typeof(reasons) = 'array'),
  constraint refund_policies_goods_return_within_one_unit check (goods_return_within >= '0' and (date_trunc('month', goods_return_within) = goods_return_within or date_trunc('month', goods_return_within) = '0' and date_trunc('day', goods_return_within) = goods_return_within or date_trunc('day', goods_return_within) = '0' and date_trunc('second', goods_return_within) = goods_return_within)),
  constraint refund_policies_goods_keep_below_range check (goods_keep_below > 0 and goods_keep_below <= 999999999999.9999),
  constraint refund_policies_max_per_customer_count_range check (max_per_customer_count >= 1 and max_per_customer_count <= 2147483647),
  constraint refund_policies_max_per_customer_per_one_unit check (max_per_customer_per >= '0' and (date_trunc('month', max_per_customer_per) = max_per_customer_per or date_trunc('month', max_per_customer_per) = '0' and date_trunc('day', max_per_customer_per) = max_per_customer_per or date_trunc('day', max_per_customer_per) = '0' and date_trunc('second', max_per_customer_per) = max_per_customer_per)),
  constraint refund_policies_max_per_customer_absent check (max_per_customer_per is not null or num_nonnulls(max_per_customer_count) = 0),
  constraint refund_policies_exceptions_shape check (exceptions is null or coalesce(exceptions ->> 'type', '') in ('all', 'categories', 'products', 'skus'))
);

create table store.coupons (
  store text collate "C" not null,
  name text collate "C" not null,
  type text not null,
  title jsonb not null,
  description jsonb,
  enabled boolean not null default true,
  code text,
  discount jsonb not null,
  claim_from timestamptz,
  claim_until timestamptz,
  validity jsonb not null,
  daily_hours_from time,
  daily_hours_until time,
  limits_total integer,
  limits_per_customer integer default 1,
  limits_per_day integer,
  limits_amount numeric,
  scope jsonb not null default '{"type":"all"}',
  audience jsonb not null default '{"type":"all"}',
  platforms text[] not null default '{}',
  combines_with text[] not null default '{}',
  return_on_refund boolean not null default true,
  transferable boolean not null default false,
  remind_before interval,
  distribution jsonb not null default '[]',
  min_spend numeric,
  constraint coupons_pkey primary key (store, name),
  constraint coupons_type_values check (type in ('basic', 'threshold', 'timed')),
  constraint coupons_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint coupons_description_shape check (jsonb_typeof(description) in ('string', 'object')),
  constraint coupons_code_length check (code <> '' and char_length(code) <= 64),
  constraint coupons_discount_shape check (discount is null or coalesce(discount ->> 'type', '') in ('amount', 'percent', 'freeShipping')),
  constraint coupons_claim_order check (claim_from < claim_until),
  constraint coupons_claim_whole check (num_nonnulls(claim_from, claim_until) in (0, 2)),
  constraint coupons_validity_shape check (validity is null or coalesce(validity ->> 'type', '') in ('window', 'afterClaim')),
  constraint coupons_daily_hours_order check (daily_hours_from <> daily_hours_until),
  constraint coupons_daily_hours_whole check (num_nonnulls(daily_hours_from, daily_hours_until) in (0, 2)),
  constraint coupons_limits_total_range check (limits_total >= 1 and limits_total <= 2147483647),
  constraint coupons_limits_per_customer_range check (limits_per_customer >= 1 and limits_per_customer <= 2147483647),
  constraint coupons_limits_per_day_range check (limits_per_day >= 1 and limits_per_day <= 2147483647),
  constraint coupons_limits_amount_range check (limits_amount > 0 and limits_amount <= 999999999999.9999),
  constraint coupons_scope_shape check (scope is null or coalesce(scope ->> 'type', '') in ('all', 'categories', 'products', 'skus')),
  constraint coupons_audience_shape check (audience is null or coalesce(audience ->> 'type', '') in ('all', 'tiers', 'newCustomers', 'tags')),
  constraint coupons_platforms_items check (array_position(platforms, null) is null and platforms <@ '{web,mobileWeb,app,miniProgram}'::text[]),
  constraint coupons_combines_with_items check (array_position(combines_with, null) is null and combines_with <@ '{coupons,discounts,campaigns,points,memberPrice}'::text[]),
  constraint coupons_remind_before_one_unit check (remind_before >= '0' and (date_trunc('month', remind_before) = remind_before or date_trunc('month', remind_before) = '0' and date_trunc('day', remind_before) = remind_before or date_trunc('day', remind_before) = '0' and date_trunc('second', remind_before) = remind_before)),
  constraint coupons_distribution_items check (jsonb_typeof(distribution) = 'array'),
  constraint coupons_min_spend_range check (min_spend > 0 and min_spend <= 999999999999.9999),
  constraint coupons_min_spend_by_type check ((min_spend is not null or type not in ('threshold')) and (min_spend is null or type in ('threshold', 'timed')))
);

create table store.points_programs (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb,
  enabled boolean not null default true,
  earn jsonb not null,
  products jsonb not null default '[]',
  bonuses jsonb not null default '[]',
  max_per_order integer,
  max_per_day integer,
  redeem_points_per_unit integer not null,
  redeem_step integer not null,
  redeem_max_share_of_order numeric not null,
  redeem_min_order numeric not null,
  redeem_scope jsonb not null default '{"type":"all"}',
  redeem_coupons jsonb not null default '[]',
  redeem_goods jsonb not null default '[]',
  combines_with text[] not null default '{}',
  expiry interval,
  remind_before interval,
  freeze_for interval not null,
  refunds_take_back_earned boolean not null default true,
  refunds_give_back_redeemed boolean not null default true,
  display_order_page boolean not null default true,
  display_cart boolean not null default false,
  display_product boolean not null default false,
  display_account boolean not null default true,
  rounding text not null default 'floor',
  constraint points_programs_pkey primary key (store, name),
  constraint points_programs_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint points_programs_earn_items check (jsonb_typeof(earn) = 'array'),
  constraint points_programs_products_items check (jsonb_typeof(products) = 'array'),
  constraint points_programs_bonuses_items check (jsonb_typeof(bonuses) = 'array'),
  constraint points_programs_max_per_order_range check (max_per_order >= 1 and max_per_order <= 2147483647),
  constraint points_programs_max_per_day_range check (max_per_day >= 1 and max_per_day <= 2147483647),
  constraint points_programs_redeem_points_per_unit_range check (redeem_points_per_unit >= 1 and redeem_points_per_unit <= 2147483647),
  constraint points_programs_redeem_step_range check (redeem_step >= 1 and redeem_step <= 2147483647),
  constraint points_programs_redeem_max_share_of_order_range check (redeem_max_share_of_order > 0 and redeem_max_share_of_order <= 100),
  constraint points_programs_redeem_min_order_range check (redeem_min_order >= 0 and redeem_min_order <= 999999999999.9999),
  constraint points_programs_redeem_scope_shape check (redeem_scope is null or coalesce(redeem_scope ->> 'type', '') in ('all', 'categories', 'products', 'skus')),
  constraint points_programs_redeem_coupons_items check (jsonb_typeof(redeem_coupons) = 'array'),
  constraint points_programs_redeem_goods_items check (jsonb_typeof(redeem_goods) = 'array'),
  constraint points_programs_combines_with_items check (array_position(combines_with, null) is null and combines_with <@ '{coupons,discounts,campaigns,points,memberPrice}'::text[]),
  constraint points_programs_expiry_one_unit check (expiry >= '0' and (date_trunc('month', expiry) = expiry or date_trunc('month', expiry) = '0' and date_trunc('day', expiry) = expiry or date_trunc('day', expiry) = '0' and date_trunc('second', expiry) = expiry)),
  constraint points_programs_remind_before_one_unit check (remind_before >= '0' and (date_trunc('month', remind_before) = remind_before or date_trunc('month', remind_before) = '0' and date_trunc('day', remind_before) = remind_before or date_trunc('day', remind_before) = '0' and date_trunc('second', remind_before) = remind_before)),
  constraint points_programs_freeze_for_one_unit check (freeze_for >= '0' and (date_trunc('month', freeze_for) = freeze_for or date_trunc('month', freeze_for) = '0' and date_trunc('day', freeze_for) = freeze_for or date_trunc('day', freeze_for) = '0' and date_trunc('second', freeze_for) = freeze_for)),
  constraint points_programs_rounding_values check (rounding in ('floor', 'nearest'))
);

create table store.flash_sessions (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  window_from time not null,
  window_until time not null,
  days text[] not null default '{}',
  remind_before interval,
  enabled boolean not null default true,
  constraint flash_sessions_pkey primary key (store, name),
  constraint flash_sessions_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint flash_sessions_window_order check (window_from <> window_until),
  constraint flash_sessions_days_items check (array_position(days, null) is null and days <@ '{mon,tue,wed,thu,fri,sat,sun}'::text[]),
  constraint flash_sessions_remind_before_one_unit check (remind_before >= '0' and (date_trunc('month', remind_before) = remind_before or date_trunc('month', remind_before) = '0' and date_trunc('day', remind_before) = remind_before or date_trunc('day', remind_before) = '0' and date_trunc('second', remind_before) = remind_before))
);

create table store.discounts (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  description jsonb,
  enabled boolean not null default true,
  rule jsonb not null,
  scope jsonb not null default '{"type":"all"}',
  audience jsonb not null default '{"type":"all"}',
  window_from timestamptz,
  window_until timestamptz,
  daily_hours_from time,
  daily_hours_until time,
  per_customer integer,
  max_discount numeric,
  combines_with text[] not null default '{}',
  priority integer not null,
  constraint discounts_pkey primary key (store, name),
  constraint discounts_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint discounts_description_shape check (jsonb_typeof(description) in ('string', 'object')),
  constraint discounts_rule_shape check (rule is null or coalesce(rule ->> 'type', '') in ('spend', 'spendPercent', 'quantity', 'nthPiece', 'flat')),
  constraint discounts_scope_shape check (scope is null or coalesce(scope ->> 'type', '') in ('all', 'categories', 'products', 'skus')),
  constraint discounts_audience_shape check (audience is null or coalesce(audience ->> 'type', '') in ('all', 'tiers', 'newCustomers', 'tags')),
  constraint discounts_window_order check (window_from < window_until),
  constraint discounts_window_whole check (num_nonnulls(window_from, window_until) in (0, 2)),
  constraint discounts_daily_hours_order check (daily_hours_from <> daily_hours_until),
  constraint discounts_daily_hours_whole check (num_nonnulls(daily_hours_from, daily_hours_until) in (0, 2)),
  constraint discounts_per_customer_range check (per_customer >= 1 and per_customer <= 2147483647),
  constraint discounts_max_discount_range check (max_discount > 0 and max_discount <= 999999999999.9999),
  constraint discounts_combines_with_items check (array_position(combines_with, null) is null and combines_with <@ '{coupons,discounts,campaigns,points,memberPrice}'::text[]),
  constraint discounts_priority_range check (priority >= -1000000 and priority <= 1000000)
);

create table store.campaigns (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  enabled boolean not null default true,
  window_from timestamptz not null,
  window_until timestamptz not null,
  announce_before interval not null default 'PT0S',
  offer jsonb not null,
  coupons text[] not null default '{}',
  scope jsonb not null default '{"type":"all"}',
  exclusive boolean not null default true,
  priority integer not null,
  budget jsonb not null default '{"type":"none"}',
  per_customer integer,
  audience jsonb not null default '{"type":"all"}',
  platforms text[] not null default '{}',
  combines_with text[] not null default '{}',
  announcement jsonb,
  channels text[] not null default '{}',
  constraint campaigns_pkey primary key (store, name),
  constraint campaigns_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint campaigns_window_order check (window_from < window_until),
  constraint campaigns_announce_before_one_unit check (announce_before >= '0' and (date_trunc('month', announce_before) = announce_before or date_trunc('month', announce_before) = '0' and date_trunc('day', announce_before) = announce_before or date_trunc('day', announce_before) = '0' and date_trunc('second', announce_before) = announce_before)),
  constraint campaigns_offer_shape check (offer is null or coalesce(offer ->> 'type', '') in ('fullReduction', 'discount', 'flashSale')),
  constraint campaigns_coupons_items check (array_position(coupons, null) is null),
  constraint campaigns_scope_shape check (scope is null or coalesce(scope ->> 'type', '') in ('all', 'categories', 'products', 'skus')),
  constraint campaigns_priority_range check (priority >= -1000000 and priority <= 1000000),
  constraint campaigns_budget_shape check (budget is null or coalesce(budget ->> 'type', '') in ('none', 'amount', 'orders')),
  constraint campaigns_per_customer_range check (per_customer >= 1 and per_customer <= 2147483647),
  constraint campaigns_audience_shape check (audience is null or coalesce(audience ->> 'type', '') in ('all', 'tiers', 'newCustomers', 'tags')),
  constraint campaigns_platforms_items check (array_position(platforms, null) is null and platforms <@ '{web,mobileWeb,app,miniProgram}'::text[]),
  constraint campaigns_combines_with_items check (array_position(combines_with, null) is null and combines_with <@ '{coupons,discounts,campaigns,points,memberPrice}'::text[]),
  constraint campaigns_announcement_shape check (jsonb_typeof(announcement) in ('string', 'object')),
  constraint campaigns_channels_items check (array_position(channels, null) is null)
);

create table store.stacking_policies (
  store text collate "C" not null,
  name text collate "C" not null,
  "order" text[] not null,
  percent_of text not null default 'remaining',
  choice text not null default 'priority',
  max_coupons_per_order integer not null default 1,
  max_campaigns_per_order integer not null default 1,
  floor jsonb not null,
  rounding text not null default 'nearest',
  constraint stacking_policies_pkey primary key (store, name),
  constraint stacking_policies_order_items check (array_position("order", null) is null and "order" <@ '{memberPrice,campaign,discount,coupon,points}'::text[] and cardinality("order") >= 1),
  constraint stacking_policies_percent_of_values check (percent_of in ('remaining', 'list')),
  constraint stacking_policies_choice_values check (choice in ('priority', 'bestForCustomer')),
  constraint stacking_policies_max_coupons_per_order_range check (max_coupons_per_order >= 0 and max_coupons_per_order <= 2147483647),
  constraint stacking_policies_max_campaigns_per_order_range check (max_campaigns_per_order >= 0 and max_campaigns_per_order <= 2147483647),
  constraint stacking_policies_floor_shape check (floor is null or coalesce(floor ->> 'type', '') in ('shareOfList', 'cost', 'none')),
  constraint stacking_policies_rounding_values check (rounding in ('nearest', 'floor'))
);

create table store.service_queues (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  topics text[] not null,
  hours text collate "C" not null,
  respond_within interval not null,
  resolve_within text not null,
  escalate_to text collate "C",
  channels text[] not null default '{}',
  audience jsonb not null default '{"type":"all"}',
  languages text[] not null default '{}',
  assignment text not null default 'leastBusy',
  max_open_per_agent integer,
  close_after interval,
  priority integer not null default 0,
  enabled boolean not null default true,
  constraint service_queues_pkey primary key (store, name),
  constraint service_queues_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint service_queues_topics_items check (array_position(topics, null) is null and topics <@ '{inquiry,complaint,order,refund,technical}'::text[] and cardinality(topics) >= 1),
  constraint service_queues_respond_within_one_unit check (respond_within >= '0' and (date_trunc('month', respond_within) = respond_within or date_trunc('month', respond_within) = '0' and date_trunc('day', respond_within) = respond_within or date_trunc('day', respond_within) = '0' and date_trunc('second', respond_within) = respond_within)),
  constraint service_queues_resolve_within_pattern check (resolve_within ~ '^[0-9]+(s|m|h|d|w|mo|y|bd)$'),
  constraint service_queues_channels_items check (array_position(channels, null) is null),
  constraint service_queues_audience_shape check (audience is null or coalesce(audience ->> 'type', '') in ('all', 'tiers', 'newCustomers', 'tags')),
  constraint service_queues_languages_items check (array_position(languages, null) is null),
  constraint service_queues_assignment_values check (assignment in ('roundRobin', 'leastBusy', 'manual')),
  constraint service_queues_max_open_per_agent_range check (max_open_per_agent >= 1 and max_open_per_agent <= 2147483647),
  constraint service_queues_close_after_one_unit check (close_after >= '0' and (date_trunc('month', close_after) = close_after or date_trunc('month', close_after) = '0' and date_trunc('day', close_after) = close_after or date_trunc('day', close_after) = '0' and date_trunc('second', close_after) = close_after)),
  constraint service_queues_priority_range check (priority >= -1000000 and priority <= 1000000)
);

create table store.article_categories (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  parent text collate "C",
  "order" integer not null default 0,
  description jsonb,
  icon text,
  constraint article_categories_pkey primary key (store, name),
  constraint article_categories_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint article_categories_order_range check ("order" >= 0 and "order" <= 2147483647),
  constraint article_categories_description_shape check (jsonb_typeof(description) in ('string', 'object')),
  constraint article_categories_icon_pattern check (icon ~ '^[A-Za-z0-9][A-Za-z0-9_-]*$'),
  constraint article_categories_icon_length check (icon <> '' and char_length(icon) <= 63)
);

create table store.articles (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  category text collate "C" not null,
  body jsonb not null,
  summary jsonb,
  keywords text[] not null default '{}',
  owner text not null,
  review_every interval not null default 'P90D',
  reviewed_on date not null,
  related text[] not null default '{}',
  visibility text not null default 'customers',
  promoted boolean not null default false,
  "order" integer not null default 0,
  published boolean not null default true,
  constraint articles_pkey primary key (store, name),
  constraint articles_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint articles_body_shape check (jsonb_typeof(body) in ('string', 'object')),
  constraint articles_summary_shape check (jsonb_typeof(summary) in ('string', 'object')),
  constraint articles_keywords_items check (array_position(keywords, null) is null),
  constraint articles_owner_length check (owner <> '' and char_length(owner) <= 200),
  constraint articles_review_every_one_unit check (review_every >= '0' and (date_trunc('month', review_every) = review_every or date_trunc('month', review_every) = '0' and date_trunc('day', review_every) = review_every or date_trunc('day', review_every) = '0' and date_trunc('second', review_every) = review_every)),
  constraint articles_related_items check (array_position(related, null) is null),
  constraint articles_visibility_values check (visibility in ('customers', 'staff')),
  constraint articles_order_range check ("order" >= 0 and "order" <= 2147483647)
);

create table store.auto_replies (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  "on" jsonb not null,
  reply jsonb not null,
  hours_from time,
  hours_until time,
  limits_per_customer_per_day integer default 3,
  limits_per_day integer,
  queues text[] not null default '{}',
  audience jsonb not null default '{"type":"all"}',
  articles text[] not null default '{}',
  delay interval not null default 'PT0S',
  priority integer not null default 0,
  enabled boolean not null default true,
  constraint auto_replies_pkey primary key (store, name),
  constraint auto_replies_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint auto_replies_on_shape check ("on" is null or coalesce("on" ->> 'type', '') in ('firstMessage', 'keyword', 'pattern', 'afterHours', 'orderStatus')),
  constraint auto_replies_reply_shape check (jsonb_typeof(reply) in ('string', 'object')),
  constraint auto_replies_hours_order check (hours_from <> hours_until),
  constraint auto_replies_hours_whole check (num_nonnulls(hours_from, hours_until) in (0, 2)),
  constraint auto_replies_limits_per_customer_per_day_range check (limits_per_customer_per_day >= 1 and limits_per_customer_per_day <= 2147483647),
  constraint auto_replies_limits_per_day_range check (limits_per_day >= 1 and limits_per_day <= 2147483647),
  constraint auto_replies_queues_items check (array_position(queues, null) is null),
  constraint auto_replies_audience_shape check (audience is null or coalesce(audience ->> 'type', '') in ('all', 'tiers', 'newCustomers', 'tags')),
  constraint auto_replies_articles_items check (array_position(articles, null) is null),
  constraint auto_replies_delay_one_unit check (delay >= '0' and (date_trunc('month', delay) = delay or date_trunc('month', delay) = '0' and date_trunc('day', delay) = delay or date_trunc('day', delay) = '0' and date_trunc('second', delay) = delay)),
  constraint auto_replies_priority_range check (priority >= -1000000 and priority <= 1000000)
);

create table store.chatbots (
  store text collate "C" not null,
  name text collate "C" not null,
  enabled boolean not null default true,
  title jsonb,
  greeting jsonb,
  suggestions jsonb not null default '[]',
  rules jsonb not null default '[]',
  learning_enabled boolean not null default false,
  learning_from text[] not null default '{articles}',
  learning_min_confidence numeric not null default 80,
  learning_require_approval boolean not null default true,
  learning_keep_for interval not null default 'P90D',
  rest jsonb not null default '[]',
  handoff_queue text collate "C" not null,
  handoff_after_failures integer not null default 2,
  handoff_phrases text[] not null default '{}',
  fallback jsonb not null,
  max_turns integer default 20,
  idle_after interval not null default 'PT30M',
  constraint chatbots_pkey primary key (store, name),
  constraint chatbots_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint chatbots_greeting_shape check (jsonb_typeof(greeting) in ('string', 'object')),
  constraint chatbots_suggestions_items check (jsonb_typeof(suggestions) = 'array'),
  constraint chatbots_rules_items check (jsonb_typeof(rules) = 'array'),
  constraint chatbots_learning_from_items check (array_position(learning_from, null) is null and learning_from <@ '{conversations,articles,feedback}'::text[] and cardinality(learning_from) >= 1),
  constraint chatbots_learning_min_confidence_range check (learning_min_confidence >= 0 and learning_min_confidence <= 100),
  constraint chatbots_learning_keep_for_one_unit check (learning_keep_for >= '0' and (date_trunc('month', learning_keep_for) = learning_keep_for or date_trunc('month', learning_keep_for) = '0' and date_trunc('day', learning_keep_for) = learning_keep_for or date_trunc('day', learning_keep_for) = '0' and date_trunc('second', learning_keep_for) = learning_keep_for)),
  constraint chatbots_rest_items check (jsonb_typeof(rest) = 'array'),
  constraint chatbots_handoff_after_failures_range check (handoff_after_failures >= 1 and handoff_after_failures <= 2147483647),
  constraint chatbots_handoff_phrases_items check (array_position(handoff_phrases, null) is null),
  constraint chatbots_fallback_shape check (jsonb_typeof(fallback) in ('string', 'object')),
  constraint chatbots_max_turns_range check (max_turns >= 1 and max_turns <= 2147483647),
  constraint chatbots_idle_after_one_unit check (idle_after >= '0' and (date_trunc('month', idle_after) = idle_after or date_trunc('month', idle_after) = '0' and date_trunc('day', idle_after) = idle_after or date_trunc('day', idle_after) = '0' and date_trunc('second', idle_after) = idle_after))
);

create table store.feedback_surveys (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  "on" text not null,
  delay interval not null default 'PT0S',
  questions jsonb not null,
  channels text[] not null default '{}',
  reward jsonb not null default '{"type":"none"}',
  audience jsonb not null default '{"type":"all"}',
  asked_share numeric not null default 100,
  max_per_customer_count integer,
  max_per_customer_per interval,
  answer_within interval not null default 'P1W',
  thanks jsonb,
  enabled boolean not null default true,
  constraint feedback_surveys_pkey primary key (store, name),
  constraint feedback_surveys_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint feedback_surveys_on_values check ("on" in ('orderReceived', 'serviceClosed', 'refundDone')),
  constraint feedback_surveys_delay_one_unit check (delay >= '0' and (date_trunc('month', delay) = delay or date_trunc('month', delay) = '0' and date_trunc('day', delay) = delay or date_trunc('day', delay) = '0' and date_trunc('second', delay) = delay)),
  constraint feedback_surveys_questions_items check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) >= 1),
  constraint feedback_surveys_channels_items check (array_position(channels, null) is null),
  constraint feedback_surveys_reward_shape check (reward is null or coalesce(reward ->> 'type', '') in ('none', 'points', 'coupon')),
  constraint feedback_surveys_audience_shape check (audience is null or coalesce(audience ->> 'type', '') in ('all', 'tiers', 'newCustomers', 'tags')),
  constraint feedback_surveys_asked_share_range check (asked_share > 0 and asked_share <= 100),
  constraint feedback_surveys_max_per_customer_count_range check (max_per_customer_count >= 1 and max_per_customer_count <= 2147483647),
  constraint feedback_surveys_max_per_customer_per_one_unit check (max_per_customer_per >= '0' and (date_trunc('month', max_per_customer_per) = max_per_customer_per or date_trunc('month', max_per_customer_per) = '0' and date_trunc('day', max_per_customer_per) = max_per_customer_per or date_trunc('day', max_per_customer_per) = '0' and date_trunc('second', max_per_customer_per) = max_per_customer_per)),
  constraint feedback_surveys_max_per_customer_absent check (max_per_customer_per is not null or num_nonnulls(max_per_customer_count) = 0),
  constraint feedback_surveys_answer_within_one_unit check (answer_within >= '0' and (date_trunc('month', answer_within) = answer_within or date_trunc('month', answer_within) = '0' and date_trunc('day', answer_within) = answer_within or date_trunc('day', answer_within) = '0' and date_trunc('second', answer_within) = answer_within)),
  constraint feedback_surveys_thanks_shape check (jsonb_typeof(thanks) in ('string', 'object'))
);

create table store.backup_plans (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  enabled boolean not null default true,
  schedule text not null default '0 3 * * *',
  method jsonb not null default '{"type":"full"}',
  contents text[] not null default '{database,files,settings}',
  exclude text[] not null default '{}',
  storage jsonb not null,
  retention jsonb not null,
  compression text not null default 'zstd',
  verify boolean not null default true,
  timeout interval not null default 'PT6H',
  channels text[] not null default '{}',
  constraint backup_plans_pkey primary key (store, name),
  constraint backup_plans_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint backup_plans_schedule_pattern check (schedule ~ '^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$'),
  constraint backup_plans_schedule_length check (schedule <> '' and char_length(schedule) <= 100),
  constraint backup_plans_method_shape check (method is null or coalesce(method ->> 'type', '') in ('full', 'differential', 'incremental')),
  constraint backup_plans_contents_items check (array_position(contents, null) is null and contents <@ '{database,files,settings}'::text[] and cardinality(contents) >= 1),
  constraint backup_plans_exclude_items check (array_position(exclude, null) is null),
  constraint backup_plans_storage_items check (jsonb_typeof(storage) = 'array' and jsonb_array_length(storage) >= 1),
  constraint backup_plans_retention_shape check (retention is null or coalesce(retention ->> 'type', '') in ('count', 'for')),
  constraint backup_plans_compression_values check (compression in ('none', 'gzip', 'lz4', 'zstd')),
  constraint backup_plans_timeout_one_unit check (timeout >= '0' and (date_trunc('month', timeout) = timeout or date_trunc('month', timeout) = '0' and date_trunc('day', timeout) = timeout or date_trunc('day', timeout) = '0' and date_trunc('second', timeout) = timeout)),
  constraint backup_plans_channels_items check (array_position(channels, null) is null)
);

create table store.recovery_policies (
  store text collate "C" not null,
  name text collate "C" not null,
  rpo interval not null,
  rto interval not null,
  point_in_time boolean not null default true,
  point_in_time_for interval not null default 'P1W',
  drill_every interval not null default 'P90D',
  steps jsonb not null,
  approvers text[] not null,
  approvals_needed integer not null default 1,
  channels text[] not null default '{}',
  constraint recovery_policies_pkey primary key (store, name),
  constraint recovery_policies_rpo_one_unit check (rpo >= '0' and (date_trunc('month', rpo) = rpo or date_trunc('month', rpo) = '0' and date_trunc('day', rpo) = rpo or date_trunc('day', rpo) = '0' and date_trunc('second', rpo) = rpo)),
  constraint recovery_policies_rto_one_unit check (rto >= '0' and (date_trunc('month', rto) = rto or date_trunc('month', rto) = '0' and date_trunc('day', rto) = rto or date_trunc('day', rto) = '0' and date_trunc('second', rto) = rto)),
  constraint recovery_policies_point_in_time_for_one_unit check (point_in_time_for >= '0' and (date_trunc('month', point_in_time_for) = point_in_time_for or date_trunc('month', point_in_time_for) = '0' and date_trunc('day', point_in_time_for) = point_in_time_for or date_trunc('day', point_in_time_for) = '0' and date_trunc('second', point_in_time_for) = point_in_time_for)),
  constraint recovery_policies_drill_every_one_unit check (drill_every >= '0' and (date_trunc('month', drill_every) = drill_every or date_trunc('month', drill_every) = '0' and date_trunc('day', drill_every) = drill_every or date_trunc('day', drill_every) = '0' and date_trunc('second', drill_every) = drill_every)),
  constraint recovery_policies_steps_items check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) >= 1),
  constraint recovery_policies_approvers_items check (array_position(approvers, null) is null and cardinality(approvers) >= 1),
  constraint recovery_policies_approvals_needed_range check (approvals_needed >= 1 and approvals_needed <= 2147483647),
  constraint recovery_policies_channels_items check (array_position(channels, null) is null)
);

create table store.system_logs (
  store text collate "C" not null,
  name text collate "C" not null,
  level text not null default 'info',
  levels jsonb not null default '[]',
  keep_for interval not null default 'P6M',
  destinations text[] not null default '{file}',
  syslog_host text,
  syslog_port integer,
  syslog_protocol text,
  webhook_url text,
  webhook_credentials text,
  format text not null default 'json',
  redact text[] not null default '{}',
  slow_after interval,
  constraint system_logs_pkey primary key (store, name),
  constraint system_logs_level_values check (level in ('error', 'warn', 'info', 'debug')),
  constraint system_logs_levels_items check (jsonb_typeof(levels) = 'array'),
  constraint system_logs_keep_for_one_unit check (keep_for >= '0' and (date_trunc('month', keep_for) = keep_for or date_trunc('month', keep_for) = '0' and date_trunc('day', keep_for) = keep_for or date_trunc('day', keep_for) = '0' and date_trunc('second', keep_for) = keep_for)),
  constraint system_logs_destinations_items check (array_position(destinations, null) is null and destinations <@ '{file,database,syslog,webhook}'::text[] and cardinality(destinations) >= 1),
  constraint system_logs_syslog_host_length check (syslog_host <> '' and char_length(syslog_host) <= 253),
  constraint system_logs_syslog_port_range check (syslog_port >= 1 and syslog_port <= 65535),
  constraint system_logs_syslog_protocol_values check (syslog_protocol in ('udp', 'tcp', 'tls')),
  constraint system_logs_syslog_whole check (num_nonnulls(syslog_host, syslog_port, syslog_protocol) in (0, 3)),
  constraint system_logs_webhook_url_pattern check (webhook_url ~ '^https?:[/][/][!-~]+$'),
  constraint system_logs_webhook_url_length check (webhook_url <> '' and char_length(webhook_url) <= 2000),
  constraint system_logs_webhook_credentials_pattern check (webhook_credentials ~ '^[A-Za-z0-9][A-Za-z0-9_./-]*@[A-Za-z0-9][A-Za-z0-9_.-]*$'),
  constraint system_logs_webhook_absent check (webhook_url is not null or num_nonnulls(webhook_credentials) = 0),
  constraint system_logs_format_values check (format in ('json', 'text')),
  constraint system_logs_redact_items check (array_position(redact, null) is null),
  constraint system_logs_slow_after_one_unit check (slow_after >= '0' and (date_trunc('month', slow_after) = slow_after or date_trunc('month', slow_after) = '0' and date_trunc('day', slow_after) = slow_after or date_trunc('day', slow_after) = '0' and date_trunc('second', slow_after) = slow_after))
);

create table store.system_tests (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  enabled boolean not null default true,
  schedule text not null,
  checks text[] not null,
  target text not null default 'staging',
  timeout interval not null default 'PT10M',
  retries integer not null default 1,
  on_failure text[] not null,
  constraint system_tests_pkey primary key (store, name),
  constraint system_tests_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint system_tests_schedule_pattern check (schedule ~ '^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$'),
  constraint system_tests_schedule_length check (schedule <> '' and char_length(schedule) <= 100),
  constraint system_tests_checks_items check (array_position(checks, null) is null and checks <@ '{placeOrder,payment,stock,notification,restore,login}'::text[] and cardinality(checks) >= 1),
  constraint system_tests_target_values check (target in ('live', 'staging')),
  constraint system_tests_timeout_one_unit check (timeout >= '0' and (date_trunc('month', timeout) = timeout or date_trunc('month', timeout) = '0' and date_trunc('day', timeout) = timeout or date_trunc('day', timeout) = '0' and date_trunc('second', timeout) = timeout)),
  constraint system_tests_retries_range check (retries >= 0 and retries <= 10),
  constraint system_tests_on_failure_items check (array_position(on_failure, null) is null and cardinality(on_failure) >= 1)
);

create table store.audit_logs (
  store text collate "C" not null,
  name text collate "C" not null,
  events text[] not null default '{login,order,refund,price,settings,permission,export,payment}',
  details text[] not null default '{ip,before,after}',
  keep_for interval not null default 'P3Y',
  redact text[] not null default '{}',
  chained boolean not null default true,
  on_failure text not null default 'continue',
  constraint audit_logs_pkey primary key (store, name),
  constraint audit_logs_events_items check (array_position(events, null) is null and events <@ '{login,order,refund,price,settings,permission,export,payment}'::text[] and cardinality(events) >= 1),
  constraint audit_logs_details_items check (array_position(details, null) is null and details <@ '{ip,userAgent,before,after}'::text[]),
  constraint audit_logs_keep_for_one_unit check (keep_for >= '0' and (date_trunc('month', keep_for) = keep_for or date_trunc('month', keep_for) = '0' and date_trunc('day', keep_for) = keep_for or date_trunc('day', keep_for) = '0' and date_trunc('second', keep_for) = keep_for)),
  constraint audit_logs_redact_items check (array_position(redact, null) is null),
  constraint audit_logs_on_failure_values check (on_failure in ('continue', 'refuse'))
);

create table store.audit_rules (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  enabled boolean not null default true,
  "when" jsonb not null,
  except_users text[] not null default '{}',
  severity text not null default 'warning',
  actions text[] not null default '{notify}',
  hold_for interval,
  repeat_every interval not null default 'PT1H',
  channels text[] not null default '{}',
  constraint audit_rules_pkey primary key (store, name),
  constraint audit_rules_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint audit_rules_when_shape check ("when" is null or coalesce("when" ->> 'type', '') in ('count', 'amount', 'time', 'place')),
  constraint audit_rules_except_users_items check (array_position(except_users, null) is null),
  constraint audit_rules_severity_values check (severity in ('info', 'warning', 'critical')),
  constraint audit_rules_actions_items check (array_position(actions, null) is null and actions <@ '{notify,openReview,block,requireApproval,lockAccount}'::text[] and cardinality(actions) >= 1),
  constraint audit_rules_hold_for_one_unit check (hold_for >= '0' and (date_trunc('month', hold_for) = hold_for or date_trunc('month', hold_for) = '0' and date_trunc('day', hold_for) = hold_for or date_trunc('day', hold_for) = '0' and date_trunc('second', hold_for) = hold_for)),
  constraint audit_rules_repeat_every_one_unit check (repeat_every >= '0' and (date_trunc('month', repeat_every) = repeat_every or date_trunc('month', repeat_every) = '0' and date_trunc('day', repeat_every) = repeat_every or date_trunc('day', repeat_every) = '0' and date_trunc('second', repeat_every) = repeat_every)),
  constraint audit_rules_channels_items check (array_position(channels, null) is null)
);

create table store.audit_reports (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  enabled boolean not null default true,
  schedule text not null,
  period interval not null,
  sections text[] not null default '{logins,refunds,prices,settings,permissions,anomalies}',
  format text not null default 'html',
  locale text,
  when_empty text not null default 'send',
  channels text[] not null,
  constraint audit_reports_pkey primary key (store, name),
  constraint audit_reports_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint audit_reports_schedule_pattern check (schedule ~ '^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$'),
  constraint audit_reports_schedule_length check (schedule <> '' and char_length(schedule) <= 100),
  constraint audit_reports_period_one_unit check (period >= '0' and (date_trunc('month', period) = period or date_trunc('month', period) = '0' and date_trunc('day', period) = period or date_trunc('day', period) = '0' and date_trunc('second', period) = period)),
  constraint audit_reports_sections_items check (array_position(sections, null) is null and sections <@ '{logins,refunds,prices,settings,permissions,anomalies}'::text[] and cardinality(sections) >= 1),
  constraint audit_reports_format_values check (format in ('html', 'pdf', 'csv')),
  constraint audit_reports_locale_pattern check (locale ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$'),
  constraint audit_reports_locale_length check (locale <> '' and char_length(locale) <= 20),
  constraint audit_reports_when_empty_values check (when_empty in ('send', 'skip')),
  constraint audit_reports_channels_items check (array_position(channels, null) is null and cardinality(channels) >= 1)
);

create table store.tls_policies (
  store text collate "C" not null,
  name text collate "C" not null,
  domains text[] not null,
  min_version text not null default '1.2',
  certificate jsonb not null default '{"directory":"https://acme-v02.api.letsencrypt.org/directory","type":"acme"}',
  renew_before interval not null default 'P30D',
  redirect_http boolean not null default true,
  hsts interval,
  hsts_subdomains boolean not null default false,
  channels text[] not null default '{}',
  constraint tls_policies_pkey primary key (store, name),
  constraint tls_policies_domains_items check (array_position(domains, null) is null and cardinality(domains) >= 1),
  constraint tls_policies_min_version_values check (min_version in ('1.2', '1.3')),
  constraint tls_policies_certificate_shape check (certificate is null or coalesce(certificate ->> 'type', '') in ('acme', 'bought')),
  constraint tls_policies_renew_before_one_unit check (renew_before >= '0' and (date_trunc('month', renew_before) = renew_before or date_trunc('month', renew_before) = '0' and date_trunc('day', renew_before) = renew_before or date_trunc('day', renew_before) = '0' and date_trunc('second', renew_before) = renew_before)),
  constraint tls_policies_hsts_one_unit check (hsts >= '0' and (date_trunc('month', hsts) = hsts or date_trunc('month', hsts) = '0' and date_trunc('day', hsts) = hsts or date_trunc('day', hsts) = '0' and date_trunc('second', hsts) = hsts)),
  constraint tls_policies_channels_items check (array_position(channels, null) is null)
);

create table store.firewall_rules (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  match jsonb not null,
  action text not null,
  paths text[] not null default '{"/*"}',
  methods text[] not null default '{}',
  priority integer not null default 0,
  mode text not null default 'observe',
  expires timestamptz,
  constraint firewall_rules_pkey primary key (store, name),
  constraint firewall_rules_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint firewall_rules_match_shape check (match is null or coalesce(match ->> 'type', '') in ('cidrs', 'countries', 'asns', 'userAgents')),
  constraint firewall_rules_action_values check (action in ('allow', 'deny', 'challenge')),
  constraint firewall_rules_paths_items check (array_position(paths, null) is null and cardinality(paths) >= 1),
  constraint firewall_rules_methods_items check (array_position(methods, null) is null and methods <@ '{GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS}'::text[]),
  constraint firewall_rules_priority_range check (priority >= -1000000 and priority <= 1000000),
  constraint firewall_rules_mode_values check (mode in ('observe', 'enforce'))
);

create table store.rate_limits (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  by text not null,
  paths text[] not null,
  methods text[] not null default '{}',
  counts text not null default 'all',
  requests integer not null,
  per interval not null,
  burst integer not null default 0,
  action text not null default 'throttle',
  ban_for interval,
  exempt text[] not null default '{}',
  mode text not null default 'observe',
  constraint rate_limits_pkey primary key (store, name),
  constraint rate_limits_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint rate_limits_by_values check (by in ('ip', 'customer', 'session')),
  constraint rate_limits_paths_items check (array_position(paths, null) is null and cardinality(paths) >= 1),
  constraint rate_limits_methods_items check (array_position(methods, null) is null and methods <@ '{GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS}'::text[]),
  constraint rate_limits_counts_values check (counts in ('all', 'failed')),
  constraint rate_limits_requests_range check (requests >= 1 and requests <= 2147483647),
  constraint rate_limits_per_one_unit check (per >= '0' and (date_trunc('month', per) = per or date_trunc('month', per) = '0' and date_trunc('day', per) = per or date_trunc('day', per) = '0' and date_trunc('second', per) = per)),
  constraint rate_limits_burst_range check (burst >= 0 and burst <= 2147483647),
  constraint rate_limits_action_values check (action in ('throttle', 'deny', 'challenge')),
  constraint rate_limits_ban_for_one_unit check (ban_for >= '0' and (date_trunc('month', ban_for) = ban_for or date_trunc('month', ban_for) = '0' and date_trunc('day', ban_for) = ban_for or date_trunc('day', ban_for) = '0' and date_trunc('second', ban_for) = ban_for)),
  constraint rate_limits_exempt_items check (array_position(exempt, null) is null),
  constraint rate_limits_mode_values check (mode in ('observe', 'enforce'))
);

create table store.crawler_policies (
  store text collate "C" not null,
  name text collate "C" not null,
  allow text[] not null default '{}',
  deny text[] not null default '{}',
  others text not null default 'allow',
  verify boolean not null default true,
  requests_per_minute integer default 60,
  disallow_paths text[] not null default '{}',
  honeypots text[] not null default '{}',
  ban_for interval default 'P1D',
  sitemaps text[] not null default '{}',
  constraint crawler_policies_pkey primary key (store, name),
  constraint crawler_policies_allow_items check (array_position(allow, null) is null),
  constraint crawler_policies_deny_items check (array_position(deny, null) is null),
  constraint crawler_policies_others_values check (others in ('allow', 'deny')),
  constraint crawler_policies_requests_per_minute_range check (requests_per_minute >= 1 and requests_per_minute <= 2147483647),
  constraint crawler_policies_disallow_paths_items check (array_position(disallow_paths, null) is null),
  constraint crawler_policies_honeypots_items check (array_position(honeypots, null) is null),
  constraint crawler_policies_ban_for_one_unit check (ban_for >= '0' and (date_trunc('month', ban_for) = ban_for or date_trunc('month', ban_for) = '0' and date_trunc('day', ban_for) = ban_for or date_trunc('day', ban_for) = '0' and date_trunc('second', ban_for) = ban_for)),
  constraint crawler_policies_sitemaps_items check (array_position(sitemaps, null) is null)
);

create table store.malware_scans (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  enabled boolean not null default true,
  targets text[] not null,
  schedule text not null default '0 4 * * *',
  on_upload boolean not null default true,
  engines text[] not null default '{clamav}',
  update_every interval not null default 'P1D',
  patterns text[] not null default '{}',
  max_file_megabytes integer default 100,
  on_detect text not null default 'quarantine',
  quarantine_for interval default 'P30D',
  exclude text[] not null default '{}',
  channels text[] not null default '{}',
  constraint malware_scans_pkey primary key (store, name),
  constraint malware_scans_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint malware_scans_targets_items check (array_position(targets, null) is null and targets <@ '{uploads,themes,plugins,templates}'::text[] and cardinality(targets) >= 1),
  constraint malware_scans_schedule_pattern check (schedule ~ '^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$'),
  constraint malware_scans_schedule_length check (schedule <> '' and char_length(schedule) <= 100),
  constraint malware_scans_engines_items check (array_position(engines, null) is null),
  constraint malware_scans_update_every_one_unit check (update_every >= '0' and (date_trunc('month', update_every) = update_every or date_trunc('month', update_every) = '0' and date_trunc('day', update_every) = update_every or date_trunc('day', update_every) = '0' and date_trunc('second', update_every) = update_every)),
  constraint malware_scans_patterns_items check (array_position(patterns, null) is null),
  constraint malware_scans_max_file_megabytes_range check (max_file_megabytes >= 1 and max_file_megabytes <= 2147483647),
  constraint malware_scans_on_detect_values check (on_detect in ('quarantine', 'block', 'notify')),
  constraint malware_scans_quarantine_for_one_unit check (quarantine_for >= '0' and (date_trunc('month', quarantine_for) = quarantine_for or date_trunc('month', quarantine_for) = '0' and date_trunc('day', quarantine_for) = quarantine_for or date_trunc('day', quarantine_for) = '0' and date_trunc('second', quarantine_for) = quarantine_for)),
  constraint malware_scans_exclude_items check (array_position(exclude, null) is null),
  constraint malware_scans_channels_items check (array_position(channels, null) is null)
);

alter table store.order_policies add constraint order_policies_shipping_calendar_fkey foreign key (store, shipping_calendar) references store.calendars (store, name) deferrable initially immediate;

alter table store.member_prices add constraint member_prices_tier_fkey foreign key (store, tier) references store.member_tiers (store, name) deferrable initially immediate;

alter table store.payment_methods add constraint payment_methods_availability_fkey foreign key (store, availability) references store.calendars (store, name) deferrable initially immediate;

alter table store.refund_policies add constraint refund_policies_calendar_fkey foreign key (store, calendar) references store.calendars (store, name) deferrable initially immediate;

alter table store.service_queues add constraint service_queues_hours_fkey foreign key (store, hours) references store.calendars (store, name) deferrable initially immediate;

alter table store.service_queues add constraint service_queues_escalate_to_fkey foreign key (store, escalate_to) references store.service_queues (store, name) deferrable initially immediate;

alter table store.article_categories add constraint article_categories_parent_fkey foreign key (store, parent) references store.article_categories (store, name) deferrable initially immediate;

alter table store.articles add constraint articles_category_fkey foreign key (store, category) references store.article_categories (store, name) deferrable initially immediate;

alter table store.chatbots add constraint chatbots_handoff_queue_fkey foreign key (store, handoff_queue) references store.service_queues (store, name) deferrable initially immediate;

create trigger shopwright_record after insert or update or delete on store.stores for each row execute function shopwright.record('store', '{store,name,title,url,currency,accepted_currencies,prices_include_tax,time_zone,locale,other_locales,callback_paths,review_every,contact_email,contact_phone,address_country,address_region,address_city,address_street,address_postal_code,legal_entity_name,legal_entity_registration,legal_entity_tax_number,legal_entity_icp_licence}');

create trigger shopwright_record_truncate before truncate on store.stores for each statement execute function shopwright.record('store', '{store,name,title,url,currency,accepted_currencies,prices_include_tax,time_zone,locale,other_locales,callback_paths,review_every,contact_email,contact_phone,address_country,address_region,address_city,address_street,address_postal_code,legal_entity_name,legal_entity_registration,legal_entity_tax_number,legal_entity_icp_licence}');

alter table store.stores enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.stores to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.stores to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('store', E'{"kind":"store","schema":"store","name":"stores","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"url","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["url"],"shape":{"type":"string","pattern":"^https?:[/][/][!-~]+$","minLength":1,"maxLength":2000},"comment":""},{"name":"currency","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["currency"],"shape":{"type":"string","pattern":"^[A-Z]{3}$","minLength":3,"maxLength":3},"comment":""},{"name":"accepted_currencies","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["acceptedCurrencies"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[A-Z]{3}$","minLength":3,"maxLength":3}},"comment":""},{"name":"prices_include_tax","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["pricesIncludeTax"],"shape":{"type":"boolean"},"comment":""},{"name":"time_zone","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["timeZone"],"shape":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+-]*([/][A-Za-z0-9_+-]+)*$","minLength":1,"maxLength":63},"comment":""},{"name":"locale","type":"text","collation":null,"notNull":true,"default":"''zh-CN''","fills":[],"path":["locale"],"shape":{"type":"string","pattern":"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$","minLength":1,"maxLength":20},"comment":""},{"name":"other_locales","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["otherLocales"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$","minLength":1,"maxLength":20}},"comment":""},{"name":"callback_paths","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["callbackPaths"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[/][!-\\"$->@-~]*$","minLength":1,"maxLength":500}},"comment":""},{"name":"review_every","type":"interval","collation":null,"notNull":true,"default":"''P90D''","fills":[],"path":["reviewEvery"],"shape":{"type":"duration"},"comment":""},{"name":"contact_email","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["contact","email"],"shape":{"type":"string","pattern":"^[A-Za-z0-9._%+''-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$","minLength":1,"maxLength":254},"comment":""},{"name":"contact_phone","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["contact","phone"],"shape":{"type":"string","pattern":"^[+][1-9][0-9]{6,14}$","minLength":1,"maxLength":16},"comment":""},{"name":"address_country","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["address","country"],"shape":{"type":"string","format":"country","pattern":"^[A-Z]{2}$","minLength":1,"maxLength":2},"comment":""},{"name":"address_region","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["address","region"],"shape":{"type":"string","minLength":1,"maxLength":100},"comment":""},{"name":"address_city","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["address","city"],"shape":{"type":"string","minLength":1,"maxLength":100},"comment":""},{"name":"address_street","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["address","street"],"shape":{"type":"string","minLength":1,"maxLength":300},"comment":""},{"name":"address_postal_code","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["address","postalCode"],"shape":{"type":"string","minLength":1,"maxLength":20},"comment":""},{"name":"legal_entity_name","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["legalEntity","name"],"shape":{"type":"string","minLength":1,"maxLength":200},"comment":""},{"name":"legal_entity_registration","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["legalEntity","registration"],"shape":{"type":"string","minLength":1,"maxLength":63},"comment":""},{"name":"legal_entity_tax_number","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["legalEntity","taxNumber"],"shape":{"type":"string","minLength":1,"maxLength":63},"comment":""},{"name":"legal_entity_icp_licence","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["legalEntity","icpLicence"],"shape":{"type":"string","minLength":1,"maxLength":63},"comment":""}],"checks":[{"name":"stores_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"stores_url_pattern","expression":"url ~ ''^https?:[/][/][!-~]+$''"},{"name":"stores_url_length","expression":"url <> '''' and char_length(url) <= 2000"},{"name":"stores_currency_pattern","expression":"currency ~ ''^[A-Z]{3}$''"},{"name":"stores_currency_length","expression":"currency <> '''' and char_length(currency) <= 3"},{"name":"stores_accepted_currencies_items","expression":"array_position(accepted_currencies, null) is null"},{"name":"stores_time_zone_pattern","expression":"time_zone ~ ''^[A-Za-z][A-Za-z0-9_+-]*([/][A-Za-z0-9_+-]+)*$''"},{"name":"stores_time_zone_length","expression":"time_zone <> '''' and char_length(time_zone) <= 63"},{"name":"stores_locale_pattern","expression":"locale ~ ''^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$''"},{"name":"stores_locale_length","expression":"locale <> '''' and char_length(locale) <= 20"},{"name":"stores_other_locales_items","expression":"array_position(other_locales, null) is null"},{"name":"stores_callback_paths_items","expression":"array_position(callback_paths, null) is null"},{"name":"stores_review_every_one_unit","expression":"review_every >= ''0'' and (date_trunc(''month'', review_every) = review_every or date_trunc(''month'', review_every) = ''0'' and date_trunc(''day'', review_every) = review_every or date_trunc(''day'', review_every) = ''0'' and date_trunc(''second'', review_every) = review_every)"},{"name":"stores_contact_email_pattern","expression":"contact_email ~ ''^[A-Za-z0-9._%+''''-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$''"},{"name":"stores_contact_email_length","expression":"contact_email <> '''' and char_length(contact_email) <= 254"},{"name":"stores_contact_phone_pattern","expression":"contact_phone ~ ''^[+][1-9][0-9]{6,14}$''"},{"name":"stores_contact_phone_length","expression":"contact_phone <> '''' and char_length(contact_phone) <= 16"},{"name":"stores_contact_absent","expression":"contact_email is not null or num_nonnulls(contact_phone) = 0"},{"name":"stores_address_country_pattern","expression":"address_country ~ ''^[A-Z]{2}$''"},{"name":"stores_address_country_length","expression":"address_country <> '''' and char_length(address_country) <= 2"},{"name":"stores_address_region_length","expression":"address_region <> '''' and char_length(address_region) <= 100"},{"name":"stores_address_city_length","expression":"address_city <> '''' and char_length(address_city) <= 100"},{"name":"stores_address_street_length","expression":"address_street <> '''' and char_length(address_street) <= 300"},{"name":"stores_address_postal_code_length","expression":"address_postal_code <> '''' and char_length(address_postal_code) <= 20"},{"name":"stores_address_whole","expression":"num_nonnulls(address_country, address_city, address_street) in (0, 3)"},{"name":"stores_address_absent","expression":"address_country is not null or num_nonnulls(address_region, address_postal_code) = 0"},{"name":"stores_legal_entity_name_length","expression":"legal_entity_name <> '''' and char_length(legal_entity_name) <= 200"},{"name":"stores_legal_entity_registration_length","expression":"legal_entity_registration <> '''' and char_length(legal_entity_registration) <= 63"},{"name":"stores_legal_entity_tax_number_length","expression":"legal_entity_tax_number <> '''' and char_length(legal_entity_tax_number) <= 63"},{"name":"stores_legal_entity_icp_licence_length","expression":"legal_entity_icp_licence <> '''' and char_length(legal_entity_icp_licence) <= 63"},{"name":"stores_legal_entity_absent","expression":"legal_entity_name is not null or num_nonnulls(legal_entity_registration, legal_entity_tax_number, legal_entity_icp_licence) = 0"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.calendars for each row execute function shopwright.record('calendar', '{store,name,title,time_zone,hours,holidays,make_up_days}');

create trigger shopwright_record_truncate before truncate on store.calendars for each statement execute function shopwright.record('calendar', '{store,name,title,time_zone,hours,holidays,make_up_days}');

alter table store.calendars enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.calendars to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.calendars to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('calendar', '{"kind":"calendar","schema":"store","name":"calendars","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"time_zone","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["timeZone"],"shape":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+-]*([/][A-Za-z0-9_+-]+)*$","minLength":1,"maxLength":63},"comment":""},{"name":"hours","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["hours"],"shape":{"type":"list","semantics":"list","key":[],"items":{"type":"object","fields":{"days":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["mon","tue","wed","thu","fri","sat","sun"]},"minItems":1},"optional":false,"description":""},"from":{"shape":{"type":"timeOfDay"},"optional":false,"description":""},"until":{"shape":{"type":"timeOfDay"},"optional":false,"description":""}},"interval":"dailyWindow"},"minItems":1},"comment":""},{"name":"holidays","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["holidays"],"shape":{"type":"list","semantics":"keyed","key":["on"],"items":{"type":"object","fields":{"on":{"shape":{"type":"date"},"optional":false,"description":""},"until":{"shape":{"type":"date"},"optional":true,"description":""},"title":{"shape":{"type":"text","maxLength":200},"optional":false,"description":""}}}},"comment":""},{"name":"make_up_days","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["makeUpDays"],"shape":{"type":"list","semantics":"keyed","key":["on"],"items":{"type":"object","fields":{"on":{"shape":{"type":"date"},"optional":false,"description":""},"title":{"shape":{"type":"text","maxLength":200},"optional":false,"description":""}}}},"comment":""}],"checks":[{"name":"calendars_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"calendars_time_zone_pattern","expression":"time_zone ~ ''^[A-Za-z][A-Za-z0-9_+-]*([/][A-Za-z0-9_+-]+)*$''"},{"name":"calendars_time_zone_length","expression":"time_zone <> '''' and char_length(time_zone) <= 63"},{"name":"calendars_hours_items","expression":"jsonb_typeof(hours) = ''array'' and jsonb_array_length(hours) >= 1"},{"name":"calendars_holidays_items","expression":"jsonb_typeof(holidays) = ''array''"},{"name":"calendars_make_up_days_items","expression":"jsonb_typeof(make_up_days) = ''array''"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.channels for each row execute function shopwright.record('channel', '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}');

create trigger shopwright_record_truncate before truncate on store.channels for each statement execute function shopwright.record('channel', '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}');

alter table store.channels enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.channels to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.channels to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('channel', '{"kind":"channel","schema":"store","name":"channels","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"type","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["type"],"shape":{"type":"string","values":["email","sms","webhook","wecom","dingtalk","feishu"]},"comment":""},{"name":"recipients","type":"text[]","collation":null,"notNull":false,"default":null,"fills":[],"path":["recipients"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[A-Za-z0-9._%+''-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$","minLength":1,"maxLength":254},"minItems":1},"comment":""},{"name":"sender","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["sender"],"shape":{"type":"string","pattern":"^[A-Za-z0-9._%+''-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$","minLength":1,"maxLength":254},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"min_severity","type":"text","collation":null,"notNull":true,"default":"''info''","fills":[],"path":["minSeverity"],"shape":{"type":"string","values":["info","warning","critical"]},"comment":""},{"name":"quiet_hours_from","type":"time","collation":null,"notNull":false,"default":null,"fills":[],"path":["quietHours","from"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"quiet_hours_until","type":"time","collation":null,"notNull":false,"default":null,"fills":[],"path":["quietHours","until"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"throttle_count","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["throttle","count"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"throttle_per","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["throttle","per"],"shape":{"type":"duration"},"comment":""},{"name":"provider","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["provider"],"shape":{"type":"string","minLength":1,"maxLength":63},"comment":""},{"name":"credentials","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["credentials"],"shape":{"type":"secret"},"comment":""},{"name":"signature","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["signature"],"shape":{"type":"string","minLength":1,"maxLength":40},"comment":""},{"name":"url","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["url"],"shape":{"type":"string","pattern":"^https?:[/][/][!-~]+$","minLength":1,"maxLength":2000},"comment":""},{"name":"webhook","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["webhook"],"shape":{"type":"secret"},"comment":""},{"name":"mentions","type":"text[]","collation":null,"notNull":false,"default":null,"fills":[{"value":"''{}''","where":"type = ''wecom''"},{"value":"''{}''","where":"type = ''dingtalk''"},{"value":"''{}''","where":"type = ''feishu''"}],"path":["mentions"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100}},"comment":""},{"name":"signing_key","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["signingKey"],"shape":{"type":"secret"},"comment":""}],"checks":[{"name":"channels_type_values","expression":"type in (''email'', ''sms'', ''webhook'', ''wecom'', ''dingtalk'', ''feishu'')"},{"name":"channels_recipients_items","expression":"array_position(recipients, null) is null and cardinality(recipients) >= 1"},{"name":"channels_sender_pattern","expression":"sender ~ ''^[A-Za-z0-9._%+''''-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$''"},{"name":"channels_sender_length","expression":"sender <> '''' and char_length(sender) <= 254"},{"name":"channels_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"channels_min_severity_values","expression":"min_severity in (''info'', ''warning'', ''critical'')"},{"name":"channels_quiet_hours_order","expression":"quiet_hours_from <> quiet_hours_until"},{"name":"channels_quiet_hours_whole","expression":"num_nonnulls(quiet_hours_from, quiet_hours_until) in (0, 2)"},{"name":"channels_throttle_count_range","expression":"throttle_count >= 1 and throttle_count <= 2147483647"},{"name":"channels_throttle_per_one_unit","expression":"throttle_per >= ''0'' and (date_trunc(''month'', throttle_per) = throttle_per or date_trunc(''month'', throttle_per) = ''0'' and date_trunc(''day'', throttle_per) = throttle_per or date_trunc(''day'', throttle_per) = ''0'' and date_trunc(''second'', throttle_per) = throttle_per)"},{"name":"channels_throttle_absent","expression":"throttle_per is not null or num_nonnulls(throttle_count) = 0"},{"name":"channels_provider_length","expression":"provider <> '''' and char_length(provider) <= 63"},{"name":"channels_credentials_pattern","expression":"credentials ~ ''^[A-Za-z0-9][A-Za-z0-9_./-]*@[A-Za-z0-9][A-Za-z0-9_.-]*$''"},{"name":"channels_signature_length","expression":"signature <> '''' and char_length(signature) <= 40"},{"name":"channels_url_pattern","expression":"url ~ ''^https?:[/][/][!-~]+$''"},{"name":"channels_url_length","expression":"url <> '''' and char_length(url) <= 2000"},{"name":"channels_webhook_pattern","expression":"webhook ~ ''^[A-Za-z0-9][A-Za-z0-9_./-]*@[A-Za-z0-9][A-Za-z0-9_.-]*$''"},{"name":"channels_mentions_items","expression":"array_position(mentions, null) is null"},{"name":"channels_signing_key_pattern","expression":"signing_key ~ ''^[A-Za-z0-9][A-Za-z0-9_./-]*@[A-Za-z0-9][A-Za-z0-9_.-]*$''"},{"name":"channels_recipients_by_type","expression":"(recipients is not null) = (type in (''email'', ''sms''))"},{"name":"channels_sender_by_type","expression":"(sender is null or type in (''email''))"},{"name":"channels_provider_by_type","expression":"(provider is not null) = (type in (''sms''))"},{"name":"channels_credentials_by_type","expression":"(credentials is not null or type not in (''sms'')) and (credentials is null or type in (''sms'', ''webhook''))"},{"name":"channels_signature_by_type","expression":"(signature is null or type in (''sms''))"},{"name":"channels_url_by_type","expression":"(url is not null) = (type in (''webhook''))"},{"name":"channels_webhook_by_type","expression":"(webhook is not null) = (type in (''wecom'', ''dingtalk'', ''feishu''))"},{"name":"channels_mentions_by_type","expression":"(mentions is not null) = (type in (''wecom'', ''dingtalk'', ''feishu''))"},{"name":"channels_signing_key_by_type","expression":"(signing_key is null or type in (''dingtalk'', ''feishu''))"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.order_policies for each row execute function shopwright.record('order_policy', '{store,name,checkout_min_amount,checkout_max_amount,checkout_max_lines,checkout_guests,numbering_prefix,numbering_date,numbering_digits,confirmation_within,confirmation_on_timeout,confirmation_channels,payment_within,payment_flash_sale_within,payment_on_timeout,payment_remind_before,cancellation_allowed,cancellation_within,cancellation_until_states,cancellation_approval,cancellation_max_per_customer_count,cancellation_max_per_customer_per,cancellation_reasons,shipping_within,shipping_on_late,shipping_split,shipping_calendar,receipt_auto_confirm_after,receipt_extensions,receipt_extend_by,after_sales_within,after_sales_from,reviews_within,reviews_auto_after}');

create trigger shopwright_record_truncate before truncate on store.order_policies for each statement execute function shopwright.record('order_policy', '{store,name,checkout_min_amount,checkout_max_amount,checkout_max_lines,checkout_guests,numbering_prefix,numbering_date,numbering_digits,confirmation_within,confirmation_on_timeout,confirmation_channels,payment_within,payment_flash_sale_within,payment_on_timeout,payment_remind_before,cancellation_allowed,cancellation_within,cancellation_until_states,cancellation_approval,cancellation_max_per_customer_count,cancellation_max_per_customer_per,cancellation_reasons,shipping_within,shipping_on_late,shipping_split,shipping_calendar,receipt_auto_confirm_after,receipt_extensions,receipt_extend_by,after_sales_within,after_sales_from,reviews_within,reviews_auto_after}');

alter table store.order_policies enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.order_policies to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.order_policies to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('order_policy', '{"kind":"order_policy","schema":"store","name":"order_policies","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"checkout_min_amount","type":"numeric","collation":null,"notNull":false,"default":null,"fills":[],"path":["checkout","minAmount"],"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999,"none":true},"comment":""},{"name":"checkout_max_amount","type":"numeric","collation":null,"notNull":false,"default":null,"fills":[],"path":["checkout","maxAmount"],"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999,"none":true},"comment":""},{"name":"checkout_max_lines","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["checkout","maxLines"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"checkout_guests","type":"boolean","collation":null,"notNull":true,"default":"false","fills":[],"path":["checkout","guests"],"shape":{"type":"boolean"},"comment":""},{"name":"numbering_prefix","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["numbering","prefix"],"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"comment":""},{"name":"numbering_date","type":"text","collation":null,"notNull":true,"default":"''day''","fills":[],"path":["numbering","date"],"shape":{"type":"string","values":["none","year","month","day"]},"comment":""},{"name":"numbering_digits","type":"integer","collation":null,"notNull":true,"default":"6","fills":[],"path":["numbering","digits"],"shape":{"type":"integer","minimum":1,"maximum":18},"comment":""},{"name":"confirmation_within","type":"interval","collation":null,"notNull":true,"default":"''PT24H''","fills":[],"path":["confirmation","within"],"shape":{"type":"duration"},"comment":""},{"name":"confirmation_on_timeout","type":"text","collation":null,"notNull":true,"default":"''escalate''","fills":[],"path":["confirmation","onTimeout"],"shape":{"type":"string","values":["escalate","confirm","cancel"]},"comment":""},{"name":"confirmation_channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["confirmation","channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""},{"name":"payment_within","type":"interval","collation":null,"notNull":true,"default":"''PT30M''","fills":[],"path":["payment","within"],"shape":{"type":"duration"},"comment":""},{"name":"payment_flash_sale_within","type":"interval","collation":null,"notNull":true,"default":"''PT15M''","fills":[],"path":["payment","flashSaleWithin"],"shape":{"type":"duration"},"comment":""},{"name":"payment_on_timeout","type":"text","collation":null,"notNull":true,"default":"''cancel''","fills":[],"path":["payment","onTimeout"],"shape":{"type":"string","values":["cancel","remind"]},"comment":""},{"name":"payment_remind_before","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["payment","remindBefore"],"shape":{"type":"duration","none":true},"comment":""},{"name":"cancellation_allowed","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["cancellation","allowed"],"shape":{"type":"boolean"},"comment":""},{"name":"cancellation_within","type":"interval","collation":null,"notNull":true,"default":"''P1W''","fills":[],"path":["cancellation","within"],"shape":{"type":"duration"},"comment":""},{"name":"cancellation_until_states","type":"text[]","collation":null,"notNull":true,"default":"''{shipped}''","fills":[],"path":["cancellation","untilStates"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63}},"comment":""},{"name":"cancellation_approval","type":"text","collation":null,"notNull":true,"default":"''never''","fills":[],"path":["cancellation","approval"],"shape":{"type":"string","values":["never","paid","always"]},"comment":""},{"name":"cancellation_max_per_customer_count","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["cancellation","maxPerCustomer","count"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"cancellation_max_per_customer_per","type":"interval","collation":null,"notNull":true,"default":null,"fills":[],"path":["cancellation","maxPerCustomer","per"],"shape":{"type":"duration"},"comment":""},{"name":"cancellation_reasons","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["cancellation","reasons"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"text","maxLength":200}},"comment":""},{"name":"shipping_within","type":"text","collation":null,"notNull":true,"default":"''2bd''","fills":[],"path":["shipping","within"],"shape":{"type":"workDuration"},"comment":""},{"name":"shipping_on_late","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["shipping","onLate"],"shape":{"type":"string","values":["notify","offerRefund"]},"comment":""},{"name":"shipping_split","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["shipping","split"],"shape":{"type":"boolean"},"comment":""},{"name":"shipping_calendar","type":"text","collation":"C","notNull":false,"default":null,"fills":[],"path":["shipping","calendar"],"shape":{"type":"reference","kind":"calendar"},"comment":""},{"name":"receipt_auto_confirm_after","type":"interval","collation":null,"notNull":true,"default":"''P15D''","fills":[],"path":["receipt","autoConfirmAfter"],"shape":{"type":"duration"},"comment":""},{"name":"receipt_extensions","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["receipt","extensions"],"shape":{"type":"integer","minimum":0,"maximum":10},"comment":""},{"name":"receipt_extend_by","type":"interval","collation":null,"notNull":true,"default":"''P3D''","fills":[],"path":["receipt","extendBy"],"shape":{"type":"duration"},"comment":""},{"name":"after_sales_within","type":"interval","collation":null,"notNull":true,"default":"''P15D''","fills":[],"path":["afterSales","within"],"shape":{"type":"duration"},"comment":""},{"name":"after_sales_from","type":"text","collation":null,"notNull":true,"default":"''receipt''","fills":[],"path":["afterSales","from"],"shape":{"type":"string","values":["receipt","shipment"]},"comment":""},{"name":"reviews_within","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["reviews","within"],"shape":{"type":"duration","none":true},"comment":""},{"name":"reviews_auto_after","type":"interval","collation":null,"notNull":false,"default":"''P1W''","fills":[],"path":["reviews","autoAfter"],"shape":{"type":"duration","none":true},"comment":""}],"checks":[{"name":"order_policies_checkout_min_amount_range","expression":"checkout_min_amount > 0 and checkout_min_amount <= 999999999999.9999"},{"name":"order_policies_checkout_max_amount_range","expression":"checkout_max_amount > 0 and checkout_max_amount <= 999999999999.9999"},{"name":"order_policies_checkout_max_lines_range","expression":"checkout_max_lines >= 1 and checkout_max_lines <= 2147483647"},{"name":"order_policies_numbering_prefix_pattern","expression":"numbering_prefix ~ ''^[A-Za-z0-9][A-Za-z0-9_-]*$''"},{"name":"order_policies_numbering_prefix_length","expression":"numbering_prefix <> '''' and char_length(numbering_prefix) <= 63"},{"name":"order_policies_numbering_date_values","expression":"numbering_date in (''none'', ''year'', ''month'', ''day'')"},{"name":"order_policies_numbering_digits_range","expression":"numbering_digits >= 1 and numbering_digits <= 18"},{"name":"order_policies_confirmation_within_one_unit","expression":"confirmation_within >= ''0'' and (date_trunc(''month'', confirmation_within) = confirmation_within or date_trunc(''month'', confirmation_within) = ''0'' and date_trunc(''day'', confirmation_within) = confirmation_within or date_trunc(''day'', confirmation_within) = ''0'' and date_trunc(''second'', confirmation_within) = confirmation_within)"},{"name":"order_policies_confirmation_on_timeout_values","expression":"confirmation_on_timeout in (''escalate'', ''confirm'', ''cancel'')"},{"name":"order_policies_confirmation_channels_items","expression":"array_position(confirmation_channels, null) is null"},{"name":"order_policies_payment_within_one_unit","expression":"payment_within >= ''0'' and (date_trunc(''month'', payment_within) = payment_within or date_trunc(''month'', payment_within) = ''0'' and date_trunc(''day'', payment_within) = payment_within or date_trunc(''day'', payment_within) = ''0'' and date_trunc(''second'', payment_within) = payment_within)"},{"name":"order_policies_payment_flash_sale_within_one_unit","expression":"payment_flash_sale_within >= ''0'' and (date_trunc(''month'', payment_flash_sale_within) = payment_flash_sale_within or date_trunc(''month'', payment_flash_sale_within) = ''0'' and date_trunc(''day'', payment_flash_sale_within) = payment_flash_sale_within or date_trunc(''day'', payment_flash_sale_within) = ''0'' and date_trunc(''second'', payment_flash_sale_within) = payment_flash_sale_within)"},{"name":"order_policies_payment_on_timeout_values","expression":"payment_on_timeout in (''cancel'', ''remind'')"},{"name":"order_policies_payment_remind_before_one_unit","expression":"payment_remind_before >= ''0'' and (date_trunc(''month'', payment_remind_before) = payment_remind_before or date_trunc(''month'', payment_remind_before) = ''0'' and date_trunc(''day'', payment_remind_before) = payment_remind_before or date_trunc(''day'', payment_remind_before) = ''0'' and date_trunc(''second'', payment_remind_before) = payment_remind_before)"},{"name":"order_policies_cancellation_within_one_unit","expression":"cancellation_within >= ''0'' and (date_trunc(''month'', cancellation_within) = cancellation_within or date_trunc(''month'', cancellation_within) = ''0'' and date_trunc(''day'', cancellation_within) = cancellation_within or date_trunc(''day'', cancellation_within) = ''0'' and date_trunc(''second'', cancellation_within) = cancellation_within)"},{"name":"order_policies_cancellation_until_states_items","expression":"array_position(cancellation_until_states, null) is null"},{"name":"order_policies_cancellation_approval_values","expression":"cancellation_approval in (''never'', ''paid'', ''always'')"},{"name":"order_policies_cancellation_max_per_customer_count_range","expression":"cancellation_max_per_customer_count >= 1 and cancellation_max_per_customer_count <= 2147483647"},{"name":"order_policies_cancellation_max_per_customer_per_one_unit","expression":"cancellation_max_per_customer_per >= ''0'' and (date_trunc(''month'', cancellation_max_per_customer_per) = cancellation_max_per_customer_per or date_trunc(''month'', cancellation_max_per_customer_per) = ''0'' and date_trunc(''day'', cancellation_max_per_customer_per) = cancellation_max_per_customer_per or date_trunc(''day'', cancellation_max_per_customer_per) = ''0'' and date_trunc(''second'', cancellation_max_per_customer_per) = cancellation_max_per_customer_per)"},{"name":"order_policies_cancellation_reasons_items","expression":"jsonb_typeof(cancellation_reasons) = ''array''"},{"name":"order_policies_shipping_within_pattern","expression":"shipping_within ~ ''^[0-9]+(s|m|h|d|w|mo|y|bd)$''"},{"name":"order_policies_shipping_on_late_values","expression":"shipping_on_late in (''notify'', ''offerRefund'')"},{"name":"order_policies_receipt_auto_confirm_after_one_unit","expression":"receipt_auto_confirm_after >= ''0'' and (date_trunc(''month'', receipt_auto_confirm_after) = receipt_auto_confirm_after or date_trunc(''month'', receipt_auto_confirm_after) = ''0'' and date_trunc(''day'', receipt_auto_confirm_after) = receipt_auto_confirm_after or date_trunc(''day'', receipt_auto_confirm_after) = ''0'' and date_trunc(''second'', receipt_auto_confirm_after) = receipt_auto_confirm_after)"},{"name":"order_policies_receipt_extensions_range","expression":"receipt_extensions >= 0 and receipt_extensions <= 10"},{"name":"order_policies_receipt_extend_by_one_unit","expression":"receipt_extend_by >= ''0'' and (date_trunc(''month'', receipt_extend_by) = receipt_extend_by or date_trunc(''month'', receipt_extend_by) = ''0'' and date_trunc(''day'', receipt_extend_by) = receipt_extend_by or date_trunc(''day'', receipt_extend_by) = ''0'' and date_trunc(''second'', receipt_extend_by) = receipt_extend_by)"},{"name":"order_policies_after_sales_within_one_unit","expression":"after_sales_within >= ''0'' and (date_trunc(''month'', after_sales_within) = after_sales_within or date_trunc(''month'', after_sales_within) = ''0'' and date_trunc(''day'', after_sales_within) = after_sales_within or date_trunc(''day'', after_sales_within) = ''0'' and date_trunc(''second'', after_sales_within) = after_sales_within)"},{"name":"order_policies_after_sales_from_values","expression":"after_sales_from in (''receipt'', ''shipment'')"},{"name":"order_policies_reviews_within_one_unit","expression":"reviews_within >= ''0'' and (date_trunc(''month'', reviews_within) = reviews_within or date_trunc(''month'', reviews_within) = ''0'' and date_trunc(''day'', reviews_within) = reviews_within or date_trunc(''day'', reviews_within) = ''0'' and date_trunc(''second'', reviews_within) = reviews_within)"},{"name":"order_policies_reviews_auto_after_one_unit","expression":"reviews_auto_after >= ''0'' and (date_trunc(''month'', reviews_auto_after) = reviews_auto_after or date_trunc(''month'', reviews_auto_after) = ''0'' and date_trunc(''day'', reviews_auto_after) = reviews_auto_after or date_trunc(''day'', reviews_auto_after) = ''0'' and date_trunc(''second'', reviews_auto_after) = reviews_auto_after)"}],"foreignKeys":[{"name":"order_policies_shipping_calendar_fkey","column":"shipping_calendar","table":"calendars"}]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.order_flows for each row execute function shopwright.record('order_flow', '{store,name,initial,states,transitions,anomalies}');

create trigger shopwright_record_truncate before truncate on store.order_flows for each statement execute function shopwright.record('order_flow', '{store,name,initial,states,transitions,anomalies}');

alter table store.order_flows enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.order_flows to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.order_flows to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('order_flow', '{"kind":"order_flow","schema":"store","name":"order_flows","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"initial","type":"text","collation":null,"notNull":true,"default":"''pending''","fills":[],"path":["initial"],"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"comment":""},{"name":"states","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["states"],"shape":{"type":"list","semantics":"keyed","key":["name"],"items":{"type":"object","fields":{"name":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"title":{"shape":{"type":"text","maxLength":200},"optional":false,"description":""},"customerTitle":{"shape":{"type":"text","maxLength":200},"optional":true,"description":""},"final":{"shape":{"type":"boolean"},"optional":false,"default":false,"description":""},"notifyCustomer":{"shape":{"type":"boolean"},"optional":false,"default":false,"description":""}}},"minItems":1},"comment":""},{"name":"transitions","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["transitions"],"shape":{"type":"list","semantics":"keyed","key":["name"],"items":{"type":"object","fields":{"name":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"title":{"shape":{"type":"text","maxLength":200},"optional":true,"description":""},"from":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"minItems":1},"optional":false,"description":""},"to":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"on":{"shape":{"type":"union","variants":{"event":{"type":"object","fields":{"event":{"shape":{"type":"string","values":["placed","paid","paymentFailed","confirmed","partlyShipped","shipped","delivered","received","cancelRequested","refundRequested","returned","refunded","manual"]},"optional":false,"description":""}},"description":""},"timeout":{"type":"object","fields":{"policy":{"shape":{"type":"string","values":["confirmation","payment","receipt","afterSales","reviews"]},"optional":false,"description":""}},"description":""},"after":{"type":"object","fields":{"after":{"shape":{"type":"duration"},"optional":false,"description":""}},"description":""}}},"optional":false,"description":""},"automatic":{"shape":{"type":"boolean"},"optional":false,"default":true,"description":""},"requires":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["paymentSettled","stockReserved","addressValid","noOpenRefund"]}},"optional":false,"default":[],"description":""},"priority":{"shape":{"type":"integer","minimum":-1000000,"maximum":1000000},"optional":false,"default":0,"description":""}}}},"comment":""},{"name":"anomalies","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["anomalies"],"shape":{"type":"list","semantics":"keyed","key":["name"],"items":{"type":"object","fields":{"name":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"when":{"shape":{"type":"union","variants":{"stuck":{"type":"object","fields":{"state":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"for":{"shape":{"type":"duration"},"optional":false,"description":""}},"description":""},"event":{"type":"object","fields":{"event":{"shape":{"type":"string","values":["paymentMismatch","stockMissing","addressInvalid","duplicate","shipmentLost","fraudSuspected"]},"optional":false,"description":""}},"description":""}}},"optional":false,"description":""},"prompt":{"shape":{"type":"text","maxLength":500},"optional":false,"description":""},"severity":{"shape":{"type":"string","values":["info","warning","critical"]},"optional":false,"default":"warning","description":""},"channels":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"optional":false,"default":[],"description":""},"hold":{"shape":{"type":"boolean"},"optional":false,"default":false,"description":""},"moveTo":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":true,"description":""}}}},"comment":""}],"checks":[{"name":"order_flows_initial_pattern","expression":"initial ~ ''^[A-Za-z0-9][A-Za-z0-9_-]*$''"},{"name":"order_flows_initial_length","expression":"initial <> '''' and char_length(initial) <= 63"},{"name":"order_flows_states_items","expression":"jsonb_typeof(states) = ''array'' and jsonb_array_length(states) >= 1"},{"name":"order_flows_transitions_items","expression":"jsonb_typeof(transitions) = ''array''"},{"name":"order_flows_anomalies_items","expression":"jsonb_typeof(anomalies) = ''array''"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.stock_policies for each row execute function shopwright.record('stock_policy', '{store,name,title,scope,low_stock,over_stock,demand_window,demand_method,lead_time,safety_stock,reserve_on,backorders,out_of_stock_at,show_remaining_below,per_order_min,per_order_max,per_order_multiple_of,priority}');

create trigger shopwright_record_truncate before truncate on store.stock_policies for each statement execute function shopwright.record('stock_policy', '{store,name,title,scope,low_stock,over_stock,demand_window,demand_method,lead_time,safety_stock,reserve_on,backorders,out_of_stock_at,show_remaining_below,per_order_min,per_order_max,per_order_multiple_of,priority}');

alter table store.stock_policies enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.stock_policies to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.stock_policies to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('stock_policy', E'{"kind":"stock_policy","schema":"store","name":"stock_policies","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"scope","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["scope"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"comment":""},{"name":"low_stock","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["lowStock"],"shape":{"type":"union","variants":{"units":{"type":"object","fields":{"below":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""}},"description":""},"cover":{"type":"object","fields":{"below":{"shape":{"type":"duration"},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"over_stock","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["overStock"],"shape":{"type":"union","variants":{"units":{"type":"object","fields":{"above":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""}},"description":""},"cover":{"type":"object","fields":{"above":{"shape":{"type":"duration"},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"demand_window","type":"interval","collation":null,"notNull":true,"default":"''P30D''","fills":[],"path":["demand","window"],"shape":{"type":"duration"},"comment":""},{"name":"demand_method","type":"text","collation":null,"notNull":true,"default":"''average''","fills":[],"path":["demand","method"],"shape":{"type":"string","values":["average","weighted"]},"comment":""},{"name":"lead_time","type":"interval","collation":null,"notNull":true,"default":null,"fills":[],"path":["leadTime"],"shape":{"type":"duration"},"comment":""},{"name":"safety_stock","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"horizon\\":\\"30d\\",\\"share\\":\\"10%\\",\\"type\\":\\"share\\"}''","fills":[],"path":["safetyStock"],"shape":{"type":"union","variants":{"share":{"type":"object","fields":{"share":{"shape":{"type":"percent","minimum":0,"maximum":100},"optional":false,"default":"10%","description":""},"horizon":{"shape":{"type":"duration"},"optional":false,"default":"30d","description":""}},"description":""},"serviceLevel":{"type":"object","fields":{"level":{"shape":{"type":"percent","exclusiveMinimum":0,"maximum":100},"optional":false,"description":""},"demandDeviation":{"shape":{"type":"number","minimum":0,"maximum":1000000},"optional":false,"description":""}},"description":""},"units":{"type":"object","fields":{"units":{"shape":{"type":"integer","minimum":0,"maximum":2147483647},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"reserve_on","type":"text","collation":null,"notNull":true,"default":"''order''","fills":[],"path":["reserveOn"],"shape":{"type":"string","values":["order","payment"]},"comment":""},{"name":"backorders","type":"text","collation":null,"notNull":true,"default":"''no''","fills":[],"path":["backorders"],"shape":{"type":"string","values":["no","allow","preorder"]},"comment":""},{"name":"out_of_stock_at","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["outOfStockAt"],"shape":{"type":"integer","minimum":-1000000,"maximum":2147483647},"comment":""},{"name":"show_remaining_below","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["showRemainingBelow"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"per_order_min","type":"integer","collation":null,"notNull":true,"default":"1","fills":[],"path":["perOrder","min"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"per_order_max","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["perOrder","max"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"per_order_multiple_of","type":"integer","collation":null,"notNull":true,"default":"1","fills":[],"path":["perOrder","multipleOf"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"priority","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["priority"],"shape":{"type":"integer","minimum":-1000000,"maximum":1000000},"comment":""}],"checks":[{"name":"stock_policies_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"stock_policies_scope_shape","expression":"scope is null or coalesce(scope ->> ''type'', '''') in (''all'', ''categories'', ''products'', ''skus'')"},{"name":"stock_policies_low_stock_shape","expression":"low_stock is null or coalesce(low_stock ->> ''type'', '''') in (''units'', ''cover'')"},{"name":"stock_policies_over_stock_shape","expression":"over_stock is null or coalesce(over_stock ->> ''type'', '''') in (''units'', ''cover'')"},{"name":"stock_policies_demand_window_one_unit","expression":"demand_window >= ''0'' and (date_trunc(''month'', demand_window) = demand_window or date_trunc(''month'', demand_window) = ''0'' and date_trunc(''day'', demand_window) = demand_window or date_trunc(''day'', demand_window) = ''0'' and date_trunc(''second'', demand_window) = demand_window)"},{"name":"stock_policies_demand_method_values","expression":"demand_method in (''average'', ''weighted'')"},{"name":"stock_policies_lead_time_one_unit","expression":"lead_time >= ''0'' and (date_trunc(''month'', lead_time) = lead_time or date_trunc(''month'', lead_time) = ''0'' and date_trunc(''day'', lead_time) = lead_time or date_trunc(''day'', lead_time) = ''0'' and date_trunc(''second'', lead_time) = lead_time)"},{"name":"stock_policies_safety_stock_shape","expression":"safety_stock is null or coalesce(safety_stock ->> ''type'', '''') in (''share'', ''serviceLevel'', ''units'')"},{"name":"stock_policies_reserve_on_values","expression":"reserve_on in (''order'', ''payment'')"},{"name":"stock_policies_backorders_values","expression":"backorders in (''no'', ''allow'', ''preorder'')"},{"name":"stock_policies_out_of_stock_at_range","expression":"out_of_stock_at >= -1000000 and out_of_stock_at <= 2147483647"},{"name":"stock_policies_show_remaining_below_range","expression":"show_remaining_below >= 1 and show_remaining_below <= 2147483647"},{"name":"stock_policies_per_order_min_range","expression":"per_order_min >= 1 and per_order_min <= 2147483647"},{"name":"stock_policies_per_order_max_range","expression":"per_order_max >= 1 and per_order_max <= 2147483647"},{"name":"stock_policies_per_order_multiple_of_range","expression":"per_order_multiple_of >= 1 and per_order_multiple_of <= 2147483647"},{"name":"stock_policies_priority_range","expression":"priority >= -1000000 and priority <= 1000000"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.stock_alerts for each row execute function shopwright.record('stock_alert', '{store,name,title,enabled,scope,on,severity,channels,repeat_every,digest_at}');

create trigger shopwright_record_truncate before truncate on store.stock_alerts for each statement execute function shopwright.record('stock_alert', '{store,name,title,enabled,scope,on,severity,channels,repeat_every,digest_at}');

alter table store.stock_alerts enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.stock_alerts to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.stock_alerts to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('stock_alert', E'{"kind":"stock_alert","schema":"store","name":"stock_alerts","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"scope","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["scope"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"comment":""},{"name":"on","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["on"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["low","out","over","belowSafety","restocked"]},"minItems":1},"comment":""},{"name":"severity","type":"text","collation":null,"notNull":true,"default":"''warning''","fills":[],"path":["severity"],"shape":{"type":"string","values":["info","warning","critical"]},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"},"minItems":1},"comment":""},{"name":"repeat_every","type":"interval","collation":null,"notNull":true,"default":"''P1D''","fills":[],"path":["repeatEvery"],"shape":{"type":"duration"},"comment":""},{"name":"digest_at","type":"time","collation":null,"notNull":false,"default":null,"fills":[],"path":["digestAt"],"shape":{"type":"timeOfDay"},"comment":""}],"checks":[{"name":"stock_alerts_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"stock_alerts_scope_shape","expression":"scope is null or coalesce(scope ->> ''type'', '''') in (''all'', ''categories'', ''products'', ''skus'')"},{"name":"stock_alerts_on_items","expression":"array_position(\\"on\\", null) is null and \\"on\\" <@ ''{low,out,over,belowSafety,restocked}''::text[] and cardinality(\\"on\\") >= 1"},{"name":"stock_alerts_severity_values","expression":"severity in (''info'', ''warning'', ''critical'')"},{"name":"stock_alerts_channels_items","expression":"array_position(channels, null) is null and cardinality(channels) >= 1"},{"name":"stock_alerts_repeat_every_one_unit","expression":"repeat_every >= ''0'' and (date_trunc(''month'', repeat_every) = repeat_every or date_trunc(''month'', repeat_every) = ''0'' and date_trunc(''day'', repeat_every) = repeat_every or date_trunc(''day'', repeat_every) = ''0'' and date_trunc(''second'', repeat_every) = repeat_every)"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.replenishment_rules for each row execute function shopwright.record('replenishment_rule', '{store,name,title,enabled,scope,strategy,cycle,starts_on,count_incoming,multiple_of,min_quantity,max_quantity,trigger,approval_above,channels,supplier,warehouse,priority}');

create trigger shopwright_record_truncate before truncate on store.replenishment_rules for each statement execute function shopwright.record('replenishment_rule', '{store,name,title,enabled,scope,strategy,cycle,starts_on,count_incoming,multiple_of,min_quantity,max_quantity,trigger,approval_above,channels,supplier,warehouse,priority}');

alter table store.replenishment_rules enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.replenishment_rules to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.replenishment_rules to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('replenishment_rule', E'{"kind":"replenishment_rule","schema":"store","name":"replenishment_rules","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"scope","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["scope"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"comment":""},{"name":"strategy","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["strategy"],"shape":{"type":"union","variants":{"sales":{"type":"object","fields":{"multiplier":{"shape":{"type":"number","minimum":0.1,"maximum":100},"optional":false,"default":1.5,"description":""},"window":{"shape":{"type":"duration"},"optional":false,"default":"30d","description":""}},"description":""},"level":{"type":"object","fields":{"reorderPoint":{"shape":{"type":"integer","minimum":0,"maximum":2147483647},"optional":false,"description":""},"orderUpTo":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"cycle","type":"interval","collation":null,"notNull":true,"default":"''P1W''","fills":[],"path":["cycle"],"shape":{"type":"duration"},"comment":""},{"name":"starts_on","type":"date","collation":null,"notNull":false,"default":null,"fills":[],"path":["startsOn"],"shape":{"type":"date"},"comment":""},{"name":"count_incoming","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["countIncoming"],"shape":{"type":"boolean"},"comment":""},{"name":"multiple_of","type":"integer","collation":null,"notNull":true,"default":"1","fills":[],"path":["multipleOf"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"min_quantity","type":"integer","collation":null,"notNull":true,"default":"1","fills":[],"path":["minQuantity"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"max_quantity","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["maxQuantity"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"trigger","type":"text","collation":null,"notNull":true,"default":"''auto''","fills":[],"path":["trigger"],"shape":{"type":"string","values":["auto","propose"]},"comment":""},{"name":"approval_above","type":"numeric","collation":null,"notNull":false,"default":null,"fills":[],"path":["approvalAbove"],"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""},{"name":"supplier","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["supplier"],"shape":{"type":"string","minLength":1,"maxLength":100},"comment":""},{"name":"warehouse","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["warehouse"],"shape":{"type":"string","minLength":1,"maxLength":100},"comment":""},{"name":"priority","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["priority"],"shape":{"type":"integer","minimum":-1000000,"maximum":1000000},"comment":""}],"checks":[{"name":"replenishment_rules_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"replenishment_rules_scope_shape","expression":"scope is null or coalesce(scope ->> ''type'', '''') in (''all'', ''categories'', ''products'', ''skus'')"},{"name":"replenishment_rules_strategy_shape","expression":"strategy is null or coalesce(strategy ->> ''type'', '''') in (''sales'', ''level'')"},{"name":"replenishment_rules_cycle_one_unit","expression":"cycle >= ''0'' and (date_trunc(''month'', cycle) = cycle or date_trunc(''month'', cycle) = ''0'' and date_trunc(''day'', cycle) = cycle or date_trunc(''day'', cycle) = ''0'' and date_trunc(''second'', cycle) = cycle)"},{"name":"replenishment_rules_multiple_of_range","expression":"multiple_of >= 1 and multiple_of <= 2147483647"},{"name":"replenishment_rules_min_quantity_range","expression":"min_quantity >= 1 and min_quantity <= 2147483647"},{"name":"replenishment_rules_max_quantity_range","expression":"max_quantity >= 1 and max_quantity <= 2147483647"},{"name":"replenishment_rules_trigger_values","expression":"trigger in (''auto'', ''propose'')"},{"name":"replenishment_rules_approval_above_range","expression":"approval_above >= 0 and approval_above <= 999999999999.9999"},{"name":"replenishment_rules_channels_items","expression":"array_position(channels, null) is null"},{"name":"replenishment_rules_supplier_length","expression":"supplier <> '''' and char_length(supplier) <= 100"},{"name":"replenishment_rules_warehouse_length","expression":"warehouse <> '''' and char_length(warehouse) <= 100"},{"name":"replenishment_rules_priority_range","expression":"priority >= -1000000 and priority <= 1000000"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.member_tiers for each row execute function shopwright.record('member_tier', '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}');

create trigger shopwright_record_truncate before truncate on store.member_tiers for each statement execute function shopwright.record('member_tier', '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}');

alter table store.member_tiers enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.member_tiers to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.member_tiers to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('member_tier', '{"kind":"member_tier","schema":"store","name":"member_tiers","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"level","type":"integer","collation":null,"notNull":true,"default":null,"fills":[],"path":["level"],"shape":{"type":"integer","minimum":0,"maximum":2147483647},"comment":""},{"name":"growth_from","type":"integer","collation":null,"notNull":true,"default":null,"fills":[],"path":["growthFrom"],"shape":{"type":"integer","minimum":0,"maximum":2147483647},"comment":""},{"name":"invite_only","type":"boolean","collation":null,"notNull":true,"default":"false","fills":[],"path":["inviteOnly"],"shape":{"type":"boolean"},"comment":""},{"name":"percent_off","type":"numeric","collation":null,"notNull":true,"default":"0","fills":[],"path":["percentOff"],"shape":{"type":"percent","minimum":0,"maximum":100},"comment":""},{"name":"combines_with","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["combinesWith"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["coupons","discounts","campaigns","points","memberPrice"]}},"comment":""},{"name":"points_multiplier","type":"numeric","collation":null,"notNull":true,"default":"1","fills":[],"path":["pointsMultiplier"],"shape":{"type":"number","minimum":0,"maximum":1000},"comment":""},{"name":"free_shipping_from","type":"numeric","collation":null,"notNull":false,"default":null,"fills":[],"path":["freeShippingFrom"],"shape":{"type":"money","minimum":0,"maximum":999999999999.9999,"none":true},"comment":""},{"name":"growth_per_review","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["growthPerReview"],"shape":{"type":"integer","minimum":0,"maximum":2147483647},"comment":""},{"name":"benefits","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["benefits"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"text","maxLength":200}},"comment":""},{"name":"default","type":"boolean","collation":null,"notNull":true,"default":"false","fills":[],"path":["default"],"shape":{"type":"boolean"},"comment":""},{"name":"keep_for","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["keepFor"],"shape":{"type":"duration","none":true},"comment":""}],"checks":[{"name":"member_tiers_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"member_tiers_level_range","expression":"level >= 0 and level <= 2147483647"},{"name":"member_tiers_growth_from_range","expression":"growth_from >= 0 and growth_from <= 2147483647"},{"name":"member_tiers_percent_off_range","expression":"percent_off >= 0 and percent_off <= 100"},{"name":"member_tiers_combines_with_items","expression":"array_position(combines_with, null) is null and combines_with <@ ''{coupons,discounts,campaigns,points,memberPrice}''::text[]"},{"name":"member_tiers_points_multiplier_range","expression":"points_multiplier >= 0 and points_multiplier <= 1000"},{"name":"member_tiers_free_shipping_from_range","expression":"free_shipping_from >= 0 and free_shipping_from <= 999999999999.9999"},{"name":"member_tiers_growth_per_review_range","expression":"growth_per_review >= 0 and growth_per_review <= 2147483647"},{"name":"member_tiers_benefits_items","expression":"jsonb_typeof(benefits) = ''array''"},{"name":"member_tiers_keep_for_one_unit","expression":"keep_for >= ''0'' and (date_trunc(''month'', keep_for) = keep_for or date_trunc(''month'', keep_for) = ''0'' and date_trunc(''day'', keep_for) = keep_for or date_trunc(''day'', keep_for) = ''0'' and date_trunc(''second'', keep_for) = keep_for)"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.member_prices for each row execute function shopwright.record('member_price', '{store,name,tier,enabled,items,window_from,window_until,combines_with}');

create trigger shopwright_record_truncate before truncate on store.member_prices for each statement execute function shopwright.record('member_price', '{store,name,tier,enabled,items,window_from,window_until,combines_with}');

alter table store.member_prices enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.member_prices to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.member_prices to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('member_price', '{"kind":"member_price","schema":"store","name":"member_prices","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"tier","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":["tier"],"shape":{"type":"reference","kind":"member_tier"},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"items","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["items"],"shape":{"type":"list","semantics":"keyed","key":["sku"],"items":{"type":"object","fields":{"sku":{"shape":{"type":"string","minLength":1,"maxLength":100},"optional":false,"description":""},"price":{"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"optional":false,"description":""},"perOrder":{"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"optional":false,"default":"none","description":""}}},"minItems":1},"comment":""},{"name":"window_from","type":"timestamptz","collation":null,"notNull":false,"default":null,"fills":[],"path":["window","from"],"shape":{"type":"datetime"},"comment":""},{"name":"window_until","type":"timestamptz","collation":null,"notNull":false,"default":null,"fills":[],"path":["window","until"],"shape":{"type":"datetime"},"comment":""},{"name":"combines_with","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["combinesWith"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["coupons","discounts","campaigns","points","memberPrice"]}},"comment":""}],"checks":[{"name":"member_prices_items_items","expression":"jsonb_typeof(items) = ''array'' and jsonb_array_length(items) >= 1"},{"name":"member_prices_window_order","expression":"window_from < window_until"},{"name":"member_prices_window_whole","expression":"num_nonnulls(window_from, window_until) in (0, 2)"},{"name":"member_prices_combines_with_items","expression":"array_position(combines_with, null) is null and combines_with <@ ''{coupons,discounts,campaigns,points,memberPrice}''::text[]"}],"foreignKeys":[{"name":"member_prices_tier_fkey","column":"tier","table":"member_tiers"}]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.payment_methods for each row execute function shopwright.record('payment_method', '{store,name,title,provider,enabled,currencies,amount_min,amount_max,limits,verification,credentials,capture,installments,settlement_delay,fee,order,instructions,scope,audience,platforms,availability}');

create trigger shopwright_record_truncate before truncate on store.payment_methods for each statement execute function shopwright.record('payment_method', '{store,name,title,provider,enabled,currencies,amount_min,amount_max,limits,verification,credentials,capture,installments,settlement_delay,fee,order,instructions,scope,audience,platforms,availability}');

alter table store.payment_methods enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.payment_methods to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.payment_methods to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('payment_method', E'{"kind":"payment_method","schema":"store","name":"payment_methods","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"provider","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["provider"],"shape":{"type":"string","values":["alipay","wechat_pay","bank_card","unionpay","paypal","apple_pay","cash_on_delivery","balance"]},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"currencies","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["currencies"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[A-Z]{3}$","minLength":3,"maxLength":3}},"comment":""},{"name":"amount_min","type":"numeric","collation":null,"notNull":true,"default":"0.01","fills":[],"path":["amount","min"],"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"comment":""},{"name":"amount_max","type":"numeric","collation":null,"notNull":true,"default":null,"fills":[],"path":["amount","max"],"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"comment":""},{"name":"limits","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["limits"],"shape":{"type":"list","semantics":"keyed","key":["name"],"items":{"type":"object","fields":{"name":{"shape":{"type":"string","minLength":1,"maxLength":63},"optional":false,"description":""},"by":{"shape":{"type":"string","values":["customer","card","ip","device"]},"optional":false,"description":""},"count":{"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"optional":false,"description":""},"amount":{"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999,"none":true},"optional":false,"default":"none","description":""},"per":{"shape":{"type":"duration"},"optional":false,"description":""}}}},"comment":""},{"name":"verification","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["verification"],"shape":{"type":"list","semantics":"keyed","key":["method"],"items":{"type":"object","fields":{"method":{"shape":{"type":"string","values":["smsCode","idDocument","password","threeDs","face"]},"optional":false,"description":""},"above":{"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"optional":false,"default":"0","description":""}}}},"comment":""},{"name":"credentials","type":"jsonb","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["credentials"],"shape":{"type":"map","values":{"type":"secret"}},"comment":""},{"name":"capture","type":"text","collation":null,"notNull":true,"default":"''immediate''","fills":[],"path":["capture"],"shape":{"type":"string","values":["immediate","onConfirmation","onShipment"]},"comment":""},{"name":"installments","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["installments"],"shape":{"type":"list","semantics":"keyed","key":["count"],"items":{"type":"object","fields":{"count":{"shape":{"type":"integer","minimum":2,"maximum":60},"optional":false,"description":""},"fee":{"shape":{"type":"percent","minimum":0,"maximum":100},"optional":false,"default":"0%","description":""},"above":{"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"optional":false,"default":"0","description":""}}}},"comment":""},{"name":"settlement_delay","type":"text","collation":null,"notNull":true,"default":"''1bd''","fills":[],"path":["settlementDelay"],"shape":{"type":"workDuration"},"comment":""},{"name":"fee","type":"numeric","collation":null,"notNull":true,"default":"0","fills":[],"path":["fee"],"shape":{"type":"percent","minimum":0,"maximum":100},"comment":""},{"name":"order","type":"integer","collation":null,"notNull":true,"default":null,"fills":[],"path":["order"],"shape":{"type":"integer","minimum":0,"maximum":2147483647},"comment":""},{"name":"instructions","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["instructions"],"shape":{"type":"text","maxLength":2000},"comment":""},{"name":"scope","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["scope"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"comment":""},{"name":"audience","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["audience"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{},"description":""},"tiers":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"member_tier"},"minItems":1},"optional":false,"description":""}},"description":""},"newCustomers":{"type":"object","fields":{},"description":""},"tags":{"type":"object","fields":{"tags":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"platforms","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["platforms"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["web","mobileWeb","app","miniProgram"]}},"comment":""},{"name":"availability","type":"text","collation":"C","notNull":false,"default":null,"fills":[],"path":["availability"],"shape":{"type":"reference","kind":"calendar"},"comment":""}],"checks":[{"name":"payment_methods_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"payment_methods_provider_values","expression":"provider in (''alipay'', ''wechat_pay'', ''bank_card'', ''unionpay'', ''paypal'', ''apple_pay'', ''cash_on_delivery'', ''balance'')"},{"name":"payment_methods_currencies_items","expression":"array_position(currencies, null) is null"},{"name":"payment_methods_amount_min_range","expression":"amount_min >= 0 and amount_min <= 999999999999.9999"},{"name":"payment_methods_amount_max_range","expression":"amount_max > 0 and amount_max <= 999999999999.9999"},{"name":"payment_methods_limits_items","expression":"jsonb_typeof(limits) = ''array''"},{"name":"payment_methods_verification_items","expression":"jsonb_typeof(verification) = ''array''"},{"name":"payment_methods_credentials_shape","expression":"jsonb_typeof(credentials) = ''object''"},{"name":"payment_methods_capture_values","expression":"capture in (''immediate'', ''onConfirmation'', ''onShipment'')"},{"name":"payment_methods_installments_items","expression":"jsonb_typeof(installments) = ''array''"},{"name":"payment_methods_settlement_delay_pattern","expression":"settlement_delay ~ ''^[0-9]+(s|m|h|d|w|mo|y|bd)$''"},{"name":"payment_methods_fee_range","expression":"fee >= 0 and fee <= 100"},{"name":"payment_methods_order_range","expression":"\\"order\\" >= 0 and \\"order\\" <= 2147483647"},{"name":"payment_methods_instructions_shape","expression":"jsonb_typeof(instructions) in (''string'', ''object'')"},{"name":"payment_methods_scope_shape","expression":"scope is null or coalesce(scope ->> ''type'', '''') in (''all'', ''categories'', ''products'', ''skus'')"},{"name":"payment_methods_audience_shape","expression":"audience is null or coalesce(audience ->> ''type'', '''') in (''all'', ''tiers'', ''newCustomers'', ''tags'')"},{"name":"payment_methods_platforms_items","expression":"array_position(platforms, null) is null and platforms <@ ''{web,mobileWeb,app,miniProgram}''::text[]"}],"foreignKeys":[{"name":"payment_methods_availability_fkey","column":"availability","table":"calendars"}]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.refund_policies for each row execute function shopwright.record('refund_policy', '{store,name,amount_min,amount_max,partial,within,calendar,flow,channels,method,methods,restocking_fee,return_shipping,reasons,goods_return_within,goods_keep_below,max_per_customer_count,max_per_customer_per,exceptions}');

create trigger shopwright_record_truncate before truncate on store.refund_policies for each statement execute function shopwright.record('refund_policy', '{store,name,amount_min,amount_max,partial,within,calendar,flow,channels,method,methods,restocking_fee,return_shipping,reasons,goods_return_within,goods_keep_below,max_per_customer_count,max_per_customer_per,exceptions}');

alter table store.refund_policies enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.refund_policies to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.refund_policies to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('refund_policy', '{"kind":"refund_policy","schema":"store","name":"refund_policies","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"amount_min","type":"numeric","collation":null,"notNull":true,"default":null,"fills":[],"path":["amount","min"],"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"comment":""},{"name":"amount_max","type":"numeric","collation":null,"notNull":true,"default":null,"fills":[],"path":["amount","max"],"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"comment":""},{"name":"partial","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["partial"],"shape":{"type":"boolean"},"comment":""},{"name":"within","type":"text","collation":null,"notNull":true,"default":"''3bd''","fills":[],"path":["within"],"shape":{"type":"workDuration"},"comment":""},{"name":"calendar","type":"text","collation":"C","notNull":false,"default":null,"fills":[],"path":["calendar"],"shape":{"type":"reference","kind":"calendar"},"comment":""},{"name":"flow","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["flow"],"shape":{"type":"list","semantics":"keyed","key":["step"],"items":{"type":"object","fields":{"step":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"title":{"shape":{"type":"text","maxLength":200},"optional":true,"description":""},"actor":{"shape":{"type":"string","values":["customer","support","warehouse","finance","system"]},"optional":false,"description":""},"within":{"shape":{"type":"workDuration"},"optional":false,"description":""},"autoApproveBelow":{"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"optional":true,"description":""},"onTimeout":{"shape":{"type":"string","values":["escalate","approve","reject"]},"optional":false,"default":"escalate","description":""}}},"minItems":1},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""},{"name":"method","type":"text","collation":null,"notNull":true,"default":"''original''","fills":[],"path":["method"],"shape":{"type":"string","values":["original","balance","choice"]},"comment":""},{"name":"methods","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["methods"],"shape":{"type":"list","semantics":"keyed","key":["paymentMethod"],"items":{"type":"object","fields":{"paymentMethod":{"shape":{"type":"reference","kind":"payment_method"},"optional":false,"description":""},"within":{"shape":{"type":"workDuration"},"optional":false,"description":""},"fee":{"shape":{"type":"percent","minimum":0,"maximum":100},"optional":false,"default":"0%","description":""}}}},"comment":""},{"name":"restocking_fee","type":"numeric","collation":null,"notNull":true,"default":"0","fills":[],"path":["restockingFee"],"shape":{"type":"percent","minimum":0,"maximum":100},"comment":""},{"name":"return_shipping","type":"text","collation":null,"notNull":true,"default":"''byReason''","fills":[],"path":["returnShipping"],"shape":{"type":"string","values":["customer","store","byReason"]},"comment":""},{"name":"reasons","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["reasons"],"shape":{"type":"list","semantics":"keyed","key":["reason"],"items":{"type":"object","fields":{"reason":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"title":{"shape":{"type":"text","maxLength":200},"optional":false,"description":""},"returnShipping":{"shape":{"type":"string","values":["customer","store"]},"optional":false,"description":""},"evidence":{"shape":{"type":"boolean"},"optional":false,"default":false,"description":""}}}},"comment":""},{"name":"goods_return_within","type":"interval","collation":null,"notNull":true,"default":"''P1W''","fills":[],"path":["goods","returnWithin"],"shape":{"type":"duration"},"comment":""},{"name":"goods_keep_below","type":"numeric","collation":null,"notNull":false,"default":null,"fills":[],"path":["goods","keepBelow"],"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"comment":""},{"name":"max_per_customer_count","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["maxPerCustomer","count"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"max_per_customer_per","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["maxPerCustomer","per"],"shape":{"type":"duration"},"comment":""},{"name":"exceptions","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["exceptions"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"comment":""}],"checks":[{"name":"refund_policies_amount_min_range","expression":"amount_min >= 0 and amount_min <= 999999999999.9999"},{"name":"refund_policies_amount_max_range","expression":"amount_max > 0 and amount_max <= 999999999999.9999"},{"name":"refund_policies_within_pattern","expression":"within ~ ''^[0-9]+(s|m|h|d|w|mo|y|bd)$''"},{"name":"refund_policies_flow_items","expression":"jsonb_typeof(flow) = ''array'' and jsonb_array_length(flow) >= 1"},{"name":"refund_policies_channels_items","expression":"array_position(channels, null) is null"},{"name":"refund_policies_method_values","expression":"method in (''original'', ''balance'', ''choice'')"},{"name":"refund_policies_methods_items","expression":"jsonb_typeof(methods) = ''array''"},{"name":"refund_policies_restocking_fee_range","expression":"restocking_fee >= 0 and restocking_fee <= 100"},{"name":"refund_policies_return_shipping_values","expression":"return_shipping in (''customer'', ''store'', ''byReason'')"},{"name":"refund_policies_reasons_items","expression":"jsonb_typeof(reasons) = ''array''"},{"name":"refund_policies_goods_return_within_one_unit","expression":"goods_return_within >= ''0'' and (date_trunc(''month'', goods_return_within) = goods_return_within or date_trunc(''month'', goods_return_within) = ''0'' and date_trunc(''day'', goods_return_within) = goods_return_within or date_trunc(''day'', goods_return_within) = ''0'' and date_trunc(''second'', goods_return_within) = goods_return_within)"},{"name":"refund_policies_goods_keep_below_range","expression":"goods_keep_below > 0 and goods_keep_below <= 999999999999.9999"},{"name":"refund_policies_max_per_customer_count_range","expression":"max_per_customer_count >= 1 and max_per_customer_count <= 2147483647"},{"name":"refund_policies_max_per_customer_per_one_unit","expression":"max_per_customer_per >= ''0'' and (date_trunc(''month'', max_per_customer_per) = max_per_customer_per or date_trunc(''month'', max_per_customer_per) = ''0'' and date_trunc(''day'', max_per_customer_per) = max_per_customer_per or date_trunc(''day'', max_per_customer_per) = ''0'' and date_trunc(''second'', max_per_customer_per) = max_per_customer_per)"},{"name":"refund_policies_max_per_customer_absent","expression":"max_per_customer_per is not null or num_nonnulls(max_per_customer_count) = 0"},{"name":"refund_policies_exceptions_shape","expression":"exceptions is null or coalesce(exceptions ->> ''type'', '''') in (''all'', ''categories'', ''products'', ''skus'')"}],"foreignKeys":[{"name":"refund_policies_calendar_fkey","column":"calendar","table":"calendars"}]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.coupons for each row execute function shopwright.record('coupon', '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}');

create trigger shopwright_record_truncate before truncate on store.coupons for each statement execute function shopwright.record('coupon', '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}');

alter table store.coupons enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.coupons to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.coupons to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('coupon', E'{"kind":"coupon","schema":"store","name":"coupons","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"type","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["type"],"shape":{"type":"string","values":["basic","threshold","timed"]},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"description","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["description"],"shape":{"type":"text","maxLength":2000},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"code","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["code"],"shape":{"type":"string","minLength":1,"maxLength":64},"comment":""},{"name":"discount","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["discount"],"shape":{"type":"union","variants":{"amount":{"type":"object","fields":{"amount":{"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"optional":false,"description":""}},"description":""},"percent":{"type":"object","fields":{"percentOff":{"shape":{"type":"percent","exclusiveMinimum":0,"maximum":100},"optional":false,"description":""},"cap":{"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999,"none":true},"optional":false,"description":""}},"description":""},"freeShipping":{"type":"object","fields":{},"description":""}}},"comment":""},{"name":"claim_from","type":"timestamptz","collation":null,"notNull":false,"default":null,"fills":[],"path":["claim","from"],"shape":{"type":"datetime"},"comment":""},{"name":"claim_until","type":"timestamptz","collation":null,"notNull":false,"default":null,"fills":[],"path":["claim","until"],"shape":{"type":"datetime"},"comment":""},{"name":"validity","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["validity"],"shape":{"type":"union","variants":{"window":{"type":"object","fields":{"window":{"shape":{"type":"object","fields":{"from":{"shape":{"type":"datetime"},"optional":false,"description":""},"until":{"shape":{"type":"datetime"},"optional":false,"description":""}},"interval":"window"},"optional":false,"description":""}},"description":""},"afterClaim":{"type":"object","fields":{"for":{"shape":{"type":"duration"},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"daily_hours_from","type":"time","collation":null,"notNull":false,"default":null,"fills":[],"path":["dailyHours","from"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"daily_hours_until","type":"time","collation":null,"notNull":false,"default":null,"fills":[],"path":["dailyHours","until"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"limits_total","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["limits","total"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"limits_per_customer","type":"integer","collation":null,"notNull":false,"default":"1","fills":[],"path":["limits","perCustomer"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"limits_per_day","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["limits","perDay"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"limits_amount","type":"numeric","collation":null,"notNull":false,"default":null,"fills":[],"path":["limits","amount"],"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999,"none":true},"comment":""},{"name":"scope","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["scope"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"comment":""},{"name":"audience","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["audience"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{},"description":""},"tiers":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"member_tier"},"minItems":1},"optional":false,"description":""}},"description":""},"newCustomers":{"type":"object","fields":{},"description":""},"tags":{"type":"object","fields":{"tags":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"platforms","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["platforms"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["web","mobileWeb","app","miniProgram"]}},"comment":""},{"name":"combines_with","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["combinesWith"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["coupons","discounts","campaigns","points","memberPrice"]}},"comment":""},{"name":"return_on_refund","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["returnOnRefund"],"shape":{"type":"boolean"},"comment":""},{"name":"transferable","type":"boolean","collation":null,"notNull":true,"default":"false","fills":[],"path":["transferable"],"shape":{"type":"boolean"},"comment":""},{"name":"remind_before","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["remindBefore"],"shape":{"type":"duration","none":true},"comment":""},{"name":"distribution","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["distribution"],"shape":{"type":"list","semantics":"keyed","key":["name"],"items":{"type":"object","fields":{"name":{"shape":{"type":"string","minLength":1,"maxLength":63},"optional":false,"description":""},"trigger":{"shape":{"type":"union","variants":{"schedule":{"type":"object","fields":{"at":{"shape":{"type":"timeOfDay"},"optional":false,"description":""},"from":{"shape":{"type":"date"},"optional":false,"description":""},"until":{"shape":{"type":"date"},"optional":false,"description":""}},"description":""},"register":{"type":"object","fields":{},"description":""},"firstOrder":{"type":"object","fields":{},"description":""},"birthday":{"type":"object","fields":{},"description":""},"purchase":{"type":"object","fields":{"minOrder":{"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"optional":false,"description":""}},"description":""},"inactive":{"type":"object","fields":{"after":{"shape":{"type":"duration"},"optional":false,"description":""}},"description":""}}},"optional":false,"description":""},"quantity":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"default":1,"description":""},"perDay":{"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"optional":false,"description":""},"audience":{"shape":{"type":"union","variants":{"all":{"type":"object","fields":{},"description":""},"tiers":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"member_tier"},"minItems":1},"optional":false,"description":""}},"description":""},"newCustomers":{"type":"object","fields":{},"description":""},"tags":{"type":"object","fields":{"tags":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""}},"description":""}}},"optional":false,"default":{"type":"all"},"description":""}}}},"comment":""},{"name":"min_spend","type":"numeric","collation":null,"notNull":false,"default":null,"fills":[],"path":["minSpend"],"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"comment":""}],"checks":[{"name":"coupons_type_values","expression":"type in (''basic'', ''threshold'', ''timed'')"},{"name":"coupons_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"coupons_description_shape","expression":"jsonb_typeof(description) in (''string'', ''object'')"},{"name":"coupons_code_length","expression":"code <> '''' and char_length(code) <= 64"},{"name":"coupons_discount_shape","expression":"discount is null or coalesce(discount ->> ''type'', '''') in (''amount'', ''percent'', ''freeShipping'')"},{"name":"coupons_claim_order","expression":"claim_from < claim_until"},{"name":"coupons_claim_whole","expression":"num_nonnulls(claim_from, claim_until) in (0, 2)"},{"name":"coupons_validity_shape","expression":"validity is null or coalesce(validity ->> ''type'', '''') in (''window'', ''afterClaim'')"},{"name":"coupons_daily_hours_order","expression":"daily_hours_from <> daily_hours_until"},{"name":"coupons_daily_hours_whole","expression":"num_nonnulls(daily_hours_from, daily_hours_until) in (0, 2)"},{"name":"coupons_limits_total_range","expression":"limits_total >= 1 and limits_total <= 2147483647"},{"name":"coupons_limits_per_customer_range","expression":"limits_per_customer >= 1 and limits_per_customer <= 2147483647"},{"name":"coupons_limits_per_day_range","expression":"limits_per_day >= 1 and limits_per_day <= 2147483647"},{"name":"coupons_limits_amount_range","expression":"limits_amount > 0 and limits_amount <= 999999999999.9999"},{"name":"coupons_scope_shape","expression":"scope is null or coalesce(scope ->> ''type'', '''') in (''all'', ''categories'', ''products'', ''skus'')"},{"name":"coupons_audience_shape","expression":"audience is null or coalesce(audience ->> ''type'', '''') in (''all'', ''tiers'', ''newCustomers'', ''tags'')"},{"name":"coupons_platforms_items","expression":"array_position(platforms, null) is null and platforms <@ ''{web,mobileWeb,app,miniProgram}''::text[]"},{"name":"coupons_combines_with_items","expression":"array_position(combines_with, null) is null and combines_with <@ ''{coupons,discounts,campaigns,points,memberPrice}''::text[]"},{"name":"coupons_remind_before_one_unit","expression":"remind_before >= ''0'' and (date_trunc(''month'', remind_before) = remind_before or date_trunc(''month'', remind_before) = ''0'' and date_trunc(''day'', remind_before) = remind_before or date_trunc(''day'', remind_before) = ''0'' and date_trunc(''second'', remind_before) = remind_before)"},{"name":"coupons_distribution_items","expression":"jsonb_typeof(distribution) = ''array''"},{"name":"coupons_min_spend_range","expression":"min_spend > 0 and min_spend <= 999999999999.9999"},{"name":"coupons_min_spend_by_type","expression":"(min_spend is not null or type not in (''threshold'')) and (min_spend is null or type in (''threshold'', ''timed''))"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.points_programs for each row execute function shopwright.record('points_program', '{store,name,title,enabled,earn,products,bonuses,max_per_order,max_per_day,redeem_points_per_unit,redeem_step,redeem_max_share_of_order,redeem_min_order,redeem_scope,redeem_coupons,redeem_goods,combines_with,expiry,remind_before,freeze_for,refunds_take_back_earned,refunds_give_back_redeemed,display_order_page,display_cart,display_product,display_account,rounding}');

create trigger shopwright_record_truncate before truncate on store.points_programs for each statement execute function shopwright.record('points_program', '{store,name,title,enabled,earn,products,bonuses,max_per_order,max_per_day,redeem_points_per_unit,redeem_step,redeem_max_share_of_order,redeem_min_order,redeem_scope,redeem_coupons,redeem_goods,combines_with,expiry,remind_before,freeze_for,refunds_take_back_earned,refunds_give_back_redeemed,display_order_page,display_cart,display_product,display_account,rounding}');

alter table store.points_programs enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.points_programs to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.points_programs to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('points_program', E'{"kind":"points_program","schema":"store","name":"points_programs","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"earn","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["earn"],"shape":{"type":"list","semantics":"keyed","key":["name"],"items":{"type":"object","fields":{"name":{"shape":{"type":"string","minLength":1,"maxLength":63},"optional":false,"description":""},"per":{"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"optional":false,"description":""},"points":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""},"growth":{"shape":{"type":"integer","minimum":0,"maximum":2147483647},"optional":false,"default":0,"description":""},"minOrder":{"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"optional":false,"description":""},"scope":{"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"optional":false,"default":{"type":"all"},"description":""},"useTierMultiplier":{"shape":{"type":"boolean"},"optional":false,"default":true,"description":""}}}},"comment":""},{"name":"products","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["products"],"shape":{"type":"list","semantics":"keyed","key":["sku"],"items":{"type":"object","fields":{"sku":{"shape":{"type":"string","minLength":1,"maxLength":100},"optional":false,"description":""},"points":{"shape":{"type":"integer","minimum":0,"maximum":2147483647},"optional":false,"description":""},"growth":{"shape":{"type":"integer","minimum":0,"maximum":2147483647},"optional":false,"default":0,"description":""},"maxRedeemed":{"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"optional":false,"default":"none","description":""}}}},"comment":""},{"name":"bonuses","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["bonuses"],"shape":{"type":"list","semantics":"keyed","key":["for"],"items":{"type":"object","fields":{"for":{"shape":{"type":"string","values":["register","firstOrder","review","signIn","birthday","referral"]},"optional":false,"description":""},"points":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""},"maxPerDay":{"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"optional":false,"default":"none","description":""}}}},"comment":""},{"name":"max_per_order","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["maxPerOrder"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"max_per_day","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["maxPerDay"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"redeem_points_per_unit","type":"integer","collation":null,"notNull":true,"default":null,"fills":[],"path":["redeem","pointsPerUnit"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"redeem_step","type":"integer","collation":null,"notNull":true,"default":null,"fills":[],"path":["redeem","step"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"redeem_max_share_of_order","type":"numeric","collation":null,"notNull":true,"default":null,"fills":[],"path":["redeem","maxShareOfOrder"],"shape":{"type":"percent","exclusiveMinimum":0,"maximum":100},"comment":""},{"name":"redeem_min_order","type":"numeric","collation":null,"notNull":true,"default":null,"fills":[],"path":["redeem","minOrder"],"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"comment":""},{"name":"redeem_scope","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["redeem","scope"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"comment":""},{"name":"redeem_coupons","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["redeem","coupons"],"shape":{"type":"list","semantics":"keyed","key":["coupon"],"items":{"type":"object","fields":{"coupon":{"shape":{"type":"reference","kind":"coupon"},"optional":false,"description":""},"points":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""},"perCustomer":{"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"optional":false,"default":"none","description":""}}}},"comment":""},{"name":"redeem_goods","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["redeem","goods"],"shape":{"type":"list","semantics":"keyed","key":["sku"],"items":{"type":"object","fields":{"sku":{"shape":{"type":"string","minLength":1,"maxLength":100},"optional":false,"description":""},"points":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""},"price":{"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"optional":false,"default":"0","description":""},"perCustomer":{"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"optional":false,"default":"none","description":""}}}},"comment":""},{"name":"combines_with","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["combinesWith"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["coupons","discounts","campaigns","points","memberPrice"]}},"comment":""},{"name":"expiry","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["expiry"],"shape":{"type":"duration","none":true},"comment":""},{"name":"remind_before","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["remindBefore"],"shape":{"type":"duration","none":true},"comment":""},{"name":"freeze_for","type":"interval","collation":null,"notNull":true,"default":null,"fills":[],"path":["freezeFor"],"shape":{"type":"duration"},"comment":""},{"name":"refunds_take_back_earned","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["refunds","takeBackEarned"],"shape":{"type":"boolean"},"comment":""},{"name":"refunds_give_back_redeemed","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["refunds","giveBackRedeemed"],"shape":{"type":"boolean"},"comment":""},{"name":"display_order_page","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["display","orderPage"],"shape":{"type":"boolean"},"comment":""},{"name":"display_cart","type":"boolean","collation":null,"notNull":true,"default":"false","fills":[],"path":["display","cart"],"shape":{"type":"boolean"},"comment":""},{"name":"display_product","type":"boolean","collation":null,"notNull":true,"default":"false","fills":[],"path":["display","product"],"shape":{"type":"boolean"},"comment":""},{"name":"display_account","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["display","account"],"shape":{"type":"boolean"},"comment":""},{"name":"rounding","type":"text","collation":null,"notNull":true,"default":"''floor''","fills":[],"path":["rounding"],"shape":{"type":"string","values":["floor","nearest"]},"comment":""}],"checks":[{"name":"points_programs_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"points_programs_earn_items","expression":"jsonb_typeof(earn) = ''array''"},{"name":"points_programs_products_items","expression":"jsonb_typeof(products) = ''array''"},{"name":"points_programs_bonuses_items","expression":"jsonb_typeof(bonuses) = ''array''"},{"name":"points_programs_max_per_order_range","expression":"max_per_order >= 1 and max_per_order <= 2147483647"},{"name":"points_programs_max_per_day_range","expression":"max_per_day >= 1 and max_per_day <= 2147483647"},{"name":"points_programs_redeem_points_per_unit_range","expression":"redeem_points_per_unit >= 1 and redeem_points_per_unit <= 2147483647"},{"name":"points_programs_redeem_step_range","expression":"redeem_step >= 1 and redeem_step <= 2147483647"},{"name":"points_programs_redeem_max_share_of_order_range","expression":"redeem_max_share_of_order > 0 and redeem_max_share_of_order <= 100"},{"name":"points_programs_redeem_min_order_range","expression":"redeem_min_order >= 0 and redeem_min_order <= 999999999999.9999"},{"name":"points_programs_redeem_scope_shape","expression":"redeem_scope is null or coalesce(redeem_scope ->> ''type'', '''') in (''all'', ''categories'', ''products'', ''skus'')"},{"name":"points_programs_redeem_coupons_items","expression":"jsonb_typeof(redeem_coupons) = ''array''"},{"name":"points_programs_redeem_goods_items","expression":"jsonb_typeof(redeem_goods) = ''array''"},{"name":"points_programs_combines_with_items","expression":"array_position(combines_with, null) is null and combines_with <@ ''{coupons,discounts,campaigns,points,memberPrice}''::text[]"},{"name":"points_programs_expiry_one_unit","expression":"expiry >= ''0'' and (date_trunc(''month'', expiry) = expiry or date_trunc(''month'', expiry) = ''0'' and date_trunc(''day'', expiry) = expiry or date_trunc(''day'', expiry) = ''0'' and date_trunc(''second'', expiry) = expiry)"},{"name":"points_programs_remind_before_one_unit","expression":"remind_before >= ''0'' and (date_trunc(''month'', remind_before) = remind_before or date_trunc(''month'', remind_before) = ''0'' and date_trunc(''day'', remind_before) = remind_before or date_trunc(''day'', remind_before) = ''0'' and date_trunc(''second'', remind_before) = remind_before)"},{"name":"points_programs_freeze_for_one_unit","expression":"freeze_for >= ''0'' and (date_trunc(''month'', freeze_for) = freeze_for or date_trunc(''month'', freeze_for) = ''0'' and date_trunc(''day'', freeze_for) = freeze_for or date_trunc(''day'', freeze_for) = ''0'' and date_trunc(''second'', freeze_for) = freeze_for)"},{"name":"points_programs_rounding_values","expression":"rounding in (''floor'', ''nearest'')"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.flash_sessions for each row execute function shopwright.record('flash_session', '{store,name,title,window_from,window_until,days,remind_before,enabled}');

create trigger shopwright_record_truncate before truncate on store.flash_sessions for each statement execute function shopwright.record('flash_session', '{store,name,title,window_from,window_until,days,remind_before,enabled}');

alter table store.flash_sessions enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.flash_sessions to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.flash_sessions to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('flash_session', '{"kind":"flash_session","schema":"store","name":"flash_sessions","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"window_from","type":"time","collation":null,"notNull":true,"default":null,"fills":[],"path":["window","from"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"window_until","type":"time","collation":null,"notNull":true,"default":null,"fills":[],"path":["window","until"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"days","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["days"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["mon","tue","wed","thu","fri","sat","sun"]}},"comment":""},{"name":"remind_before","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["remindBefore"],"shape":{"type":"duration","none":true},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""}],"checks":[{"name":"flash_sessions_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"flash_sessions_window_order","expression":"window_from <> window_until"},{"name":"flash_sessions_days_items","expression":"array_position(days, null) is null and days <@ ''{mon,tue,wed,thu,fri,sat,sun}''::text[]"},{"name":"flash_sessions_remind_before_one_unit","expression":"remind_before >= ''0'' and (date_trunc(''month'', remind_before) = remind_before or date_trunc(''month'', remind_before) = ''0'' and date_trunc(''day'', remind_before) = remind_before or date_trunc(''day'', remind_before) = ''0'' and date_trunc(''second'', remind_before) = remind_before)"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.discounts for each row execute function shopwright.record('discount', '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}');

create trigger shopwright_record_truncate before truncate on store.discounts for each statement execute function shopwright.record('discount', '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}');

alter table store.discounts enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.discounts to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.discounts to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('discount', E'{"kind":"discount","schema":"store","name":"discounts","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"description","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["description"],"shape":{"type":"text","maxLength":2000},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"rule","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["rule"],"shape":{"type":"union","variants":{"spend":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"keyed","key":["spend"],"items":{"type":"object","fields":{"spend":{"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"optional":false,"description":""},"off":{"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"optional":false,"description":""}}},"minItems":1},"optional":false,"description":""}},"description":""},"spendPercent":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"keyed","key":["spend"],"items":{"type":"object","fields":{"spend":{"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"optional":false,"description":""},"percentOff":{"shape":{"type":"percent","exclusiveMinimum":0,"maximum":100},"optional":false,"description":""}}},"minItems":1},"optional":false,"description":""}},"description":""},"quantity":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"keyed","key":["quantity"],"items":{"type":"object","fields":{"quantity":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""},"percentOff":{"shape":{"type":"percent","exclusiveMinimum":0,"maximum":100},"optional":false,"description":""}}},"minItems":1},"optional":false,"description":""}},"description":""},"nthPiece":{"type":"object","fields":{"every":{"shape":{"type":"integer","minimum":2,"maximum":100},"optional":false,"description":""},"percentOff":{"shape":{"type":"percent","exclusiveMinimum":0,"maximum":100},"optional":false,"description":""}},"description":""},"flat":{"type":"object","fields":{"percentOff":{"shape":{"type":"percent","exclusiveMinimum":0,"maximum":100},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"scope","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["scope"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"comment":""},{"name":"audience","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["audience"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{},"description":""},"tiers":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"member_tier"},"minItems":1},"optional":false,"description":""}},"description":""},"newCustomers":{"type":"object","fields":{},"description":""},"tags":{"type":"object","fields":{"tags":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"window_from","type":"timestamptz","collation":null,"notNull":false,"default":null,"fills":[],"path":["window","from"],"shape":{"type":"datetime"},"comment":""},{"name":"window_until","type":"timestamptz","collation":null,"notNull":false,"default":null,"fills":[],"path":["window","until"],"shape":{"type":"datetime"},"comment":""},{"name":"daily_hours_from","type":"time","collation":null,"notNull":false,"default":null,"fills":[],"path":["dailyHours","from"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"daily_hours_until","type":"time","collation":null,"notNull":false,"default":null,"fills":[],"path":["dailyHours","until"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"per_customer","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["perCustomer"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"max_discount","type":"numeric","collation":null,"notNull":false,"default":null,"fills":[],"path":["maxDiscount"],"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999,"none":true},"comment":""},{"name":"combines_with","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["combinesWith"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["coupons","discounts","campaigns","points","memberPrice"]}},"comment":""},{"name":"priority","type":"integer","collation":null,"notNull":true,"default":null,"fills":[],"path":["priority"],"shape":{"type":"integer","minimum":-1000000,"maximum":1000000},"comment":""}],"checks":[{"name":"discounts_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"discounts_description_shape","expression":"jsonb_typeof(description) in (''string'', ''object'')"},{"name":"discounts_rule_shape","expression":"rule is null or coalesce(rule ->> ''type'', '''') in (''spend'', ''spendPercent'', ''quantity'', ''nthPiece'', ''flat'')"},{"name":"discounts_scope_shape","expression":"scope is null or coalesce(scope ->> ''type'', '''') in (''all'', ''categories'', ''products'', ''skus'')"},{"name":"discounts_audience_shape","expression":"audience is null or coalesce(audience ->> ''type'', '''') in (''all'', ''tiers'', ''newCustomers'', ''tags'')"},{"name":"discounts_window_order","expression":"window_from < window_until"},{"name":"discounts_window_whole","expression":"num_nonnulls(window_from, window_until) in (0, 2)"},{"name":"discounts_daily_hours_order","expression":"daily_hours_from <> daily_hours_until"},{"name":"discounts_daily_hours_whole","expression":"num_nonnulls(daily_hours_from, daily_hours_until) in (0, 2)"},{"name":"discounts_per_customer_range","expression":"per_customer >= 1 and per_customer <= 2147483647"},{"name":"discounts_max_discount_range","expression":"max_discount > 0 and max_discount <= 999999999999.9999"},{"name":"discounts_combines_with_items","expression":"array_position(combines_with, null) is null and combines_with <@ ''{coupons,discounts,campaigns,points,memberPrice}''::text[]"},{"name":"discounts_priority_range","expression":"priority >= -1000000 and priority <= 1000000"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.campaigns for each row execute function shopwright.record('campaign', '{store,name,title,enabled,window_from,window_until,announce_before,offer,coupons,scope,exclusive,priority,budget,per_customer,audience,platforms,combines_with,announcement,channels}');

create trigger shopwright_record_truncate before truncate on store.campaigns for each statement execute function shopwright.record('campaign', '{store,name,title,enabled,window_from,window_until,announce_before,offer,coupons,scope,exclusive,priority,budget,per_customer,audience,platforms,combines_with,announcement,channels}');

alter table store.campaigns enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.campaigns to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.campaigns to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('campaign', E'{"kind":"campaign","schema":"store","name":"campaigns","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"window_from","type":"timestamptz","collation":null,"notNull":true,"default":null,"fills":[],"path":["window","from"],"shape":{"type":"datetime"},"comment":""},{"name":"window_until","type":"timestamptz","collation":null,"notNull":true,"default":null,"fills":[],"path":["window","until"],"shape":{"type":"datetime"},"comment":""},{"name":"announce_before","type":"interval","collation":null,"notNull":true,"default":"''PT0S''","fills":[],"path":["announceBefore"],"shape":{"type":"duration"},"comment":""},{"name":"offer","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["offer"],"shape":{"type":"union","variants":{"fullReduction":{"type":"object","fields":{"discounts":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"discount"},"minItems":1},"optional":false,"description":""}},"description":""},"discount":{"type":"object","fields":{"discounts":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"discount"},"minItems":1},"optional":false,"description":""}},"description":""},"flashSale":{"type":"object","fields":{"items":{"shape":{"type":"list","semantics":"keyed","key":["session","sku"],"items":{"type":"object","fields":{"session":{"shape":{"type":"reference","kind":"flash_session"},"optional":false,"description":""},"sku":{"shape":{"type":"string","minLength":1,"maxLength":100},"optional":false,"description":""},"price":{"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"optional":false,"description":""},"stock":{"shape":{"type":"integer","minimum":0,"maximum":2147483647},"optional":false,"description":""},"perCustomer":{"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"optional":false,"description":""}}},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"coupons","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["coupons"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"coupon"}},"comment":""},{"name":"scope","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["scope"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"categories":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"products":{"type":"object","fields":{"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""},"skus":{"type":"object","fields":{"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"except":{"shape":{"type":"object","fields":{"categories":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"products":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""},"skus":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":true,"description":""}}},"optional":true,"description":""}},"description":""}}},"comment":""},{"name":"exclusive","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["exclusive"],"shape":{"type":"boolean"},"comment":""},{"name":"priority","type":"integer","collation":null,"notNull":true,"default":null,"fills":[],"path":["priority"],"shape":{"type":"integer","minimum":-1000000,"maximum":1000000},"comment":""},{"name":"budget","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"none\\"}''","fills":[],"path":["budget"],"shape":{"type":"union","variants":{"none":{"type":"object","fields":{},"description":""},"amount":{"type":"object","fields":{"amount":{"shape":{"type":"money","exclusiveMinimum":0,"maximum":999999999999.9999},"optional":false,"description":""}},"description":""},"orders":{"type":"object","fields":{"orders":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"per_customer","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["perCustomer"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"audience","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["audience"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{},"description":""},"tiers":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"member_tier"},"minItems":1},"optional":false,"description":""}},"description":""},"newCustomers":{"type":"object","fields":{},"description":""},"tags":{"type":"object","fields":{"tags":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"platforms","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["platforms"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["web","mobileWeb","app","miniProgram"]}},"comment":""},{"name":"combines_with","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["combinesWith"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["coupons","discounts","campaigns","points","memberPrice"]}},"comment":""},{"name":"announcement","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["announcement"],"shape":{"type":"text","maxLength":5000},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""}],"checks":[{"name":"campaigns_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"campaigns_window_order","expression":"window_from < window_until"},{"name":"campaigns_announce_before_one_unit","expression":"announce_before >= ''0'' and (date_trunc(''month'', announce_before) = announce_before or date_trunc(''month'', announce_before) = ''0'' and date_trunc(''day'', announce_before) = announce_before or date_trunc(''day'', announce_before) = ''0'' and date_trunc(''second'', announce_before) = announce_before)"},{"name":"campaigns_offer_shape","expression":"offer is null or coalesce(offer ->> ''type'', '''') in (''fullReduction'', ''discount'', ''flashSale'')"},{"name":"campaigns_coupons_items","expression":"array_position(coupons, null) is null"},{"name":"campaigns_scope_shape","expression":"scope is null or coalesce(scope ->> ''type'', '''') in (''all'', ''categories'', ''products'', ''skus'')"},{"name":"campaigns_priority_range","expression":"priority >= -1000000 and priority <= 1000000"},{"name":"campaigns_budget_shape","expression":"budget is null or coalesce(budget ->> ''type'', '''') in (''none'', ''amount'', ''orders'')"},{"name":"campaigns_per_customer_range","expression":"per_customer >= 1 and per_customer <= 2147483647"},{"name":"campaigns_audience_shape","expression":"audience is null or coalesce(audience ->> ''type'', '''') in (''all'', ''tiers'', ''newCustomers'', ''tags'')"},{"name":"campaigns_platforms_items","expression":"array_position(platforms, null) is null and platforms <@ ''{web,mobileWeb,app,miniProgram}''::text[]"},{"name":"campaigns_combines_with_items","expression":"array_position(combines_with, null) is null and combines_with <@ ''{coupons,discounts,campaigns,points,memberPrice}''::text[]"},{"name":"campaigns_announcement_shape","expression":"jsonb_typeof(announcement) in (''string'', ''object'')"},{"name":"campaigns_channels_items","expression":"array_position(channels, null) is null"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.stacking_policies for each row execute function shopwright.record('stacking_policy', '{store,name,order,percent_of,choice,max_coupons_per_order,max_campaigns_per_order,floor,rounding}');

create trigger shopwright_record_truncate before truncate on store.stacking_policies for each statement execute function shopwright.record('stacking_policy', '{store,name,order,percent_of,choice,max_coupons_per_order,max_campaigns_per_order,floor,rounding}');

alter table store.stacking_policies enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.stacking_policies to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.stacking_policies to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('stacking_policy', E'{"kind":"stacking_policy","schema":"store","name":"stacking_policies","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"order","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["order"],"shape":{"type":"list","semantics":"list","key":[],"items":{"type":"string","values":["memberPrice","campaign","discount","coupon","points"]},"minItems":1},"comment":""},{"name":"percent_of","type":"text","collation":null,"notNull":true,"default":"''remaining''","fills":[],"path":["percentOf"],"shape":{"type":"string","values":["remaining","list"]},"comment":""},{"name":"choice","type":"text","collation":null,"notNull":true,"default":"''priority''","fills":[],"path":["choice"],"shape":{"type":"string","values":["priority","bestForCustomer"]},"comment":""},{"name":"max_coupons_per_order","type":"integer","collation":null,"notNull":true,"default":"1","fills":[],"path":["maxCouponsPerOrder"],"shape":{"type":"integer","minimum":0,"maximum":2147483647},"comment":""},{"name":"max_campaigns_per_order","type":"integer","collation":null,"notNull":true,"default":"1","fills":[],"path":["maxCampaignsPerOrder"],"shape":{"type":"integer","minimum":0,"maximum":2147483647},"comment":""},{"name":"floor","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["floor"],"shape":{"type":"union","variants":{"shareOfList":{"type":"object","fields":{"share":{"shape":{"type":"percent","minimum":0,"maximum":100},"optional":false,"description":""}},"description":""},"cost":{"type":"object","fields":{"margin":{"shape":{"type":"percent","minimum":0,"maximum":100},"optional":false,"description":""}},"description":""},"none":{"type":"object","fields":{},"description":""}}},"comment":""},{"name":"rounding","type":"text","collation":null,"notNull":true,"default":"''nearest''","fills":[],"path":["rounding"],"shape":{"type":"string","values":["nearest","floor"]},"comment":""}],"checks":[{"name":"stacking_policies_order_items","expression":"array_position(\\"order\\", null) is null and \\"order\\" <@ ''{memberPrice,campaign,discount,coupon,points}''::text[] and cardinality(\\"order\\") >= 1"},{"name":"stacking_policies_percent_of_values","expression":"percent_of in (''remaining'', ''list'')"},{"name":"stacking_policies_choice_values","expression":"choice in (''priority'', ''bestForCustomer'')"},{"name":"stacking_policies_max_coupons_per_order_range","expression":"max_coupons_per_order >= 0 and max_coupons_per_order <= 2147483647"},{"name":"stacking_policies_max_campaigns_per_order_range","expression":"max_campaigns_per_order >= 0 and max_campaigns_per_order <= 2147483647"},{"name":"stacking_policies_floor_shape","expression":"floor is null or coalesce(floor ->> ''type'', '''') in (''shareOfList'', ''cost'', ''none'')"},{"name":"stacking_policies_rounding_values","expression":"rounding in (''nearest'', ''floor'')"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.service_queues for each row execute function shopwright.record('service_queue', '{store,name,title,topics,hours,respond_within,resolve_within,escalate_to,channels,audience,languages,assignment,max_open_per_agent,close_after,priority,enabled}');

create trigger shopwright_record_truncate before truncate on store.service_queues for each statement execute function shopwright.record('service_queue', '{store,name,title,topics,hours,respond_within,resolve_within,escalate_to,channels,audience,languages,assignment,max_open_per_agent,close_after,priority,enabled}');

alter table store.service_queues enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.service_queues to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.service_queues to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('service_queue', E'{"kind":"service_queue","schema":"store","name":"service_queues","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"topics","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["topics"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["inquiry","complaint","order","refund","technical"]},"minItems":1},"comment":""},{"name":"hours","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":["hours"],"shape":{"type":"reference","kind":"calendar"},"comment":""},{"name":"respond_within","type":"interval","collation":null,"notNull":true,"default":null,"fills":[],"path":["respondWithin"],"shape":{"type":"duration"},"comment":""},{"name":"resolve_within","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["resolveWithin"],"shape":{"type":"workDuration"},"comment":""},{"name":"escalate_to","type":"text","collation":"C","notNull":false,"default":null,"fills":[],"path":["escalateTo"],"shape":{"type":"reference","kind":"service_queue"},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""},{"name":"audience","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["audience"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{},"description":""},"tiers":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"member_tier"},"minItems":1},"optional":false,"description":""}},"description":""},"newCustomers":{"type":"object","fields":{},"description":""},"tags":{"type":"object","fields":{"tags":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"languages","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["languages"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$","minLength":1,"maxLength":20}},"comment":""},{"name":"assignment","type":"text","collation":null,"notNull":true,"default":"''leastBusy''","fills":[],"path":["assignment"],"shape":{"type":"string","values":["roundRobin","leastBusy","manual"]},"comment":""},{"name":"max_open_per_agent","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["maxOpenPerAgent"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"close_after","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["closeAfter"],"shape":{"type":"duration","none":true},"comment":""},{"name":"priority","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["priority"],"shape":{"type":"integer","minimum":-1000000,"maximum":1000000},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""}],"checks":[{"name":"service_queues_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"service_queues_topics_items","expression":"array_position(topics, null) is null and topics <@ ''{inquiry,complaint,order,refund,technical}''::text[] and cardinality(topics) >= 1"},{"name":"service_queues_respond_within_one_unit","expression":"respond_within >= ''0'' and (date_trunc(''month'', respond_within) = respond_within or date_trunc(''month'', respond_within) = ''0'' and date_trunc(''day'', respond_within) = respond_within or date_trunc(''day'', respond_within) = ''0'' and date_trunc(''second'', respond_within) = respond_within)"},{"name":"service_queues_resolve_within_pattern","expression":"resolve_within ~ ''^[0-9]+(s|m|h|d|w|mo|y|bd)$''"},{"name":"service_queues_channels_items","expression":"array_position(channels, null) is null"},{"name":"service_queues_audience_shape","expression":"audience is null or coalesce(audience ->> ''type'', '''') in (''all'', ''tiers'', ''newCustomers'', ''tags'')"},{"name":"service_queues_languages_items","expression":"array_position(languages, null) is null"},{"name":"service_queues_assignment_values","expression":"assignment in (''roundRobin'', ''leastBusy'', ''manual'')"},{"name":"service_queues_max_open_per_agent_range","expression":"max_open_per_agent >= 1 and max_open_per_agent <= 2147483647"},{"name":"service_queues_close_after_one_unit","expression":"close_after >= ''0'' and (date_trunc(''month'', close_after) = close_after or date_trunc(''month'', close_after) = ''0'' and date_trunc(''day'', close_after) = close_after or date_trunc(''day'', close_after) = ''0'' and date_trunc(''second'', close_after) = close_after)"},{"name":"service_queues_priority_range","expression":"priority >= -1000000 and priority <= 1000000"}],"foreignKeys":[{"name":"service_queues_hours_fkey","column":"hours","table":"calendars"},{"name":"service_queues_escalate_to_fkey","column":"escalate_to","table":"service_queues"}]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.article_categories for each row execute function shopwright.record('article_category', '{store,name,title,parent,order,description,icon}');

create trigger shopwright_record_truncate before truncate on store.article_categories for each statement execute function shopwright.record('article_category', '{store,name,title,parent,order,description,icon}');

alter table store.article_categories enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.article_categories to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.article_categories to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('article_category', E'{"kind":"article_category","schema":"store","name":"article_categories","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"parent","type":"text","collation":"C","notNull":false,"default":null,"fills":[],"path":["parent"],"shape":{"type":"reference","kind":"article_category"},"comment":""},{"name":"order","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["order"],"shape":{"type":"integer","minimum":0,"maximum":2147483647},"comment":""},{"name":"description","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["description"],"shape":{"type":"text","maxLength":1000},"comment":""},{"name":"icon","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["icon"],"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"comment":""}],"checks":[{"name":"article_categories_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"article_categories_order_range","expression":"\\"order\\" >= 0 and \\"order\\" <= 2147483647"},{"name":"article_categories_description_shape","expression":"jsonb_typeof(description) in (''string'', ''object'')"},{"name":"article_categories_icon_pattern","expression":"icon ~ ''^[A-Za-z0-9][A-Za-z0-9_-]*$''"},{"name":"article_categories_icon_length","expression":"icon <> '''' and char_length(icon) <= 63"}],"foreignKeys":[{"name":"article_categories_parent_fkey","column":"parent","table":"article_categories"}]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.articles for each row execute function shopwright.record('article', '{store,name,title,category,body,summary,keywords,owner,review_every,reviewed_on,related,visibility,promoted,order,published}');

create trigger shopwright_record_truncate before truncate on store.articles for each statement execute function shopwright.record('article', '{store,name,title,category,body,summary,keywords,owner,review_every,reviewed_on,related,visibility,promoted,order,published}');

alter table store.articles enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.articles to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.articles to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('article', E'{"kind":"article","schema":"store","name":"articles","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"category","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":["category"],"shape":{"type":"reference","kind":"article_category"},"comment":""},{"name":"body","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["body"],"shape":{"type":"text","maxLength":100000},"comment":""},{"name":"summary","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["summary"],"shape":{"type":"text","maxLength":500},"comment":""},{"name":"keywords","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["keywords"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100}},"comment":""},{"name":"owner","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["owner"],"shape":{"type":"string","minLength":1,"maxLength":200},"comment":""},{"name":"review_every","type":"interval","collation":null,"notNull":true,"default":"''P90D''","fills":[],"path":["reviewEvery"],"shape":{"type":"duration"},"comment":""},{"name":"reviewed_on","type":"date","collation":null,"notNull":true,"default":null,"fills":[],"path":["reviewedOn"],"shape":{"type":"date"},"comment":""},{"name":"related","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["related"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"article"}},"comment":""},{"name":"visibility","type":"text","collation":null,"notNull":true,"default":"''customers''","fills":[],"path":["visibility"],"shape":{"type":"string","values":["customers","staff"]},"comment":""},{"name":"promoted","type":"boolean","collation":null,"notNull":true,"default":"false","fills":[],"path":["promoted"],"shape":{"type":"boolean"},"comment":""},{"name":"order","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["order"],"shape":{"type":"integer","minimum":0,"maximum":2147483647},"comment":""},{"name":"published","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["published"],"shape":{"type":"boolean"},"comment":""}],"checks":[{"name":"articles_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"articles_body_shape","expression":"jsonb_typeof(body) in (''string'', ''object'')"},{"name":"articles_summary_shape","expression":"jsonb_typeof(summary) in (''string'', ''object'')"},{"name":"articles_keywords_items","expression":"array_position(keywords, null) is null"},{"name":"articles_owner_length","expression":"owner <> '''' and char_length(owner) <= 200"},{"name":"articles_review_every_one_unit","expression":"review_every >= ''0'' and (date_trunc(''month'', review_every) = review_every or date_trunc(''month'', review_every) = ''0'' and date_trunc(''day'', review_every) = review_every or date_trunc(''day'', review_every) = ''0'' and date_trunc(''second'', review_every) = review_every)"},{"name":"articles_related_items","expression":"array_position(related, null) is null"},{"name":"articles_visibility_values","expression":"visibility in (''customers'', ''staff'')"},{"name":"articles_order_range","expression":"\\"order\\" >= 0 and \\"order\\" <= 2147483647"}],"foreignKeys":[{"name":"articles_category_fkey","column":"category","table":"article_categories"}]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.auto_replies for each row execute function shopwright.record('auto_reply', '{store,name,title,on,reply,hours_from,hours_until,limits_per_customer_per_day,limits_per_day,queues,audience,articles,delay,priority,enabled}');

create trigger shopwright_record_truncate before truncate on store.auto_replies for each statement execute function shopwright.record('auto_reply', '{store,name,title,on,reply,hours_from,hours_until,limits_per_customer_per_day,limits_per_day,queues,audience,articles,delay,priority,enabled}');

alter table store.auto_replies enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.auto_replies to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.auto_replies to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('auto_reply', E'{"kind":"auto_reply","schema":"store","name":"auto_replies","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"on","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["on"],"shape":{"type":"union","variants":{"firstMessage":{"type":"object","fields":{},"description":""},"keyword":{"type":"object","fields":{"keywords":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"match":{"shape":{"type":"string","values":["contains","exact"]},"optional":false,"default":"contains","description":""}},"description":""},"pattern":{"type":"object","fields":{"pattern":{"shape":{"type":"string","format":"pattern","minLength":1,"maxLength":500},"optional":false,"description":""}},"description":""},"afterHours":{"type":"object","fields":{},"description":""},"orderStatus":{"type":"object","fields":{"states":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"reply","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["reply"],"shape":{"type":"text","maxLength":2000},"comment":""},{"name":"hours_from","type":"time","collation":null,"notNull":false,"default":null,"fills":[],"path":["hours","from"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"hours_until","type":"time","collation":null,"notNull":false,"default":null,"fills":[],"path":["hours","until"],"shape":{"type":"timeOfDay"},"comment":""},{"name":"limits_per_customer_per_day","type":"integer","collation":null,"notNull":false,"default":"3","fills":[],"path":["limits","perCustomerPerDay"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"limits_per_day","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["limits","perDay"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"queues","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["queues"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"service_queue"}},"comment":""},{"name":"audience","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["audience"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{},"description":""},"tiers":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"member_tier"},"minItems":1},"optional":false,"description":""}},"description":""},"newCustomers":{"type":"object","fields":{},"description":""},"tags":{"type":"object","fields":{"tags":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"articles","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["articles"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"article"}},"comment":""},{"name":"delay","type":"interval","collation":null,"notNull":true,"default":"''PT0S''","fills":[],"path":["delay"],"shape":{"type":"duration"},"comment":""},{"name":"priority","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["priority"],"shape":{"type":"integer","minimum":-1000000,"maximum":1000000},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""}],"checks":[{"name":"auto_replies_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"auto_replies_on_shape","expression":"\\"on\\" is null or coalesce(\\"on\\" ->> ''type'', '''') in (''firstMessage'', ''keyword'', ''pattern'', ''afterHours'', ''orderStatus'')"},{"name":"auto_replies_reply_shape","expression":"jsonb_typeof(reply) in (''string'', ''object'')"},{"name":"auto_replies_hours_order","expression":"hours_from <> hours_until"},{"name":"auto_replies_hours_whole","expression":"num_nonnulls(hours_from, hours_until) in (0, 2)"},{"name":"auto_replies_limits_per_customer_per_day_range","expression":"limits_per_customer_per_day >= 1 and limits_per_customer_per_day <= 2147483647"},{"name":"auto_replies_limits_per_day_range","expression":"limits_per_day >= 1 and limits_per_day <= 2147483647"},{"name":"auto_replies_queues_items","expression":"array_position(queues, null) is null"},{"name":"auto_replies_audience_shape","expression":"audience is null or coalesce(audience ->> ''type'', '''') in (''all'', ''tiers'', ''newCustomers'', ''tags'')"},{"name":"auto_replies_articles_items","expression":"array_position(articles, null) is null"},{"name":"auto_replies_delay_one_unit","expression":"delay >= ''0'' and (date_trunc(''month'', delay) = delay or date_trunc(''month'', delay) = ''0'' and date_trunc(''day'', delay) = delay or date_trunc(''day'', delay) = ''0'' and date_trunc(''second'', delay) = delay)"},{"name":"auto_replies_priority_range","expression":"priority >= -1000000 and priority <= 1000000"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.chatbots for each row execute function shopwright.record('chatbot', '{store,name,enabled,title,greeting,suggestions,rules,learning_enabled,learning_from,learning_min_confidence,learning_require_approval,learning_keep_for,rest,handoff_queue,handoff_after_failures,handoff_phrases,fallback,max_turns,idle_after}');

create trigger shopwright_record_truncate before truncate on store.chatbots for each statement execute function shopwright.record('chatbot', '{store,name,enabled,title,greeting,suggestions,rules,learning_enabled,learning_from,learning_min_confidence,learning_require_approval,learning_keep_for,rest,handoff_queue,handoff_after_failures,handoff_phrases,fallback,max_turns,idle_after}');

alter table store.chatbots enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.chatbots to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.chatbots to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('chatbot', '{"kind":"chatbot","schema":"store","name":"chatbots","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"greeting","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["greeting"],"shape":{"type":"text","maxLength":1000},"comment":""},{"name":"suggestions","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["suggestions"],"shape":{"type":"list","semantics":"list","key":[],"items":{"type":"text","maxLength":200}},"comment":""},{"name":"rules","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["rules"],"shape":{"type":"list","semantics":"keyed","key":["name"],"items":{"type":"object","fields":{"name":{"shape":{"type":"string","minLength":1,"maxLength":63},"optional":false,"description":""},"when":{"shape":{"type":"union","variants":{"keywords":{"type":"object","fields":{"keywords":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""},"match":{"shape":{"type":"string","values":["contains","exact"]},"optional":false,"default":"contains","description":""}},"description":""},"pattern":{"type":"object","fields":{"pattern":{"shape":{"type":"string","format":"pattern","minLength":1,"maxLength":500},"optional":false,"description":""}},"description":""},"intent":{"type":"object","fields":{"intent":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"minConfidence":{"shape":{"type":"percent","minimum":0,"maximum":100},"optional":false,"default":"70%","description":""}},"description":""}}},"optional":false,"description":""},"then":{"shape":{"type":"union","variants":{"reply":{"type":"object","fields":{"reply":{"shape":{"type":"text","maxLength":2000},"optional":false,"description":""}},"description":""},"article":{"type":"object","fields":{"article":{"shape":{"type":"reference","kind":"article"},"optional":false,"description":""}},"description":""},"coupon":{"type":"object","fields":{"coupon":{"shape":{"type":"reference","kind":"coupon"},"optional":false,"description":""}},"description":""},"handoff":{"type":"object","fields":{"queue":{"shape":{"type":"reference","kind":"service_queue"},"optional":false,"description":""}},"description":""}}},"optional":false,"description":""},"priority":{"shape":{"type":"integer","minimum":-1000000,"maximum":1000000},"optional":false,"default":0,"description":""}}}},"comment":""},{"name":"learning_enabled","type":"boolean","collation":null,"notNull":true,"default":"false","fills":[],"path":["learning","enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"learning_from","type":"text[]","collation":null,"notNull":true,"default":"''{articles}''","fills":[],"path":["learning","from"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["conversations","articles","feedback"]},"minItems":1},"comment":""},{"name":"learning_min_confidence","type":"numeric","collation":null,"notNull":true,"default":"80","fills":[],"path":["learning","minConfidence"],"shape":{"type":"percent","minimum":0,"maximum":100},"comment":""},{"name":"learning_require_approval","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["learning","requireApproval"],"shape":{"type":"boolean"},"comment":""},{"name":"learning_keep_for","type":"interval","collation":null,"notNull":true,"default":"''P90D''","fills":[],"path":["learning","keepFor"],"shape":{"type":"duration"},"comment":""},{"name":"rest","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["rest"],"shape":{"type":"list","semantics":"list","key":[],"items":{"type":"object","fields":{"from":{"shape":{"type":"timeOfDay"},"optional":false,"description":""},"until":{"shape":{"type":"timeOfDay"},"optional":false,"description":""}},"interval":"dailyWindow"}},"comment":""},{"name":"handoff_queue","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":["handoff","queue"],"shape":{"type":"reference","kind":"service_queue"},"comment":""},{"name":"handoff_after_failures","type":"integer","collation":null,"notNull":true,"default":"2","fills":[],"path":["handoff","afterFailures"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"handoff_phrases","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["handoff","phrases"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100}},"comment":""},{"name":"fallback","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["fallback"],"shape":{"type":"text","maxLength":1000},"comment":""},{"name":"max_turns","type":"integer","collation":null,"notNull":false,"default":"20","fills":[],"path":["maxTurns"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"idle_after","type":"interval","collation":null,"notNull":true,"default":"''PT30M''","fills":[],"path":["idleAfter"],"shape":{"type":"duration"},"comment":""}],"checks":[{"name":"chatbots_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"chatbots_greeting_shape","expression":"jsonb_typeof(greeting) in (''string'', ''object'')"},{"name":"chatbots_suggestions_items","expression":"jsonb_typeof(suggestions) = ''array''"},{"name":"chatbots_rules_items","expression":"jsonb_typeof(rules) = ''array''"},{"name":"chatbots_learning_from_items","expression":"array_position(learning_from, null) is null and learning_from <@ ''{conversations,articles,feedback}''::text[] and cardinality(learning_from) >= 1"},{"name":"chatbots_learning_min_confidence_range","expression":"learning_min_confidence >= 0 and learning_min_confidence <= 100"},{"name":"chatbots_learning_keep_for_one_unit","expression":"learning_keep_for >= ''0'' and (date_trunc(''month'', learning_keep_for) = learning_keep_for or date_trunc(''month'', learning_keep_for) = ''0'' and date_trunc(''day'', learning_keep_for) = learning_keep_for or date_trunc(''day'', learning_keep_for) = ''0'' and date_trunc(''second'', learning_keep_for) = learning_keep_for)"},{"name":"chatbots_rest_items","expression":"jsonb_typeof(rest) = ''array''"},{"name":"chatbots_handoff_after_failures_range","expression":"handoff_after_failures >= 1 and handoff_after_failures <= 2147483647"},{"name":"chatbots_handoff_phrases_items","expression":"array_position(handoff_phrases, null) is null"},{"name":"chatbots_fallback_shape","expression":"jsonb_typeof(fallback) in (''string'', ''object'')"},{"name":"chatbots_max_turns_range","expression":"max_turns >= 1 and max_turns <= 2147483647"},{"name":"chatbots_idle_after_one_unit","expression":"idle_after >= ''0'' and (date_trunc(''month'', idle_after) = idle_after or date_trunc(''month'', idle_after) = ''0'' and date_trunc(''day'', idle_after) = idle_after or date_trunc(''day'', idle_after) = ''0'' and date_trunc(''second'', idle_after) = idle_after)"}],"foreignKeys":[{"name":"chatbots_handoff_queue_fkey","column":"handoff_queue","table":"service_queues"}]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.feedback_surveys for each row execute function shopwright.record('feedback_survey', '{store,name,title,on,delay,questions,channels,reward,audience,asked_share,max_per_customer_count,max_per_customer_per,answer_within,thanks,enabled}');

create trigger shopwright_record_truncate before truncate on store.feedback_surveys for each statement execute function shopwright.record('feedback_survey', '{store,name,title,on,delay,questions,channels,reward,audience,asked_share,max_per_customer_count,max_per_customer_per,answer_within,thanks,enabled}');

alter table store.feedback_surveys enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.feedback_surveys to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.feedback_surveys to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('feedback_survey', E'{"kind":"feedback_survey","schema":"store","name":"feedback_surveys","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"on","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["on"],"shape":{"type":"string","values":["orderReceived","serviceClosed","refundDone"]},"comment":""},{"name":"delay","type":"interval","collation":null,"notNull":true,"default":"''PT0S''","fills":[],"path":["delay"],"shape":{"type":"duration"},"comment":""},{"name":"questions","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["questions"],"shape":{"type":"list","semantics":"keyed","key":["id"],"items":{"type":"object","fields":{"id":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"text":{"shape":{"type":"text","maxLength":500},"optional":false,"description":""},"scale":{"shape":{"type":"string","values":["stars","nps","text"]},"optional":false,"description":""},"required":{"shape":{"type":"boolean"},"optional":false,"default":true,"description":""}}},"minItems":1},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""},{"name":"reward","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"none\\"}''","fills":[],"path":["reward"],"shape":{"type":"union","variants":{"none":{"type":"object","fields":{},"description":""},"points":{"type":"object","fields":{"points":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""}},"description":""},"coupon":{"type":"object","fields":{"coupon":{"shape":{"type":"reference","kind":"coupon"},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"audience","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"all\\"}''","fills":[],"path":["audience"],"shape":{"type":"union","variants":{"all":{"type":"object","fields":{},"description":""},"tiers":{"type":"object","fields":{"tiers":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"member_tier"},"minItems":1},"optional":false,"description":""}},"description":""},"newCustomers":{"type":"object","fields":{},"description":""},"tags":{"type":"object","fields":{"tags":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"asked_share","type":"numeric","collation":null,"notNull":true,"default":"100","fills":[],"path":["askedShare"],"shape":{"type":"percent","exclusiveMinimum":0,"maximum":100},"comment":""},{"name":"max_per_customer_count","type":"integer","collation":null,"notNull":false,"default":null,"fills":[],"path":["maxPerCustomer","count"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"max_per_customer_per","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["maxPerCustomer","per"],"shape":{"type":"duration"},"comment":""},{"name":"answer_within","type":"interval","collation":null,"notNull":true,"default":"''P1W''","fills":[],"path":["answerWithin"],"shape":{"type":"duration"},"comment":""},{"name":"thanks","type":"jsonb","collation":null,"notNull":false,"default":null,"fills":[],"path":["thanks"],"shape":{"type":"text","maxLength":500},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""}],"checks":[{"name":"feedback_surveys_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"feedback_surveys_on_values","expression":"\\"on\\" in (''orderReceived'', ''serviceClosed'', ''refundDone'')"},{"name":"feedback_surveys_delay_one_unit","expression":"delay >= ''0'' and (date_trunc(''month'', delay) = delay or date_trunc(''month'', delay) = ''0'' and date_trunc(''day'', delay) = delay or date_trunc(''day'', delay) = ''0'' and date_trunc(''second'', delay) = delay)"},{"name":"feedback_surveys_questions_items","expression":"jsonb_typeof(questions) = ''array'' and jsonb_array_length(questions) >= 1"},{"name":"feedback_surveys_channels_items","expression":"array_position(channels, null) is null"},{"name":"feedback_surveys_reward_shape","expression":"reward is null or coalesce(reward ->> ''type'', '''') in (''none'', ''points'', ''coupon'')"},{"name":"feedback_surveys_audience_shape","expression":"audience is null or coalesce(audience ->> ''type'', '''') in (''all'', ''tiers'', ''newCustomers'', ''tags'')"},{"name":"feedback_surveys_asked_share_range","expression":"asked_share > 0 and asked_share <= 100"},{"name":"feedback_surveys_max_per_customer_count_range","expression":"max_per_customer_count >= 1 and max_per_customer_count <= 2147483647"},{"name":"feedback_surveys_max_per_customer_per_one_unit","expression":"max_per_customer_per >= ''0'' and (date_trunc(''month'', max_per_customer_per) = max_per_customer_per or date_trunc(''month'', max_per_customer_per) = ''0'' and date_trunc(''day'', max_per_customer_per) = max_per_customer_per or date_trunc(''day'', max_per_customer_per) = ''0'' and date_trunc(''second'', max_per_customer_per) = max_per_customer_per)"},{"name":"feedback_surveys_max_per_customer_absent","expression":"max_per_customer_per is not null or num_nonnulls(max_per_customer_count) = 0"},{"name":"feedback_surveys_answer_within_one_unit","expression":"answer_within >= ''0'' and (date_trunc(''month'', answer_within) = answer_within or date_trunc(''month'', answer_within) = ''0'' and date_trunc(''day'', answer_within) = answer_within or date_trunc(''day'', answer_within) = ''0'' and date_trunc(''second'', answer_within) = answer_within)"},{"name":"feedback_surveys_thanks_shape","expression":"jsonb_typeof(thanks) in (''string'', ''object'')"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.backup_plans for each row execute function shopwright.record('backup_plan', '{store,name,title,enabled,schedule,method,contents,exclude,storage,retention,compression,verify,timeout,channels}');

create trigger shopwright_record_truncate before truncate on store.backup_plans for each statement execute function shopwright.record('backup_plan', '{store,name,title,enabled,schedule,method,contents,exclude,storage,retention,compression,verify,timeout,channels}');

alter table store.backup_plans enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.backup_plans to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.backup_plans to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('backup_plan', E'{"kind":"backup_plan","schema":"store","name":"backup_plans","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"schedule","type":"text","collation":null,"notNull":true,"default":"''0 3 * * *''","fills":[],"path":["schedule"],"shape":{"type":"string","format":"cron","pattern":"^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$","minLength":1,"maxLength":100},"comment":""},{"name":"method","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"type\\":\\"full\\"}''","fills":[],"path":["method"],"shape":{"type":"union","variants":{"full":{"type":"object","fields":{},"description":""},"differential":{"type":"object","fields":{"full":{"shape":{"type":"reference","kind":"backup_plan"},"optional":false,"description":""}},"description":""},"incremental":{"type":"object","fields":{"full":{"shape":{"type":"reference","kind":"backup_plan"},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"contents","type":"text[]","collation":null,"notNull":true,"default":"''{database,files,settings}''","fills":[],"path":["contents"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["database","files","settings"]},"minItems":1},"comment":""},{"name":"exclude","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["exclude"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[/][!-\\"$->@-~]*$","minLength":1,"maxLength":500}},"comment":""},{"name":"storage","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["storage"],"shape":{"type":"list","semantics":"keyed","key":["name"],"items":{"type":"object","fields":{"name":{"shape":{"type":"string","minLength":1,"maxLength":63},"optional":false,"description":""},"type":{"shape":{"type":"string","values":["local","nfs","s3","oss","cos"]},"optional":false,"description":""},"location":{"shape":{"type":"string","minLength":1,"maxLength":500},"optional":false,"description":""},"offsite":{"shape":{"type":"boolean"},"optional":false,"default":false,"description":""},"credentials":{"shape":{"type":"secret"},"optional":true,"description":""},"encryptionKey":{"shape":{"type":"secret"},"optional":true,"description":""},"lockedFor":{"shape":{"type":"duration","none":true},"optional":false,"default":"none","description":""}}},"minItems":1},"comment":""},{"name":"retention","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["retention"],"shape":{"type":"union","variants":{"count":{"type":"object","fields":{"count":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"description":""}},"description":""},"for":{"type":"object","fields":{"for":{"shape":{"type":"duration"},"optional":false,"description":""},"atLeast":{"shape":{"type":"integer","minimum":1,"maximum":2147483647},"optional":false,"default":1,"description":""}},"description":""}}},"comment":""},{"name":"compression","type":"text","collation":null,"notNull":true,"default":"''zstd''","fills":[],"path":["compression"],"shape":{"type":"string","values":["none","gzip","lz4","zstd"]},"comment":""},{"name":"verify","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["verify"],"shape":{"type":"boolean"},"comment":""},{"name":"timeout","type":"interval","collation":null,"notNull":true,"default":"''PT6H''","fills":[],"path":["timeout"],"shape":{"type":"duration"},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""}],"checks":[{"name":"backup_plans_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"backup_plans_schedule_pattern","expression":"schedule ~ ''^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$''"},{"name":"backup_plans_schedule_length","expression":"schedule <> '''' and char_length(schedule) <= 100"},{"name":"backup_plans_method_shape","expression":"method is null or coalesce(method ->> ''type'', '''') in (''full'', ''differential'', ''incremental'')"},{"name":"backup_plans_contents_items","expression":"array_position(contents, null) is null and contents <@ ''{database,files,settings}''::text[] and cardinality(contents) >= 1"},{"name":"backup_plans_exclude_items","expression":"array_position(exclude, null) is null"},{"name":"backup_plans_storage_items","expression":"jsonb_typeof(storage) = ''array'' and jsonb_array_length(storage) >= 1"},{"name":"backup_plans_retention_shape","expression":"retention is null or coalesce(retention ->> ''type'', '''') in (''count'', ''for'')"},{"name":"backup_plans_compression_values","expression":"compression in (''none'', ''gzip'', ''lz4'', ''zstd'')"},{"name":"backup_plans_timeout_one_unit","expression":"timeout >= ''0'' and (date_trunc(''month'', timeout) = timeout or date_trunc(''month'', timeout) = ''0'' and date_trunc(''day'', timeout) = timeout or date_trunc(''day'', timeout) = ''0'' and date_trunc(''second'', timeout) = timeout)"},{"name":"backup_plans_channels_items","expression":"array_position(channels, null) is null"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.recovery_policies for each row execute function shopwright.record('recovery_policy', '{store,name,rpo,rto,point_in_time,point_in_time_for,drill_every,steps,approvers,approvals_needed,channels}');

create trigger shopwright_record_truncate before truncate on store.recovery_policies for each statement execute function shopwright.record('recovery_policy', '{store,name,rpo,rto,point_in_time,point_in_time_for,drill_every,steps,approvers,approvals_needed,channels}');

alter table store.recovery_policies enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.recovery_policies to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.recovery_policies to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('recovery_policy', '{"kind":"recovery_policy","schema":"store","name":"recovery_policies","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"rpo","type":"interval","collation":null,"notNull":true,"default":null,"fills":[],"path":["rpo"],"shape":{"type":"duration"},"comment":""},{"name":"rto","type":"interval","collation":null,"notNull":true,"default":null,"fills":[],"path":["rto"],"shape":{"type":"duration"},"comment":""},{"name":"point_in_time","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["pointInTime"],"shape":{"type":"boolean"},"comment":""},{"name":"point_in_time_for","type":"interval","collation":null,"notNull":true,"default":"''P1W''","fills":[],"path":["pointInTimeFor"],"shape":{"type":"duration"},"comment":""},{"name":"drill_every","type":"interval","collation":null,"notNull":true,"default":"''P90D''","fills":[],"path":["drillEvery"],"shape":{"type":"duration"},"comment":""},{"name":"steps","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["steps"],"shape":{"type":"list","semantics":"list","key":[],"items":{"type":"text","maxLength":2000},"minItems":1},"comment":""},{"name":"approvers","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["approvers"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100},"minItems":1},"comment":""},{"name":"approvals_needed","type":"integer","collation":null,"notNull":true,"default":"1","fills":[],"path":["approvalsNeeded"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""}],"checks":[{"name":"recovery_policies_rpo_one_unit","expression":"rpo >= ''0'' and (date_trunc(''month'', rpo) = rpo or date_trunc(''month'', rpo) = ''0'' and date_trunc(''day'', rpo) = rpo or date_trunc(''day'', rpo) = ''0'' and date_trunc(''second'', rpo) = rpo)"},{"name":"recovery_policies_rto_one_unit","expression":"rto >= ''0'' and (date_trunc(''month'', rto) = rto or date_trunc(''month'', rto) = ''0'' and date_trunc(''day'', rto) = rto or date_trunc(''day'', rto) = ''0'' and date_trunc(''second'', rto) = rto)"},{"name":"recovery_policies_point_in_time_for_one_unit","expression":"point_in_time_for >= ''0'' and (date_trunc(''month'', point_in_time_for) = point_in_time_for or date_trunc(''month'', point_in_time_for) = ''0'' and date_trunc(''day'', point_in_time_for) = point_in_time_for or date_trunc(''day'', point_in_time_for) = ''0'' and date_trunc(''second'', point_in_time_for) = point_in_time_for)"},{"name":"recovery_policies_drill_every_one_unit","expression":"drill_every >= ''0'' and (date_trunc(''month'', drill_every) = drill_every or date_trunc(''month'', drill_every) = ''0'' and date_trunc(''day'', drill_every) = drill_every or date_trunc(''day'', drill_every) = ''0'' and date_trunc(''second'', drill_every) = drill_every)"},{"name":"recovery_policies_steps_items","expression":"jsonb_typeof(steps) = ''array'' and jsonb_array_length(steps) >= 1"},{"name":"recovery_policies_approvers_items","expression":"array_position(approvers, null) is null and cardinality(approvers) >= 1"},{"name":"recovery_policies_approvals_needed_range","expression":"approvals_needed >= 1 and approvals_needed <= 2147483647"},{"name":"recovery_policies_channels_items","expression":"array_position(channels, null) is null"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.system_logs for each row execute function shopwright.record('system_log', '{store,name,level,levels,keep_for,destinations,syslog_host,syslog_port,syslog_protocol,webhook_url,webhook_credentials,format,redact,slow_after}');

create trigger shopwright_record_truncate before truncate on store.system_logs for each statement execute function shopwright.record('system_log', '{store,name,level,levels,keep_for,destinations,syslog_host,syslog_port,syslog_protocol,webhook_url,webhook_credentials,format,redact,slow_after}');

alter table store.system_logs enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.system_logs to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.system_logs to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('system_log', '{"kind":"system_log","schema":"store","name":"system_logs","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"level","type":"text","collation":null,"notNull":true,"default":"''info''","fills":[],"path":["level"],"shape":{"type":"string","values":["error","warn","info","debug"]},"comment":""},{"name":"levels","type":"jsonb","collation":null,"notNull":true,"default":"''[]''","fills":[],"path":["levels"],"shape":{"type":"list","semantics":"keyed","key":["module"],"items":{"type":"object","fields":{"module":{"shape":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minLength":1,"maxLength":63},"optional":false,"description":""},"level":{"shape":{"type":"string","values":["error","warn","info","debug"]},"optional":false,"description":""}}}},"comment":""},{"name":"keep_for","type":"interval","collation":null,"notNull":true,"default":"''P6M''","fills":[],"path":["keepFor"],"shape":{"type":"duration"},"comment":""},{"name":"destinations","type":"text[]","collation":null,"notNull":true,"default":"''{file}''","fills":[],"path":["destinations"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["file","database","syslog","webhook"]},"minItems":1},"comment":""},{"name":"syslog_host","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["syslog","host"],"shape":{"type":"string","minLength":1,"maxLength":253},"comment":""},{"name":"syslog_port","type":"integer","collation":null,"notNull":false,"default":null,"fills":[{"value":"6514","where":"syslog_host is not null"}],"path":["syslog","port"],"shape":{"type":"integer","minimum":1,"maximum":65535},"comment":""},{"name":"syslog_protocol","type":"text","collation":null,"notNull":false,"default":null,"fills":[{"value":"''tls''","where":"syslog_host is not null"}],"path":["syslog","protocol"],"shape":{"type":"string","values":["udp","tcp","tls"]},"comment":""},{"name":"webhook_url","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["webhook","url"],"shape":{"type":"string","pattern":"^https?:[/][/][!-~]+$","minLength":1,"maxLength":2000},"comment":""},{"name":"webhook_credentials","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["webhook","credentials"],"shape":{"type":"secret"},"comment":""},{"name":"format","type":"text","collation":null,"notNull":true,"default":"''json''","fills":[],"path":["format"],"shape":{"type":"string","values":["json","text"]},"comment":""},{"name":"redact","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["redact"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]*([.][A-Za-z][A-Za-z0-9_]*)*$","minLength":1,"maxLength":200}},"comment":""},{"name":"slow_after","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["slowAfter"],"shape":{"type":"duration","none":true},"comment":""}],"checks":[{"name":"system_logs_level_values","expression":"level in (''error'', ''warn'', ''info'', ''debug'')"},{"name":"system_logs_levels_items","expression":"jsonb_typeof(levels) = ''array''"},{"name":"system_logs_keep_for_one_unit","expression":"keep_for >= ''0'' and (date_trunc(''month'', keep_for) = keep_for or date_trunc(''month'', keep_for) = ''0'' and date_trunc(''day'', keep_for) = keep_for or date_trunc(''day'', keep_for) = ''0'' and date_trunc(''second'', keep_for) = keep_for)"},{"name":"system_logs_destinations_items","expression":"array_position(destinations, null) is null and destinations <@ ''{file,database,syslog,webhook}''::text[] and cardinality(destinations) >= 1"},{"name":"system_logs_syslog_host_length","expression":"syslog_host <> '''' and char_length(syslog_host) <= 253"},{"name":"system_logs_syslog_port_range","expression":"syslog_port >= 1 and syslog_port <= 65535"},{"name":"system_logs_syslog_protocol_values","expression":"syslog_protocol in (''udp'', ''tcp'', ''tls'')"},{"name":"system_logs_syslog_whole","expression":"num_nonnulls(syslog_host, syslog_port, syslog_protocol) in (0, 3)"},{"name":"system_logs_webhook_url_pattern","expression":"webhook_url ~ ''^https?:[/][/][!-~]+$''"},{"name":"system_logs_webhook_url_length","expression":"webhook_url <> '''' and char_length(webhook_url) <= 2000"},{"name":"system_logs_webhook_credentials_pattern","expression":"webhook_credentials ~ ''^[A-Za-z0-9][A-Za-z0-9_./-]*@[A-Za-z0-9][A-Za-z0-9_.-]*$''"},{"name":"system_logs_webhook_absent","expression":"webhook_url is not null or num_nonnulls(webhook_credentials) = 0"},{"name":"system_logs_format_values","expression":"format in (''json'', ''text'')"},{"name":"system_logs_redact_items","expression":"array_position(redact, null) is null"},{"name":"system_logs_slow_after_one_unit","expression":"slow_after >= ''0'' and (date_trunc(''month'', slow_after) = slow_after or date_trunc(''month'', slow_after) = ''0'' and date_trunc(''day'', slow_after) = slow_after or date_trunc(''day'', slow_after) = ''0'' and date_trunc(''second'', slow_after) = slow_after)"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.system_tests for each row execute function shopwright.record('system_test', '{store,name,title,enabled,schedule,checks,target,timeout,retries,on_failure}');

create trigger shopwright_record_truncate before truncate on store.system_tests for each statement execute function shopwright.record('system_test', '{store,name,title,enabled,schedule,checks,target,timeout,retries,on_failure}');

alter table store.system_tests enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.system_tests to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.system_tests to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('system_test', '{"kind":"system_test","schema":"store","name":"system_tests","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"schedule","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["schedule"],"shape":{"type":"string","format":"cron","pattern":"^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$","minLength":1,"maxLength":100},"comment":""},{"name":"checks","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["checks"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["placeOrder","payment","stock","notification","restore","login"]},"minItems":1},"comment":""},{"name":"target","type":"text","collation":null,"notNull":true,"default":"''staging''","fills":[],"path":["target"],"shape":{"type":"string","values":["live","staging"]},"comment":""},{"name":"timeout","type":"interval","collation":null,"notNull":true,"default":"''PT10M''","fills":[],"path":["timeout"],"shape":{"type":"duration"},"comment":""},{"name":"retries","type":"integer","collation":null,"notNull":true,"default":"1","fills":[],"path":["retries"],"shape":{"type":"integer","minimum":0,"maximum":10},"comment":""},{"name":"on_failure","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["onFailure"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"},"minItems":1},"comment":""}],"checks":[{"name":"system_tests_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"system_tests_schedule_pattern","expression":"schedule ~ ''^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$''"},{"name":"system_tests_schedule_length","expression":"schedule <> '''' and char_length(schedule) <= 100"},{"name":"system_tests_checks_items","expression":"array_position(checks, null) is null and checks <@ ''{placeOrder,payment,stock,notification,restore,login}''::text[] and cardinality(checks) >= 1"},{"name":"system_tests_target_values","expression":"target in (''live'', ''staging'')"},{"name":"system_tests_timeout_one_unit","expression":"timeout >= ''0'' and (date_trunc(''month'', timeout) = timeout or date_trunc(''month'', timeout) = ''0'' and date_trunc(''day'', timeout) = timeout or date_trunc(''day'', timeout) = ''0'' and date_trunc(''second'', timeout) = timeout)"},{"name":"system_tests_retries_range","expression":"retries >= 0 and retries <= 10"},{"name":"system_tests_on_failure_items","expression":"array_position(on_failure, null) is null and cardinality(on_failure) >= 1"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.audit_logs for each row execute function shopwright.record('audit_log', '{store,name,events,details,keep_for,redact,chained,on_failure}');

create trigger shopwright_record_truncate before truncate on store.audit_logs for each statement execute function shopwright.record('audit_log', '{store,name,events,details,keep_for,redact,chained,on_failure}');

alter table store.audit_logs enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.audit_logs to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.audit_logs to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('audit_log', '{"kind":"audit_log","schema":"store","name":"audit_logs","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"events","type":"text[]","collation":null,"notNull":true,"default":"''{login,order,refund,price,settings,permission,export,payment}''","fills":[],"path":["events"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["login","order","refund","price","settings","permission","export","payment"]},"minItems":1},"comment":""},{"name":"details","type":"text[]","collation":null,"notNull":true,"default":"''{ip,before,after}''","fills":[],"path":["details"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["ip","userAgent","before","after"]}},"comment":""},{"name":"keep_for","type":"interval","collation":null,"notNull":true,"default":"''P3Y''","fills":[],"path":["keepFor"],"shape":{"type":"duration"},"comment":""},{"name":"redact","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["redact"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]*([.][A-Za-z][A-Za-z0-9_]*)*$","minLength":1,"maxLength":200}},"comment":""},{"name":"chained","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["chained"],"shape":{"type":"boolean"},"comment":""},{"name":"on_failure","type":"text","collation":null,"notNull":true,"default":"''continue''","fills":[],"path":["onFailure"],"shape":{"type":"string","values":["continue","refuse"]},"comment":""}],"checks":[{"name":"audit_logs_events_items","expression":"array_position(events, null) is null and events <@ ''{login,order,refund,price,settings,permission,export,payment}''::text[] and cardinality(events) >= 1"},{"name":"audit_logs_details_items","expression":"array_position(details, null) is null and details <@ ''{ip,userAgent,before,after}''::text[]"},{"name":"audit_logs_keep_for_one_unit","expression":"keep_for >= ''0'' and (date_trunc(''month'', keep_for) = keep_for or date_trunc(''month'', keep_for) = ''0'' and date_trunc(''day'', keep_for) = keep_for or date_trunc(''day'', keep_for) = ''0'' and date_trunc(''second'', keep_for) = keep_for)"},{"name":"audit_logs_redact_items","expression":"array_position(redact, null) is null"},{"name":"audit_logs_on_failure_values","expression":"on_failure in (''continue'', ''refuse'')"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.audit_rules for each row execute function shopwright.record('audit_rule', '{store,name,title,enabled,when,except_users,severity,actions,hold_for,repeat_every,channels}');

create trigger shopwright_record_truncate before truncate on store.audit_rules for each statement execute function shopwright.record('audit_rule', '{store,name,title,enabled,when,except_users,severity,actions,hold_for,repeat_every,channels}');

alter table store.audit_rules enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.audit_rules to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.audit_rules to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('audit_rule', E'{"kind":"audit_rule","schema":"store","name":"audit_rules","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"when","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["when"],"shape":{"type":"union","variants":{"count":{"type":"object","fields":{"event":{"shape":{"type":"string","values":["login","order","refund","price","settings","permission","export","payment"]},"optional":false,"description":""},"over":{"shape":{"type":"integer","minimum":0,"maximum":2147483647},"optional":false,"description":""},"within":{"shape":{"type":"duration"},"optional":false,"description":""},"per":{"shape":{"type":"string","values":["user","ip","store"]},"optional":false,"description":""}},"description":""},"amount":{"type":"object","fields":{"event":{"shape":{"type":"string","values":["login","order","refund","price","settings","permission","export","payment"]},"optional":false,"description":""},"above":{"shape":{"type":"money","minimum":0,"maximum":999999999999.9999},"optional":false,"description":""}},"description":""},"time":{"type":"object","fields":{"event":{"shape":{"type":"string","values":["login","order","refund","price","settings","permission","export","payment"]},"optional":false,"description":""},"outside":{"shape":{"type":"reference","kind":"calendar"},"optional":false,"description":""}},"description":""},"place":{"type":"object","fields":{"event":{"shape":{"type":"string","values":["login","order","refund","price","settings","permission","export","payment"]},"optional":false,"description":""},"outside":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","format":"cidr","pattern":"^[0-9A-Fa-f:.]+[/][0-9]{1,3}$","minLength":1,"maxLength":43},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"except_users","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["exceptUsers"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":100}},"comment":""},{"name":"severity","type":"text","collation":null,"notNull":true,"default":"''warning''","fills":[],"path":["severity"],"shape":{"type":"string","values":["info","warning","critical"]},"comment":""},{"name":"actions","type":"text[]","collation":null,"notNull":true,"default":"''{notify}''","fills":[],"path":["actions"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["notify","openReview","block","requireApproval","lockAccount"]},"minItems":1},"comment":""},{"name":"hold_for","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["holdFor"],"shape":{"type":"duration","none":true},"comment":""},{"name":"repeat_every","type":"interval","collation":null,"notNull":true,"default":"''PT1H''","fills":[],"path":["repeatEvery"],"shape":{"type":"duration"},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""}],"checks":[{"name":"audit_rules_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"audit_rules_when_shape","expression":"\\"when\\" is null or coalesce(\\"when\\" ->> ''type'', '''') in (''count'', ''amount'', ''time'', ''place'')"},{"name":"audit_rules_except_users_items","expression":"array_position(except_users, null) is null"},{"name":"audit_rules_severity_values","expression":"severity in (''info'', ''warning'', ''critical'')"},{"name":"audit_rules_actions_items","expression":"array_position(actions, null) is null and actions <@ ''{notify,openReview,block,requireApproval,lockAccount}''::text[] and cardinality(actions) >= 1"},{"name":"audit_rules_hold_for_one_unit","expression":"hold_for >= ''0'' and (date_trunc(''month'', hold_for) = hold_for or date_trunc(''month'', hold_for) = ''0'' and date_trunc(''day'', hold_for) = hold_for or date_trunc(''day'', hold_for) = ''0'' and date_trunc(''second'', hold_for) = hold_for)"},{"name":"audit_rules_repeat_every_one_unit","expression":"repeat_every >= ''0'' and (date_trunc(''month'', repeat_every) = repeat_every or date_trunc(''month'', repeat_every) = ''0'' and date_trunc(''day'', repeat_every) = repeat_every or date_trunc(''day'', repeat_every) = ''0'' and date_trunc(''second'', repeat_every) = repeat_every)"},{"name":"audit_rules_channels_items","expression":"array_position(channels, null) is null"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.audit_reports for each row execute function shopwright.record('audit_report', '{store,name,title,enabled,schedule,period,sections,format,locale,when_empty,channels}');

create trigger shopwright_record_truncate before truncate on store.audit_reports for each statement execute function shopwright.record('audit_report', '{store,name,title,enabled,schedule,period,sections,format,locale,when_empty,channels}');

alter table store.audit_reports enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.audit_reports to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.audit_reports to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('audit_report', '{"kind":"audit_report","schema":"store","name":"audit_reports","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"schedule","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["schedule"],"shape":{"type":"string","format":"cron","pattern":"^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$","minLength":1,"maxLength":100},"comment":""},{"name":"period","type":"interval","collation":null,"notNull":true,"default":null,"fills":[],"path":["period"],"shape":{"type":"duration"},"comment":""},{"name":"sections","type":"text[]","collation":null,"notNull":true,"default":"''{logins,refunds,prices,settings,permissions,anomalies}''","fills":[],"path":["sections"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["logins","refunds","prices","settings","permissions","anomalies"]},"minItems":1},"comment":""},{"name":"format","type":"text","collation":null,"notNull":true,"default":"''html''","fills":[],"path":["format"],"shape":{"type":"string","values":["html","pdf","csv"]},"comment":""},{"name":"locale","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["locale"],"shape":{"type":"string","pattern":"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$","minLength":1,"maxLength":20},"comment":""},{"name":"when_empty","type":"text","collation":null,"notNull":true,"default":"''send''","fills":[],"path":["whenEmpty"],"shape":{"type":"string","values":["send","skip"]},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"},"minItems":1},"comment":""}],"checks":[{"name":"audit_reports_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"audit_reports_schedule_pattern","expression":"schedule ~ ''^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$''"},{"name":"audit_reports_schedule_length","expression":"schedule <> '''' and char_length(schedule) <= 100"},{"name":"audit_reports_period_one_unit","expression":"period >= ''0'' and (date_trunc(''month'', period) = period or date_trunc(''month'', period) = ''0'' and date_trunc(''day'', period) = period or date_trunc(''day'', period) = ''0'' and date_trunc(''second'', period) = period)"},{"name":"audit_reports_sections_items","expression":"array_position(sections, null) is null and sections <@ ''{logins,refunds,prices,settings,permissions,anomalies}''::text[] and cardinality(sections) >= 1"},{"name":"audit_reports_format_values","expression":"format in (''html'', ''pdf'', ''csv'')"},{"name":"audit_reports_locale_pattern","expression":"locale ~ ''^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$''"},{"name":"audit_reports_locale_length","expression":"locale <> '''' and char_length(locale) <= 20"},{"name":"audit_reports_when_empty_values","expression":"when_empty in (''send'', ''skip'')"},{"name":"audit_reports_channels_items","expression":"array_position(channels, null) is null and cardinality(channels) >= 1"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.tls_policies for each row execute function shopwright.record('tls_policy', '{store,name,domains,min_version,certificate,renew_before,redirect_http,hsts,hsts_subdomains,channels}');

create trigger shopwright_record_truncate before truncate on store.tls_policies for each statement execute function shopwright.record('tls_policy', '{store,name,domains,min_version,certificate,renew_before,redirect_http,hsts,hsts_subdomains,channels}');

alter table store.tls_policies enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.tls_policies to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.tls_policies to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('tls_policy', E'{"kind":"tls_policy","schema":"store","name":"tls_policies","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"domains","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["domains"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","format":"domain","pattern":"^([*][.])?([a-z0-9]([a-z0-9-]*[a-z0-9])?[.])+[a-z]([a-z0-9-]*[a-z0-9])$","minLength":1,"maxLength":253},"minItems":1},"comment":""},{"name":"min_version","type":"text","collation":null,"notNull":true,"default":"''1.2''","fills":[],"path":["minVersion"],"shape":{"type":"string","values":["1.2","1.3"]},"comment":""},{"name":"certificate","type":"jsonb","collation":null,"notNull":true,"default":"''{\\"directory\\":\\"https://acme-v02.api.letsencrypt.org/directory\\",\\"type\\":\\"acme\\"}''","fills":[],"path":["certificate"],"shape":{"type":"union","variants":{"acme":{"type":"object","fields":{"directory":{"shape":{"type":"string","pattern":"^https?:[/][/][!-~]+$","minLength":1,"maxLength":2000},"optional":false,"default":"https://acme-v02.api.letsencrypt.org/directory","description":""},"contact":{"shape":{"type":"string","pattern":"^[A-Za-z0-9._%+''-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$","minLength":1,"maxLength":254},"optional":true,"description":""}},"description":""},"bought":{"type":"object","fields":{"chain":{"shape":{"type":"secret"},"optional":false,"description":""},"privateKey":{"shape":{"type":"secret"},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"renew_before","type":"interval","collation":null,"notNull":true,"default":"''P30D''","fills":[],"path":["renewBefore"],"shape":{"type":"duration"},"comment":""},{"name":"redirect_http","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["redirectHttp"],"shape":{"type":"boolean"},"comment":""},{"name":"hsts","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["hsts"],"shape":{"type":"duration","none":true},"comment":""},{"name":"hsts_subdomains","type":"boolean","collation":null,"notNull":true,"default":"false","fills":[],"path":["hstsSubdomains"],"shape":{"type":"boolean"},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""}],"checks":[{"name":"tls_policies_domains_items","expression":"array_position(domains, null) is null and cardinality(domains) >= 1"},{"name":"tls_policies_min_version_values","expression":"min_version in (''1.2'', ''1.3'')"},{"name":"tls_policies_certificate_shape","expression":"certificate is null or coalesce(certificate ->> ''type'', '''') in (''acme'', ''bought'')"},{"name":"tls_policies_renew_before_one_unit","expression":"renew_before >= ''0'' and (date_trunc(''month'', renew_before) = renew_before or date_trunc(''month'', renew_before) = ''0'' and date_trunc(''day'', renew_before) = renew_before or date_trunc(''day'', renew_before) = ''0'' and date_trunc(''second'', renew_before) = renew_before)"},{"name":"tls_policies_hsts_one_unit","expression":"hsts >= ''0'' and (date_trunc(''month'', hsts) = hsts or date_trunc(''month'', hsts) = ''0'' and date_trunc(''day'', hsts) = hsts or date_trunc(''day'', hsts) = ''0'' and date_trunc(''second'', hsts) = hsts)"},{"name":"tls_policies_channels_items","expression":"array_position(channels, null) is null"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.firewall_rules for each row execute function shopwright.record('firewall_rule', '{store,name,title,match,action,paths,methods,priority,mode,expires}');

create trigger shopwright_record_truncate before truncate on store.firewall_rules for each statement execute function shopwright.record('firewall_rule', '{store,name,title,match,action,paths,methods,priority,mode,expires}');

alter table store.firewall_rules enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.firewall_rules to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.firewall_rules to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('firewall_rule', E'{"kind":"firewall_rule","schema":"store","name":"firewall_rules","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"match","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["match"],"shape":{"type":"union","variants":{"cidrs":{"type":"object","fields":{"cidrs":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","format":"cidr","pattern":"^[0-9A-Fa-f:.]+[/][0-9]{1,3}$","minLength":1,"maxLength":43},"minItems":1},"optional":false,"description":""}},"description":""},"countries":{"type":"object","fields":{"countries":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","format":"country","pattern":"^[A-Z]{2}$","minLength":1,"maxLength":2},"minItems":1},"optional":false,"description":""}},"description":""},"asns":{"type":"object","fields":{"asns":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"integer","minimum":1,"maximum":4294967295},"minItems":1},"optional":false,"description":""}},"description":""},"userAgents":{"type":"object","fields":{"userAgents":{"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","format":"pattern","minLength":1,"maxLength":500},"minItems":1},"optional":false,"description":""}},"description":""}}},"comment":""},{"name":"action","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["action"],"shape":{"type":"string","values":["allow","deny","challenge"]},"comment":""},{"name":"paths","type":"text[]","collation":null,"notNull":true,"default":"''{\\"/*\\"}''","fills":[],"path":["paths"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[/][!-\\"$->@-~]*$","minLength":1,"maxLength":500},"minItems":1},"comment":""},{"name":"methods","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["methods"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]}},"comment":""},{"name":"priority","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["priority"],"shape":{"type":"integer","minimum":-1000000,"maximum":1000000},"comment":""},{"name":"mode","type":"text","collation":null,"notNull":true,"default":"''observe''","fills":[],"path":["mode"],"shape":{"type":"string","values":["observe","enforce"]},"comment":""},{"name":"expires","type":"timestamptz","collation":null,"notNull":false,"default":null,"fills":[],"path":["expires"],"shape":{"type":"datetime"},"comment":""}],"checks":[{"name":"firewall_rules_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"firewall_rules_match_shape","expression":"match is null or coalesce(match ->> ''type'', '''') in (''cidrs'', ''countries'', ''asns'', ''userAgents'')"},{"name":"firewall_rules_action_values","expression":"action in (''allow'', ''deny'', ''challenge'')"},{"name":"firewall_rules_paths_items","expression":"array_position(paths, null) is null and cardinality(paths) >= 1"},{"name":"firewall_rules_methods_items","expression":"array_position(methods, null) is null and methods <@ ''{GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS}''::text[]"},{"name":"firewall_rules_priority_range","expression":"priority >= -1000000 and priority <= 1000000"},{"name":"firewall_rules_mode_values","expression":"mode in (''observe'', ''enforce'')"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.rate_limits for each row execute function shopwright.record('rate_limit', '{store,name,title,by,paths,methods,counts,requests,per,burst,action,ban_for,exempt,mode}');

create trigger shopwright_record_truncate before truncate on store.rate_limits for each statement execute function shopwright.record('rate_limit', '{store,name,title,by,paths,methods,counts,requests,per,burst,action,ban_for,exempt,mode}');

alter table store.rate_limits enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.rate_limits to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.rate_limits to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('rate_limit', E'{"kind":"rate_limit","schema":"store","name":"rate_limits","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"by","type":"text","collation":null,"notNull":true,"default":null,"fills":[],"path":["by"],"shape":{"type":"string","values":["ip","customer","session"]},"comment":""},{"name":"paths","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["paths"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[/][!-\\"$->@-~]*$","minLength":1,"maxLength":500},"minItems":1},"comment":""},{"name":"methods","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["methods"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]}},"comment":""},{"name":"counts","type":"text","collation":null,"notNull":true,"default":"''all''","fills":[],"path":["counts"],"shape":{"type":"string","values":["all","failed"]},"comment":""},{"name":"requests","type":"integer","collation":null,"notNull":true,"default":null,"fills":[],"path":["requests"],"shape":{"type":"integer","minimum":1,"maximum":2147483647},"comment":""},{"name":"per","type":"interval","collation":null,"notNull":true,"default":null,"fills":[],"path":["per"],"shape":{"type":"duration"},"comment":""},{"name":"burst","type":"integer","collation":null,"notNull":true,"default":"0","fills":[],"path":["burst"],"shape":{"type":"integer","minimum":0,"maximum":2147483647},"comment":""},{"name":"action","type":"text","collation":null,"notNull":true,"default":"''throttle''","fills":[],"path":["action"],"shape":{"type":"string","values":["throttle","deny","challenge"]},"comment":""},{"name":"ban_for","type":"interval","collation":null,"notNull":false,"default":null,"fills":[],"path":["banFor"],"shape":{"type":"duration","none":true},"comment":""},{"name":"exempt","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["exempt"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","format":"cidr","pattern":"^[0-9A-Fa-f:.]+[/][0-9]{1,3}$","minLength":1,"maxLength":43}},"comment":""},{"name":"mode","type":"text","collation":null,"notNull":true,"default":"''observe''","fills":[],"path":["mode"],"shape":{"type":"string","values":["observe","enforce"]},"comment":""}],"checks":[{"name":"rate_limits_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"rate_limits_by_values","expression":"by in (''ip'', ''customer'', ''session'')"},{"name":"rate_limits_paths_items","expression":"array_position(paths, null) is null and cardinality(paths) >= 1"},{"name":"rate_limits_methods_items","expression":"array_position(methods, null) is null and methods <@ ''{GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS}''::text[]"},{"name":"rate_limits_counts_values","expression":"counts in (''all'', ''failed'')"},{"name":"rate_limits_requests_range","expression":"requests >= 1 and requests <= 2147483647"},{"name":"rate_limits_per_one_unit","expression":"per >= ''0'' and (date_trunc(''month'', per) = per or date_trunc(''month'', per) = ''0'' and date_trunc(''day'', per) = per or date_trunc(''day'', per) = ''0'' and date_trunc(''second'', per) = per)"},{"name":"rate_limits_burst_range","expression":"burst >= 0 and burst <= 2147483647"},{"name":"rate_limits_action_values","expression":"action in (''throttle'', ''deny'', ''challenge'')"},{"name":"rate_limits_ban_for_one_unit","expression":"ban_for >= ''0'' and (date_trunc(''month'', ban_for) = ban_for or date_trunc(''month'', ban_for) = ''0'' and date_trunc(''day'', ban_for) = ban_for or date_trunc(''day'', ban_for) = ''0'' and date_trunc(''second'', ban_for) = ban_for)"},{"name":"rate_limits_exempt_items","expression":"array_position(exempt, null) is null"},{"name":"rate_limits_mode_values","expression":"mode in (''observe'', ''enforce'')"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.crawler_policies for each row execute function shopwright.record('crawler_policy', '{store,name,allow,deny,others,verify,requests_per_minute,disallow_paths,honeypots,ban_for,sitemaps}');

create trigger shopwright_record_truncate before truncate on store.crawler_policies for each statement execute function shopwright.record('crawler_policy', '{store,name,allow,deny,others,verify,requests_per_minute,disallow_paths,honeypots,ban_for,sitemaps}');

alter table store.crawler_policies enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.crawler_policies to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.crawler_policies to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('crawler_policy', E'{"kind":"crawler_policy","schema":"store","name":"crawler_policies","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"allow","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["allow"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":200}},"comment":""},{"name":"deny","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["deny"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":200}},"comment":""},{"name":"others","type":"text","collation":null,"notNull":true,"default":"''allow''","fills":[],"path":["others"],"shape":{"type":"string","values":["allow","deny"]},"comment":""},{"name":"verify","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["verify"],"shape":{"type":"boolean"},"comment":""},{"name":"requests_per_minute","type":"integer","collation":null,"notNull":false,"default":"60","fills":[],"path":["requestsPerMinute"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"disallow_paths","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["disallowPaths"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[/][!-\\"$->@-~]*$","minLength":1,"maxLength":500}},"comment":""},{"name":"honeypots","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["honeypots"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[/][!-\\"$->@-~]*$","minLength":1,"maxLength":500}},"comment":""},{"name":"ban_for","type":"interval","collation":null,"notNull":false,"default":"''P1D''","fills":[],"path":["banFor"],"shape":{"type":"duration","none":true},"comment":""},{"name":"sitemaps","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["sitemaps"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^https?:[/][/][!-~]+$","minLength":1,"maxLength":2000}},"comment":""}],"checks":[{"name":"crawler_policies_allow_items","expression":"array_position(allow, null) is null"},{"name":"crawler_policies_deny_items","expression":"array_position(deny, null) is null"},{"name":"crawler_policies_others_values","expression":"others in (''allow'', ''deny'')"},{"name":"crawler_policies_requests_per_minute_range","expression":"requests_per_minute >= 1 and requests_per_minute <= 2147483647"},{"name":"crawler_policies_disallow_paths_items","expression":"array_position(disallow_paths, null) is null"},{"name":"crawler_policies_honeypots_items","expression":"array_position(honeypots, null) is null"},{"name":"crawler_policies_ban_for_one_unit","expression":"ban_for >= ''0'' and (date_trunc(''month'', ban_for) = ban_for or date_trunc(''month'', ban_for) = ''0'' and date_trunc(''day'', ban_for) = ban_for or date_trunc(''day'', ban_for) = ''0'' and date_trunc(''second'', ban_for) = ban_for)"},{"name":"crawler_policies_sitemaps_items","expression":"array_position(sitemaps, null) is null"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

create trigger shopwright_record after insert or update or delete on store.malware_scans for each row execute function shopwright.record('malware_scan', '{store,name,title,enabled,targets,schedule,on_upload,engines,update_every,patterns,max_file_megabytes,on_detect,quarantine_for,exclude,channels}');

create trigger shopwright_record_truncate before truncate on store.malware_scans for each statement execute function shopwright.record('malware_scan', '{store,name,title,enabled,targets,schedule,on_upload,engines,update_every,patterns,max_file_megabytes,on_detect,quarantine_for,exclude,channels}');

alter table store.malware_scans enable always trigger shopwright_record, enable always trigger shopwright_record_truncate;

call pg_temp.on_server('grant select on store.malware_scans to shopwright_planner, shopwright_reader');

call pg_temp.on_server('grant select, insert, update, delete on store.malware_scans to shopwright_applier');

insert into shopwright.tables (kind, definition) values ('malware_scan', E'{"kind":"malware_scan","schema":"store","name":"malware_scans","comment":"","columns":[{"name":"store","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"name","type":"text","collation":"C","notNull":true,"default":null,"fills":[],"path":[],"shape":{"type":"string"},"comment":""},{"name":"title","type":"jsonb","collation":null,"notNull":true,"default":null,"fills":[],"path":["title"],"shape":{"type":"text","maxLength":200},"comment":""},{"name":"enabled","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["enabled"],"shape":{"type":"boolean"},"comment":""},{"name":"targets","type":"text[]","collation":null,"notNull":true,"default":null,"fills":[],"path":["targets"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","values":["uploads","themes","plugins","templates"]},"minItems":1},"comment":""},{"name":"schedule","type":"text","collation":null,"notNull":true,"default":"''0 4 * * *''","fills":[],"path":["schedule"],"shape":{"type":"string","format":"cron","pattern":"^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$","minLength":1,"maxLength":100},"comment":""},{"name":"on_upload","type":"boolean","collation":null,"notNull":true,"default":"true","fills":[],"path":["onUpload"],"shape":{"type":"boolean"},"comment":""},{"name":"engines","type":"text[]","collation":null,"notNull":true,"default":"''{clamav}''","fills":[],"path":["engines"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","minLength":1,"maxLength":63}},"comment":""},{"name":"update_every","type":"interval","collation":null,"notNull":true,"default":"''P1D''","fills":[],"path":["updateEvery"],"shape":{"type":"duration"},"comment":""},{"name":"patterns","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["patterns"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","format":"pattern","minLength":1,"maxLength":500}},"comment":""},{"name":"max_file_megabytes","type":"integer","collation":null,"notNull":false,"default":"100","fills":[],"path":["maxFileMegabytes"],"shape":{"type":"integer","minimum":1,"maximum":2147483647,"none":true},"comment":""},{"name":"on_detect","type":"text","collation":null,"notNull":true,"default":"''quarantine''","fills":[],"path":["onDetect"],"shape":{"type":"string","values":["quarantine","block","notify"]},"comment":""},{"name":"quarantine_for","type":"interval","collation":null,"notNull":false,"default":"''P30D''","fills":[],"path":["quarantineFor"],"shape":{"type":"duration","none":true},"comment":""},{"name":"exclude","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["exclude"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"string","pattern":"^[/][!-\\"$->@-~]*$","minLength":1,"maxLength":500}},"comment":""},{"name":"channels","type":"text[]","collation":null,"notNull":true,"default":"''{}''","fills":[],"path":["channels"],"shape":{"type":"list","semantics":"set","key":[],"items":{"type":"reference","kind":"channel"}},"comment":""}],"checks":[{"name":"malware_scans_title_shape","expression":"jsonb_typeof(title) in (''string'', ''object'')"},{"name":"malware_scans_targets_items","expression":"array_position(targets, null) is null and targets <@ ''{uploads,themes,plugins,templates}''::text[] and cardinality(targets) >= 1"},{"name":"malware_scans_schedule_pattern","expression":"schedule ~ ''^[0-9A-Za-z*/,-]+( [0-9A-Za-z*/,-]+){4}$''"},{"name":"malware_scans_schedule_length","expression":"schedule <> '''' and char_length(schedule) <= 100"},{"name":"malware_scans_engines_items","expression":"array_position(engines, null) is null"},{"name":"malware_scans_update_every_one_unit","expression":"update_every >= ''0'' and (date_trunc(''month'', update_every) = update_every or date_trunc(''month'', update_every) = ''0'' and date_trunc(''day'', update_every) = update_every or date_trunc(''day'', update_every) = ''0'' and date_trunc(''second'', update_every) = update_every)"},{"name":"malware_scans_patterns_items","expression":"array_position(patterns, null) is null"},{"name":"malware_scans_max_file_megabytes_range","expression":"max_file_megabytes >= 1 and max_file_megabytes <= 2147483647"},{"name":"malware_scans_on_detect_values","expression":"on_detect in (''quarantine'', ''block'', ''notify'')"},{"name":"malware_scans_quarantine_for_one_unit","expression":"quarantine_for >= ''0'' and (date_trunc(''month'', quarantine_for) = quarantine_for or date_trunc(''month'', quarantine_for) = ''0'' and date_trunc(''day'', quarantine_for) = quarantine_for or date_trunc(''day'', quarantine_for) = ''0'' and date_trunc(''second'', quarantine_for) = quarantine_for)"},{"name":"malware_scans_exclude_items","expression":"array_position(exclude, null) is null"},{"name":"malware_scans_channels_items","expression":"array_position(channels, null) is null"}],"foreignKeys":[]}')
  on conflict (kind) do update set definition = excluded.definition;

insert into shopwright.meta (layout, layout_digest) values (1, '2238d861905d11840a74bac4773555336354caece9a070ab3604fb27dfe02aa8');

update shopwright.meta set database_id = '00000000-0000-4000-8000-000000000001';
commit;
reset role;

begin isolation level read committed;
-- Shopwright 0.1.0: 72 changes to production.
-- Plan a1c23ed5357c0e464d08740f83cc1d59d321539099859f7737498a2d400ea2b4
-- Commit (none)
-- Database 00000000-0000-4000-8000-000000000001, made from revision 0
-- For a migration tool that runs this file in one transaction, READ COMMITTED. Alone it changes nothing.

set local client_encoding = 'UTF8';
set local standard_conforming_strings = on;
set local TimeZone = 'UTC';
set local DateStyle = 'ISO, YMD';
set local IntervalStyle = 'iso_8601';
set local extra_float_digits = 1;
set local bytea_output = 'hex';
set local search_path = pg_catalog, pg_temp;
set local row_security = off;
set local lock_timeout = '10s';

-- Lock the ledger, refuse any database but the one that the plan was made from, and a second run.
select shopwright.open('00000000-0000-4000-8000-000000000001', shopwright.home(), 'a1c23ed5357c0e464d08740f83cc1d59d321539099859f7737498a2d400ea2b4');

-- Constraints between rows wait until all rows are written.
set constraints all deferred;

-- Lock the rows to change, they must be as the plan found them. store: 1
select shopwright.expect('store', 'store.stores'::regclass, '{store,name,title,url,currency,accepted_currencies,prices_include_tax,time_zone,locale,other_locales,callback_paths,review_every,contact_email,contact_phone,address_country,address_region,address_city,address_street,address_postal_code,legal_entity_name,legal_entity_registration,legal_entity_tax_number,legal_entity_icp_licence}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. calendar: 2
select shopwright.expect('calendar', 'store.calendars'::regclass, '{store,name,title,time_zone,hours,holidays,make_up_days}'::text[], 'update', '[
  ["flagship","customer-service",null],
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. channel: 3
select shopwright.expect('channel', 'store.channels'::regclass, '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}'::text[], 'update', '[
  ["flagship","operations-email",null],
  ["flagship","operations-sms",null],
  ["flagship","service-wecom",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. order_policy: 1
select shopwright.expect('order_policy', 'store.order_policies'::regclass, '{store,name,checkout_min_amount,checkout_max_amount,checkout_max_lines,checkout_guests,numbering_prefix,numbering_date,numbering_digits,confirmation_within,confirmation_on_timeout,confirmation_channels,payment_within,payment_flash_sale_within,payment_on_timeout,payment_remind_before,cancellation_allowed,cancellation_within,cancellation_until_states,cancellation_approval,cancellation_max_per_customer_count,cancellation_max_per_customer_per,cancellation_reasons,shipping_within,shipping_on_late,shipping_split,shipping_calendar,receipt_auto_confirm_after,receipt_extensions,receipt_extend_by,after_sales_within,after_sales_from,reviews_within,reviews_auto_after}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. order_flow: 1
select shopwright.expect('order_flow', 'store.order_flows'::regclass, '{store,name,initial,states,transitions,anomalies}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. stock_policy: 3
select shopwright.expect('stock_policy', 'store.stock_policies'::regclass, '{store,name,title,scope,low_stock,over_stock,demand_window,demand_method,lead_time,safety_stock,reserve_on,backorders,out_of_stock_at,show_remaining_below,per_order_min,per_order_max,per_order_multiple_of,priority}'::text[], 'update', '[
  ["flagship","made-to-order",null],
  ["flagship","product-MUG",null],
  ["flagship","product-TEA",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. stock_alert: 1
select shopwright.expect('stock_alert', 'store.stock_alerts'::regclass, '{store,name,title,enabled,scope,on,severity,channels,repeat_every,digest_at}'::text[], 'update', '[
  ["flagship","sold-out",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. replenishment_rule: 2
select shopwright.expect('replenishment_rule', 'store.replenishment_rules'::regclass, '{store,name,title,enabled,scope,strategy,cycle,starts_on,count_incoming,multiple_of,min_quantity,max_quantity,trigger,approval_above,channels,supplier,warehouse,priority}'::text[], 'update', '[
  ["flagship","mugs",null],
  ["flagship","weekly",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. member_tier: 1
select shopwright.expect('member_tier', 'store.member_tiers'::regclass, '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}'::text[], 'update', '[
  ["flagship","gold",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. member_price: 1
select shopwright.expect('member_price', 'store.member_prices'::regclass, '{store,name,tier,enabled,items,window_from,window_until,combines_with}'::text[], 'update', '[
  ["flagship","gold",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. payment_method: 2
select shopwright.expect('payment_method', 'store.payment_methods'::regclass, '{store,name,title,provider,enabled,currencies,amount_min,amount_max,limits,verification,credentials,capture,installments,settlement_delay,fee,order,instructions,scope,audience,platforms,availability}'::text[], 'update', '[
  ["flagship","alipay",null],
  ["flagship","wechat-pay",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. refund_policy: 1
select shopwright.expect('refund_policy', 'store.refund_policies'::regclass, '{store,name,amount_min,amount_max,partial,within,calendar,flow,channels,method,methods,restocking_fee,return_shipping,reasons,goods_return_within,goods_keep_below,max_per_customer_count,max_per_customer_per,exceptions}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. coupon: 5
select shopwright.expect('coupon', 'store.coupons'::regclass, '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}'::text[], 'update', '[
  ["flagship","partner-bookshop",null],
  ["flagship","partner-cinema",null],
  ["flagship","partner-gym",null],
  ["flagship","points-5",null],
  ["flagship","welcome",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. points_program: 1
select shopwright.expect('points_program', 'store.points_programs'::regclass, '{store,name,title,enabled,earn,products,bonuses,max_per_order,max_per_day,redeem_points_per_unit,redeem_step,redeem_max_share_of_order,redeem_min_order,redeem_scope,redeem_coupons,redeem_goods,combines_with,expiry,remind_before,freeze_for,refunds_take_back_earned,refunds_give_back_redeemed,display_order_page,display_cart,display_product,display_account,rounding}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. flash_session: 1
select shopwright.expect('flash_session', 'store.flash_sessions'::regclass, '{store,name,title,window_from,window_until,days,remind_before,enabled}'::text[], 'update', '[
  ["flagship","noon",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. discount: 2
select shopwright.expect('discount', 'store.discounts'::regclass, '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}'::text[], 'update', '[
  ["flagship","buy-three",null],
  ["flagship","second-half-price",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. campaign: 1
select shopwright.expect('campaign', 'store.campaigns'::regclass, '{store,name,title,enabled,window_from,window_until,announce_before,offer,coupons,scope,exclusive,priority,budget,per_customer,audience,platforms,combines_with,announcement,channels}'::text[], 'update', '[
  ["flagship","spring-flash",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. stacking_policy: 1
select shopwright.expect('stacking_policy', 'store.stacking_policies'::regclass, '{store,name,order,percent_of,choice,max_coupons_per_order,max_campaigns_per_order,floor,rounding}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. service_queue: 3
select shopwright.expect('service_queue', 'store.service_queues'::regclass, '{store,name,title,topics,hours,respond_within,resolve_within,escalate_to,channels,audience,languages,assignment,max_open_per_agent,close_after,priority,enabled}'::text[], 'update', '[
  ["flagship","front-desk",null],
  ["flagship","gold-line",null],
  ["flagship","supervisors",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. article_category: 3
select shopwright.expect('article_category', 'store.article_categories'::regclass, '{store,name,title,parent,order,description,icon}'::text[], 'update', '[
  ["flagship","after-sales",null],
  ["flagship","refunds",null],
  ["flagship","staff",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. article: 3
select shopwright.expect('article', 'store.articles'::regclass, '{store,name,title,category,body,summary,keywords,owner,review_every,reviewed_on,related,visibility,promoted,order,published}'::text[], 'update', '[
  ["flagship","handling-complaints",null],
  ["flagship","how-to-return",null],
  ["flagship","refund-times",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. auto_reply: 7
select shopwright.expect('auto_reply', 'store.auto_replies'::regclass, '{store,name,title,on,reply,hours_from,hours_until,limits_per_customer_per_day,limits_per_day,queues,audience,articles,delay,priority,enabled}'::text[], 'update', '[
  ["flagship","after-hours",null],
  ["flagship","greeting",null],
  ["flagship","late-order",null],
  ["flagship","order-shipped",null],
  ["flagship","quick-invoice",null],
  ["flagship","quick-refund-status",null],
  ["flagship","quick-shipping-fee",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. chatbot: 1
select shopwright.expect('chatbot', 'store.chatbots'::regclass, '{store,name,enabled,title,greeting,suggestions,rules,learning_enabled,learning_from,learning_min_confidence,learning_require_approval,learning_keep_for,rest,handoff_queue,handoff_after_failures,handoff_phrases,fallback,max_turns,idle_after}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. feedback_survey: 3
select shopwright.expect('feedback_survey', 'store.feedback_surveys'::regclass, '{store,name,title,on,delay,questions,channels,reward,audience,asked_share,max_per_customer_count,max_per_customer_per,answer_within,thanks,enabled}'::text[], 'update', '[
  ["flagship","after-receipt",null],
  ["flagship","after-refund",null],
  ["flagship","after-service",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. backup_plan: 2
select shopwright.expect('backup_plan', 'store.backup_plans'::regclass, '{store,name,title,enabled,schedule,method,contents,exclude,storage,retention,compression,verify,timeout,channels}'::text[], 'update', '[
  ["flagship","hourly-changes",null],
  ["flagship","nightly-full",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. recovery_policy: 1
select shopwright.expect('recovery_policy', 'store.recovery_policies'::regclass, '{store,name,rpo,rto,point_in_time,point_in_time_for,drill_every,steps,approvers,approvals_needed,channels}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. system_log: 1
select shopwright.expect('system_log', 'store.system_logs'::regclass, '{store,name,level,levels,keep_for,destinations,syslog_host,syslog_port,syslog_protocol,webhook_url,webhook_credentials,format,redact,slow_after}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. system_test: 2
select shopwright.expect('system_test', 'store.system_tests'::regclass, '{store,name,title,enabled,schedule,checks,target,timeout,retries,on_failure}'::text[], 'update', '[
  ["flagship","checkout",null],
  ["flagship","restore-drill",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. audit_log: 1
select shopwright.expect('audit_log', 'store.audit_logs'::regclass, '{store,name,events,details,keep_for,redact,chained,on_failure}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. audit_rule: 4
select shopwright.expect('audit_rule', 'store.audit_rules'::regclass, '{store,name,title,enabled,when,except_users,severity,actions,hold_for,repeat_every,channels}'::text[], 'update', '[
  ["flagship","export-from-elsewhere",null],
  ["flagship","guessed-passwords",null],
  ["flagship","large-refund",null],
  ["flagship","many-refunds",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. audit_report: 1
select shopwright.expect('audit_report', 'store.audit_reports'::regclass, '{store,name,title,enabled,schedule,period,sections,format,locale,when_empty,channels}'::text[], 'update', '[
  ["flagship","permissions",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. firewall_rule: 5
select shopwright.expect('firewall_rule', 'store.firewall_rules'::regclass, '{store,name,title,match,action,paths,methods,priority,mode,expires}'::text[], 'update', '[
  ["flagship","blocked-card-testers",null],
  ["flagship","blocked-scanner-farm",null],
  ["flagship","data-centres-at-checkout",null],
  ["flagship","nobody-else-to-back-office",null],
  ["flagship","office-to-back-office",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. rate_limit: 2
select shopwright.expect('rate_limit', 'store.rate_limits'::regclass, '{store,name,title,by,paths,methods,counts,requests,per,burst,action,ban_for,exempt,mode}'::text[], 'update', '[
  ["flagship","claim-coupons",null],
  ["flagship","interface",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. crawler_policy: 1
select shopwright.expect('crawler_policy', 'store.crawler_policies'::regclass, '{store,name,allow,deny,others,verify,requests_per_minute,disallow_paths,honeypots,ban_for,sitemaps}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. malware_scan: 2
select shopwright.expect('malware_scan', 'store.malware_scans'::regclass, '{store,name,title,enabled,targets,schedule,on_upload,engines,update_every,patterns,max_file_megabytes,on_detect,quarantine_for,exclude,channels}'::text[], 'update', '[
  ["flagship","code",null],
  ["flagship","uploads",null]
]'::jsonb);

-- create flagship/store
insert into store.stores (store, name, title, url, currency, accepted_currencies, prices_include_tax, time_zone, locale, other_locales, callback_paths, review_every, contact_email, contact_phone, address_country, address_region, address_city, address_street, address_postal_code, legal_entity_name, legal_entity_registration, legal_entity_tax_number, legal_entity_icp_licence) values
  ('flagship', 'default', '{"en":"Flagship","zh-CN":"旗舰店"}', 'https://flagship.shop.example', 'CNY', '{}', 'true', 'Asia/Shanghai', 'zh-CN', '{en}', '{"/pay/*"}', 'P90D', 'service@shop.example', '+862161234567', null, null, null, null, null, '上海茶里贸易有限公司', '91310106MA1FY00000', null, '沪ICP备2027000001号');

-- create flagship/calendar.customer-service
-- create flagship/calendar.default
insert into store.calendars (store, name, title, time_zone, hours, holidays, make_up_days) values
  ('flagship', 'customer-service', null, null, '[{"days":["mon","tue","wed","thu","fri","sat","sun"],"from":"09:00","until":"21:00"}]', '[{"on":"2027-02-06","title":{"en":"Spring Festival","zh-CN":"春节"}}]', '[]'),
  ('flagship', 'default', null, null, '[{"days":["mon","tue","wed","thu","fri"],"from":"09:00","until":"18:00"},{"days":["sat"],"from":"10:00","until":"16:00"}]', '[{"on":"2027-01-01","title":{"en":"New Year''s Day","zh-CN":"元旦"}},{"on":"2027-10-01","title":{"en":"National Day","zh-CN":"国庆节"},"until":"2027-10-07"}]', '[{"on":"2027-10-09","title":{"en":"Worked for National Day","zh-CN":"国庆节调休"}}]');

-- create flagship/channel.operations-email
-- create flagship/channel.operations-sms
-- create flagship/channel.service-wecom
insert into store.channels (store, name, type, recipients, sender, title, enabled, min_severity, quiet_hours_from, quiet_hours_until, throttle_count, throttle_per, provider, credentials, signature, url, webhook, mentions, signing_key) values
  ('flagship', 'operations-email', 'email', '{"operations@shop.example"}', null, null, 'true', 'info', null, null, null, null, null, null, null, null, null, null, null),
  ('flagship', 'operations-sms', 'sms', '{"+8613800000000"}', null, null, 'true', 'info', '22:00', '08:00', '20', 'PT1H', 'aliyun', 'sms/aliyun@1', null, null, null, null, null),
  ('flagship', 'service-wecom', 'wecom', null, null, null, 'true', 'info', null, null, null, null, null, null, null, null, 'wecom/service-robot@1', '{}', null);

-- create flagship/order_policy
insert into store.order_policies (store, name, checkout_min_amount, checkout_max_amount, checkout_max_lines, checkout_guests, numbering_prefix, numbering_date, numbering_digits, confirmation_within, confirmation_on_timeout, confirmation_channels, payment_within, payment_flash_sale_within, payment_on_timeout, payment_remind_before, cancellation_allowed, cancellation_within, cancellation_until_states, cancellation_approval, cancellation_max_per_customer_count, cancellation_max_per_customer_per, cancellation_reasons, shipping_within, shipping_on_late, shipping_split, shipping_calendar, receipt_auto_confirm_after, receipt_extensions, receipt_extend_by, after_sales_within, after_sales_from, reviews_within, reviews_auto_after) values
  ('flagship', 'default', '9.90', null, '100', 'false', null, 'day', '6', 'PT24H', 'escalate', '{operations-email,operations-sms}', 'PT30M', 'PT15M', 'cancel', 'PT10M', 'true', 'P1W', '{shipped}', 'never', '3', 'P30D', '[{"en":"Changed my mind","zh-CN":"不想要了"},{"en":"The price has changed","zh-CN":"价格变了"},{"en":"Wrong address","zh-CN":"地址填错了"}]', '2bd', 'notify', 'true', null, 'P15D', '0', 'P3D', 'P15D', 'receipt', null, 'P1W');

-- create flagship/order_flow
insert into store.order_flows (store, name, initial, states, transitions, anomalies) values
  ('flagship', 'default', 'pending', '[{"final":false,"name":"pending","notifyCustomer":false,"title":{"en":"Pending","zh-CN":"待处理"}},{"final":false,"name":"processed","notifyCustomer":false,"title":{"en":"Processed","zh-CN":"已处理"}},{"customerTitle":{"en":"Being processed","zh-CN":"处理中"},"final":false,"name":"review","notifyCustomer":false,"title":{"en":"Under review","zh-CN":"人工核查"}},{"final":false,"name":"shipped","notifyCustomer":true,"title":{"en":"Shipped","zh-CN":"已发货"}},{"final":false,"name":"received","notifyCustomer":false,"title":{"en":"Received","zh-CN":"已收货"}},{"final":false,"name":"refunding","notifyCustomer":true,"title":{"en":"Being refunded","zh-CN":"退款中"}},{"final":true,"name":"refunded","notifyCustomer":true,"title":{"en":"Refunded","zh-CN":"已退款"}},{"final":true,"name":"completed","notifyCustomer":false,"title":{"en":"Completed","zh-CN":"已完成"}},{"final":true,"name":"cancelled","notifyCustomer":true,"title":{"en":"Cancelled","zh-CN":"已取消"}}]', '[{"automatic":true,"from":["pending"],"name":"accept","on":{"event":"paid","type":"event"},"priority":0,"requires":["paymentSettled","stockReserved","addressValid"],"to":"processed"},{"automatic":true,"from":["pending"],"name":"expire","on":{"policy":"payment","type":"timeout"},"priority":0,"requires":[],"to":"cancelled"},{"automatic":true,"from":["review"],"name":"release","on":{"event":"manual","type":"event"},"priority":0,"requires":["paymentSettled","addressValid"],"title":{"en":"Release","zh-CN":"核查通过"},"to":"processed"},{"automatic":true,"from":["processed"],"name":"ship","on":{"event":"shipped","type":"event"},"priority":0,"requires":[],"to":"shipped"},{"automatic":true,"from":["shipped"],"name":"receive","on":{"event":"received","type":"event"},"priority":0,"requires":[],"to":"received"},{"automatic":true,"from":["shipped"],"name":"receive-late","on":{"policy":"receipt","type":"timeout"},"priority":0,"requires":[],"to":"received"},{"automatic":true,"from":["pending","processed","review"],"name":"cancel","on":{"event":"cancelRequested","type":"event"},"priority":0,"requires":[],"to":"cancelled"},{"automatic":false,"from":["received","shipped"],"name":"ask-refund","on":{"event":"refundRequested","type":"event"},"priority":0,"requires":[],"to":"refunding"},{"automatic":true,"from":["refunding"],"name":"refund","on":{"event":"refunded","type":"event"},"priority":0,"requires":[],"to":"refunded"},{"automatic":true,"from":["received"],"name":"complete","on":{"policy":"afterSales","type":"timeout"},"priority":0,"requires":["noOpenRefund"],"to":"completed"}]', '[{"channels":["operations-email","operations-sms"],"hold":true,"moveTo":"review","name":"wrong-payment","prompt":{"en":"Paid is not what was owed: check with finance before it is shipped.","zh-CN":"实付金额与订单金额不符，请与财务核对后再发货。"},"severity":"critical","when":{"event":"paymentMismatch","type":"event"}},{"channels":["operations-email"],"hold":true,"moveTo":"review","name":"wrong-address","prompt":{"en":"The address is not valid: ask the customer.","zh-CN":"收货地址无效，请联系客户修改。"},"severity":"warning","when":{"event":"addressInvalid","type":"event"}},{"channels":["operations-email"],"hold":false,"name":"not-shipped","prompt":{"en":"Not shipped for 72 hours: call the warehouse.","zh-CN":"订单超过72小时未发货，请联系仓库。"},"severity":"warning","when":{"for":"72h","state":"processed","type":"stuck"}},{"channels":[],"hold":false,"name":"twice","prompt":{"en":"Looks like the same order twice: ask the customer.","zh-CN":"疑似重复下单，请与客户确认。"},"severity":"info","when":{"event":"duplicate","type":"event"}}]');

-- create flagship/stock_policy.made-to-order
-- create flagship/stock_policy.product-MUG
-- create flagship/stock_policy.product-TEA
insert into store.stock_policies (store, name, title, scope, low_stock, over_stock, demand_window, demand_method, lead_time, safety_stock, reserve_on, backorders, out_of_stock_at, show_remaining_below, per_order_min, per_order_max, per_order_multiple_of, priority) values
  ('flagship', 'made-to-order', '{"en":"Gift boxes","zh-CN":"定制礼盒"}', '{"categories":["gift-boxes"],"type":"categories"}', '{"below":5,"type":"units"}', null, 'P30D', 'average', 'P2W', '{"type":"units","units":0}', 'order', 'preorder', '-50', null, '1', null, '1', '10'),
  ('flagship', 'product-MUG', '"Mugs"', '{"products":["MUG"],"type":"products"}', '{"below":"2w","type":"cover"}', '{"above":"180d","type":"cover"}', 'P30D', 'average', 'P12D', '{"horizon":"30d","share":"10%","type":"share"}', 'order', 'no', '0', null, '1', null, '1', '20'),
  ('flagship', 'product-TEA', '"Tea"', '{"products":["TEA"],"type":"products"}', '{"below":"10d","type":"cover"}', '{"above":"120d","type":"cover"}', 'P30D', 'average', 'P1W', '{"horizon":"30d","share":"10%","type":"share"}', 'order', 'no', '0', null, '1', null, '1', '20');

-- create flagship/stock_alert.sold-out
insert into store.stock_alerts (store, name, title, enabled, scope, "on", severity, channels, repeat_every, digest_at) values
  ('flagship', 'sold-out', '{"en":"Sold out","zh-CN":"缺货提醒"}', 'true', '{"type":"all"}', '{out,belowSafety}', 'critical', '{operations-email,operations-sms}', 'PT4H', null);

-- create flagship/replenishment_rule.mugs
-- create flagship/replenishment_rule.weekly
insert into store.replenishment_rules (store, name, title, enabled, scope, strategy, cycle, starts_on, count_incoming, multiple_of, min_quantity, max_quantity, trigger, approval_above, channels, supplier, warehouse, priority) values
  ('flagship', 'mugs', '{"en":"Mugs, by level","zh-CN":"杯具按库存补货"}', 'true', '{"products":["MUG"],"type":"products"}', '{"orderUpTo":240,"reorderPoint":48,"type":"level"}', 'P2W', null, 'true', '12', '1', '240', 'propose', null, '{operations-email}', 'JINGDEZHEN-07', null, '10'),
  ('flagship', 'weekly', '{"en":"Weekly, by sales","zh-CN":"每周按销量补货"}', 'true', '{"type":"all"}', '{"multiplier":1.5,"type":"sales","window":"30d"}', 'P1W', null, 'true', '1', '1', '500', 'auto', '10000.00', '{operations-email}', null, null, '0');

-- create flagship/member_tier.gold
insert into store.member_tiers (store, name, title, level, growth_from, invite_only, percent_off, combines_with, points_multiplier, free_shipping_from, growth_per_review, benefits, "default", keep_for) values
  ('flagship', 'gold', '{"en":"Gold","zh-CN":"黄金会员"}', '2', '1000', 'false', '5', '{points}', '1.5', '99.00', '10', '[{"en":"A coupon on your birthday","zh-CN":"生日礼券"}]', 'false', 'P1Y');

-- create flagship/member_price.gold
insert into store.member_prices (store, name, tier, enabled, items, window_from, window_until, combines_with) values
  ('flagship', 'gold', 'gold', 'true', '[{"perOrder":"none","price":"42.00","sku":"TEA-250"},{"perOrder":"none","price":"79.00","sku":"TEA-500"},{"perOrder":"none","price":"11.90","sku":"MUG-BLUE"}]', null, null, '{points}');

-- create flagship/payment_method.alipay
-- create flagship/payment_method.wechat-pay
insert into store.payment_methods (store, name, title, provider, enabled, currencies, amount_min, amount_max, limits, verification, credentials, capture, installments, settlement_delay, fee, "order", instructions, scope, audience, platforms, availability) values
  ('flagship', 'alipay', '{"en":"Alipay","zh-CN":"支付宝"}', 'alipay', 'true', '{CNY}', '0.01', '50000.00', '[{"amount":"none","by":"customer","count":10,"name":"per-customer","per":"1h"},{"amount":"50000.00","by":"card","count":20,"name":"per-card","per":"1d"}]', '[{"above":"5000.00","method":"smsCode"}]', '{"privateKey":{"$secret":"alipay/private-key","version":"3"}}', 'immediate', '[{"above":"300.00","count":3,"fee":"0%"},{"above":"600.00","count":12,"fee":"7.5%"}]', '1bd', '0.6', '1', null, '{"type":"all"}', '{"type":"all"}', '{}', null),
  ('flagship', 'wechat-pay', '{"en":"WeChat Pay","zh-CN":"微信支付"}', 'wechat_pay', 'true', '{CNY}', '0.01', '50000.00', '[{"amount":"none","by":"customer","count":10,"name":"per-customer","per":"1h"},{"amount":"50000.00","by":"card","count":20,"name":"per-card","per":"1d"}]', '[{"above":"1000.00","method":"password"}]', '{"apiKey":{"$secret":"wechat/api-key","version":"2"}}', 'immediate', '[]', '1bd', '0.6', '2', null, '{"type":"all"}', '{"type":"all"}', '{}', null);

-- create flagship/refund_policy
insert into store.refund_policies (store, name, amount_min, amount_max, partial, within, calendar, flow, channels, method, methods, restocking_fee, return_shipping, reasons, goods_return_within, goods_keep_below, max_per_customer_count, max_per_customer_per, exceptions) values
  ('flagship', 'default', '0.01', '5000.00', 'true', '3bd', null, '[{"actor":"support","autoApproveBelow":"50.00","onTimeout":"approve","step":"review","title":{"en":"Review","zh-CN":"客服审核"},"within":"4h"},{"actor":"warehouse","onTimeout":"escalate","step":"inspection","title":{"en":"Inspection","zh-CN":"仓库验货"},"within":"1bd"},{"actor":"finance","onTimeout":"escalate","step":"payout","title":{"en":"Payout","zh-CN":"财务打款"},"within":"1bd"}]', '{operations-email}', 'original', '[{"fee":"0%","paymentMethod":"bank-card","within":"2bd"}]', '0', 'byReason', '[{"evidence":true,"reason":"damaged","returnShipping":"store","title":{"en":"Damaged","zh-CN":"商品破损"}},{"evidence":false,"reason":"wrong-item","returnShipping":"store","title":{"en":"Wrong item","zh-CN":"发错商品"}},{"evidence":false,"reason":"changed-mind","returnShipping":"customer","title":{"en":"Changed my mind","zh-CN":"七天无理由"}}]', 'P1W', '10.00', null, null, '{"categories":["fresh-food","gift-cards"],"type":"categories"}');

-- create flagship/coupon.partner-bookshop
-- create flagship/coupon.partner-cinema
-- create flagship/coupon.partner-gym
-- create flagship/coupon.points-5
-- create flagship/coupon.welcome
insert into store.coupons (store, name, type, title, description, enabled, code, discount, claim_from, claim_until, validity, daily_hours_from, daily_hours_until, limits_total, limits_per_customer, limits_per_day, limits_amount, scope, audience, platforms, combines_with, return_on_refund, transferable, remind_before, distribution, min_spend) values
  ('flagship', 'partner-bookshop', 'threshold', '"Bookshop readers"', null, 'true', 'BOOK-2027', '{"amount":"8.00","type":"amount"}', null, null, '{"for":"60d","type":"afterClaim"}', null, null, '500', '1', null, null, '{"type":"all"}', '{"type":"all"}', '{}', '{points}', 'true', 'false', null, '[]', '80.00'),
  ('flagship', 'partner-cinema', 'threshold', '"Cinema guests"', null, 'true', 'CINEMA-2027', '{"amount":"15.00","type":"amount"}', null, null, '{"for":"60d","type":"afterClaim"}', null, null, '800', '1', null, null, '{"type":"all"}', '{"type":"all"}', '{}', '{points}', 'true', 'false', null, '[]', '120.00'),
  ('flagship', 'partner-gym', 'threshold', '"Gym members"', null, 'true', 'GYM-2027', '{"amount":"6.00","type":"amount"}', null, null, '{"for":"60d","type":"afterClaim"}', null, null, '300', '1', null, null, '{"type":"all"}', '{"type":"all"}', '{}', '{points}', 'true', 'false', null, '[]', '60.00'),
  ('flagship', 'points-5', 'basic', '{"en":"For points","zh-CN":"积分兑换券"}', null, 'true', null, '{"amount":"5.00","type":"amount"}', null, null, '{"for":"30d","type":"afterClaim"}', null, null, '20000', '10', '200', null, '{"type":"all"}', '{"type":"all"}', '{}', '{points}', 'true', 'false', 'P3D', '[]', null),
  ('flagship', 'welcome', 'basic', '{"en":"Welcome","zh-CN":"新人礼券"}', null, 'true', null, '{"amount":"5.00","type":"amount"}', null, null, '{"for":"30d","type":"afterClaim"}', null, null, '10000', '1', null, null, '{"type":"all"}', '{"type":"newCustomers"}', '{}', '{}', 'true', 'false', null, '[{"audience":{"type":"newCustomers"},"name":"on-register","perDay":500,"quantity":1,"trigger":{"type":"register"}}]', null);

-- create flagship/points_program
insert into store.points_programs (store, name, title, enabled, earn, products, bonuses, max_per_order, max_per_day, redeem_points_per_unit, redeem_step, redeem_max_share_of_order, redeem_min_order, redeem_scope, redeem_coupons, redeem_goods, combines_with, expiry, remind_before, freeze_for, refunds_take_back_earned, refunds_give_back_redeemed, display_order_page, display_cart, display_product, display_account, rounding) values
  ('flagship', 'default', '{"en":"Points","zh-CN":"积分"}', 'true', '[{"growth":1,"minOrder":"50.00","name":"every-order","per":"1.00","points":1,"scope":{"type":"all"},"useTierMultiplier":true}]', '[]', '[{"for":"review","maxPerDay":3,"points":10},{"for":"signIn","maxPerDay":1,"points":1}]', '5000', '10000', '100', '100', '50', '20.00', '{"except":{"skus":["GIFT-CARD"]},"type":"all"}', '[{"coupon":"points-5","perCustomer":10,"points":400}]', '[{"perCustomer":1,"points":1500,"price":"4.90","sku":"MUG-BLUE"}]', '{coupons,memberPrice}', 'P1Y', 'P30D', 'P15D', 'true', 'true', 'true', 'true', 'false', 'true', 'floor');

-- create flagship/flash_session.noon
insert into store.flash_sessions (store, name, title, window_from, window_until, days, remind_before, enabled) values
  ('flagship', 'noon', '{"en":"Noon","zh-CN":"午间场"}', '12:00', '14:00', '{}', null, 'true');

-- create flagship/discount.buy-three
-- create flagship/discount.second-half-price
insert into store.discounts (store, name, title, description, enabled, rule, scope, audience, window_from, window_until, daily_hours_from, daily_hours_until, per_customer, max_discount, combines_with, priority) values
  ('flagship', 'buy-three', '{"en":"Three for 75 %","zh-CN":"三件七五折"}', null, 'true', '{"tiers":[{"percentOff":"25%","quantity":3}],"type":"quantity"}', '{"categories":["drinks","snacks"],"except":{"skus":["GIFT-CARD"]},"type":"categories"}', '{"type":"all"}', null, null, null, null, null, null, '{}', '20'),
  ('flagship', 'second-half-price', '{"en":"The second at half its price","zh-CN":"第二件半价"}', null, 'true', '{"every":2,"percentOff":"50%","type":"nthPiece"}', '{"skus":["MUG-BLUE","MUG-RED"],"type":"skus"}', '{"type":"all"}', '2027-05-01T00:00:00+08:00', '2027-05-06T00:00:00+08:00', null, null, '2', '50.00', '{}', '30');

-- create flagship/campaign.spring-flash
insert into store.campaigns (store, name, title, enabled, window_from, window_until, announce_before, offer, coupons, scope, exclusive, priority, budget, per_customer, audience, platforms, combines_with, announcement, channels) values
  ('flagship', 'spring-flash', '{"en":"Spring flash sale","zh-CN":"春季秒杀"}', 'true', '2027-04-05T00:00:00+08:00', '2027-04-08T00:00:00+08:00', 'PT0S', '{"items":[{"perCustomer":1,"price":"39.00","session":"noon","sku":"TEA-250","stock":100},{"perCustomer":1,"price":"35.00","session":"evening","sku":"TEA-250","stock":100},{"perCustomer":1,"price":"9.90","session":"evening","sku":"MUG-BLUE","stock":100}],"type":"flashSale"}', '{}', '{"skus":["MUG-BLUE","TEA-250"],"type":"skus"}', 'true', '20', '{"orders":300,"type":"orders"}', null, '{"type":"all"}', '{}', '{}', '{"en":"Twice a day, first come, first served.","zh-CN":"每天两场，先到先得。"}', '{}');

-- create flagship/stacking_policy
insert into store.stacking_policies (store, name, "order", percent_of, choice, max_coupons_per_order, max_campaigns_per_order, floor, rounding) values
  ('flagship', 'default', '{memberPrice,campaign,discount,coupon,points}', 'remaining', 'priority', '1', '1', '{"share":"40%","type":"shareOfList"}', 'nearest');

-- create flagship/service_queue.supervisors
-- create flagship/service_queue.front-desk
-- create flagship/service_queue.gold-line
insert into store.service_queues (store, name, title, topics, hours, respond_within, resolve_within, escalate_to, channels, audience, languages, assignment, max_open_per_agent, close_after, priority, enabled) values
  ('flagship', 'supervisors', '{"en":"Supervisors","zh-CN":"客服主管"}', '{complaint,refund}', 'default', 'PT30M', '2bd', null, '{operations-sms,service-wecom}', '{"type":"all"}', '{en,zh-CN}', 'manual', null, null, '0', 'true'),
  ('flagship', 'front-desk', '{"en":"Front desk","zh-CN":"综合咨询"}', '{inquiry,order,technical}', 'customer-service', 'PT5M', '1bd', 'supervisors', '{}', '{"type":"all"}', '{en,zh-CN}', 'leastBusy', '8', 'PT24H', '0', 'true'),
  ('flagship', 'gold-line', '{"en":"Gold line","zh-CN":"黄金会员专线"}', '{inquiry,complaint,order,refund,technical}', 'customer-service', 'PT2M', '1bd', 'supervisors', '{}', '{"tiers":["gold"],"type":"tiers"}', '{en,zh-CN}', 'leastBusy', null, null, '10', 'true');

-- create flagship/article_category.after-sales
-- create flagship/article_category.refunds
-- create flagship/article_category.staff
insert into store.article_categories (store, name, title, parent, "order", description, icon) values
  ('flagship', 'after-sales', '{"en":"After sales","zh-CN":"售后服务"}', null, '2', '{"en":"Returns and refunds.","zh-CN":"退换货与退款。"}', 'return-box'),
  ('flagship', 'refunds', '{"en":"Refunds","zh-CN":"退款"}', 'after-sales', '1', null, null),
  ('flagship', 'staff', '{"en":"For staff","zh-CN":"客服手册"}', null, '9', null, null);

-- create flagship/article.handling-complaints
-- create flagship/article.how-to-return
-- create flagship/article.refund-times
insert into store.articles (store, name, title, category, body, summary, keywords, owner, review_every, reviewed_on, related, visibility, promoted, "order", published) values
  ('flagship', 'handling-complaints', '"投诉处理规范"', 'staff', E'"# 投诉处理规范\\n\\n1. 先致歉，再核实；不与客户争辩。\\n2. 10 分钟内首次回复，2 个工作日内给出处理结果。\\n3. 涉及金额超过 500 元，或客户再次投诉，立即升级至主管。\\n"', null, '{}', 'supervisors', 'P90D', '2027-01-15', '{}', 'staff', 'false', '0', 'true'),
  ('flagship', 'how-to-return', '{"en":"How to return something","zh-CN":"如何退货"}', 'after-sales', E'{"en":"# How to return something\\n\\nFor **15 days after receipt**, you may return what is as good as new.\\n\\n| Step | By whom | Until when |\\n| --- | --- | --- |\\n| Ask for it | you, on the order''s page | 15 days after receipt |\\n| Check | our staff | one business day |\\n| Send it back | you | 7 days after our yes |\\n| Refund | our accountants | three business days after it is here |\\n\\nFresh food and goods made for you cannot be returned.\\n","zh-CN":"# 如何退货\\n\\n签收后 **15 天内**，商品完好即可申请退货。\\n\\n| 步骤 | 谁来做 | 时间 |\\n| --- | --- | --- |\\n| 申请 | 您，在订单详情页 | 签收后 15 天内 |\\n| 审核 | 客服 | 1 个工作日 |\\n| 寄回 | 您 | 审核通过后 7 天内 |\\n| 退款 | 财务 | 收货后 3 个工作日内 |\\n\\n生鲜与定制商品不支持无理由退货。\\n"}', null, '{return,"换货","退货"}', 'after-sales team', 'P90D', '2027-01-15', '{refund-times}', 'customers', 'false', '1', 'true'),
  ('flagship', 'refund-times', '{"en":"When a refund arrives","zh-CN":"退款多久到账"}', 'refunds', E'{"en":"# When a refund arrives\\n\\nOnce it is approved, your money is on its way **within three business days**:\\n\\n- Alipay, WeChat Pay: usually on the same day.\\n- Bank cards: as fast as your bank, one to five business days.\\n\\nIs it not there after five business days? Ask [after sales](/service).\\n","zh-CN":"# 退款多久到账\\n\\n退款审核通过后，我们会在 **3 个工作日内**原路退回：\\n\\n- 支付宝、微信支付：通常当天到账；\\n- 银行卡：以发卡行为准，一般 1–5 个工作日。\\n\\n超过 5 个工作日仍未到账，请联系[售后专席](/service)。\\n"}', null, '{refund,"到账","退款"}', 'after-sales team', 'P30D', '2027-01-15', '{cancel-an-order,how-to-return}', 'customers', 'false', '0', 'true');

-- create flagship/auto_reply.after-hours
-- create flagship/auto_reply.greeting
-- create flagship/auto_reply.late-order
-- create flagship/auto_reply.order-shipped
-- create flagship/auto_reply.quick-invoice
-- create flagship/auto_reply.quick-refund-status
-- create flagship/auto_reply.quick-shipping-fee
insert into store.auto_replies (store, name, title, "on", reply, hours_from, hours_until, limits_per_customer_per_day, limits_per_day, queues, audience, articles, delay, priority, enabled) values
  ('flagship', 'after-hours', '{"en":"After hours","zh-CN":"非工作时间"}', '{"type":"afterHours"}', '{"en":"We are here from 9 to 21 o''clock and will answer then, yours among the first.","zh-CN":"客服工作时间为 9:00–21:00，您的留言我们会在上班后第一时间回复。"}', '21:00', '09:00', '2', '5000', '{}', '{"type":"all"}', '{}', 'PT0S', '0', 'true'),
  ('flagship', 'greeting', '{"en":"Greeting","zh-CN":"欢迎语"}', '{"type":"firstMessage"}', '{"en":"Hello! What can we do for you?","zh-CN":"您好，很高兴为您服务，请问有什么可以帮您？"}', '09:00', '21:00', '1', '5000', '{}', '{"type":"all"}', '{}', 'PT0S', '0', 'true'),
  ('flagship', 'late-order', '{"en":"Where is it?","zh-CN":"催发货"}', '{"pattern":"(什么时候|多久|几天).*(发货|到)","type":"pattern"}', '{"en":"Orders leave within two business days.","zh-CN":"付款后 2 个工作日内发货，物流信息可在订单页查看。"}', '08:00', '23:00', '3', '3000', '{front-desk}', '{"type":"all"}', '{}', 'PT2S', '20', 'true'),
  ('flagship', 'order-shipped', '{"en":"Shipped","zh-CN":"发货提醒"}', '{"states":["shipped"],"type":"orderStatus"}', '{"en":"Your order is on its way.","zh-CN":"您的订单已发货，请留意查收。"}', '08:00', '22:00', '5', null, '{}', '{"type":"all"}', '{}', 'PT0S', '0', 'true'),
  ('flagship', 'quick-invoice', '"invoice"', '{"keywords":["invoice","发票","开票"],"match":"contains","type":"keyword"}', '{"en":"Ask for an invoice on the order''s page; it comes within 24 hours.","zh-CN":"请在订单详情页点“申请开票”，电子发票 24 小时内发送。"}', '08:00', '23:00', '3', '2000', '{}', '{"type":"all"}', '{}', 'PT0S', '10', 'true'),
  ('flagship', 'quick-refund-status', '"refund-status"', '{"keywords":["refund","到账","退款"],"match":"contains","type":"keyword"}', '{"en":"Refunds go back to where you paid from within three business days.","zh-CN":"退款审核通过后 3 个工作日内原路退回。"}', '08:00', '23:00', '3', '2000', '{}', '{"type":"all"}', '{refund-times}', 'PT0S', '10', 'true'),
  ('flagship', 'quick-shipping-fee', '"shipping-fee"', '{"keywords":["shipping","运费","邮费"],"match":"contains","type":"keyword"}', '{"en":"Free from 99 yuan; otherwise 8 yuan.","zh-CN":"满 99 元包邮，其余订单运费 8 元。"}', '08:00', '23:00', '3', '2000', '{}', '{"type":"all"}', '{}', 'PT0S', '10', 'true');

-- create flagship/chatbot
insert into store.chatbots (store, name, enabled, title, greeting, suggestions, rules, learning_enabled, learning_from, learning_min_confidence, learning_require_approval, learning_keep_for, rest, handoff_queue, handoff_after_failures, handoff_phrases, fallback, max_turns, idle_after) values
  ('flagship', 'default', 'true', '{"en":"Shop assistant","zh-CN":"小店助手"}', '{"en":"Hello, I am the shop''s assistant. Just ask.","zh-CN":"您好，我是小店助手，可以直接问我问题。"}', '[{"en":"Where is my order?","zh-CN":"我的订单到哪了？"},{"en":"How do I return something?","zh-CN":"如何退货？"}]', E'[{"name":"complaint","priority":100,"then":{"queue":"after-sales","type":"handoff"},"when":{"keywords":["complaint","举报","投诉"],"match":"contains","type":"keywords"}},{"name":"returns","priority":50,"then":{"article":"how-to-return","type":"article"},"when":{"pattern":"(退|换)货","type":"pattern"}},{"name":"track-order","priority":0,"then":{"reply":{"en":"See \\"My orders\\", then \\"Track\\".","zh-CN":"物流信息请见“我的订单 > 查看物流”。"},"type":"reply"},"when":{"intent":"track-order","minConfidence":"75%","type":"intent"}},{"name":"newcomer","priority":10,"then":{"coupon":"welcome","type":"coupon"},"when":{"intent":"first-order-discount","minConfidence":"80%","type":"intent"}}]', 'true', '{conversations,articles,feedback}', '85', 'true', 'P180D', '[{"from":"03:00","until":"04:00"}]', 'front-desk', '2', '{agent,"人工","转人工"}', E'{"en":"Sorry, I did not get that. Say it differently, or \\"agent\\" for a person.","zh-CN":"抱歉，我没有听懂。您可以换个说法，或回复“人工”。"}', '20', 'PT30M');

-- create flagship/feedback_survey.after-receipt
-- create flagship/feedback_survey.after-refund
-- create flagship/feedback_survey.after-service
insert into store.feedback_surveys (store, name, title, "on", delay, questions, channels, reward, audience, asked_share, max_per_customer_count, max_per_customer_per, answer_within, thanks, enabled) values
  ('flagship', 'after-receipt', '{"en":"How was your order?","zh-CN":"收货满意度"}', 'orderReceived', 'P1D', '[{"id":"goods","required":true,"scale":"stars","text":{"en":"Are you happy with it?","zh-CN":"您对商品满意吗？"}},{"id":"recommend","required":true,"scale":"nps","text":{"en":"Would you recommend us to a friend?","zh-CN":"您会向朋友推荐我们吗？"}},{"id":"why","required":false,"scale":"text","text":{"en":"What else should we know?","zh-CN":"还有什么想说的？"}}]', '{service-wecom}', '{"points":20,"type":"points"}', '{"type":"all"}', '100', '1', 'P30D', 'P1W', '{"en":"Thank you! Your points are there.","zh-CN":"感谢反馈，积分已到账。"}', 'true'),
  ('flagship', 'after-refund', '{"en":"How was your refund?","zh-CN":"退款体验"}', 'refundDone', 'PT1H', '[{"id":"speed","required":true,"scale":"stars","text":{"en":"Was it quick enough?","zh-CN":"退款够快吗？"}}]', '{service-wecom}', '{"coupon":"welcome","type":"coupon"}', '{"type":"all"}', '50', null, null, 'P1W', null, 'true'),
  ('flagship', 'after-service', '{"en":"How was our service?","zh-CN":"客服评价"}', 'serviceClosed', 'PT0S', '[{"id":"solved","required":true,"scale":"stars","text":{"en":"Were we helpful?","zh-CN":"客服解决问题了吗？"}}]', '{service-wecom}', '{"type":"none"}', '{"type":"all"}', '100', null, null, 'P2D', null, 'true');

-- create flagship/backup_plan.nightly-full
-- create flagship/backup_plan.hourly-changes
insert into store.backup_plans (store, name, title, enabled, schedule, method, contents, exclude, storage, retention, compression, verify, timeout, channels) values
  ('flagship', 'nightly-full', '{"en":"Nightly, everything","zh-CN":"每日全量备份"}', 'true', '0 3 * * *', '{"type":"full"}', '{database,files,settings}', '{"/uploads/cache/*"}', '[{"location":"/var/backups/shop","lockedFor":"none","name":"disk","offsite":false,"type":"local"},{"credentials":{"$secret":"backup/oss","version":"2"},"encryptionKey":{"$secret":"backup/encryption-key","version":"1"},"location":"oss-cn-shanghai/shop-backups/nightly","lockedFor":"30d","name":"vault","offsite":true,"type":"oss"}]', '{"atLeast":7,"for":"90d","type":"for"}', 'zstd', 'true', 'PT6H', '{operations-email}'),
  ('flagship', 'hourly-changes', '{"en":"Hourly changes while orders come in","zh-CN":"营业时间每小时增量备份"}', 'true', '30 8-23 * * *', '{"full":"nightly-full","type":"incremental"}', '{database}', '{}', '[{"credentials":{"$secret":"backup/oss","version":"2"},"encryptionKey":{"$secret":"backup/encryption-key","version":"1"},"location":"oss-cn-shanghai/shop-backups/hourly","lockedFor":"none","name":"vault","offsite":true,"type":"oss"}]', '{"atLeast":1,"for":"30d","type":"for"}', 'zstd', 'true', 'PT30M', '{operations-email}');

-- create flagship/recovery_policy
insert into store.recovery_policies (store, name, rpo, rto, point_in_time, point_in_time_for, drill_every, steps, approvers, approvals_needed, channels) values
  ('flagship', 'default', 'PT24H', 'PT4H', 'true', 'P2W', 'P30D', '[{"en":"Close the checkout and put up the notice.","zh-CN":"关闭下单，挂出公告。"},{"en":"Restore the latest verified backup on the spare machine.","zh-CN":"在备用机上恢复最近一次通过校验的备份。"},{"en":"Compare with the payment providers; enter what is missing.","zh-CN":"与支付渠道对账，补录缺失的订单。"},{"en":"Switch over and take the notice down.","zh-CN":"切换流量，撤下公告。"}]', '{it-lead,owner,shift-lead}', '2', '{operations-email,operations-sms}');

-- create flagship/system_log
insert into store.system_logs (store, name, level, levels, keep_for, destinations, syslog_host, syslog_port, syslog_protocol, webhook_url, webhook_credentials, format, redact, slow_after) values
  ('flagship', 'default', 'info', '[{"level":"debug","module":"payments"}]', 'P1Y', '{file,syslog}', 'logs.shop.example', '6514', 'tls', null, null, 'json', '{"customer.idNumber","customer.phone","payment.cardNumber"}', 'PT2S');

-- create flagship/system_test.checkout
-- create flagship/system_test.restore-drill
insert into store.system_tests (store, name, title, enabled, schedule, checks, target, timeout, retries, on_failure) values
  ('flagship', 'checkout', '{"en":"Checkout","zh-CN":"下单支付巡检"}', 'true', '*/15 * * * *', '{placeOrder,payment,stock,notification,login}', 'live', 'PT2M', '2', '{operations-sms}'),
  ('flagship', 'restore-drill', '{"en":"Restore drill","zh-CN":"恢复演练"}', 'true', '0 5 2 * *', '{restore}', 'staging', 'PT4H', '1', '{operations-email,operations-sms}');

-- create flagship/audit_log
insert into store.audit_logs (store, name, events, details, keep_for, redact, chained, on_failure) values
  ('flagship', 'default', '{login,order,refund,price,settings,permission,export,payment}', '{ip,before,after}', 'P3Y', '{"customer.address","customer.phone","payment.cardNumber"}', 'true', 'continue');

-- create flagship/audit_rule.export-from-elsewhere
-- create flagship/audit_rule.guessed-passwords
-- create flagship/audit_rule.large-refund
-- create flagship/audit_rule.many-refunds
insert into store.audit_rules (store, name, title, enabled, "when", except_users, severity, actions, hold_for, repeat_every, channels) values
  ('flagship', 'export-from-elsewhere', '{"en":"Data exported from elsewhere","zh-CN":"在外导出数据"}', 'true', '{"event":"export","outside":["198.51.100.0/24","2001:db8:10::/48"],"type":"place"}', '{}', 'critical', '{notify,lockAccount}', null, 'PT1H', '{operations-email,operations-sms}'),
  ('flagship', 'guessed-passwords', '{"en":"Many logins from one address","zh-CN":"同一地址反复登录"}', 'true', '{"event":"login","over":20,"per":"ip","type":"count","within":"10m"}', '{}', 'critical', '{notify,block}', 'PT1H', 'PT1H', '{operations-email,operations-sms}'),
  ('flagship', 'large-refund', '{"en":"A large refund","zh-CN":"大额退款"}', 'true', '{"above":"2000.00","event":"refund","type":"amount"}', '{}', 'warning', '{notify,requireApproval}', null, 'PT1H', '{operations-email}'),
  ('flagship', 'many-refunds', '{"en":"Many refunds by one person","zh-CN":"同一员工频繁退款"}', 'true', '{"event":"refund","over":10,"per":"user","type":"count","within":"1h"}', '{}', 'warning', '{notify,openReview}', null, 'PT1H', '{operations-email}');

-- create flagship/audit_report.permissions
insert into store.audit_reports (store, name, title, enabled, schedule, period, sections, format, locale, when_empty, channels) values
  ('flagship', 'permissions', '{"en":"Permissions, monthly","zh-CN":"每月权限变更"}', 'true', '0 8 1 * *', 'P31D', '{settings,permissions}', 'pdf', null, 'send', '{operations-email}');

-- create flagship/firewall_rule.blocked-card-testers
-- create flagship/firewall_rule.blocked-scanner-farm
-- create flagship/firewall_rule.data-centres-at-checkout
-- create flagship/firewall_rule.nobody-else-to-back-office
-- create flagship/firewall_rule.office-to-back-office
insert into store.firewall_rules (store, name, title, match, action, paths, methods, priority, mode, expires) values
  ('flagship', 'blocked-card-testers', '"Tries stolen cards"', '{"cidrs":["2001:db8:bad::/48"],"type":"cidrs"}', 'deny', '{"/*"}', '{}', '80', 'enforce', '2027-07-01T00:00:00+08:00'),
  ('flagship', 'blocked-scanner-farm', '"Scans for old plugins"', '{"cidrs":["203.0.113.0/25"],"type":"cidrs"}', 'deny', '{"/*"}', '{}', '80', 'enforce', '2027-07-01T00:00:00+08:00'),
  ('flagship', 'data-centres-at-checkout', '{"en":"Machines in data centres prove who they are","zh-CN":"机房网络下单需验证"}', '{"asns":[64496,64511],"type":"asns"}', 'challenge', '{"/checkout/*"}', '{POST}', '20', 'observe', null),
  ('flagship', 'nobody-else-to-back-office', '{"en":"Nobody else may","zh-CN":"其他人不可进后台"}', '{"cidrs":["0.0.0.0/0","::/0"],"type":"cidrs"}', 'deny', '{"/admin/*"}', '{}', '50', 'enforce', null),
  ('flagship', 'office-to-back-office', '{"en":"The office may use the back office","zh-CN":"办公室可进后台"}', '{"cidrs":["198.51.100.0/24","2001:db8:10::/48"],"type":"cidrs"}', 'allow', '{"/admin/*"}', '{}', '100', 'enforce', null);

-- create flagship/rate_limit.claim-coupons
-- create flagship/rate_limit.interface
insert into store.rate_limits (store, name, title, by, paths, methods, counts, requests, per, burst, action, ban_for, exempt, mode) values
  ('flagship', 'claim-coupons', '{"en":"Claiming coupons","zh-CN":"领券限频"}', 'customer', '{"/api/coupons/claim"}', '{POST}', 'all', '5', 'PT1M', '0', 'challenge', null, '{}', 'enforce'),
  ('flagship', 'interface', '{"en":"The shop''s interface","zh-CN":"接口限流"}', 'ip', '{"/api/*"}', '{}', 'all', '300', 'PT1M', '60', 'throttle', null, '{}', 'observe');

-- create flagship/crawler_policy
insert into store.crawler_policies (store, name, allow, deny, others, verify, requests_per_minute, disallow_paths, honeypots, ban_for, sitemaps) values
  ('flagship', 'default', '{Baiduspider,Bingbot,Googlebot,"Sogou web spider"}', '{AhrefsBot,MJ12bot}', 'allow', 'true', '30', '{"/account/*","/cart/*","/checkout/*"}', '{"/old-admin/"}', 'P1D', '{"https://shop.example/sitemap.xml"}');

-- create flagship/malware_scan.code
-- create flagship/malware_scan.uploads
insert into store.malware_scans (store, name, title, enabled, targets, schedule, on_upload, engines, update_every, patterns, max_file_megabytes, on_detect, quarantine_for, exclude, channels) values
  ('flagship', 'code', '{"en":"Code of themes and plugins","zh-CN":"主题与插件代码扫描"}', 'true', '{themes,plugins,templates}', '0 5 * * *', 'true', '{clamav}', 'P1D', '{"(?i)document[.]write[(]unescape","eval[(]base64_decode"}', '100', 'block', 'P30D', '{}', '{operations-email,operations-sms}'),
  ('flagship', 'uploads', '{"en":"Uploaded files","zh-CN":"上传文件扫描"}', 'true', '{uploads}', '30 4 * * *', 'true', '{clamav}', 'P1D', '{}', '100', 'quarantine', 'P30D', '{"/uploads/cache/*"}', '{operations-email}');

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"a1c23ed5357c0e464d08740f83cc1d59d321539099859f7737498a2d400ea2b4","commit":null,"message":"For the record of a layout","actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["store","flagship","default","insert"],
  ["calendar","flagship","customer-service","insert"],
  ["calendar","flagship","default","insert"],
  ["channel","flagship","operations-email","insert"],
  ["channel","flagship","operations-sms","insert"],
  ["channel","flagship","service-wecom","insert"],
  ["order_policy","flagship","default","insert"],
  ["order_flow","flagship","default","insert"],
  ["stock_policy","flagship","made-to-order","insert"],
  ["stock_policy","flagship","product-MUG","insert"],
  ["stock_policy","flagship","product-TEA","insert"],
  ["stock_alert","flagship","sold-out","insert"],
  ["replenishment_rule","flagship","mugs","insert"],
  ["replenishment_rule","flagship","weekly","insert"],
  ["member_tier","flagship","gold","insert"],
  ["member_price","flagship","gold","insert"],
  ["payment_method","flagship","alipay","insert"],
  ["payment_method","flagship","wechat-pay","insert"],
  ["refund_policy","flagship","default","insert"],
  ["coupon","flagship","partner-bookshop","insert"],
  ["coupon","flagship","partner-cinema","insert"],
  ["coupon","flagship","partner-gym","insert"],
  ["coupon","flagship","points-5","insert"],
  ["coupon","flagship","welcome","insert"],
  ["points_program","flagship","default","insert"],
  ["flash_session","flagship","noon","insert"],
  ["discount","flagship","buy-three","insert"],
  ["discount","flagship","second-half-price","insert"],
  ["campaign","flagship","spring-flash","insert"],
  ["stacking_policy","flagship","default","insert"],
  ["service_queue","flagship","supervisors","insert"],
  ["service_queue","flagship","front-desk","insert"],
  ["service_queue","flagship","gold-line","insert"],
  ["article_category","flagship","after-sales","insert"],
  ["article_category","flagship","refunds","insert"],
  ["article_category","flagship","staff","insert"],
  ["article","flagship","handling-complaints","insert"],
  ["article","flagship","how-to-return","insert"],
  ["article","flagship","refund-times","insert"],
  ["auto_reply","flagship","after-hours","insert"],
  ["auto_reply","flagship","greeting","insert"],
  ["auto_reply","flagship","late-order","insert"],
  ["auto_reply","flagship","order-shipped","insert"],
  ["auto_reply","flagship","quick-invoice","insert"],
  ["auto_reply","flagship","quick-refund-status","insert"],
  ["auto_reply","flagship","quick-shipping-fee","insert"],
  ["chatbot","flagship","default","insert"],
  ["feedback_survey","flagship","after-receipt","insert"],
  ["feedback_survey","flagship","after-refund","insert"],
  ["feedback_survey","flagship","after-service","insert"],
  ["backup_plan","flagship","nightly-full","insert"],
  ["backup_plan","flagship","hourly-changes","insert"],
  ["recovery_policy","flagship","default","insert"],
  ["system_log","flagship","default","insert"],
  ["system_test","flagship","checkout","insert"],
  ["system_test","flagship","restore-drill","insert"],
  ["audit_log","flagship","default","insert"],
  ["audit_rule","flagship","export-from-elsewhere","insert"],
  ["audit_rule","flagship","guessed-passwords","insert"],
  ["audit_rule","flagship","large-refund","insert"],
  ["audit_rule","flagship","many-refunds","insert"],
  ["audit_report","flagship","permissions","insert"],
  ["firewall_rule","flagship","blocked-card-testers","insert"],
  ["firewall_rule","flagship","blocked-scanner-farm","insert"],
  ["firewall_rule","flagship","data-centres-at-checkout","insert"],
  ["firewall_rule","flagship","nobody-else-to-back-office","insert"],
  ["firewall_rule","flagship","office-to-back-office","insert"],
  ["rate_limit","flagship","claim-coupons","insert"],
  ["rate_limit","flagship","interface","insert"],
  ["crawler_policy","flagship","default","insert"],
  ["malware_scan","flagship","code","insert"],
  ["malware_scan","flagship","uploads","insert"]
]'::jsonb, '[
  ["store","flagship","default","7be54401a9840c599542a9894fdccc4ef3c2f0feba779d5e50c52c48264eec10",false,null],
  ["calendar","flagship","customer-service","2f54a12cd22ec100d598074fb535baba53235a87a2471b6c0af3ca371a1ea4af",false,null],
  ["calendar","flagship","default","96a900dcb362c23d99cab12e881e5ea8e09d54f47353c37d0eb7010d08320ee1",false,null],
  ["channel","flagship","operations-email","3d25947f0629c58039c3b5f04dc291f48842784494911b3a778a472f6a9d3d43",false,null],
  ["channel","flagship","operations-sms","ac9f4dc71eb7599a084250c61f1f29fd6bbdb6247748cd2e63fe7a963a5840a7",false,null],
  ["channel","flagship","service-wecom","479e9f9907647c79f2ea58705d3ed9cdd43bfaa8bd4bc696916754403de5b636",false,null],
  ["order_policy","flagship","default","255e05998ffb4fbfb628bf1e49451755075133050887270b41cbf63681ceed19",true,null],
  ["order_flow","flagship","default","ab77d4b5ae902aa719eb5d65939ca7d7532ef02c09232c7c0b004b02e47e303a",false,null],
  ["stock_policy","flagship","made-to-order","78ec8fbb80b0177ef73292e239e430cbc1e12e2bc87e42841db917e7a120b3e5",false,null],
  ["stock_policy","flagship","product-MUG","3c3518f0213842e8449ab5329dd91def496d55e46f6283026b0dbf9bcfcade5c",false,null],
  ["stock_policy","flagship","product-TEA","b34543bcbd4e298ddf599d796defe9ba28c121403c2a0a2d809aab073ad07961",false,null],
  ["stock_alert","flagship","sold-out","b3b5cf252855fe317f135d24fbbeb0a03e1275db941b4c895acf6247e95a92d8",false,null],
  ["replenishment_rule","flagship","mugs","097e45a319fb3297fa93d8a85ec6292aa244d7264b360288a19c1f681bb4f42d",false,null],
  ["replenishment_rule","flagship","weekly","1da8337ef303262fb467c0d7841b5c6e00e2ecd7689f8c5d4a45fdc89026b89b",false,null],
  ["member_tier","flagship","gold","f493d58657cdced57c17ab367da345dc2deee01d69f732e4d6d39bbaf78850e4",false,null],
  ["member_price","flagship","gold","10926cb478cf5d2ecaa8d993a34fd8271726292020957f8fee0ec121160f9b08",false,null],
  ["payment_method","flagship","alipay","7002da74eeec588ba71fd1360086def82531f11c2f345046a824683a632a3d1a",false,null],
  ["payment_method","flagship","wechat-pay","614f3c01b633aa0f24bf1fd766ce8ac3ed2dbdcb929bb21accb9b8f93e60dcc4",false,null],
  ["refund_policy","flagship","default","fe5a0aca579b0a69b987d3e129e265aebb4163d737050c2316fd0b48bccc3ee1",false,null],
  ["coupon","flagship","partner-bookshop","1a1b866c3736463e9ce0ab5aee95863e9404054258093bfab72c4926e9381ed9",false,null],
  ["coupon","flagship","partner-cinema","00bf8787c4b17d6f6e5aacf0bafb9bfa67a152a6414b50260a870c1a2c873bfe",false,null],
  ["coupon","flagship","partner-gym","331f4adbf76fe0e19c2358bfa7b735dd05336d28cc8261243951c43dd19a88bb",false,null],
  ["coupon","flagship","points-5","dd35b38a52dcd6485b0a22e776b9edcbcbddab50bdfefadcd78fc41f0728dc2f",false,null],
  ["coupon","flagship","welcome","e571c3730f39580e43beca55a0b637ccbe5015980979d41d959a86417695de11",false,null],
  ["points_program","flagship","default","735a09d1e17d1105dd46acd109335a4e965ed584824afacefa65ed4a8616a18c",false,null],
  ["flash_session","flagship","noon","bfc0a085e5581abe0cc9f9e03bb3b66722f4947b448b31942d882b14365c99a0",false,null],
  ["discount","flagship","buy-three","cd6066cd9983111d4f3f99d3bcfb4c5728627921b80e2deb1d3431160228755c",false,null],
  ["discount","flagship","second-half-price","4f1c605e6b47683279f59365b96dbd1c243c97fec96ad3a878a3625d33221c72",false,null],
  ["campaign","flagship","spring-flash","c74fa382e838885a74a803ecfa9b10733c8d5829f9ce6976b9065d79ee0cf667",false,null],
  ["stacking_policy","flagship","default","77a17458291477da7ee052161967a89a65d28ffa849153059f466a8b96e756cb",false,null],
  ["service_queue","flagship","supervisors","948bfc3e253a71a562b4fae5e4a3bbe850d07c73f9a10d2a5252cc82ee9aa9d3",false,null],
  ["service_queue","flagship","front-desk","98326908ec130e191eeac9c6d377555158b356ed34648c325f4635453224f36f",false,null],
  ["service_queue","flagship","gold-line","1b9fff2a21e99bf5ac9824120a22b0920615ab91a263246ed8c2c7ff1a8a828a",false,null],
  ["article_category","flagship","after-sales","a42128eb546966431d7fd0f34999830f0bfb07088e8241fb62fbf35099c567f0",false,null],
  ["article_category","flagship","refunds","e89e8c8a44502f3e1aeceecaba711cb94a7eab26439e34404e4f4f109b04867a",false,null],
  ["article_category","flagship","staff","8af80e2d08c08dacfd7d7df364abb673afe20383cd31d04fd8f6fcae3af19f4b",false,null],
  ["article","flagship","handling-complaints","07e7b689df271d9108fb569bab4f12c7a6e008ad1595bf73f5b23de7170bbf20",false,null],
  ["article","flagship","how-to-return","c2a9ad1ecf432f55a4c8bf1594b4c5dc175070741c2a324e7c1ff1c3d647fd36",false,null],
  ["article","flagship","refund-times","5e54d609781adaebff1a1c95da747c0ec35fae28f20db9aa9213e013d6e53047",false,null],
  ["auto_reply","flagship","after-hours","1ef0a4679129b90ac21b0dc3cec39b5e9c3c80c6f24d6cbe0dd9eca8a33c053f",false,null],
  ["auto_reply","flagship","greeting","0c87b6447f00aa9dfe87a6727ed325ef894d62ff91f1c329e80daf59c5168c19",false,null],
  ["auto_reply","flagship","late-order","cb7ef35487002968d5a83355a9163ab0f5460329c4ccc2f86711a67431ddb806",false,null],
  ["auto_reply","flagship","order-shipped","2f4286a869f8107aa4b1ed2b593e5d41cd9e2c6c4074176239a31b035fe87336",false,null],
  ["auto_reply","flagship","quick-invoice","024b32d0d2ee1dea644b85172a5acf26ba7c5f5cf9b78af6c921af7293dc2de7",false,null],
  ["auto_reply","flagship","quick-refund-status","45edcee2c725bb6353e2368c57bcb3f8ffd88ec6d72e2458147224957fb5be52",false,null],
  ["auto_reply","flagship","quick-shipping-fee","c71cf776b5dd05a21d0314daf726dbcdb94969698a0e26bb2319f873463b1bc6",false,null],
  ["chatbot","flagship","default","824465b072091825936558b03c1b42ab7984ac688be8d35fc7e6390e2c494932",false,null],
  ["feedback_survey","flagship","after-receipt","b1437d704411295ff59db4dd8e804b3efb651b4b8a7caca97a8e23416b9c8706",false,null],
  ["feedback_survey","flagship","after-refund","34dfc25845efb4fd8c6598efe2271e7dc7b419669ffc347b0dccf886cd3e7859",false,null],
  ["feedback_survey","flagship","after-service","581de149a63baf83f7517e08fd040d276e1c8cbd8bac3e53fad78f2f587d3377",false,null],
  ["backup_plan","flagship","nightly-full","607b2daf7c16ef2288155e1162500ef0ab56c49e38a0bcec69b50fa8c1e10f68",false,null],
  ["backup_plan","flagship","hourly-changes","5207c9ad3edd13ffced4e94118928a5f2ea481d1b0041412d8af252c0e106df8",false,null],
  ["recovery_policy","flagship","default","5fd736d8fb669245a4b6e5016379ee4aed5e8ae9312f8e721f8dea4213ef1882",false,null],
  ["system_log","flagship","default","e38daeff3cac8d43fdc08043a78f5bb54c418f49bf27f47de0b751445177dfe9",false,null],
  ["system_test","flagship","checkout","307d744e096a13706c68e28bca47cbd9f7c0f16f649f8a622309c0a0106cbc21",false,null],
  ["system_test","flagship","restore-drill","2a69c4eb954449f54f611a3284a4424022f08bc690b5422e7690026e3b599eff",false,null],
  ["audit_log","flagship","default","4092c49b3b79514c82ad05fda3af9fb7e387ad1c9963480a3c967ee105ba92c4",false,null],
  ["audit_rule","flagship","export-from-elsewhere","cf351852edfd1d44f0c62ea16a6f173a8c515b802ceb1d073e2e22c8e5d4f28c",false,null],
  ["audit_rule","flagship","guessed-passwords","7a5548350440f4bfcba27f983d8fd8b691835bd78b731d1d95990efadb3f2e82",false,null],
  ["audit_rule","flagship","large-refund","4a8259590d943a0c0c43e57db2e1b06ff25109710b342d58c85030066387b6d2",false,null],
  ["audit_rule","flagship","many-refunds","4ad0534af426ce73a000e4c555c001af427601844ccf84d12b39de9e146175ab",false,null],
  ["audit_report","flagship","permissions","ea79b8a4aeb18d2fb624270a7f1fcdb91cc74c735c0540a0d85af56d3cae0f70",false,null],
  ["firewall_rule","flagship","blocked-card-testers","7437b1dad6753c28738c106c55c6d305707920456a91c16c7335f71bd7a34d5a",false,null],
  ["firewall_rule","flagship","blocked-scanner-farm","11fc948c48c863fc68dccfcd7ca91f19bcd0a6cf61aad91fea209b9522cf6577",false,null],
  ["firewall_rule","flagship","data-centres-at-checkout","513adf88fe39dd0706855544eccd46ff3de38435cfe0fbc97b24d9e0d0df28ca",false,null],
  ["firewall_rule","flagship","nobody-else-to-back-office","8fb5891accb472f0d7772f1f1e9e4eda68016306cbfc34d0e80e5d247aae6de8",false,null],
  ["firewall_rule","flagship","office-to-back-office","796a0ebe5ab2f294efe069560fd4a5a4330eeaf517da326656f94d75e74a515e",false,null],
  ["rate_limit","flagship","claim-coupons","b3f96b48e9a846c0f1bfa4813671eb28806abad9a8ad24bd1189d1de7fbf0eee",false,null],
  ["rate_limit","flagship","interface","418b3f666efab060a56f6585c302945c15bd9c04a4fe7ec475c3a4396850e87b",false,null],
  ["crawler_policy","flagship","default","33346a954729437643adabc99f47645a8dbab7f63078200e5d2bb266287ea2e0",false,null],
  ["malware_scan","flagship","code","d0dee4ed729162358963cb19561c3296a603f3bbde65630b7d4cb6db49629244",false,null],
  ["malware_scan","flagship","uploads","f9664bf916fc4e87d7df7a8af52d2a00ede3250c4296b841c7485ee080298c47",false,null]
]'::jsonb);
commit;

update store.member_tiers set growth_per_review = growth_per_review + 1
where (store, name) = (select store, max(name) from store.member_tiers group by store);

begin isolation level read committed;
-- Shopwright 0.1.0: 20 changes to production.
-- Plan 8aedd1ac1427213d976fe77ecda6878fc24e17786f88d0add93c9fb6b8bb5751
-- Commit (none)
-- Database 00000000-0000-4000-8000-000000000001, made from revision 1
-- For a migration tool that runs this file in one transaction, READ COMMITTED. Alone it changes nothing.

set local client_encoding = 'UTF8';
set local standard_conforming_strings = on;
set local TimeZone = 'UTC';
set local DateStyle = 'ISO, YMD';
set local IntervalStyle = 'iso_8601';
set local extra_float_digits = 1;
set local bytea_output = 'hex';
set local search_path = pg_catalog, pg_temp;
set local row_security = off;
set local lock_timeout = '10s';

-- Lock the ledger, refuse any database but the one that the plan was made from, and a second run.
select shopwright.open('00000000-0000-4000-8000-000000000001', shopwright.home(), '8aedd1ac1427213d976fe77ecda6878fc24e17786f88d0add93c9fb6b8bb5751');

-- Constraints between rows wait until all rows are written.
set constraints all deferred;

-- Lock the rows to change, they must be as the plan found them. stock_policy: 1
select shopwright.expect('stock_policy', 'store.stock_policies'::regclass, '{store,name,title,scope,low_stock,over_stock,demand_window,demand_method,lead_time,safety_stock,reserve_on,backorders,out_of_stock_at,show_remaining_below,per_order_min,per_order_max,per_order_multiple_of,priority}'::text[], 'update', '[
  ["flagship","standard",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. stock_alert: 1
select shopwright.expect('stock_alert', 'store.stock_alerts'::regclass, '{store,name,title,enabled,scope,on,severity,channels,repeat_every,digest_at}'::text[], 'update', '[
  ["flagship","low",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. member_tier: 2
select shopwright.expect('member_tier', 'store.member_tiers'::regclass, '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}'::text[], 'update', '[
  ["flagship","basic",null],
  ["flagship","gold","6f45320361243ab83716ddd71b32f88870bd6a2f155554891c576662cb288c8f"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. payment_method: 1
select shopwright.expect('payment_method', 'store.payment_methods'::regclass, '{store,name,title,provider,enabled,currencies,amount_min,amount_max,limits,verification,credentials,capture,installments,settlement_delay,fee,order,instructions,scope,audience,platforms,availability}'::text[], 'update', '[
  ["flagship","bank-card",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. coupon: 2
select shopwright.expect('coupon', 'store.coupons'::regclass, '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}'::text[], 'update', '[
  ["flagship","lunch-hour",null],
  ["flagship","spring-10",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. flash_session: 1
select shopwright.expect('flash_session', 'store.flash_sessions'::regclass, '{store,name,title,window_from,window_until,days,remind_before,enabled}'::text[], 'update', '[
  ["flagship","evening",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. discount: 1
select shopwright.expect('discount', 'store.discounts'::regclass, '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}'::text[], 'update', '[
  ["flagship","spend-and-save",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. campaign: 1
select shopwright.expect('campaign', 'store.campaigns'::regclass, '{store,name,title,enabled,window_from,window_until,announce_before,offer,coupons,scope,exclusive,priority,budget,per_customer,audience,platforms,combines_with,announcement,channels}'::text[], 'update', '[
  ["flagship","spring-sale",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. service_queue: 1
select shopwright.expect('service_queue', 'store.service_queues'::regclass, '{store,name,title,topics,hours,respond_within,resolve_within,escalate_to,channels,audience,languages,assignment,max_open_per_agent,close_after,priority,enabled}'::text[], 'update', '[
  ["flagship","after-sales",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. article_category: 1
select shopwright.expect('article_category', 'store.article_categories'::regclass, '{store,name,title,parent,order,description,icon}'::text[], 'update', '[
  ["flagship","orders",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. article: 1
select shopwright.expect('article', 'store.articles'::regclass, '{store,name,title,category,body,summary,keywords,owner,review_every,reviewed_on,related,visibility,promoted,order,published}'::text[], 'update', '[
  ["flagship","cancel-an-order",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. auto_reply: 1
select shopwright.expect('auto_reply', 'store.auto_replies'::regclass, '{store,name,title,on,reply,hours_from,hours_until,limits_per_customer_per_day,limits_per_day,queues,audience,articles,delay,priority,enabled}'::text[], 'update', '[
  ["flagship","quick-cancel-order",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. backup_plan: 1
select shopwright.expect('backup_plan', 'store.backup_plans'::regclass, '{store,name,title,enabled,schedule,method,contents,exclude,storage,retention,compression,verify,timeout,channels}'::text[], 'update', '[
  ["flagship","monthly-archive",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. audit_rule: 1
select shopwright.expect('audit_rule', 'store.audit_rules'::regclass, '{store,name,title,enabled,when,except_users,severity,actions,hold_for,repeat_every,channels}'::text[], 'update', '[
  ["flagship","prices-after-hours",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. audit_report: 1
select shopwright.expect('audit_report', 'store.audit_reports'::regclass, '{store,name,title,enabled,schedule,period,sections,format,locale,when_empty,channels}'::text[], 'update', '[
  ["flagship","weekly",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. tls_policy: 1
select shopwright.expect('tls_policy', 'store.tls_policies'::regclass, '{store,name,domains,min_version,certificate,renew_before,redirect_http,hsts,hsts_subdomains,channels}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. firewall_rule: 1
select shopwright.expect('firewall_rule', 'store.firewall_rules'::regclass, '{store,name,title,match,action,paths,methods,priority,mode,expires}'::text[], 'update', '[
  ["flagship","blocked-coupon-bots",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. rate_limit: 1
select shopwright.expect('rate_limit', 'store.rate_limits'::regclass, '{store,name,title,by,paths,methods,counts,requests,per,burst,action,ban_for,exempt,mode}'::text[], 'update', '[
  ["flagship","login",null]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. calendar: 2
select shopwright.expect('calendar', 'store.calendars'::regclass, '{store,name,title,time_zone,hours,holidays,make_up_days}'::text[], 'reference', '[
  ["flagship","customer-service","8b9b9147a741c069cd987a1b7703069d3eda122154348a963644fdc154458b2f"],
  ["flagship","default","c65c1d429a300609a5c7b2fc6053898c332edcd0bbe55c65ad19dd9c0ede44a2"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. channel: 2
select shopwright.expect('channel', 'store.channels'::regclass, '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}'::text[], 'reference', '[
  ["flagship","operations-email","7a607c25efcd41e90f53338c4d01d45ad46653afd9e7903d7bcd64814609e1e7"],
  ["flagship","service-wecom","7c7343eeeea19e0b8b92b3d51eee1357da62246443cf40c0da081628d0537c90"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. service_queue: 1
select shopwright.expect('service_queue', 'store.service_queues'::regclass, '{store,name,title,topics,hours,respond_within,resolve_within,escalate_to,channels,audience,languages,assignment,max_open_per_agent,close_after,priority,enabled}'::text[], 'reference', '[
  ["flagship","supervisors","b6d7504250d6667b3924463a62305c5b2d94f856876fcc5cd5e86e1f98f45832"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. article: 1
select shopwright.expect('article', 'store.articles'::regclass, '{store,name,title,category,body,summary,keywords,owner,review_every,reviewed_on,related,visibility,promoted,order,published}'::text[], 'reference', '[
  ["flagship","refund-times","144cdc51cf0cd3d27d9374d447e6d7c7c5a820a3fc64a076eecd523eb1a2a478"]
]'::jsonb);

-- create flagship/stock_policy.standard
insert into store.stock_policies (store, name, title, scope, low_stock, over_stock, demand_window, demand_method, lead_time, safety_stock, reserve_on, backorders, out_of_stock_at, show_remaining_below, per_order_min, per_order_max, per_order_multiple_of, priority) values
  ('flagship', 'standard', '{"en":"Standard goods","zh-CN":"常规商品"}', '{"type":"all"}', '{"below":20,"type":"units"}', null, 'P30D', 'average', 'P5D', '{"horizon":"30d","share":"10%","type":"share"}', 'order', 'no', '0', '10', '1', null, '1', '0');

-- create flagship/stock_alert.low
insert into store.stock_alerts (store, name, title, enabled, scope, "on", severity, channels, repeat_every, digest_at) values
  ('flagship', 'low', '{"en":"Low stock, once a day","zh-CN":"低库存日报"}', 'true', '{"type":"all"}', '{low,over}', 'warning', '{operations-email}', 'P1D', '09:00');

-- create flagship/member_tier.basic
insert into store.member_tiers (store, name, title, level, growth_from, invite_only, percent_off, combines_with, points_multiplier, free_shipping_from, growth_per_review, benefits, "default", keep_for) values
  ('flagship', 'basic', '{"en":"Member","zh-CN":"普通会员"}', '1', '0', 'false', '0', '{}', '1', null, '5', '[]', 'true', null);

-- update flagship/member_tier.gold: growth_per_review 11 -> 10
update store.member_tiers set growth_per_review = '10'
where store = 'flagship' and name = 'gold';

-- create flagship/payment_method.bank-card
insert into store.payment_methods (store, name, title, provider, enabled, currencies, amount_min, amount_max, limits, verification, credentials, capture, installments, settlement_delay, fee, "order", instructions, scope, audience, platforms, availability) values
  ('flagship', 'bank-card', '{"en":"Bank card","zh-CN":"银行卡"}', 'bank_card', 'true', '{CNY}', '0.01', '20000.00', '[{"amount":"none","by":"customer","count":10,"name":"per-customer","per":"1h"},{"amount":"50000.00","by":"card","count":20,"name":"per-card","per":"1d"}]', '[{"above":"0.00","method":"smsCode"},{"above":"2000.00","method":"threeDs"}]', '{"merchantKey":{"$secret":"acquirer/merchant-key","version":"1"}}', 'immediate', '[]', '2bd', '0', '3', null, '{"type":"all"}', '{"type":"all"}', '{}', null);

-- create flagship/coupon.lunch-hour
-- create flagship/coupon.spring-10
insert into store.coupons (store, name, type, title, description, enabled, code, discount, claim_from, claim_until, validity, daily_hours_from, daily_hours_until, limits_total, limits_per_customer, limits_per_day, limits_amount, scope, audience, platforms, combines_with, return_on_refund, transferable, remind_before, distribution, min_spend) values
  ('flagship', 'lunch-hour', 'timed', '{"en":"Lunch hour","zh-CN":"午间限时券"}', null, 'true', null, '{"cap":"15.00","percentOff":"20%","type":"percent"}', null, null, '{"type":"window","window":{"from":"2027-03-08T00:00","until":"2027-03-13T00:00"}}', '11:00', '13:00', '2000', '5', '400', null, '{"categories":["meals"],"type":"categories"}', '{"type":"all"}', '{}', '{}', 'true', 'false', null, '[{"audience":{"type":"all"},"name":"every-morning","perDay":400,"quantity":1,"trigger":{"at":"08:00","from":"2027-03-08","type":"schedule","until":"2027-03-12"}}]', null),
  ('flagship', 'spring-10', 'threshold', '{"en":"Spring","zh-CN":"春季满减券"}', null, 'true', null, '{"amount":"10.00","type":"amount"}', '2027-02-20T00:00:00+08:00', '2027-03-20T00:00:00+08:00', '{"type":"window","window":{"from":"2027-03-01T00:00","until":"2027-04-01T00:00"}}', null, null, '5000', '1', '500', '40000.00', '{"type":"all"}', '{"type":"all"}', '{}', '{points}', 'true', 'false', null, '[]', '100.00');

-- create flagship/flash_session.evening
insert into store.flash_sessions (store, name, title, window_from, window_until, days, remind_before, enabled) values
  ('flagship', 'evening', '{"en":"Evening","zh-CN":"晚场"}', '20:00', '22:00', '{}', 'PT5M', 'true');

-- create flagship/discount.spend-and-save
insert into store.discounts (store, name, title, description, enabled, rule, scope, audience, window_from, window_until, daily_hours_from, daily_hours_until, per_customer, max_discount, combines_with, priority) values
  ('flagship', 'spend-and-save', '{"en":"Spend and save","zh-CN":"满减"}', null, 'true', '{"tiers":[{"off":"20.00","spend":"200.00"},{"off":"60.00","spend":"500.00"}],"type":"spend"}', '{"type":"all"}', '{"type":"all"}', null, null, null, null, null, '60.00', '{}', '10');

-- create flagship/campaign.spring-sale
insert into store.campaigns (store, name, title, enabled, window_from, window_until, announce_before, offer, coupons, scope, exclusive, priority, budget, per_customer, audience, platforms, combines_with, announcement, channels) values
  ('flagship', 'spring-sale', '{"en":"Spring sale","zh-CN":"春季满减"}', 'true', '2027-03-01T10:00:00+08:00', '2027-04-01T00:00:00+08:00', 'P3D', '{"discounts":["spend-and-save"],"type":"fullReduction"}', '{spring-10}', '{"type":"all"}', 'true', '10', '{"amount":"100000.00","type":"amount"}', null, '{"type":"all"}', '{}', '{}', null, '{operations-email}');

-- create flagship/service_queue.after-sales
insert into store.service_queues (store, name, title, topics, hours, respond_within, resolve_within, escalate_to, channels, audience, languages, assignment, max_open_per_agent, close_after, priority, enabled) values
  ('flagship', 'after-sales', '{"en":"After sales","zh-CN":"售后专席"}', '{complaint,refund}', 'customer-service', 'PT10M', '2bd', 'supervisors', '{service-wecom}', '{"type":"all"}', '{en,zh-CN}', 'leastBusy', null, null, '0', 'true');

-- create flagship/article_category.orders
insert into store.article_categories (store, name, title, parent, "order", description, icon) values
  ('flagship', 'orders', '{"en":"Orders and shipping","zh-CN":"订单与配送"}', null, '1', null, 'truck');

-- create flagship/article.cancel-an-order
insert into store.articles (store, name, title, category, body, summary, keywords, owner, review_every, reviewed_on, related, visibility, promoted, "order", published) values
  ('flagship', 'cancel-an-order', '{"en":"How to cancel an order","zh-CN":"如何取消订单"}', 'orders', E'{"en":"# How to cancel an order\\n\\n**Until it is shipped**, you can cancel an order yourself:\\n\\n1. Find it under \\"My orders\\".\\n2. Choose \\"Cancel\\" and a reason.\\n3. What you have paid goes back to where it came from.\\n\\n## How often may I cancel?\\n\\nThree times in 30 days. After 7 days, or once it is shipped, ask us or return it.\\n","zh-CN":"# 如何取消订单\\n\\n订单**发货前**，您可以自助取消：\\n\\n1. 打开“我的订单”，找到要取消的订单；\\n2. 点“取消订单”，选择原因；\\n3. 已支付的金额会原路退回。\\n\\n## 取消有次数限制吗？\\n\\n同一账户 30 天内最多取消 3 次。下单 7 天后或发货后，请联系客服或申请退货。\\n"}', '{"en":"Until it is shipped, you can do it yourself.","zh-CN":"发货前可自助取消。"}', '{cancel,"取消"}', 'after-sales team', 'P90D', '2027-01-15', '{refund-times}', 'customers', 'true', '0', 'true');

-- create flagship/auto_reply.quick-cancel-order
insert into store.auto_replies (store, name, title, "on", reply, hours_from, hours_until, limits_per_customer_per_day, limits_per_day, queues, audience, articles, delay, priority, enabled) values
  ('flagship', 'quick-cancel-order', '"cancel-order"', '{"keywords":["cancel","取消订单"],"match":"contains","type":"keyword"}', '{"en":"Until it is shipped, cancel it on the order''s page.","zh-CN":"发货前可在订单详情页自助取消。"}', '08:00', '23:00', '3', '2000', '{}', '{"type":"all"}', '{cancel-an-order}', 'PT0S', '10', 'true');

-- create flagship/backup_plan.monthly-archive
insert into store.backup_plans (store, name, title, enabled, schedule, method, contents, exclude, storage, retention, compression, verify, timeout, channels) values
  ('flagship', 'monthly-archive', '{"en":"Monthly archive","zh-CN":"每月归档"}', 'true', '0 4 1 * *', '{"type":"full"}', '{database,files,settings}', '{}', '[{"credentials":{"$secret":"backup/oss","version":"2"},"encryptionKey":{"$secret":"backup/encryption-key","version":"1"},"location":"oss-cn-shanghai/shop-backups/archive","lockedFor":"none","name":"vault","offsite":true,"type":"oss"}]', '{"atLeast":1,"for":"3y","type":"for"}', 'zstd', 'true', 'PT6H', '{operations-email}');

-- create flagship/audit_rule.prices-after-hours
insert into store.audit_rules (store, name, title, enabled, "when", except_users, severity, actions, hold_for, repeat_every, channels) values
  ('flagship', 'prices-after-hours', '{"en":"Prices changed after hours","zh-CN":"非工作时间改价"}', 'true', '{"event":"price","outside":"default","type":"time"}', '{}', 'warning', '{notify}', null, 'PT1H', '{operations-email}');

-- create flagship/audit_report.weekly
insert into store.audit_reports (store, name, title, enabled, schedule, period, sections, format, locale, when_empty, channels) values
  ('flagship', 'weekly', '{"en":"Weekly audit","zh-CN":"每周审计报告"}', 'true', '0 8 * * 1', 'P1W', '{logins,refunds,prices,settings,permissions,anomalies}', 'html', null, 'send', '{operations-email}');

-- create flagship/tls_policy
insert into store.tls_policies (store, name, domains, min_version, certificate, renew_before, redirect_http, hsts, hsts_subdomains, channels) values
  ('flagship', 'default', '{"*.shop.example","shop.example"}', '1.2', '{"contact":"operations@shop.example","directory":"https://acme-v02.api.letsencrypt.org/directory","type":"acme"}', 'P30D', 'true', 'P1Y', 'false', '{operations-email}');

-- create flagship/firewall_rule.blocked-coupon-bots
insert into store.firewall_rules (store, name, title, match, action, paths, methods, priority, mode, expires) values
  ('flagship', 'blocked-coupon-bots', '"Claims coupons by the hundred"', '{"cidrs":["192.0.2.64/26"],"type":"cidrs"}', 'deny', '{"/*"}', '{}', '80', 'enforce', '2027-07-01T00:00:00+08:00');

-- create flagship/rate_limit.login
insert into store.rate_limits (store, name, title, by, paths, methods, counts, requests, per, burst, action, ban_for, exempt, mode) values
  ('flagship', 'login', '{"en":"Guessing passwords","zh-CN":"登录防撞库"}', 'ip', '{"/api/login","/login"}', '{POST}', 'failed', '10', 'PT10M', '0', 'deny', 'PT30M', '{"198.51.100.0/24","2001:db8:10::/48"}', 'enforce');

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"8aedd1ac1427213d976fe77ecda6878fc24e17786f88d0add93c9fb6b8bb5751","commit":null,"message":"For the record of a layout","actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["stock_policy","flagship","standard","insert"],
  ["stock_alert","flagship","low","insert"],
  ["member_tier","flagship","basic","insert"],
  ["member_tier","flagship","gold","update"],
  ["payment_method","flagship","bank-card","insert"],
  ["coupon","flagship","lunch-hour","insert"],
  ["coupon","flagship","spring-10","insert"],
  ["flash_session","flagship","evening","insert"],
  ["discount","flagship","spend-and-save","insert"],
  ["campaign","flagship","spring-sale","insert"],
  ["service_queue","flagship","after-sales","insert"],
  ["article_category","flagship","orders","insert"],
  ["article","flagship","cancel-an-order","insert"],
  ["auto_reply","flagship","quick-cancel-order","insert"],
  ["backup_plan","flagship","monthly-archive","insert"],
  ["audit_rule","flagship","prices-after-hours","insert"],
  ["audit_report","flagship","weekly","insert"],
  ["tls_policy","flagship","default","insert"],
  ["firewall_rule","flagship","blocked-coupon-bots","insert"],
  ["rate_limit","flagship","login","insert"]
]'::jsonb, '[
  ["stock_policy","flagship","standard","bf16e1249c32637ee7dc8272e8929ae10b038ef87e277ecf2bfde67a5f5860af",false,null],
  ["stock_alert","flagship","low","5cd97facd9f1cc72e5426f32bf008dfbda6dfe8969c4d94458b4934bfd728242",false,null],
  ["member_tier","flagship","basic","417baecbdf867688423b3f31ac6dac246203ac8f59dee0b331ad6f6e7c645933",false,null],
  ["member_tier","flagship","gold","f493d58657cdced57c17ab367da345dc2deee01d69f732e4d6d39bbaf78850e4",false,null],
  ["payment_method","flagship","bank-card","b8c50c1d18d576bada44ec2a77e5adfc5fe0963767abcfe150af7f777a216d1c",false,null],
  ["coupon","flagship","lunch-hour","3623fc1875c1be8bce3e42ad988332a20e6ec1e948ce08312ccf0eb47adc70d6",false,null],
  ["coupon","flagship","spring-10","9feee9bf70641800b38a0c796b91557e96236306ab69494bf48316f0dec3179e",false,null],
  ["flash_session","flagship","evening","68267cd474920d0e500a7174a7adafae7d60b364d9635f5c7b770bc611d9ad9d",false,null],
  ["discount","flagship","spend-and-save","6a05358b1a45533388a94e9deb821956f9bbb2b2ede6e1e4d8f1b002c9ecbe77",false,null],
  ["campaign","flagship","spring-sale","1e5bdad1bd24147a68965ca9eb891c8daea0c5fa0c3cbf01009f93c63dd1c312",false,null],
  ["service_queue","flagship","after-sales","20eac8159367708c27e360e7e4351c6acdb90098f3afafbf3502b32e349bd1d6",false,null],
  ["article_category","flagship","orders","cfdaf7784440e5976f6b129169b95fe75c76bca9179326c9329ccb8a9d54ba59",false,null],
  ["article","flagship","cancel-an-order","cfbebb9862ed3f98a21350ecab77019222139f05896c7391ba25526354c2cbe7",false,null],
  ["auto_reply","flagship","quick-cancel-order","70ed1ae7b92392d4f0f9a3ded2b005972505bf8c5e8f251e56a46c8d58492225",false,null],
  ["backup_plan","flagship","monthly-archive","bf9c20b0ebed9242da0f2e69690671a9545343b00fa7efaaf14ae27674f6ac2d",false,null],
  ["audit_rule","flagship","prices-after-hours","6a6e2f37d161666a06175d036ae97e1c08fa86c2153304fad082f93ce4bf729d",false,null],
  ["audit_report","flagship","weekly","7b1fc0a1eed10afbeb22144259ff949bef97b34c9fdcd7a74e1826d90e7c895c",false,null],
  ["tls_policy","flagship","default","e5f1d96a278fa8ba2a27d8cbb7933d929085c2f6fde8a09213945d4776529fd6",false,null],
  ["firewall_rule","flagship","blocked-coupon-bots","a9be3534bd2c77e9886eed1fb872d66ce27ae5485d741faec80abda7a658b628",false,null],
  ["rate_limit","flagship","login","cf39be27306e0d6acbe55232f3c48367c2247f081fad21fd226e095e7e6c1998",false,null]
]'::jsonb);
commit;

update store.stock_alerts set enabled = not enabled
where (store, name) = (select store, min(name) from store.stock_alerts group by store);
