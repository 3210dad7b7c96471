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

-- Lock the rows to change, they must be as the plan found them. calendar: 1
select shopwright.expect('calendar', 'store.calendars'::regclass, '{store,name,title,time_zone,hours,holidays,make_up_days}'::text[], 'update', '[
  ["flagship","default","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. member_tier: 1
select shopwright.expect('member_tier', 'store.member_tiers'::regclass, '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}'::text[], 'update', '[
  ["flagship","gold","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. coupon: 1
select shopwright.expect('coupon', 'store.coupons'::regclass, '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}'::text[], 'update', '[
  ["flagship","spring-10","(digest)"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. member_tier: 1
select shopwright.expect('member_tier', 'store.member_tiers'::regclass, '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}'::text[], 'reference', '[
  ["flagship","silver","(digest)"]
]'::jsonb);

-- update flagship/store: accepted_currencies
update store.stores set accepted_currencies = '{EUR,HKD,USD}'
where store = 'flagship' and name = 'default';

-- update flagship/calendar.default: hours
update store.calendars set hours = '[{"days":["mon","tue","wed","thu","sat"],"from":"09:00","until":"18:00"}]'
where store = 'flagship' and name = 'default';

-- update flagship/member_tier.gold: benefits
update store.member_tiers set benefits = '["Early access",{"en":"A coupon on your birthday","zh-CN":"生日礼券"}]'
where store = 'flagship' and name = 'gold';

-- update flagship/coupon.spring-10: scope, audience
update store.coupons set scope = E'{"skus":["SKU 4, \\"new\\"","SKU2","it''s {3}"],"type":"skus"}', audience = '{"tiers":["gold","silver"],"type":"tiers"}'
where store = 'flagship' and name = 'spring-10';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["store","flagship","default","update"],
  ["calendar","flagship","default","update"],
  ["member_tier","flagship","gold","update"],
  ["coupon","flagship","spring-10","update"]
]'::jsonb, '[
  ["store","flagship","default","(digest)",false,null],
  ["calendar","flagship","default","(digest)",false,null],
  ["member_tier","flagship","gold","(digest)",false,null],
  ["coupon","flagship","spring-10","(digest)",false,null]
]'::jsonb);

commit;
