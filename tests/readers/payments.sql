-- How a customer of a store may pay, and what a coupon is worth, as the checkout asks.
\set ON_ERROR_STOP on
set intervalstyle = 'iso_8601';

-- The methods to show for 30000.00, in their order: the bank card ends at 20000.00.
select 'payment_method.' || name, 'amount.max', amount_max
from store.payment_methods
where store = :'store' and enabled and 30000.00 between amount_min and amount_max
order by "order";

-- What proves who pays 3000.00 by bank card.
select 'payment_method.bank-card', 'verification.1.method', proof ->> 'method'
from store.payment_methods, jsonb_array_elements(verification) proof
where store = :'store' and name = 'bank-card' and (proof ->> 'above')::numeric between 1 and 3000;

-- Where the key is kept, never the key.
select 'payment_method.alipay', 'credentials.privateKey.$secret', credentials -> 'privateKey' ->> '$secret'
from store.payment_methods where store = :'store' and name = 'alipay';

-- A code that was typed at the checkout.
select 'coupon.' || name, 'minSpend', min_spend
from store.coupons where store = :'store' and lower(code) = lower('book-2027');

-- The coupons to hand out to whoever has just registered, and what each is worth.
select 'coupon.' || name, 'discount.amount', discount ->> 'amount'
from store.coupons
where store = :'store' and exists (
  select from jsonb_array_elements(distribution) way where way -> 'trigger' ->> 'type' = 'register'
);
