/** Records every change of a settings row, whoever makes it: the triggers, and the functions that they call. */

import { quoteLiteral } from "../../plan/sql/quote.js";
import { mappedColumns } from "../../plan/sql/read.js";
import { qualifiedName, type TableDefinition } from "../../plan/sql/table-definition.js";
import { FIXED_PATH, FIXED_TEXT } from "./function-settings.js";

export const RECORDING_FUNCTIONS: readonly string[] = [
  `-- Writes one change down: in the batch of the apply that this transaction opened, else among the pending edits. Only
-- open() writes xid, so that no setting of a session can claim to be an apply.
create or replace function shopwright.note(_kind text, _row jsonb, _operation text, _before text, _after text)
returns void language plpgsql ${FIXED_PATH} as $function$
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
end $function$`,
  `-- The trigger of every settings table. Arguments: the kind and its mapped columns; a partition has another name than
-- its table. Changes of other columns are nobody's business here.
create or replace function shopwright.record() returns trigger language plpgsql security definer ${FIXED_TEXT} as $function$
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
end $function$`,
];

/** ALWAYS: also what a replica applies, and what runs with triggers switched off for the session. */
export function recordingTriggers(table: TableDefinition): readonly string[] {
  const name = qualifiedName(table);
  const record = `shopwright.record(${quoteLiteral(table.kind)}, ${quoteLiteral(mappedColumns(table))})`;
  return [
    `create trigger shopwright_record after insert or update or delete on ${name} for each row execute function ${record}`,
    `create trigger shopwright_record_truncate before truncate on ${name} for each statement execute function ${record}`,
    `alter table ${name} enable always trigger shopwright_record, enable always trigger shopwright_record_truncate`,
  ];
}

/** Before a table is altered: its rows then change without having been edited by anybody. */
export function dropRecordingTriggers(table: TableDefinition): readonly string[] {
  const name = qualifiedName(table);
  return ["shopwright_record", "shopwright_record_truncate"].map(
    (trigger) => `drop trigger if exists ${trigger} on ${name}`,
  );
}
