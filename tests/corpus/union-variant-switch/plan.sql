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

-- Lock the rows to change, they must be as the plan found them. channel: 1
select shopwright.expect('channel', 'store.channels'::regclass, '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}'::text[], 'update', '[
  ["flagship","duty","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. coupon: 1
select shopwright.expect('coupon', 'store.coupons'::regclass, '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}'::text[], 'update', '[
  ["flagship","spring-10","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. discount: 1
select shopwright.expect('discount', 'store.discounts'::regclass, '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}'::text[], 'update', '[
  ["flagship","bulk","(digest)"]
]'::jsonb);

-- update flagship/channel.duty: type email -> dingtalk, recipients, webhook (none) -> dingtalk/duty@1, mentions
update store.channels set type = 'dingtalk', recipients = null, webhook = 'dingtalk/duty@1', mentions = '{all}'
where store = 'flagship' and name = 'duty';

-- update flagship/coupon.spring-10: type threshold -> basic, discount, validity, min_spend 100.00 -> (none)
update store.coupons set type = 'basic', discount = '{"cap":"50.00","percentOff":"10%","type":"percent"}', validity = '{"for":"1w","type":"afterClaim"}', min_spend = null
where store = 'flagship' and name = 'spring-10';

-- update flagship/discount.bulk: rule
update store.discounts set rule = '{"tiers":[{"off":"30.00","spend":"300.00"}],"type":"spend"}'
where store = 'flagship' and name = 'bulk';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["channel","flagship","duty","update"],
  ["coupon","flagship","spring-10","update"],
  ["discount","flagship","bulk","update"]
]'::jsonb, '[
  ["channel","flagship","duty","(digest)",false,null],
  ["coupon","flagship","spring-10","(digest)",false,null],
  ["discount","flagship","bulk","(digest)",false,null]
]'::jsonb);

commit;
