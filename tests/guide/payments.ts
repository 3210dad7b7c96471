/** The guide on payments, coupons and points. */
import { coupon, paymentMethod, pointsProgram } from "../../src/authoring.js";
import type { Recommendation } from "./recommendation.js";

type PaymentMethod = Parameters<typeof paymentMethod>[1];
type Coupon = Parameters<typeof coupon>[1];
type Points = Parameters<typeof pointsProgram>[0];

const method = (name: string, spec: Pick<PaymentMethod, "provider"> & Partial<PaymentMethod>) =>
  paymentMethod(name, { title: name, amount: { max: "50000.00" }, order: 1, ...spec });

const basic = {
  title: "A coupon",
  type: "basic",
  discount: { type: "amount", amount: "5.00" },
  validity: { type: "afterClaim", for: "30d" },
  limits: { total: 1000 },
} satisfies Coupon;

const points = {
  earn: [{ name: "every-order", per: "1.00", points: 1, minOrder: "50.00" }],
  maxPerOrder: 5000,
  maxPerDay: 10000,
  redeem: { pointsPerUnit: 100, step: 100, maxShareOfOrder: "50%", minOrder: "20.00" },
  expiry: "1y",
  freezeFor: "15d",
} satisfies Points;

const providers = [
  "alipay",
  "apple_pay",
  "balance",
  "bank_card",
  "cash_on_delivery",
  "paypal",
  "unionpay",
  "wechat_pay",
] as const;

