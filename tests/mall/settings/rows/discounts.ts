import { discount } from "shopwright";
import { grouped, integer, tables, text } from "./_tables";

const common = { audience: { type: "all" }, maxDiscount: "none", priority: 0 } as const;

// pms_product_ladder: a product is cheaper from a quantity on. `discount` 0.70 is what remains: 30 % off.
const ladders = grouped(tables.ladders, "product_id").map(([product, rows]) =>
  discount(`ladder-${product}`, {
    title: `Quantity ladder of product ${product}`,
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
    rule: {
      type: "spend",
      tiers: rows.map((row) => ({ spend: text(row, "full_price"), off: text(row, "reduce_price") })),
    },
    scope: { type: "products", products: [product] },
    ...common,
  }),
);

export default [ladders, reductions];
