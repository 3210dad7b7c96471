import { stockPolicy } from "shopwright";
import products from "./stock-by-product.csv";

const title = { "zh-CN": "常规商品", en: "Standard goods" };

export default [
  // Holds for everything that no policy of a greater priority covers.
  stockPolicy("standard", {
    title,
    lowStock: { type: "units", below: 20 },
    leadTime: "5d",
    // A tenth of what a month sells is kept for the unforeseen.
    safetyStock: { type: "share", share: "10%", horizon: "30d" },
    showRemainingBelow: 10,
  }),
  // Gift boxes are made when they are ordered.
  stockPolicy("made-to-order", {
    title: { "zh-CN": "定制礼盒", en: "Gift boxes" },
    scope: { type: "categories", categories: ["gift-boxes"] },
    lowStock: { type: "units", below: 5 },
    leadTime: "2w",
    safetyStock: { type: "units", units: 0 },
    backorders: "preorder",
    outOfStockAt: -50,
    priority: 10,
  }),
  // What buyers tune by hand lives in their spreadsheet: one row a product, cover in days.
  ...products.map((row) =>
    stockPolicy(`product-${row["product"]}`, {
      title: `${row["title"]}`,
      scope: { type: "products", products: [`${row["product"]}`] },
      lowStock: { type: "cover", below: `${Number(row["lowBelowDays"])}d` },
      overStock: { type: "cover", above: `${Number(row["overAboveDays"])}d` },
      leadTime: `${Number(row["leadDays"])}d`,
      priority: 20,
    }),
  ),
];
