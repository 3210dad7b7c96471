import { orderPolicy } from "shopwright";
import { tables } from "./_tables";

// oms_order_return_reason: why customers send something back, as far as a reason is in use. No field is for returns
// alone; cancelling asks the same question.
const reasons = tables.returnReasons.filter((row) => row["status"] === "1").map((row) => `${row["name"]}`);

// oms_order_setting: one row, minutes and days. The shop limits no cancelling and gives nothing for late
// shipping, which is said here, not implied.
export default tables.orderSettings.map((row) =>
  orderPolicy({
    payment: {
      within: `${Number(row["normal_order_overtime"])}m`,
      flashSaleWithin: `${Number(row["flash_order_overtime"])}m`,
    },
    cancellation: { maxPerCustomer: { count: "none", per: "1d" }, reasons },
    shipping: { onLate: "notify" },
    receipt: { autoConfirmAfter: `${Number(row["confirm_overtime"])}d` },
    afterSales: { within: `${Number(row["finish_overtime"])}d` },
    reviews: { autoAfter: `${Number(row["comment_overtime"])}d` },
  }),
);
