import { orderPolicy } from "shopwright";
import { tables } from "./_tables";

// oms_order_setting: one row, minutes and days. The shop limits no cancelling and gives nothing for late
// shipping, which is said here, not implied.
export default tables.orderSettings.map((row) =>
  orderPolicy({
    payment: {
      within: `${Number(row["normal_order_overtime"])}m`,
      flashSaleWithin: `${Number(row["flash_order_overtime"])}m`,
    },
    cancellation: { maxPerCustomer: { count: "none", per: "1d" } },
    shipping: { onLate: "notify" },
    receipt: { autoConfirmAfter: `${Number(row["confirm_overtime"])}d` },
    afterSales: { within: `${Number(row["finish_overtime"])}d` },
    reviews: { autoAfter: `${Number(row["comment_overtime"])}d` },
  }),
);
