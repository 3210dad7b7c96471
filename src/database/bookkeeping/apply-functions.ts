/** What an apply calls before it writes: `open` takes the head, `expect` holds the rows to what the plan saw. */
import { FIXED_PATH, FIXED_TEXT } from "./function-settings.js";

export const APPLY_FUNCTIONS: readonly string[] = [
  `-- Begins an apply: one at a time, since the head's row stays locked until the end. Returns the last revision. _plan: the
-- plan's digest; a plan is applied once.
-- READ COMMITTED, because later statements must see what was committed while this one waited. What is said to be applied
-- must outlast a crash of the server, whatever the role or the database is set to.
create or replace function shopwright.open(_database_id text, _home text, _plan text) returns bigint
language plpgsql security definer ${FIXED_PATH} as $function$
declare
  _head shopwright.head;
  _seq bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise 'an apply needs isolation level read committed' using errcode = '25001';
  end if;
  if current_setting('synchronous_commit') = 'off' then
    set local synchronous_commit = on;
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
end $function$`,
  `-- Locks the rows named in _rows, [[store, name, digest or null, protected], …], without waiting, then compares their
-- digests: in a later statement, which sees what was committed until the locks were had. _lock: 'update' for rows to be
-- written, 'reference' for rows that must merely stay. For a digest, '*' is any row. What is to be written must not be on
-- record as protected but where the plan knew it. Runs with the caller's own rights, since _relation is the caller's.
create or replace function shopwright.expect(_kind text, _relation regclass, _columns text[], _lock text, _rows jsonb)
returns void language plpgsql ${FIXED_TEXT} as $function$
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
    'select jsonb_agg(jsonb_build_array($2, e ->> 0, e ->> 1, e ->> 2, c.digest, p.since) order by (e ->> 0) collate "C", (e ->> 1) collate "C")
     from jsonb_array_elements($1) e
     left join lateral (
       select shopwright.digest(shopwright.image(to_jsonb(_row.*), $3)) as digest
       from %s _row where _row.store = e ->> 0 and _row.name = e ->> 1
     ) c on true
     left join lateral (
       select r.revision as since from shopwright.resources r
       where (r.store, r.kind, r.name) = (e ->> 0, $2, e ->> 1) and r.protect and e -> 3 is null and $4 = ''update''
     ) p on true
     where c.digest is distinct from case e ->> 2 when ''*'' then coalesce(c.digest, ''*'') else e ->> 2 end
       or p.since is not null',
    _relation)
  into _differing using _rows, _kind, _columns, _lock;
  if _differing is not null then
    select string_agg(case when d ->> 2 ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$' then format('%s/%s.%s', d ->> 1, d ->> 0, d ->> 2)
        else format('%s/%s[%s]', d ->> 1, d ->> 0, d -> 2) end, ', ' order by position)
      into _first from jsonb_array_elements(_differing) with ordinality as e (d, position) where position <= 5;
    raise 'rows differ from those that the plan was made from' using errcode = 'SW004', detail = _differing::text,
      hint = format('Changed since: %s%s. Nothing was written: run shopwright plan, which shows what is there now.', _first,
        case when jsonb_array_length(_differing) > 5 then format(' and %s more', jsonb_array_length(_differing) - 5) end);
  end if;
end $function$`,
  `-- As expect, to write the way back of the plan of digest _plan: its rows must be as that left them. '*' stands for the
-- digest that it put on record, unless a later revision has put another one there.
create or replace function shopwright.expect_left(_kind text, _relation regclass, _columns text[], _plan text, _rows jsonb)
returns void language plpgsql ${FIXED_TEXT} as $function$
declare
  _seq bigint;
  _left jsonb;
begin
  select seq into _seq from shopwright.revisions where plan = _plan;
  if not found then
    raise 'the plan that this takes back was not applied here' using errcode = 'SW007',
      hint = format('Plan %s has no revision. Nothing was written: there is nothing to take back.', left(_plan, 12));
  end if;
  select jsonb_agg(jsonb_build_array(e -> 0, e -> 1,
      case e ->> 2 when '*' then coalesce(r.row_digest, 'as a later revision left it') else e ->> 2 end, true))
    into _left from jsonb_array_elements(_rows) e
    left join shopwright.resources r on (r.store, r.kind, r.name, r.revision) = (e ->> 0, _kind, e ->> 1, _seq);
  perform shopwright.expect(_kind, _relation, _columns, 'update', _left);
end $function$`,
];
