import { discount } from "shopwright";
import { datetime, grouped, integer, type Row, tables, text } from "./_tables";

const common = { audience: { type: "all" }, maxDiscount: "none", priority: 0 } as const;

// pms_product.promotion_type: which of a product's promotions holds. The others stand there and wait.
const PROMOTION = { price: "1", ladder: "3", reduction: "4" } as const;
const chosen = (product: string, type: keyof typeof PROMOTION) =>
  tables.products.some((row) => row["id"] === product && row["promotion_type"] === PROMOTION[type]);

// pms_product_ladder: a product is cheaper from a quantity on. `discount` 0.70 is what remains: 30 % off.
const ladders = grouped(tables.ladders, "product_id").map(([product, rows]) =>
  discount(`ladder-${product}`, {
    title: `Quantity ladder of product ${product}`,
    enabled: chosen(product, "ladder"),
    rule: {
      type: "quantity",
      tiers: rows.map((row) => ({
        quantity: integer(row, "count"),
        percentOff: `${100 - Math.round(Number(row["discount"]) * 100)}%`,
      })),
    },
    scope: { type: "products", products: [product] },
    ...common,
  }),
);

// pms_product_full_reduction: so much off from an amount on.
const reductions = grouped(tables.reductions, "product_id").map(([product, rows]) =>
  discount(`reduction-${product}`, {
    title: `Full reduction of product ${product}`,
    enabled: chosen(product, "reduction"),
    rule: {
      type: "spend",
      tiers: rows.map((row) => ({ spend: text(row, "full_price"), off: text(row, "reduce_price") })),
    },
    scope: { type: "products", products: [product] },
    ...common,
  }),
);

// pms_product: a product's own price for a time, as the share that it takes off.
const promotions = tables.products
  .filter((row) => row["promotion_start_time"] !== null)
  .map((row) =>
    discount(`promotion-${row["id"]}`, {
      title: `Promotion of product ${row["id"]}`,
      enabled: chosen(`${row["id"]}`, "price"),
      rule: { type: "flat", percentOff: percentOff(row) },
      scope: { type: "products", products: [`${row["id"]}`] },
      window: { from: datetime(row, "promotion_start_time"), until: datetime(row, "promotion_end_time") },
      ...common,
    }),
  );

function percentOff(row: Row): `${number}%` {
  const off = 1 - Number(row["promotion_price"]) / Number(row["price"]);
  return `${Math.round(off * 1_000_000) / 10_000}%`;
}

export default [ladders, reductions, promotions];
