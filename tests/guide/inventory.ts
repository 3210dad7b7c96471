/** The guide on inventory. Demand is what the shop's application knows; the settings say what it means. */
import { channel, replenishmentRule, secret, stockAlert, stockPolicy } from "../../src/authoring.js";
import type { Recommendation } from "./recommendation.js";

const title = "All goods";

const channels = [
  channel("email", { type: "email", recipients: ["stock@shop.example"] }),
  channel("sms", {
    type: "sms",
    recipients: ["+8613800138000"],
    provider: "aliyun",
    credentials: secret("sms/aliyun", { version: "1" }),
  }),
];

export const inventory: readonly Recommendation[] = [
  {
    says: "There is a low-stock threshold for everything that is sold",
    documents: [
      stockPolicy("all", { title, lowStock: { type: "units", below: 20 }, leadTime: "5d" }),
      stockPolicy("tea", {
        title: "Tea",
        scope: { type: "skus", skus: ["TEA-250"] },
        lowStock: { type: "units", below: 50 },
        leadTime: "5d",
        priority: 10,
      }),
    ],
    sql: `select sku, low from (values ('MUG-BLUE', 19), ('MUG-BLUE', 20), ('TEA-250', 20)) as stock (sku, units),
      lateral (
        select units < (low_stock ->> 'below')::integer as low from store.stock_policies
        where store = $1 and (scope ->> 'type' = 'all' or scope -> 'skus' ? sku)
        order by priority desc limit 1
      ) as policy`,
    rows: [
      { sku: "MUG-BLUE", low: true },
      { sku: "MUG-BLUE", low: false },
      { sku: "TEA-250", low: true },
    ],
  },
  {
    says: "Low stock is told by email and SMS",
    documents: [...channels, stockAlert("low", { title, on: ["low", "out"], channels: ["email", "sms"] })],
    sql: `select channel.type, array_to_string(recipients, ', ') as recipients, repeat_every::text as every
      from store.stock_alerts as alert
        join store.channels as channel on channel.store = alert.store and channel.name = any (alert.channels)
      where alert.store = $1 and alert.enabled and 'low' = any (alert."on") order by channel.name`,
    rows: [
      { type: "email", recipients: "stock@shop.example", every: "P1D" },
      { type: "sms", recipients: "+8613800138000", every: "P1D" },
    ],
  },
  {
    says: "Safety stock is 10 % of the demand of 30 days, whatever time the demand is measured over",
    documents: [
      stockPolicy("all", {
        title,
        lowStock: { type: "cover", below: "7d" },
        demand: { window: "15d" },
        leadTime: "5d",
        safetyStock: { type: "share", share: "10%", horizon: "30d" },
      }),
    ],
    sql: `select sold, round(sold
          * extract(epoch from (safety_stock ->> 'horizon')::interval) / extract(epoch from demand_window)
          * rtrim(safety_stock ->> 'share', '%')::numeric / 100)::integer as safety_stock
      from store.stock_policies, (values (300), (45)) as sales (sold) where store = $1`,
    rows: [
      { sold: 300, safety_stock: 60 },
      { sold: 45, safety_stock: 9 },
    ],
  },
  {
    says: "Every 7 days, 1.5 times the demand of one cycle is in stock again, and an order has a cap",
    documents: [
      replenishmentRule("weekly", {
        title,
        strategy: { type: "sales", multiplier: 1.5, window: "28d" },
        cycle: "7d",
        maxQuantity: 500,
      }),
    ],
    sql: `select sold, least(max_quantity, ceil(sold
          * extract(epoch from cycle) / extract(epoch from (strategy ->> 'window')::interval)
          * (strategy ->> 'multiplier')::numeric - stock)::integer) as ordered, trigger
      from store.replenishment_rules, (values (280, 30), (2800, 0)) as sales (sold, stock) where store = $1`,
    rows: [
      { sold: 280, ordered: 75, trigger: "auto" },
      { sold: 2800, ordered: 500, trigger: "auto" },
    ],
  },
  {
    says: "Every 14 days, what has fallen to its reorder point is filled up to its level, in whole cartons",
    documents: [
      replenishmentRule("fortnightly", {
        title,
        strategy: { type: "level", reorderPoint: 48, orderUpTo: 240 },
        cycle: "14d",
        multipleOf: 12,
        maxQuantity: 240,
      }),
    ],
    sql: `select stock, case when stock <= (strategy ->> 'reorderPoint')::integer
          then least(max_quantity, ceil(((strategy ->> 'orderUpTo')::integer - stock) / multiple_of::numeric)::integer * multiple_of)
          else 0 end as ordered, cycle = interval '14 days' as fortnightly
      from store.replenishment_rules, (values (49), (48), (10)) as counted (stock) where store = $1`,
    rows: [
      { stock: 49, ordered: 0, fortnightly: true },
      { stock: 48, ordered: 192, fortnightly: true },
      { stock: 10, ordered: 240, fortnightly: true },
    ],
  },
];
