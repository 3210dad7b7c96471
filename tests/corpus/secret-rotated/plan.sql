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

-- Lock the rows to change, they must be as the plan found them. channel: 2
select shopwright.expect('channel', 'store.channels'::regclass, '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}'::text[], 'update', '[
  ["flagship","duty","(digest)"],
  ["flagship","sms","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. payment_method: 1
select shopwright.expect('payment_method', 'store.payment_methods'::regclass, '{store,name,title,provider,enabled,currencies,amount_min,amount_max,limits,verification,credentials,capture,installments,settlement_delay,fee,order,instructions,scope,audience,platforms,availability}'::text[], 'update', '[
  ["flagship","alipay","(digest)"]
]'::jsonb);

-- update flagship/channel.duty: webhook wecom/duty@3 -> wecom/duty@4
update store.channels set webhook = 'wecom/duty@4'
where store = 'flagship' and name = 'duty';

-- update flagship/channel.sms: credentials aliyun/sms@7 -> aliyun/sms-2027@1
update store.channels set credentials = 'aliyun/sms-2027@1'
where store = 'flagship' and name = 'sms';

-- update flagship/payment_method.alipay: credentials
update store.payment_methods set credentials = '{"app-key":{"$secret":"alipay/app-key","version":"1"},"private-key":{"$secret":"alipay/private-key","version":"4"}}'
where store = 'flagship' and name = 'alipay';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["channel","flagship","duty","update"],
  ["channel","flagship","sms","update"],
  ["payment_method","flagship","alipay","update"]
]'::jsonb, '[
  ["channel","flagship","duty","(digest)",false,null],
  ["channel","flagship","sms","(digest)",false,null],
  ["payment_method","flagship","alipay","(digest)",false,null]
]'::jsonb);

commit;
