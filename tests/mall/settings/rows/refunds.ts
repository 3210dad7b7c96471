import { refundPolicy } from "shopwright";
import { tables } from "./_tables";

// oms_order_return_reason: why customers send something back, as far as a reason is in use. The tables bound no refund,
// name no step and do not say who pays for sending goods back: that is missing, and reported.
export default refundPolicy({
  amount: undefined as never,
  flow: undefined as never,
  reasons: tables.returnReasons
    .filter((row) => row["status"] === "1")
    .map((row) => ({ reason: `${row["id"]}`, title: `${row["name"]}`, returnShipping: undefined as never })),
});
