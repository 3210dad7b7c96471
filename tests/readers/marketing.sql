-- What is on, for whom and at what price, as the shop's pages ask.
\set ON_ERROR_STOP on
set intervalstyle = 'iso_8601';

-- The campaign that runs at noon on 15 March, the store's time.
select 'campaign.' || name, 'offer.type', offer ->> 'type'
from store.campaigns
where store = :'store' and '2027-03-15 12:00 Asia/Shanghai' >= window_from
  and '2027-03-15 12:00 Asia/Shanghai' < window_until;

-- What the tea costs in the evening session of the flash sale.
select 'campaign.' || campaign.name, 'offer.items.1.price', item ->> 'price'
from store.campaigns campaign
cross join jsonb_array_elements(offer -> 'items') item
join store.flash_sessions session on session.store = campaign.store and session.name = item ->> 'session'
where campaign.store = :'store' and item ->> 'sku' = 'TEA-250' and session.enabled
  and time '20:30' >= session.window_from and time '20:30' < session.window_until;

-- The tier of somebody with 1200 growth points.
(
  select 'member_tier.' || name, 'percentOff', percent_off
  from store.member_tiers where store = :'store' and growth_from <= 1200
  order by growth_from desc limit 1
);

select 'member_tier.' || name, 'growthFrom', growth_from
from store.member_tiers where store = :'store' and "default";

-- What comes off a basket of 250.00: the highest step of the discount that it reaches.
(
  select 'discount.' || name, 'rule.tiers.0.off', step ->> 'off'
  from store.discounts, jsonb_array_elements(rule -> 'tiers') step
  where store = :'store' and rule ->> 'type' = 'spend' and (step ->> 'spend')::numeric <= 250
  order by (step ->> 'spend')::numeric desc limit 1
);
