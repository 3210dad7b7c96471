import { coupon } from "shopwright";
import { datetime, integer, type Row, tables, text } from "./_tables";

// platform: 0 all, 1 mobile, 2 desktop.
const PLATFORMS = { "0": [], "1": ["mobileWeb", "app", "miniProgram"], "2": ["web"] } as const;

// Whether coupons and points may be used together is one switch for the whole shop.
const withPoints = tables.pointsSettings.some((row) => row["coupon_status"] === "1");

// sms_coupon with its relations to categories and products. A coupon is claimed from `enable_time` on, until it ends.
export default tables.coupons.map((row) =>
  coupon(`${row["id"]}`, {
    title: text(row, "name"),
    description: text(row, "note"),
    code: text(row, "code"),
    type: "threshold",
    minSpend: text(row, "min_point"),
    discount: { type: "amount", amount: text(row, "amount") },
    claim: { from: datetime(row, "enable_time"), until: datetime(row, "end_time") },
    validity: { type: "window", window: { from: datetime(row, "start_time"), until: datetime(row, "end_time") } },
    limits: { total: integer(row, "publish_count"), perCustomer: integer(row, "per_limit") },
    scope: scopeOf(row),
    audience: { type: "all" },
    platforms: [...PLATFORMS[row["platform"] as keyof typeof PLATFORMS]],
    combinesWith: withPoints ? ["points"] : [],
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
