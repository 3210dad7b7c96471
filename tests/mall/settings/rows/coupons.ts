import { coupon } from "shopwright";
import { datetime, integer, type Row, tables, text } from "./_tables";

// sms_coupon with its relations to categories and products. A coupon is claimed from `enable_time` on, until it ends.
export default tables.coupons.map((row) =>
  coupon(`${row["id"]}`, {
    title: text(row, "name"),
    type: "threshold",
    minSpend: text(row, "min_point"),
    discount: { type: "amount", amount: text(row, "amount") },
    claim: { from: datetime(row, "enable_time"), until: datetime(row, "end_time") },
    validity: { type: "window", window: { from: datetime(row, "start_time"), until: datetime(row, "end_time") } },
    limits: { total: integer(row, "publish_count"), perCustomer: integer(row, "per_limit") },
    scope: scopeOf(row),
    audience: { type: "all" },
  }),
);

/** use_type: 0 everything, 1 categories, 2 products. */
function scopeOf(row: Row) {
  const related = (rows: readonly Row[], column: string) =>
    rows.filter((relation) => relation["coupon_id"] === row["id"]).map((relation) => `${relation[column]}`);
  if (row["use_type"] === "1")
    return { type: "categories", categories: related(tables.couponCategories, "product_category_id") } as const;
  if (row["use_type"] === "2")
    return { type: "products", products: related(tables.couponProducts, "product_id") } as const;
  return { type: "all" } as const;
}
