/** The guide on discounts, campaigns and how benefits add up. */
import {
  campaign,
  coupon,
  discount,
  flashSession,
  memberPrice,
  memberTier,
  stackingPolicy,
} from "../../src/authoring.js";
import type { Recommendation } from "./recommendation.js";

type Discount = Parameters<typeof discount>[1];
type Campaign = Parameters<typeof campaign>[1];

const rule = (name: string, spec: Discount["rule"]) =>
  discount(name, { title: name, rule: spec, maxDiscount: "none", priority: 0 });

const spendAndSave = rule("spend-and-save", {
  type: "spend",
  tiers: [
    { spend: "200.00", off: "20.00" },
    { spend: "500.00", off: "60.00" },
  ],
});
const tenOff = rule("ten-off", { type: "flat", percentOff: "10%" });

const spring = {
  title: "Spring",
  window: { from: "2027-03-01T10:00", until: "2027-03-31T23:30" },
  offer: { type: "fullReduction", discounts: ["spend-and-save"] },
  priority: 10,
} satisfies Campaign;

const session = (name: string, from: `${number}:${number}`, until: `${number}:${number}`) =>
  flashSession(name, { title: name, window: { from, until } });

const flashSale = [
  session("noon", "12:00", "14:00"),
  session("evening", "20:00", "22:00"),
  campaign("flash", {
    ...spring,
    offer: {
      type: "flashSale",
      items: [
        { session: "noon", sku: "TEA-250", price: "39.00", stock: 100, perCustomer: 1 },
        { session: "evening", sku: "TEA-250", price: "35.00", stock: 50, perCustomer: 2 },
      ],
    },
  }),
];

