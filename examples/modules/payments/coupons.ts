import { coupon } from "shopwright";

// One document a coupon. The name (`welcome-10`) is its address: main/coupon.welcome-10.
export default [
  coupon("welcome-10", {
    title: "10 off your first 100",
    type: "threshold",
    minSpend: "100.00",
    discount: { type: "amount", amount: "10.00" },
    validity: { type: "afterClaim", for: "30d" },
    limits: { total: 1000, perCustomer: 1 },
  }),
];
