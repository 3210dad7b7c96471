import { replenishmentRule } from "shopwright";

export default [
  // Every week, half as much again as a week sells, and never more than 500 pieces: a wrong figure cannot empty the till.
  replenishmentRule("weekly", {
    title: { "zh-CN": "每周按销量补货", en: "Weekly, by sales" },
    // `window` is the stock policies' own: 30d, so both see the same demand.
    strategy: { type: "sales", multiplier: 1.5, window: "30d" },
    cycle: "7d",
    maxQuantity: 500,
    approvalAbove: "10000.00",
    channels: ["operations-email"],
  }),
  // Mugs sell slowly and come in cartons of twelve: every two weeks, by what is left, and a person decides.
  replenishmentRule("mugs", {
    title: { "zh-CN": "杯具按库存补货", en: "Mugs, by level" },
    scope: { type: "products", products: ["MUG"] },
    strategy: { type: "level", reorderPoint: 48, orderUpTo: 240 },
    cycle: "14d",
    multipleOf: 12,
    maxQuantity: 240,
    trigger: "propose",
    supplier: "JINGDEZHEN-07",
    priority: 10,
    channels: ["operations-email"],
  }),
];