export const marketing: readonly Recommendation[] = [
  {
    says: "The more an order comes to, the more is taken off",
    documents: [spendAndSave],
    sql: `select max((t->>'off')::numeric)::text as off from store.discounts, jsonb_array_elements(rule->'tiers') t
      where store = $1 and rule->>'type' = 'spend' and 499.99 >= (t->>'spend')::numeric`,
    rows: [{ off: "20.00" }],
  },
  {
    says: "Rates are taken off from an amount, from a quantity, of every second piece, and flat",
    documents: [
      rule("amount", { type: "spendPercent", tiers: [{ spend: "300.00", percentOff: "12.5%" }] }),
      rule("quantity", { type: "quantity", tiers: [{ quantity: 3, percentOff: "25%" }] }),
      rule("second", { type: "nthPiece", every: 2, percentOff: "50%" }),
      tenOff,
    ],
    sql: `select rule->>'type' as type, coalesce(rule->>'percentOff', rule->'tiers'->0->>'percentOff') as off
      from store.discounts where store = $1 order by name`,
    rows: [
      { type: "spendPercent", off: "12.5%" },
      { type: "quantity", off: "25%" },
      { type: "nthPiece", off: "50%" },
      { type: "flat", off: "10%" },
    ],
  },
  {
    says: "What may be combined is declared, and where it ends",
    documents: [
      stackingPolicy({
        order: ["memberPrice", "campaign", "discount", "coupon", "points"],
        floor: { type: "shareOfList", share: "40%" },
      }),
    ],
    sql: `select to_jsonb("order") as order, max_coupons_per_order as coupons, percent_of, floor
      from store.stacking_policies where store = $1`,
    rows: [
      {
        order: ["memberPrice", "campaign", "discount", "coupon", "points"],
        coupons: 1,
        percent_of: "remaining",
        floor: { type: "shareOfList", share: "40%" },
      },
    ],
  },
  {
    says: "Two benefits add up where both sides agree",
    documents: [
      discount("open", {
        title: "A",
        rule: { type: "flat", percentOff: "10%" },
        maxDiscount: "none",
        priority: 0,
        combinesWith: ["coupons"],
      }),
      coupon("agreeing", {
        title: "B",
        type: "basic",
        discount: { type: "freeShipping" },
        validity: { type: "afterClaim", for: "7d" },
        limits: { total: 10 },
        combinesWith: ["discounts"],
      }),
      coupon("refusing", {
        title: "C",
        type: "basic",
        discount: { type: "freeShipping" },
        validity: { type: "afterClaim", for: "7d" },
        limits: { total: 10 },
      }),
    ],
    sql: `select d.name as discount, c.name as coupon from store.discounts d join store.coupons c using (store)
      where store = $1 and 'coupons' = any(d.combines_with) and 'discounts' = any(c.combines_with)`,
    rows: [{ discount: "open", coupon: "agreeing" }],
  },
  {
    says: "Campaigns begin and end to the minute",
    documents: [spendAndSave, campaign("spring", spring)],
    sql: `select at::text, exists (select from store.campaigns where store = $1 and enabled
          and window_from <= at at time zone 'Asia/Shanghai' and window_until > at at time zone 'Asia/Shanghai') as live
      from unnest(array['2027-03-01 09:59', '2027-03-01 10:00', '2027-03-31 23:29', '2027-03-31 23:30']::timestamp[]) at`,
    rows: [
      { at: "2027-03-01 09:59:00", live: false },
      { at: "2027-03-01 10:00:00", live: true },
      { at: "2027-03-31 23:29:00", live: true },
      { at: "2027-03-31 23:30:00", live: false },
    ],
  },
  {
    says: "Campaigns take amounts off, or shares, or are flash sales",
    documents: [
      spendAndSave,
      tenOff,
      campaign("amounts", spring),
      campaign("shares", { ...spring, offer: { type: "discount", discounts: ["ten-off"] } }),
      ...flashSale,
    ],
    sql: "select name, offer->>'type' as offer, offer->'discounts' as discounts from store.campaigns where store = $1 order by name",
    rows: [
      { name: "amounts", offer: "fullReduction", discounts: ["spend-and-save"] },
      { name: "flash", offer: "flashSale", discounts: null },
      { name: "shares", offer: "discount", discounts: ["ten-off"] },
    ],
  },
  {
    says: "One product is in two sessions of a day at two prices",
    documents: flashSale,
    sql: `select i->>'price' as price, (i->>'stock')::int as stock, (i->>'perCustomer')::int as per_customer
      from store.campaigns c, jsonb_array_elements(offer->'items') i, store.flash_sessions s
      where c.store = $1 and s.store = c.store and s.name = i->>'session' and s.enabled
        and i->>'sku' = 'TEA-250' and time '21:00' >= s.window_from and time '21:00' < s.window_until`,
    rows: [{ price: "35.00", stock: 50, per_customer: 2 }],
  },
  {
    says: "Campaigns come with coupons",
    documents: [
      spendAndSave,
      coupon("spring-10", {
        title: "Spring",
        type: "threshold",
        minSpend: "100.00",
        discount: { type: "amount", amount: "10.00" },
        validity: { type: "window", window: spring.window },
        limits: { total: 5000 },
      }),
      campaign("spring", { ...spring, coupons: ["spring-10"] }),
    ],
    sql: `select c.name as coupon, c.min_spend::text as min_spend from store.campaigns m
      join store.coupons c on c.store = m.store and c.name = any(m.coupons) where m.store = $1`,
    rows: [{ coupon: "spring-10", min_spend: "100.00" }],
  },
  {
    says: "Campaigns do not conflict: one runs alone on its products, or goes by priority",
    documents: [
      spendAndSave,
      campaign("alone", spring),
      campaign("beside", { ...spring, exclusive: false, priority: 20, combinesWith: ["coupons"] }),
    ],
    sql: "select name, exclusive, priority from store.campaigns where store = $1 order by priority desc",
    rows: [
      { name: "beside", exclusive: false, priority: 20 },
      { name: "alone", exclusive: true, priority: 10 },
    ],
  },
  {
    says: "Members of a tier have prices of their own",
    documents: [
      memberTier("gold", { title: "Gold", level: 2, growthFrom: 1000, freeShippingFrom: "99.00", keepFor: "1y" }),
      memberPrice("gold", { tier: "gold", items: [{ sku: "TEA-250", price: "42.00", perOrder: 5 }] }),
    ],
    sql: `select t.name as tier, i->>'price' as price, t.free_shipping_from::text as free_shipping_from
      from store.member_prices p join store.member_tiers t on t.store = p.store and t.name = p.tier,
        jsonb_array_elements(p.items) i
      where p.store = $1 and p.enabled and i->>'sku' = 'TEA-250'`,
    rows: [{ tier: "gold", price: "42.00", free_shipping_from: "99.00" }],
  },
];
