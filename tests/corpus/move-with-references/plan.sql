-- Shopwright 0.1.0: 3 changes to production.
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

-- Lock the rows to change, they must be as the plan found them. member_tier: 2
select shopwright.expect('member_tier', 'store.member_tiers'::regclass, '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}'::text[], 'update', '[
  ["flagship","gold","(digest)"],
  ["flagship","platinum",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. member_price: 2
select shopwright.expect('member_price', 'store.member_prices'::regclass, '{store,name,tier,enabled,items,window_from,window_until,combines_with}'::text[], 'update', '[
  ["flagship","mug","(digest)"],
  ["flagship","tea","(digest)"]
]'::jsonb);

-- move flagship/member_tier.gold -> flagship/member_tier.platinum: title, growth_from 1000 -> 1200
update store.member_tiers set name = 'platinum', title = '"Platinum"', growth_from = '1200'
where store = 'flagship' and name = 'gold';

-- update flagship/member_price.mug: tier gold -> platinum, items
update store.member_prices set tier = 'platinum', items = '[{"perOrder":"none","price":"11.00","sku":"MUG"}]'
where store = 'flagship' and name = 'mug';

-- update flagship/member_price.tea: tier gold -> platinum
update store.member_prices set tier = 'platinum'
where store = 'flagship' and name = 'tea';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["member_tier","flagship","gold","move-from"],
  ["member_tier","flagship","platinum","move-to"],
  ["member_price","flagship","mug","update"],
  ["member_price","flagship","tea","update"]
]'::jsonb, '[
  ["member_tier","flagship","platinum","(digest)",false,null],
  ["member_price","flagship","mug","(digest)",false,null],
  ["member_price","flagship","tea","(digest)",false,null]
]'::jsonb);

commit;
