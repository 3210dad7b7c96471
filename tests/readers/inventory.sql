-- When stock is low and what is ordered again, as the shop's warehouse asks for a store.
\set ON_ERROR_STOP on
set intervalstyle = 'iso_8601';

-- The policy that counts for a product: of all that cover it, the one of the greatest priority.
with counts as (
  select * from store.stock_policies
  where store = :'store'
    and (scope ->> 'type' = 'all' or scope ->> 'type' = 'products' and scope -> 'products' ? 'MUG')
  order by priority desc limit 1
)
select 'stock_policy.' || name, field, value from counts, lateral (values
  ('lowStock.below', (low_stock ->> 'below')::interval::text),
  ('leadTime', lead_time::text),
  ('backorders', backorders)
) as each (field, value);

-- Safety stock of everything else. Inside of a union, values stand as documents write them: 10%, 2w.
select 'stock_policy.' || name, 'safetyStock.share', rtrim(safety_stock ->> 'share', '%')::numeric
from store.stock_policies where store = :'store' and name = 'standard';

-- What is due on its cycle, and at most how much.
select 'replenishment_rule.' || name, 'cycle', cycle
from store.replenishment_rules where store = :'store' and enabled and trigger = 'auto';

select 'replenishment_rule.' || name, 'maxQuantity', max_quantity
from store.replenishment_rules where store = :'store' and strategy ->> 'type' = 'level';
