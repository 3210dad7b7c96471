-- What the admin screen does between the two.
update store.coupons set limits_total = 700;
update store.member_prices set items = jsonb_set(items, '{0,perOrder}', '9');
