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

-- Lock the rows to change, they must be as the plan found them. order_flow: 1
select shopwright.expect('order_flow', 'store.order_flows'::regclass, '{store,name,initial,states,transitions,anomalies}'::text[], 'update', '[
  ["flagship","default","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. stock_policy: 1
select shopwright.expect('stock_policy', 'store.stock_policies'::regclass, '{store,name,title,scope,low_stock,over_stock,demand_window,demand_method,lead_time,safety_stock,reserve_on,backorders,out_of_stock_at,show_remaining_below,per_order_min,per_order_max,per_order_multiple_of,priority}'::text[], 'update', '[
  ["flagship","standard","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. refund_policy: 1
select shopwright.expect('refund_policy', 'store.refund_policies'::regclass, '{store,name,amount_min,amount_max,partial,within,calendar,flow,channels,method,methods,restocking_fee,return_shipping,reasons,goods_return_within,goods_keep_below,max_per_customer_count,max_per_customer_per,exceptions}'::text[], 'update', '[
  ["flagship","default","(digest)"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. channel: 1
select shopwright.expect('channel', 'store.channels'::regclass, '{store,name,type,recipients,sender,title,enabled,min_severity,quiet_hours_from,quiet_hours_until,throttle_count,throttle_per,provider,credentials,signature,url,webhook,mentions,signing_key}'::text[], 'reference', '[
  ["flagship","duty","(digest)"]
]'::jsonb);

-- update flagship/order_flow: states, transitions, anomalies
update store.order_flows set states = '[{"final":false,"name":"pending","notifyCustomer":false,"title":{"en":"Pending","zh-CN":"待处理"}},{"final":false,"name":"review","notifyCustomer":false,"title":{"en":"Under review","zh-CN":"人工核查"}},{"final":false,"name":"processed","notifyCustomer":false,"title":{"en":"Processed","zh-CN":"已处理"}},{"final":false,"name":"shipped","notifyCustomer":false,"title":{"en":"Shipped","zh-CN":"已发货"}},{"final":true,"name":"completed","notifyCustomer":false,"title":{"en":"Completed","zh-CN":"已完成"}},{"final":true,"name":"cancelled","notifyCustomer":false,"title":{"en":"Cancelled","zh-CN":"已取消"}}]', transitions = '[{"automatic":true,"from":["pending"],"name":"accept","on":{"event":"paid","type":"event"},"priority":0,"requires":["paymentSettled","stockReserved"],"to":"processed"},{"automatic":true,"from":["pending"],"name":"expire","on":{"policy":"payment","type":"timeout"},"priority":0,"requires":[],"to":"cancelled"},{"automatic":true,"from":["processed"],"name":"ship","on":{"event":"shipped","type":"event"},"priority":0,"requires":[],"to":"shipped"},{"automatic":true,"from":["shipped"],"name":"receive","on":{"policy":"receipt","type":"timeout"},"priority":0,"requires":[],"to":"completed"},{"automatic":true,"from":["pending","review"],"name":"cancel","on":{"event":"cancelRequested","type":"event"},"priority":0,"requires":[],"to":"cancelled"},{"automatic":false,"from":["review"],"name":"release","on":{"event":"manual","type":"event"},"priority":0,"requires":[],"to":"processed"}]', anomalies = '[{"channels":["duty"],"hold":false,"name":"forgotten","prompt":"Not shipped for 48 hours: call the warehouse.","severity":"critical","when":{"for":"36h","state":"processed","type":"stuck"}},{"channels":[],"hold":true,"moveTo":"review","name":"wrong-address","prompt":"The address is not valid: ask the customer.","severity":"warning","when":{"event":"addressInvalid","type":"event"}}]'
where store = 'flagship' and name = 'default';

-- update flagship/stock_policy.standard: low_stock, over_stock, safety_stock, backorders no -> allow, out_of_stock_at 0 -> -20
update store.stock_policies set low_stock = '{"below":"1w","type":"cover"}', over_stock = null, safety_stock = '{"horizon":"30d","share":"15%","type":"share"}', backorders = 'allow', out_of_stock_at = '-20'
where store = 'flagship' and name = 'standard';

-- update flagship/refund_policy: amount_max 2000.00 -> 5000.00, flow, goods_keep_below (none) -> 10.00, exceptions
update store.refund_policies set amount_max = '5000.00', flow = '[{"actor":"support","onTimeout":"escalate","step":"review","within":"4h"},{"actor":"warehouse","autoApproveBelow":"50.00","onTimeout":"approve","step":"inspection","within":"1bd"},{"actor":"finance","onTimeout":"escalate","step":"payout","within":"1bd"}]', goods_keep_below = '10.00', exceptions = null
where store = 'flagship' and name = 'default';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["order_flow","flagship","default","update"],
  ["stock_policy","flagship","standard","update"],
  ["refund_policy","flagship","default","update"]
]'::jsonb, '[
  ["order_flow","flagship","default","(digest)",false,null],
  ["stock_policy","flagship","standard","(digest)",false,null],
  ["refund_policy","flagship","default","(digest)",false,null]
]'::jsonb);

commit;
