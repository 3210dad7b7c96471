import { memberPrice } from "shopwright";
import { tables, text } from "./_tables";

// pms_member_price: a row a product and level, and so a document each; the price is of the product with all its SKUs.
export default tables.memberPrices.map((row) =>
  memberPrice(`level-${row["member_level_id"]}-product-${row["product_id"]}`, {
    tier: `${row["member_level_id"]}`,
    items: [{ sku: `${row["product_id"]}`, price: text(row, "member_price") }],
  }),
);
