-- Shopwright 0.1.0: 6 changes to production.
-- Plan (plan digest)
-- Commit (none)
-- Database 00000000-0000-0000-0000-000000000000, made from revision 1
-- Run it with: psql -X -f FILE URL
-- It changes everything or nothing, psql exits with 3 if it was refused.

\set ON_ERROR_STOP on
set client_encoding = 'UTF8';

begin isolation level read committed;

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
select shopwright.open('00000000-0000-0000-0000-000000000000', '(home)', '(plan digest)');

-- Constraints between rows wait until all rows are written.
set constraints all deferred;

-- Lock the rows to change, they must be as the plan found them. channel: 2
select shopwright.expect('channel', 'store.channels'::regclass, '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}'::text[], 'update', '[
  ["flagship","gains","(digest)"],
  ["flagship","loses","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. coupon: 2
select shopwright.expect('coupon', 'store.coupons'::regclass, '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}'::text[], 'update', '[
  ["flagship","gains","(digest)"],
  ["flagship","loses","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. discount: 2
select shopwright.expect('discount', 'store.discounts'::regclass, '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}'::text[], 'update', '[
  ["flagship","gains","(digest)"],
  ["flagship","loses","(digest)"]
]'::jsonb);

-- update flagship/channel.gains: quiet_hours_from (none) -> 22:00, quiet_hours_until (none) -> 08:00
-- update flagship/channel.loses: quiet_hours_from 22:00 -> (none), quiet_hours_until 08:00 -> (none)
update store.channels _row set quiet_hours_from = _new.quiet_hours_from::time, quiet_hours_until = _new.quiet_hours_until::time
from (values
  ('flagship', 'gains', '22:00', '08:00'),
  ('flagship', 'loses', null, null)
) as _new (store, name, quiet_hours_from, quiet_hours_until)
where _row.store = _new.store and _row.name = _new.name;

-- update flagship/coupon.gains: claim_from (none) -> 2027-02-20T00:00:00+08:00, claim_until (none) -> 2027-03-20T00:00:00+08:00, daily_hours_from (none) -> 22:00, daily_hours_until (none) -> 02:00
-- update flagship/coupon.loses: claim_from 2027-02-20T00:00:00+08:00 -> (none), claim_until 2027-03-20T00:00:00+08:00 -> (none), daily_hours_from 22:00 -> (none), daily_hours_until 02:00 -> (none)
update store.coupons _row set claim_from = _new.claim_from::timestamptz, claim_until = _new.claim_until::timestamptz, daily_hours_from = _new.daily_hours_from::time, daily_hours_until = _new.daily_hours_until::time
from (values
  ('flagship', 'gains', '2027-02-20T00:00:00+08:00', '2027-03-20T00:00:00+08:00', '22:00', '02:00'),
  ('flagship', 'loses', null, null, null, null)
) as _new (store, name, claim_from, claim_until, daily_hours_from, daily_hours_until)
where _row.store = _new.store and _row.name = _new.name;

-- update flagship/discount.gains: scope, window_from (none) -> 2027-01-01T00:00:00+08:00, window_until (none) -> 2027-12-31T23:59:00+08:00
-- update flagship/discount.loses: scope, window_from 2027-01-01T00:00:00+08:00 -> (none), window_until 2027-12-31T23:59:00+08:00 -> (none)
update store.discounts _row set scope = _new.scope::jsonb, window_from = _new.window_from::timestamptz, window_until = _new.window_until::timestamptz
from (values
  ('flagship', 'gains', '{"except":{"skus":["SKU9"]},"type":"all"}', '2027-01-01T00:00:00+08:00', '2027-12-31T23:59:00+08:00'),
  ('flagship', 'loses', '{"type":"all"}', null, null)
) as _new (store, name, scope, window_from, window_until)
where _row.store = _new.store and _row.name = _new.name;

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["channel","flagship","gains","update"],
  ["channel","flagship","loses","update"],
  ["coupon","flagship","gains","update"],
  ["coupon","flagship","loses","update"],
  ["discount","flagship","gains","update"],
  ["discount","flagship","loses","update"]
]'::jsonb, '[
  ["channel","flagship","gains","(digest)",false,null],
  ["channel","flagship","loses","(digest)",false,null],
  ["coupon","flagship","gains","(digest)",false,null],
  ["coupon","flagship","loses","(digest)",false,null],
  ["discount","flagship","gains","(digest)",false,null],
  ["discount","flagship","loses","(digest)",false,null]
]'::jsonb);

commit;
