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

-- Lock the rows to change, they must be as the plan found them. firewall_rule: 1
select shopwright.expect('firewall_rule', 'store.firewall_rules'::regclass, '{store,name,title,match,action,paths,methods,priority,mode,expires}'::text[], 'update', '[
  ["flagship","data-centres-at-checkout","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. rate_limit: 1
select shopwright.expect('rate_limit', 'store.rate_limits'::regclass, '{store,name,title,by,paths,methods,counts,requests,per,burst,action,ban_for,exempt,mode}'::text[], 'update', '[
  ["flagship","login","(digest)"]
]'::jsonb);

-- update flagship/firewall_rule.data-centres-at-checkout: match, mode observe -> enforce, expires 2027-03-01T00:00:00+08:00 -> (none)
update store.firewall_rules set match = '{"asns":[4200000000,64496,64511],"type":"asns"}', mode = 'enforce', expires = null
where store = 'flagship' and name = 'data-centres-at-checkout';

-- update flagship/rate_limit.login: exempt
update store.rate_limits set exempt = '{"198.51.100.0/24","2001:db8:10::/48"}'
where store = 'flagship' and name = 'login';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["firewall_rule","flagship","data-centres-at-checkout","update"],
  ["rate_limit","flagship","login","update"]
]'::jsonb, '[
  ["firewall_rule","flagship","data-centres-at-checkout","(digest)",false,null],
  ["rate_limit","flagship","login","(digest)",false,null]
]'::jsonb);

commit;
