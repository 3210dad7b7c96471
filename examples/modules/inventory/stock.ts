import { replenishmentRule, stockPolicy } from "shopwright";

export default [
  // When stock is low, and what is kept for the unforeseen: a tenth of what a month sells.
  stockPolicy("standard", {
    title: "Standard goods",
    lowStock: { type: "units", below: 20 },
    leadTime: "5d",
    safetyStock: { type: "share", share: "10%", horizon: "30d" },
  }),
  // Every week, half as much again as a week sells; a cap, so that a wrong figure cannot empty the till.
  replenishmentRule("weekly", {
    title: "Weekly, by sales",
    strategy: { type: "sales", multiplier: 1.5, window: "30d" },
    cycle: "7d",
    maxQuantity: 500,
    // Ordered by itself; above this amount a person agrees first.
    approvalAbove: "5000.00",
  }),
];
