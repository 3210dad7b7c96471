import { stackingPolicy } from "shopwright";

// What adds up, and where it ends. Each coupon, discount and campaign says what it combines with; this says the rest.
export default stackingPolicy({
  order: ["memberPrice", "campaign", "discount", "coupon", "points"],
  // Shares are taken of what is left, so that 10 % and 10 % are 19 %, never 20 %.
  percentOf: "remaining",
  maxCouponsPerOrder: 1,
  maxCampaignsPerOrder: 1,
  // Whatever is combined: customers pay 40 % of the list prices at least.
  floor: { type: "shareOfList", share: "40%" },
});
