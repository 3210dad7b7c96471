import { pointsProgram } from "shopwright";
import { integer, tables } from "./_tables";

// What a product gives beside itself, and how many points may pay for it. 0 and NULL say nothing.
const products = tables.products
  .filter((row) => ["gift_point", "gift_growth", "use_point_limit"].some((column) => Number(row[column]) > 0))
  .map((row) => ({
    sku: `${row["id"]}`,
    points: Number(row["gift_point"]),
    growth: Number(row["gift_growth"]),
    maxRedeemed: Number(row["use_point_limit"]) || ("none" as const),
  }));

// ums_integration_consume_setting: one row, what points are worth. Points come from products alone, without a limit, and
// last for good.
export default tables.pointsSettings.map((row) =>
  pointsProgram({
    earn: [],
    products,
    maxPerOrder: "none",
    maxPerDay: "none",
    redeem: {
      pointsPerUnit: integer(row, "deduction_per_amount"),
      step: integer(row, "use_unit"),
      maxShareOfOrder: `${Number(row["max_percent_per_order"])}%`,
      minOrder: "0.00",
    },
    combinesWith: row["coupon_status"] === "1" ? ["coupons"] : [],
    expiry: "none",
    freezeFor: "0d",
  }),
);
