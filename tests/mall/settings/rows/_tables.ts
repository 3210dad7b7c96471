/** The shop's tables as JSON, and what its columns need to become settings. */

import returnReasons from "../../rows/oms_order_return_reason.json";
import orderSettings from "../../rows/oms_order_setting.json";
import memberPrices from "../../rows/pms_member_price.json";
import products from "../../rows/pms_product.json";
import reductions from "../../rows/pms_product_full_reduction.json";
import ladders from "../../rows/pms_product_ladder.json";
import skuStock from "../../rows/pms_sku_stock.json";
import coupons from "../../rows/sms_coupon.json";
import couponCategories from "../../rows/sms_coupon_product_category_relation.json";
import couponProducts from "../../rows/sms_coupon_product_relation.json";
import flashPromotions from "../../rows/sms_flash_promotion.json";
import flashItems from "../../rows/sms_flash_promotion_product_relation.json";
import flashSessions from "../../rows/sms_flash_promotion_session.json";
import pointsSettings from "../../rows/ums_integration_consume_setting.json";
import memberLevels from "../../rows/ums_member_level.json";

/** A row as the dump has it: text by column, `null` for NULL. */
export type Row = Readonly<Record<string, string | null>>;

interface Table {
  readonly rows: readonly Row[];
}

const rowsOf = (table: Table): readonly Row[] => table.rows;

export const tables = {
  coupons: rowsOf(coupons),
  couponCategories: rowsOf(couponCategories),
  couponProducts: rowsOf(couponProducts),
  flashItems: rowsOf(flashItems),
  flashPromotions: rowsOf(flashPromotions),
  flashSessions: rowsOf(flashSessions),
  ladders: rowsOf(ladders),
  memberLevels: rowsOf(memberLevels),
  memberPrices: rowsOf(memberPrices),
  orderSettings: rowsOf(orderSettings),
  pointsSettings: rowsOf(pointsSettings),
  products: rowsOf(products),
  reductions: rowsOf(reductions),
  returnReasons: rowsOf(returnReasons),
  skuStock: rowsOf(skuStock),
};

/** The column's text; what is NULL stays missing, so that the field it should have filled is reported. */
export const text = (row: Row, column: string): never => (row[column] ?? undefined) as never;

/** The column's whole number, missing where NULL. */
export const integer = (row: Row, column: string): never =>
  (row[column] === null || row[column] === undefined ? undefined : Number(row[column])) as never;

/** `2022-11-08 00:00:00` as a wall-clock time. */
export const datetime = (row: Row, column: string): never =>
  row[column]?.replace(" ", "T").replace(/:00$/, "") as never;

/** Rows by the value of a column, in the order in which the values first appear. */
export function grouped(rows: readonly Row[], column: string): readonly (readonly [string, readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row[column]}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups];
}

/** The day after a date: the tables name the last day, a window ends where the next one begins. */
export function dayAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  const next = day < days ? [year, month, day + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  return next.map((part, index) => `${part}`.padStart(index === 0 ? 4 : 2, "0")).join("-");
}
