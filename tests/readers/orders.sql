-- How long an order may wait for what, as the shop's order service asks for a store.
\set ON_ERROR_STOP on
set intervalstyle = 'iso_8601';

select 'order_policy', 'payment.within', payment_within
from store.order_policies where store = :'store';

-- Who is told of an order that nobody confirmed: the policy's channels, as far as they are mail.
select 'channel.' || channel.name, 'recipients', channel.recipients
from store.order_policies policy
join store.channels channel on channel.store = policy.store and channel.name = any (policy.confirmation_channels)
where policy.store = :'store' and channel.type = 'email';

-- May this customer cancel a third time?
select 'order_policy', 'cancellation.maxPerCustomer.count', cancellation_max_per_customer_count
from store.order_policies where store = :'store' and cancellation_allowed;

select 'order_policy', 'cancellation.untilStates', cancellation_until_states
from store.order_policies where store = :'store';

-- The reasons to choose from, in the customer's language.
select 'order_policy', 'cancellation.reasons.1.zh-CN', reason ->> 'zh-CN'
from store.order_policies, jsonb_array_elements(cancellation_reasons) with ordinality as each (reason, number)
where store = :'store' and number = 2;

select 'order_policy', 'reviews.autoAfter', reviews_auto_after
from store.order_policies where store = :'store';
