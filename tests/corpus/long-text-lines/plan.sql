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

-- Lock the rows to change, they must be as the plan found them. campaign: 2
select shopwright.expect('campaign', 'store.campaigns'::regclass, '{store,name,title,enabled,window_from,window_until,announce_before,offer,coupons,scope,exclusive,priority,budget,per_customer,audience,platforms,combines_with,announcement,channels}'::text[], 'update', '[
  ["flagship","spring","(digest)"],
  ["flagship","summer","(digest)"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. discount: 1
select shopwright.expect('discount', 'store.discounts'::regclass, '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}'::text[], 'reference', '[
  ["flagship","ten","(digest)"]
]'::jsonb);

-- update flagship/campaign.spring: announcement
-- update flagship/campaign.summer: announcement
update store.campaigns _row set announcement = _new.announcement::jsonb
from (values
  ('flagship', 'spring', E'"Spring has come.\\nFrom 5 March on, everything with a green label is cheaper.\\n\\nMembers of the gold tier come in one hour earlier: at nine, not at ten, and they may bring a friend along, as long as that friend has never bought anything from us since 2026.\\nParking is free.\\tReally.\\nSee you there!\\n春天来了 🌸"'),
  ('flagship', 'summer', E'{"en":"Short.","zh-CN":"Spring has come.\\nFrom 5 March on, everything with a green label is cheaper.\\n\\nMembers of the gold tier come in one hour earlier: at nine, not at ten, and they may bring a friend along, as long as that friend has never bought anything from us since 2026.\\nParking is free.\\tReally.\\nSee you there!\\n春天来了 🌸"}')
) as _new (store, name, announcement)
where _row.store = _new.store and _row.name = _new.name;

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["campaign","flagship","spring","update"],
  ["campaign","flagship","summer","update"]
]'::jsonb, '[
  ["campaign","flagship","spring","(digest)",false,null],
  ["campaign","flagship","summer","(digest)",false,null]
]'::jsonb);

commit;
