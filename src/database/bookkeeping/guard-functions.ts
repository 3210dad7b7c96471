/** Trigger functions that refuse: an apply that ends without its seal, and a rewritten ledger. */
import { FIXED_PATH } from "./function-settings.js";

export const GUARD_FUNCTIONS: readonly string[] = [
  `-- At COMMIT: whoever opened must have sealed. SET CONSTRAINTS ALL IMMEDIATE, which comes before the seal, fires this
-- too early: then it arms itself again, once, for COMMIT.
create or replace function shopwright.refuse_unsealed() returns trigger language plpgsql security definer ${FIXED_PATH} as $function$
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
end $function$`,
  `-- Pending edits may leave, in an apply, into a revision; nothing else may ever be changed. Superusers can pass this,
-- but not unnoticed: see the chain of hashes.
create or replace function shopwright.refuse_rewriting() returns trigger language plpgsql ${FIXED_PATH} as $function$
begin
  if tg_table_name = 'pending' and tg_op = 'DELETE' then
    perform from shopwright.head where xid = pg_current_xact_id();
    if found then
      return null;
    end if;
  end if;
  raise 'the ledger is append-only' using errcode = '42501';
end $function$`,
];
