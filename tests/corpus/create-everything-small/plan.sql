-- Shopwright 0.1.0: 12 changes to production.
-- Plan (plan digest)
-- Commit (none)
-- Database 00000000-0000-0000-0000-000000000000, made from revision 0
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
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. calendar: 1
select shopwright.expect('calendar', 'store.calendars'::regclass, '{store,name,title,time_zone,hours,holidays,make_up_days}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. channel: 2
select shopwright.expect('channel', 'store.channels'::regclass, '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}'::text[], 'update', '[
  ["flagship","desk",null],
  ["flagship","duty",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. order_policy: 1
select shopwright.expect('order_policy', 'store.order_policies'::regclass, '{store,name,checkout_min_amount,checkout_max_amount,checkout_max_lines,checkout_guests,numbering_prefix,numbering_date,numbering_digits,confirmation_within,confirmation_on_timeout,confirmation_channels,payment_within,payment_flash_sale_within,payment_on_timeout,payment_remind_before,cancellation_allowed,cancellation_within,cancellation_until_states,cancellation_approval,cancellation_max_per_customer_count,cancellation_max_per_customer_per,cancellation_reasons,shipping_within,shipping_on_late,shipping_split,shipping_calendar,receipt_auto_confirm_after,receipt_extensions,receipt_extend_by,after_sales_within,after_sales_from,reviews_within,reviews_auto_after}'::text[], 'update', '[
  ["flagship","default",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. member_tier: 1
select shopwright.expect('member_tier', 'store.member_tiers'::regclass, '{store,name,title,level,growth_from,invite_only,percent_off,combines_with,points_multiplier,free_shipping_from,growth_per_review,benefits,default,keep_for}'::text[], 'update', '[
  ["flagship","gold",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. payment_method: 1
select shopwright.expect('payment_method', 'store.payment_methods'::regclass, '{store,name,title,provider,enabled,currencies,amount_min,amount_max,limits,verification,credentials,capture,installments,settlement_delay,fee,order,instructions,scope,audience,platforms,availability}'::text[], 'update', '[
  ["flagship","alipay",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. coupon: 2
select shopwright.expect('coupon', 'store.coupons'::regclass, '{store,name,type,title,description,enabled,code,discount,claim_from,claim_until,validity,daily_hours_from,daily_hours_until,limits_total,limits_per_customer,limits_per_day,limits_amount,scope,audience,platforms,combines_with,return_on_refund,transferable,remind_before,distribution,min_spend}'::text[], 'update', '[
  ["flagship","27/a",null],
  ["flagship","spring-10",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. flash_session: 1
select shopwright.expect('flash_session', 'store.flash_sessions'::regclass, '{store,name,title,window_from,window_until,days,remind_before,enabled}'::text[], 'update', '[
  ["flagship","noon",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. discount: 1
select shopwright.expect('discount', 'store.discounts'::regclass, '{store,name,title,description,enabled,rule,scope,audience,window_from,window_until,daily_hours_from,daily_hours_until,per_customer,max_discount,combines_with,priority}'::text[], 'update', '[
  ["flagship","bulk",null]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. campaign: 1
select shopwright.expect('campaign', 'store.campaigns'::regclass, '{store,name,title,enabled,window_from,window_until,announce_before,offer,coupons,scope,exclusive,priority,budget,per_customer,audience,platforms,combines_with,announcement,channels}'::text[], 'update', '[
  ["flagship","noon-sale",null]
]'::jsonb);

-- create flagship/store
insert into store.stores (store, name, title, url, currency, accepted_currencies, prices_include_tax, time_zone, locale, other_locales, callback_paths, review_every, contact_email, contact_phone, address_country, address_region, address_city, address_street, address_postal_code, legal_entity_name, legal_entity_registration, legal_entity_tax_number, legal_entity_icp_licence) values
  ('flagship', 'default', '{"en":"Flagship","zh-CN":"旗舰店"}', null, 'CNY', '{HKD,USD}', 'true', 'Asia/Shanghai', 'zh-CN', '{}', '{"/pay/*"}', 'P90D', null, null, null, null, null, null, null, null, null, null, null);

-- create flagship/calendar.default
insert into store.calendars (store, name, title, time_zone, hours, holidays, make_up_days) values
  ('flagship', 'default', null, null, '[{"days":["mon","tue","wed","thu","fri"],"from":"09:00","until":"18:00"}]', '[{"on":"2027-10-01","title":{"en":"National Day","zh-CN":"国庆节"},"until":"2027-10-07"}]', '[{"on":"2027-10-09","title":"调休"}]');

-- create flagship/channel.desk
-- create flagship/channel.duty
insert into store.channels (store, name, type, recipients, sender, title, enabled, min_severity, quiet_hours_from, quiet_hours_until, throttle_count, throttle_per, provider, credentials, signature, url, webhook, mentions, signing_key) values
  ('flagship', 'desk', 'email', '{"desk@example.com"}', null, null, 'true', 'info', null, null, null, null, null, null, null, null, null, null, null),
  ('flagship', 'duty', 'wecom', null, null, null, 'true', 'info', '22:00', '08:00', '20', 'PT1H', null, null, null, null, 'wecom/duty@1', '{all}', null);

-- create flagship/order_policy
insert into store.order_policies (store, name, checkout_min_amount, checkout_max_amount, checkout_max_lines, checkout_guests, numbering_prefix, numbering_date, numbering_digits, confirmation_within, confirmation_on_timeout, confirmation_channels, payment_within, payment_flash_sale_within, payment_on_timeout, payment_remind_before, cancellation_allowed, cancellation_within, cancellation_until_states, cancellation_approval, cancellation_max_per_customer_count, cancellation_max_per_customer_per, cancellation_reasons, shipping_within, shipping_on_late, shipping_split, shipping_calendar, receipt_auto_confirm_after, receipt_extensions, receipt_extend_by, after_sales_within, after_sales_from, reviews_within, reviews_auto_after) values
  ('flagship', 'default', null, null, null, 'false', null, 'day', '6', 'PT24H', 'escalate', '{desk,duty}', 'PT30M', 'PT15M', 'cancel', null, 'true', 'P1W', '{shipped}', 'never', '3', 'P1D', '["Changed my mind"]', '2bd', 'offerRefund', 'true', 'default', 'P15D', '0', 'P3D', 'P15D', 'receipt', null, null);

-- create flagship/member_tier.gold
insert into store.member_tiers (store, name, title, level, growth_from, invite_only, percent_off, combines_with, points_multiplier, free_shipping_from, growth_per_review, benefits, "default", keep_for) values
  ('flagship', 'gold', '{"en":"Gold","zh-CN":"黄金会员"}', '2', '1000', 'false', '5', '{}', '1.5', null, '0', '[]', 'false', 'P1Y');

-- create flagship/payment_method.alipay
insert into store.payment_methods (store, name, title, provider, enabled, currencies, amount_min, amount_max, limits, verification, credentials, capture, installments, settlement_delay, fee, "order", instructions, scope, audience, platforms, availability) values
  ('flagship', 'alipay', '"Alipay"', 'alipay', 'true', '{}', '0.01', '50000.00', '[{"amount":"none","by":"card","count":5,"name":"hourly","per":"1h"}]', '[]', '{"private-key":{"$secret":"alipay/private-key","version":"3"}}', 'immediate', '[]', '1bd', '0.6', '1', null, '{"type":"all"}', '{"type":"all"}', '{}', 'default');

-- create flagship/coupon["27/a"]
-- create flagship/coupon.spring-10
insert into store.coupons (store, name, type, title, description, enabled, code, discount, claim_from, claim_until, validity, daily_hours_from, daily_hours_until, limits_total, limits_per_customer, limits_per_day, limits_amount, scope, audience, platforms, combines_with, return_on_refund, transferable, remind_before, distribution, min_spend) values
  ('flagship', '27/a', 'basic', E'"it''s \\"new\\""', null, 'true', null, '{"cap":"none","percentOff":"12.5%","type":"percent"}', null, null, '{"for":"1w","type":"afterClaim"}', null, null, null, '1', null, null, '{"type":"all"}', '{"type":"newCustomers"}', '{}', '{}', 'true', 'false', null, '[]', null),
  ('flagship', 'spring-10', 'threshold', '"Spring"', null, 'true', null, '{"amount":"10.00","type":"amount"}', null, null, '{"type":"window","window":{"from":"2027-03-01T00:00","until":"2027-04-01T00:00"}}', null, null, '5000', '1', null, null, '{"type":"all"}', '{"type":"all"}', '{}', '{}', 'true', 'false', null, '[]', '100.00');

-- create flagship/flash_session.noon
insert into store.flash_sessions (store, name, title, window_from, window_until, days, remind_before, enabled) values
  ('flagship', 'noon', '{"en":"Noon","zh-CN":"午间场"}', '12:00', '14:00', '{}', null, 'true');

-- create flagship/discount.bulk
insert into store.discounts (store, name, title, description, enabled, rule, scope, audience, window_from, window_until, daily_hours_from, daily_hours_until, per_customer, max_discount, combines_with, priority) values
  ('flagship', 'bulk', '"Bulk"', null, 'true', '{"tiers":[{"percentOff":"5%","quantity":3},{"percentOff":"10%","quantity":10}],"type":"quantity"}', '{"type":"all"}', '{"tiers":["gold"],"type":"tiers"}', null, null, null, null, null, null, '{}', '10');

-- create flagship/campaign.noon-sale
insert into store.campaigns (store, name, title, enabled, window_from, window_until, announce_before, offer, coupons, scope, exclusive, priority, budget, per_customer, audience, platforms, combines_with, announcement, channels) values
  ('flagship', 'noon-sale', '"Noon sale"', 'true', '2027-03-01T00:00:00+08:00', '2027-03-08T00:00:00+08:00', 'PT0S', '{"items":[{"perCustomer":1,"price":"9.90","session":"noon","sku":"SKU1","stock":100}],"type":"flashSale"}', '{spring-10}', '{"type":"all"}', 'true', '10', '{"amount":"10000.00","type":"amount"}', null, '{"type":"all"}', '{}', '{}', null, '{}');

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["store","flagship","default","insert"],
  ["calendar","flagship","default","insert"],
  ["channel","flagship","desk","insert"],
  ["channel","flagship","duty","insert"],
  ["order_policy","flagship","default","insert"],
  ["member_tier","flagship","gold","insert"],
  ["payment_method","flagship","alipay","insert"],
  ["coupon","flagship","27/a","insert"],
  ["coupon","flagship","spring-10","insert"],
  ["flash_session","flagship","noon","insert"],
  ["discount","flagship","bulk","insert"],
  ["campaign","flagship","noon-sale","insert"]
]'::jsonb, '[
  ["store","flagship","default","(digest)",false,null],
  ["calendar","flagship","default","(digest)",false,null],
  ["channel","flagship","desk","(digest)",false,null],
  ["channel","flagship","duty","(digest)",false,null],
  ["order_policy","flagship","default","(digest)",false,null],
  ["member_tier","flagship","gold","(digest)",false,null],
  ["payment_method","flagship","alipay","(digest)",false,null],
  ["coupon","flagship","27/a","(digest)",false,null],
  ["coupon","flagship","spring-10","(digest)",false,null],
  ["flash_session","flagship","noon","(digest)",false,null],
  ["discount","flagship","bulk","(digest)",false,null],
  ["campaign","flagship","noon-sale","(digest)",false,null]
]'::jsonb);

commit;
