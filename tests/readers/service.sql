-- Who answers, with what, and until when, as the shop's customer service asks for a store.
\set ON_ERROR_STOP on
set intervalstyle = 'iso_8601';

-- The queue for a refund, by priority among those for everybody, and where it goes when it is late.
select 'service_queue.' || name, field, value
from (
  select * from store.service_queues
  where store = :'store' and enabled and 'refund' = any (topics) and audience ->> 'type' = 'all'
    and escalate_to is not null
) queue, lateral (values
  ('respondWithin', respond_within::text),
  ('resolveWithin', resolve_within),
  ('escalateTo', escalate_to)
) as each (field, value);

-- How often a customer may hear the after-hours reply in a day.
select 'auto_reply.' || name, 'limits.perCustomerPerDay', limits_per_customer_per_day
from store.auto_replies where store = :'store' and "on" ->> 'type' = 'afterHours' and enabled;

-- The article that the bot answers a word with, and its category.
select 'chatbot', 'rules.1.then.article', rule -> 'then' ->> 'article'
from store.chatbots, jsonb_array_elements(rules) with ordinality as each (rule, number)
where store = :'store' and number = 2;

select 'article.' || article.name, 'category', article.category
from store.articles article
join store.article_categories category on (category.store, category.name) = (article.store, article.category)
where article.store = :'store' and article.name = 'how-to-return';

select 'chatbot', 'maxTurns', max_turns from store.chatbots where store = :'store';
