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

-- Lock the rows to change, they must be as the plan found them. payment_method: 1
select shopwright.expect('payment_method', 'store.payment_methods'::regclass, '{store,name,title,provider,enabled,currencies,amount_min,amount_max,limits,verification,credentials,capture,installments,settlement_delay,fee,order,instructions,scope,audience,platforms,availability}'::text[], 'update', '[
  ["flagship","alipay","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. campaign: 1
select shopwright.expect('campaign', 'store.campaigns'::regclass, '{store,name,title,enabled,window_from,window_until,announce_before,offer,coupons,scope,exclusive,priority,budget,per_customer,audience,platforms,combines_with,announcement,channels}'::text[], 'update', '[
  ["flagship","noon-sale","(digest)"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. flash_session: 1
select shopwright.expect('flash_session', 'store.flash_sessions'::regclass, '{store,name,title,window_from,window_until,days,remind_before,enabled}'::text[], 'reference', '[
  ["flagship","noon","(digest)"]
]'::jsonb);

-- update flagship/payment_method.alipay: limits
update store.payment_methods set limits = '[{"amount":"none","by":"card","count":20,"name":"daily","per":"1d"},{"amount":"none","by":"card","count":5,"name":"hourly","per":"1h"},{"amount":"none","by":"card","count":"none","name":"weekly","per":"1w"}]'
where store = 'flagship' and name = 'alipay';

-- update flagship/campaign.noon-sale: offer
update store.campaigns set offer = '{"items":[{"perCustomer":1,"price":"39.90","session":"noon","sku":"SKU4","stock":100},{"perCustomer":1,"price":"9.90","session":"noon","sku":"SKU1","stock":100},{"perCustomer":1,"price":"28.80","session":"noon","sku":"SKU3","stock":80},{"perCustomer":1,"price":"49.90","session":"noon","sku":"SKU5","stock":100}],"type":"flashSale"}'
where store = 'flagship' and name = 'noon-sale';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["payment_method","flagship","alipay","update"],
  ["campaign","flagship","noon-sale","update"]
]'::jsonb, '[
  ["payment_method","flagship","alipay","(digest)",false,null],
  ["campaign","flagship","noon-sale","(digest)",false,null]
]'::jsonb);

commit;
