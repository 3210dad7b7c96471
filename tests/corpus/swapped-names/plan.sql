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

-- Lock the rows to change, they must be as the plan found them. member_tier: 3
select shopwright.expect('member_tier', 'store.member_tiers'::regclass, '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}'::text[], 'update', '[
  ["flagship","first","(digest)"],
  ["flagship","moving-(plan)-1",null],
  ["flagship","second","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. member_price: 1
select shopwright.expect('member_price', 'store.member_prices'::regclass, '{store,name,tier,enabled,items,window_from,window_until,combines_with}'::text[], 'update', '[
  ["flagship","tea","(digest)"]
]'::jsonb);

-- step aside second: names change in a ring
update store.member_tiers set name = 'moving-(plan)-1'
where store = 'flagship' and name = 'second';

-- move flagship/member_tier.first -> flagship/member_tier.second: growth_from 100 -> 150
update store.member_tiers set name = 'second', growth_from = '150'
where store = 'flagship' and name = 'first';

-- move flagship/member_tier.second -> flagship/member_tier.first
update store.member_tiers set name = 'first'
where store = 'flagship' and name = 'moving-(plan)-1';

-- update flagship/member_price.tea: tier first -> second
update store.member_prices set tier = 'second'
where store = 'flagship' and name = 'tea';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["member_tier","flagship","second","move-from"],
  ["member_tier","flagship","first","move-to"],
  ["member_tier","flagship","first","move-from"],
  ["member_tier","flagship","second","move-to"],
  ["member_price","flagship","tea","update"],
  ["member_tier","flagship","moving-(plan)-1","move-to"],
  ["member_tier","flagship","moving-(plan)-1","move-from"]
]'::jsonb, '[
  ["member_tier","flagship","first","(digest)",false,null],
  ["member_tier","flagship","second","(digest)",false,null],
  ["member_price","flagship","tea","(digest)",false,null]
]'::jsonb);

commit;
