-- Shopwright 0.1.0: 4 changes to production.
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

-- Lock the rows to change, they must be as the plan found them. article_category: 3
select shopwright.expect('article_category', 'store.article_categories'::regclass, '{store,name,title,parent,order,description,icon}'::text[], 'update', '[
  ["flagship","money",null],
  ["flagship","refunds","(digest)"],
  ["flagship","returns","(digest)"]
]'::jsonb);

-- Lock the rows to change, they must be as the plan found them. article: 1
select shopwright.expect('article', 'store.articles'::regclass, '{store,name,title,category,body,summary,keywords,owner,review_every,reviewed_on,related,visibility,promoted,order,published}'::text[], 'update', '[
  ["flagship","how-to-return","(digest)"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. article_category: 1
select shopwright.expect('article_category', 'store.article_categories'::regclass, '{store,name,title,parent,order,description,icon}'::text[], 'reference', '[
  ["flagship","after-sales","(digest)"]
]'::jsonb);

-- Hold the rows referred to, they must be as the plan found them. article: 1
select shopwright.expect('article', 'store.articles'::regclass, '{store,name,title,category,body,summary,keywords,owner,review_every,reviewed_on,related,visibility,promoted,order,published}'::text[], 'reference', '[
  ["flagship","refund-times","(digest)"]
]'::jsonb);

-- create flagship/article_category.money
insert into store.article_categories (store, name, title, parent, "order", description, icon) values
  ('flagship', 'money', '{"en":"Money","zh-CN":"退款与发票"}', 'after-sales', '0', null, null);

-- update flagship/article_category.refunds: parent orders -> money
-- update flagship/article_category.returns: parent (none) -> after-sales
update store.article_categories _row set parent = _new.parent::text
from (values
  ('flagship', 'refunds', 'money'),
  ('flagship', 'returns', 'after-sales')
) as _new (store, name, parent)
where _row.store = _new.store and _row.name = _new.name;

-- update flagship/article.how-to-return: body, reviewed_on 2027-01-15 -> 2027-04-10
update store.articles set body = E'{"en":"# How to return something\\n\\nFor **15 days after receipt**, you may return what is as good as new.\\n\\n## Who pays for it?\\n\\nWe do where something is wrong with it; otherwise you do.\\n","zh-CN":"# 如何退货\\n\\n签收后 **15 天内**，商品完好即可申请退货。\\n\\n| 步骤 | 谁来做 | 时间 |\\n| --- | --- | --- |\\n| 申请 | 您，在订单详情页 | 签收后 15 天内 |\\n| 审核 | 客服 | 4 小时内 |\\n| 寄回 | 您 | 审核通过后 7 天内 |\\n| 退款 | 财务 | 收货后 3 个工作日内 |\\n\\n## 谁承担运费？\\n\\n退货运费由商家承担；七天后由买家承担。\\n\\n> 会员全年包退货运费。\\n\\n## 哪些商品不能退？\\n\\n- 生鲜与定制商品；\\n- 已激活的数码商品；\\n\\n如有疑问，请联系[售后专席](/service)。\\n"}', reviewed_on = '2027-04-10'
where store = 'flagship' and name = 'how-to-return';

-- Refuse if anything else was written, put the revision on record.
select shopwright.seal('{"plan":"(plan digest)","commit":null,"message":null,"actor":"ann","approvals":[],"engine":"0.1.0"}'::jsonb, '[
  ["article_category","flagship","money","insert"],
  ["article_category","flagship","refunds","update"],
  ["article_category","flagship","returns","update"],
  ["article","flagship","how-to-return","update"]
]'::jsonb, '[
  ["article_category","flagship","money","(digest)",false,null],
  ["article_category","flagship","refunds","(digest)",false,null],
  ["article_category","flagship","returns","(digest)",false,null],
  ["article","flagship","how-to-return","(digest)",false,null]
]'::jsonb);

commit;
