import { memberPrice, money } from "shopwright";
import rows from "./member-prices.csv";

// The buyers keep prices in a spreadsheet: a row a product, a column a tier.
export default memberPrice("gold", {
  tier: "gold",
  items: rows.map((row) => ({ sku: `${row["sku"]}`, price: money(Number(row["gold"])) })),
  combinesWith: ["points"],
});
