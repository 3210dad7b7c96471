-- Shopwright 0.1.0: 7 changes to production.
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

-- Lock the rows to change, they must be as the plan found them. calendar: 1
select shopwright.expect('calendar', 'store.calendars'::regclass, '{store,name,title,time_zone,hours,holidays,make_up_days}'::text[], 'update', '[
  ["flagship","branch","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. channel: 1
select shopwright.expect('channel', 'store.channels'::regclass, '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}'::text[], 'update', '[
  ["flagship","duty","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. order_policy: 1
select shopwright.expect('order_policy', 'store.order_policies'::regclass, '{store,name,checkout_min_amount,checkout_max_amount,checkout_max_lines,checkout_guests,numbering_prefix,numbering_date,numbering_digits,confirmation_within,confirmation_on_timeout,confirmation_channels,payment_within,payment_flash_sale_within,payment_on_timeout,payment_remind_before,cancellation_allowed,cancellation_within,cancellation_until_states,cancellation_approval,cancellation_max_per_customer_count,cancellation_max_per_customer_per,cancellation_reasons,shipping_within,shipping_on_late,shipping_split,shipping_calendar,receipt_auto_confirm_after,receipt_extensions,receipt_extend_by,after_sales_within,after_sales_from,reviews_within,reviews_auto_after}'::text[], 'update', '[
  ["flagship","default","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. payment_method: 1
select shopwright.expect('payment_method', 'store.payment_methods'::regclass, '{store,name,title,provider,enabled,currencies,amount_min,amount_max,limits,verification,credentials,capture,installments,settlement_delay,fee,order,instructions,scope,audience,platforms,availability}'::text[], 'update', '[
  ["flagship","cash","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. discount: 1
select shopwright.expect('discount', 'store.discounts'::regclass, '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}'::text[], 'update', '[
  ["flagship","twenty","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. campaign: 2
select shopwright.expect('campaign', 'store.campaigns'::regclass, '{store,name,title,enabled,window_from,window_until,announce_before,offer,coupons,scope,exclusive,priority,budget,per_customer,audience,platforms,combines_with,announcement,channels}'::text[], 'update', '[
  ["flagship","spring","(digest)"],
  ["flagship","summer","(digest)"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. discount: 1
select shopwright.expect('discount', 'store.discounts'::regclass, '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}'::text[], 'reference', '[
  ["flagship","ten","(digest)"]
]'::jsonb);

-- delete flagship/campaign.summer
delete from store.campaigns where (store, name) in (
  ('flagship', 'summer')
);

-- delete flagship/discount.twenty
delete from store.discounts where (store, name) in (
  ('flagship', 'twenty')
);

-- delete flagship/payment_method.cash
delete from store.payment_methods where (store, name) in (
  ('flagship', 'cash')
);

-- delete flagship/channel.duty
delete from store.channels where (store, name) in (
  ('flagship', 'duty')
);

-- delete flagship/calendar.branch
delete from store.calendars where (store, name) in (
  ('flagship', 'branch')
);

-- update flagship/order_policy: confirmation_channels, shipping_calendar branch -> (none)
update store.order_policies set confirmation_channels = '{}', shipping_calendar = null
where store = 'flagship' and name = 'default';

-- update flagship/campaign.spring: offer
update store.campaigns set offer = '{"discounts":["ten"],"type":"discount"}'
where store = 'flagship' and name = 'spring';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["order_policy","flagship","default","update"],
  ["campaign","flagship","spring","update"],
  ["campaign","flagship","summer","delete"],
  ["discount","flagship","twenty","delete"],
  ["payment_method","flagship","cash","delete"],
  ["channel","flagship","duty","delete"],
  ["calendar","flagship","branch","delete"]
]'::jsonb, '[
  ["order_policy","flagship","default","(digest)",false,null],
  ["campaign","flagship","spring","(digest)",false,null]
]'::jsonb);

commit;
