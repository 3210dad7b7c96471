-- Shopwright 0.1.0: 5 changes to production.
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

-- Lock the rows to change, they must be as the plan found them. order_policy: 1
select shopwright.expect('order_policy', 'store.order_policies'::regclass, '{store,name,checkout_min_amount,checkout_max_amount,checkout_max_lines,checkout_guests,numbering_prefix,numbering_date,numbering_digits,confirmation_within,confirmation_on_timeout,confirmation_channels,payment_within,payment_flash_sale_within,payment_on_timeout,payment_remind_before,cancellation_allowed,cancellation_within,cancellation_until_states,cancellation_approval,cancellation_max_per_customer_count,cancellation_max_per_customer_per,cancellation_reasons,shipping_within,shipping_on_late,shipping_split,shipping_calendar,receipt_auto_confirm_after,receipt_extensions,receipt_extend_by,after_sales_within,after_sales_from,reviews_within,reviews_auto_after}'::text[], 'update', '[
  ["flagship","default","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. member_tier: 3
select shopwright.expect('member_tier', 'store.member_tiers'::regclass, '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}'::text[], 'update', '[
  ["flagship","bronze","(digest)"],
  ["flagship","gold","(digest)"],
  ["flagship","silver","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. coupon: 1
select shopwright.expect('coupon', 'store.coupons'::regclass, '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}'::text[], 'update', '[
  ["flagship","spring-10","(digest)"]
]'::jsonb);

-- update flagship/order_policy: payment_within PT30M -> PT1H, payment_on_timeout cancel -> remind, cancellation_allowed true -> false, cancellation_max_per_customer_count 3 -> 5, reviews_auto_after P1W -> (none)
update store.order_policies set payment_within = 'PT1H', payment_on_timeout = 'remind', cancellation_allowed = 'false', cancellation_max_per_customer_count = '5', reviews_auto_after = null
where store = 'flagship' and name = 'default';

-- update flagship/member_tier.bronze: growth_from 0 -> 10
-- update flagship/member_tier.silver: growth_from 100 -> 200
update store.member_tiers _row set growth_from = _new.growth_from::integer
from (values
  ('flagship', 'bronze', '10'),
  ('flagship', 'silver', '200')
) as _new (store, name, growth_from)
where _row.store = _new.store and _row.name = _new.name;

-- update flagship/member_tier.gold: growth_from 1000 -> 1200, percent_off 5 -> 7.5, points_multiplier 1.5 -> 2, default false -> true, keep_for (none) -> P1Y
update store.member_tiers set growth_from = '1200', percent_off = '7.5', points_multiplier = '2', "default" = 'true', keep_for = 'P1Y'
where store = 'flagship' and name = 'gold';

-- update flagship/coupon.spring-10: limits_total 5000 -> (none), limits_per_day (none) -> 200, min_spend 100.00 -> 150.00
update store.coupons set limits_total = null, limits_per_day = '200', min_spend = '150.00'
where store = 'flagship' and name = 'spring-10';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["order_policy","flagship","default","update"],
  ["member_tier","flagship","bronze","update"],
  ["member_tier","flagship","gold","update"],
  ["member_tier","flagship","silver","update"],
  ["coupon","flagship","spring-10","update"]
]'::jsonb, '[
  ["order_policy","flagship","default","(digest)",false,null],
  ["member_tier","flagship","bronze","(digest)",false,null],
  ["member_tier","flagship","gold","(digest)",false,null],
  ["member_tier","flagship","silver","(digest)",false,null],
  ["coupon","flagship","spring-10","(digest)",false,null]
]'::jsonb);

commit;
