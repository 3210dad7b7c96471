/** What ends an apply: compares what was recorded with what was planned, and writes both revisions to the chain. */
import { FIXED_PATH, FIXED_TEXT } from "./function-settings.js";

export const SEAL_FUNCTIONS: readonly string[] = [
  `-- Adds one revision to the chain, over the changes of one batch.
create or replace function shopwright.append(_batch bigint, _by text, _revision jsonb) returns bigint
language plpgsql ${FIXED_TEXT} as $function$
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
    'actor', _revision -> 'actor', 'approvals', _revision -> 'approvals', 'consents', _revision -> 'consents',
    'protection', _revision -> 'protection',
    'engine', _revision -> 'engine',
    'layout', (select layout from shopwright.meta), 'user', session_user, 'at', clock_timestamp());
  insert into shopwright.revisions
    values (_head.seq + 1, _batch, _revision ->> 'plan', _body, shopwright.digest(_body));
  update shopwright.head set seq = _head.seq + 1, hash = shopwright.digest(_body);
  return _head.seq + 1;
end $function$`,
  `-- Refuses unless exactly _changes, [[kind, store, name, operation], …], were recorded since open(): no cascade and no
-- foreign trigger slips anything in. Pending edits become a revision before the apply's: their row locks came first.
-- _resources, [[kind, store, name, spec digest, protect, row digest or null, revision], …], goes on record; without a row
-- digest, that of the image recorded here; without a spec digest, the record is dropped; without a revision, this one.
create or replace function shopwright.seal_changes(_revision jsonb, _changes jsonb, _resources jsonb) returns bigint
language plpgsql security definer ${FIXED_TEXT} as $function$
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
    select s ->> 0, s ->> 1, s ->> 2, s ->> 3, coalesce(s ->> 5, i.digest), (s ->> 4)::boolean,
      coalesce((s ->> 6)::bigint, _seq)
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
end $function$`,
  `-- The end of an apply; COMMIT follows. Deferred triggers fire here, with the caller's rights and not the owner's; what
-- they still write is recorded as nobody's plan, and refused.
create or replace function shopwright.seal(_revision jsonb, _changes jsonb, _resources jsonb) returns bigint
language plpgsql ${FIXED_PATH} as $function$
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
end $function$`,
];
