/** A coupon without a fault, for the examples of rules about its times. */

const MAY = { from: "2027-05-01T00:00", until: "2027-05-05T00:00" };

export const basic = {
  title: "May",
  type: "basic",
  discount: { type: "amount", amount: "10.00" },
  validity: { type: "window", window: MAY },
  limits: { total: 100 },
} as const;