export const payments: readonly Recommendation[] = [
  {
    says: "Customers can pay with Alipay, WeChat Pay and a bank card at least",
    documents: [
      method("alipay", { provider: "alipay" }),
      method("wechat-pay", { provider: "wechat_pay" }),
      method("bank-card", { provider: "bank_card" }),
      method("cash", { provider: "cash_on_delivery", enabled: false }),
    ],
    sql: "select provider from store.payment_methods where store = $1 and enabled order by provider",
    rows: [{ provider: "alipay" }, { provider: "bank_card" }, { provider: "wechat_pay" }],
  },
  {
    says: "Every usual provider can be offered",
    documents: providers.map((provider) => method(provider, { provider })),
    sql: "select provider from store.payment_methods where store = $1 order by provider",
    rows: providers.map((provider) => ({ provider })),
  },
  {
    says: "Each method has a frequency limit",
    documents: [
      method("alipay", {
        provider: "alipay",
        limits: [
          { name: "per-customer", by: "customer", count: 10, per: "1h" },
          { name: "per-device", by: "device", count: 50, amount: "20000.00", per: "1d" },
        ],
      }),
    ],
    sql: `select l->>'by' as by, (l->>'count')::int as count, l->>'amount' as amount, l->>'per' as per
      from store.payment_methods, jsonb_array_elements(limits) l where store = $1`,
    rows: [
      { by: "customer", count: 10, amount: "none", per: "1h" },
      { by: "device", count: 50, amount: "20000.00", per: "1d" },
    ],
  },
  {
    says: "Each method verifies who pays",
    documents: [
      method("bank-card", {
        provider: "bank_card",
        verification: [{ method: "smsCode" }, { method: "idDocument", above: "10000.00" }],
      }),
    ],
    sql: `select v->>'method' as method from store.payment_methods, jsonb_array_elements(verification) v
      where store = $1 and 5000.00 > (v->>'above')::numeric`,
    rows: [{ method: "smsCode" }],
  },
  {
    says: "There are coupons without a threshold, with one, and for a short time",
    documents: [
      coupon("welcome", basic),
      coupon("spring-10", { ...basic, type: "threshold", minSpend: "100.00" }),
      coupon("lunch-hour", { ...basic, type: "timed", dailyHours: { from: "11:00", until: "13:00" } }),
    ],
    sql: `select name, type, min_spend::text as min_spend, daily_hours_from::text as daily_from
      from store.coupons where store = $1 order by name`,
    rows: [
      { name: "lunch-hour", type: "timed", min_spend: null, daily_from: "11:00:00" },
      { name: "spring-10", type: "threshold", min_spend: "100.00", daily_from: null },
      { name: "welcome", type: "basic", min_spend: null, daily_from: null },
    ],
  },
  {
    says: "Coupons are limited in count: in all, per customer, and a day",
    documents: [coupon("welcome", { ...basic, limits: { total: 5000, perCustomer: 2, perDay: 500 } })],
    sql: `select limits_total as total, limits_per_customer as per_customer, limits_per_day as per_day
      from store.coupons where store = $1`,
    rows: [{ total: 5000, per_customer: 2, per_day: 500 }],
  },
  {
    says: "Coupons are limited in amount: each, and all together",
    documents: [
      coupon("fifth", {
        ...basic,
        discount: { type: "percent", percentOff: "20%", cap: "15.00" },
        limits: { total: 1000, amount: "10000.00" },
      }),
    ],
    sql: `select discount->>'cap' as each, limits_amount::text as together from store.coupons where store = $1`,
    rows: [{ each: "15.00", together: "10000.00" }],
  },
  {
    says: "Coupons are distributed by rule",
    documents: [
      coupon("welcome", {
        ...basic,
        distribution: [
          { name: "on-register", trigger: { type: "register" }, perDay: 500, audience: { type: "newCustomers" } },
          { name: "after-orders", trigger: { type: "purchase", minOrder: "200.00" }, quantity: 2, perDay: "none" },
        ],
      }),
    ],
    sql: `select d->>'name' as name, d->'trigger' as trigger, (d->>'quantity')::int as quantity, d->>'perDay' as per_day,
        d->'audience'->>'type' as audience
      from store.coupons, jsonb_array_elements(distribution) d where store = $1`,
    rows: [
      { name: "on-register", trigger: { type: "register" }, quantity: 1, per_day: "500", audience: "newCustomers" },
      {
        name: "after-orders",
        trigger: { type: "purchase", minOrder: "200.00" },
        quantity: 2,
        per_day: "none",
        audience: "all",
      },
    ],
  },
  {
    says: "Coupons are issued daily at a time",
    documents: [
      coupon("lunch-hour", {
        ...basic,
        distribution: [
          {
            name: "every-morning",
            trigger: { type: "schedule", at: "08:00", from: "2027-03-08", until: "2027-03-12" },
            perDay: 400,
          },
        ],
      }),
    ],
    sql: `select d->'trigger'->>'at' as at, (d->>'perDay')::int as per_day
      from store.coupons, jsonb_array_elements(distribution) d
      where store = $1 and date '2027-03-12' between (d->'trigger'->>'from')::date and (d->'trigger'->>'until')::date`,
    rows: [{ at: "08:00", per_day: 400 }],
  },
  {
    says: "Points are given from an amount on",
    documents: [pointsProgram(points)],
    sql: `select (select floor(80.00 / (e->>'per')::numeric)::int * (e->>'points')::int
          where 80.00 >= (e->>'minOrder')::numeric) as for_80,
        (select 1 where 49.99 >= (e->>'minOrder')::numeric) as for_less
      from store.points_programs, jsonb_array_elements(earn) e where store = $1`,
    rows: [{ for_80: 80, for_less: null }],
  },
  {
    says: "Points pay a part of an order",
    documents: [pointsProgram(points)],
    sql: `select redeem_points_per_unit as points_per_unit, redeem_step as step,
        least(1500 / redeem_points_per_unit, 20.00 * redeem_max_share_of_order / 100)::numeric(9, 2)::text as of_20
      from store.points_programs where store = $1 and redeem_min_order <= 20.00`,
    rows: [{ points_per_unit: 100, step: 100, of_20: "10.00" }],
  },
  {
    says: "Points are redeemed for coupons and goods",
    documents: [
      coupon("points-5", basic),
      pointsProgram({
        ...points,
        redeem: {
          ...points.redeem,
          coupons: [{ coupon: "points-5", points: 400 }],
          goods: [{ sku: "MUG-BLUE", points: 1500, price: "4.90", perCustomer: 1 }],
        },
      }),
    ],
    sql: `select c.name as coupon, (x->>'points')::int as points, redeem_goods as goods
      from store.points_programs p, jsonb_array_elements(redeem_coupons) x, store.coupons c
      where p.store = $1 and c.store = p.store and c.name = x->>'coupon'`,
    rows: [
      {
        coupon: "points-5",
        points: 400,
        goods: [{ sku: "MUG-BLUE", points: 1500, price: "4.90", perCustomer: 1 }],
      },
    ],
  },
  {
    says: "Points are shown on the order page",
    documents: [pointsProgram(points)],
    sql: "select enabled, display_order_page as order_page from store.points_programs where store = $1",
    rows: [{ enabled: true, order_page: true }],
  },
];
