import { memberPrice } from "shopwright";
import { grouped, tables, text } from "./_tables";

// pms_member_price: a row a product and level; the price is of the product with all its SKUs.
export default grouped(tables.memberPrices, "member_level_id").map(([level, rows]) =>
  memberPrice(`level-${level}`, {
    tier: level,
    items: rows.map((row) => ({ sku: `${row["product_id"]}`, price: text(row, "member_price") })),
  }),
);
