import { stockPolicy } from "shopwright";
import { grouped, tables } from "./_tables";

// The tables know no lead time: it is missing, and reported.
const leadTime = undefined as never;

// pms_sku_stock: low_stock is the SKU's own threshold, NULL where there is none. One policy for all that share one.
const ofSkus = grouped(
  tables.skuStock.filter((row) => row["low_stock"] !== null),
  "low_stock",
).map(([below, rows]) =>
  stockPolicy(`sku-below-${below}`, {
    title: `Low below ${below}`,
    scope: { type: "skus", skus: rows.map((row) => `${row["sku_code"]}`) },
    lowStock: { type: "units", below: Number(below) },
    leadTime,
    // Before the product's own.
    priority: 1,
  }),
);

// pms_product: low_stock is the product's threshold, 0 where there is none.
const ofProducts = grouped(
  tables.products.filter((row) => row["low_stock"] !== "0"),
  "low_stock",
).map(([below, rows]) =>
  stockPolicy(`product-below-${below}`, {
    title: `Low below ${below}`,
    scope: { type: "products", products: rows.map((row) => `${row["id"]}`) },
    lowStock: { type: "units", below: Number(below) },
    leadTime,
  }),
);

export default [ofSkus, ofProducts];
