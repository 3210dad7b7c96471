-- Shopwright 0.1.0: 2 changes to production.
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

-- Lock the rows to change, they must be as the plan found them. member_price: 1
select shopwright.expect('member_price', 'store.member_prices'::regclass, '{store,name,tier,enabled,items,window_from,window_until,combines_with}'::text[], 'update', '[
  ["flagship","tea","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. coupon: 1
select shopwright.expect('coupon', 'store.coupons'::regclass, '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}'::text[], 'update', '[
  ["flagship","spring-10","(digest)"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. member_tier: 1
select shopwright.expect('member_tier', 'store.member_tiers'::regclass, '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}'::text[], 'reference', '[
  ["flagship","gold","(digest)"]
]'::jsonb);

-- update flagship/member_price.tea: items
update store.member_prices set items = '[{"perOrder":9,"price":"33.00","sku":"TEA-250"},{"perOrder":5,"price":"12.00","sku":"MUG"},{"perOrder":2,"price":"8.00","sku":"CUP"}]'
where store = 'flagship' and name = 'tea';

-- update flagship/coupon.spring-10: min_spend 100.00 -> 150.00
update store.coupons set min_spend = '150.00'
where store = 'flagship' and name = 'spring-10';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["member_price","flagship","tea","update"],
  ["coupon","flagship","spring-10","update"]
]'::jsonb, '[
  ["member_price","flagship","tea","(digest)",false,null],
  ["coupon","flagship","spring-10","(digest)",false,null]
]'::jsonb);

commit;
