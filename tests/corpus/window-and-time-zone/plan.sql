-- Shopwright 0.1.0: 4 changes to production.
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

-- Lock the rows to change, they must be as the plan found them. store: 1
select shopwright.expect('store', 'store.stores'::regclass, '{store,name,title,url,currency,accepted_currencies,prices_include_tax,time_zone,locale,other_locales,callback_paths,review_every,contact_email,contact_phone,address_country,address_region,address_city,address_street,address_postal_code,legal_entity_name,legal_entity_registration,legal_entity_tax_number,legal_entity_icp_licence}'::text[], 'update', '[
  ["flagship","default","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. coupon: 1
select shopwright.expect('coupon', 'store.coupons'::regclass, '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}'::text[], 'update', '[
  ["flagship","spring-10","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. discount: 1
select shopwright.expect('discount', 'store.discounts'::regclass, '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}'::text[], 'update', '[
  ["flagship","ten","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. campaign: 1
select shopwright.expect('campaign', 'store.campaigns'::regclass, '{store,name,title,enabled,window_from,window_until,announce_before,offer,coupons,scope,exclusive,priority,budget,per_customer,audience,platforms,combines_with,announcement,channels}'::text[], 'update', '[
  ["flagship","spring","(digest)"]
]'::jsonb);

-- update flagship/store: time_zone Asia/Shanghai -> Asia/Tokyo
update store.stores set time_zone = 'Asia/Tokyo'
where store = 'flagship' and name = 'default';

-- update flagship/coupon.spring-10: claim_from (none) -> 2027-02-20T00:00:00+09:00, claim_until (none) -> 2027-03-20T00:00:00+09:00, validity
update store.coupons set claim_from = '2027-02-20T00:00:00+09:00', claim_until = '2027-03-20T00:00:00+09:00', validity = '{"type":"window","window":{"from":"2027-03-05T00:00","until":"2027-04-01T00:00"}}'
where store = 'flagship' and name = 'spring-10';

-- update flagship/discount.ten: window_from 2027-01-01T01:00:00+09:00 -> 2027-01-01T00:00:00+09:00, window_until 2028-01-01T00:59:00+09:00 -> 2027-12-31T23:59:00+09:00
update store.discounts set window_from = '2027-01-01T00:00:00+09:00', window_until = '2027-12-31T23:59:00+09:00'
where store = 'flagship' and name = 'ten';

-- update flagship/campaign.spring: window_from 2027-03-01T01:00:00+09:00 -> 2027-03-01T00:00:00+09:00, window_until 2027-04-01T01:00:00+09:00 -> 2027-04-01T00:00:00+09:00
update store.campaigns set window_from = '2027-03-01T00:00:00+09:00', window_until = '2027-04-01T00:00:00+09:00'
where store = 'flagship' and name = 'spring';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["store","flagship","default","update"],
  ["coupon","flagship","spring-10","update"],
  ["discount","flagship","ten","update"],
  ["campaign","flagship","spring","update"]
]'::jsonb, '[
  ["store","flagship","default","(digest)",false,null],
  ["coupon","flagship","spring-10","(digest)",false,null],
  ["discount","flagship","ten","(digest)",false,null],
  ["campaign","flagship","spring","(digest)",false,null]
]'::jsonb);

commit;
