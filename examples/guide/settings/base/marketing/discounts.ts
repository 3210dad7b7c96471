import { discount } from "shopwright";

export default [
  // 满减: the more is spent, the more comes off.
  discount("spend-and-save", {
    title: { "zh-CN": "满减", en: "Spend and save" },
    rule: {
      type: "spend",
      tiers: [
        { spend: "200.00", off: "20.00" },
        { spend: "500.00", off: "60.00" },
      ],
    },
    scope: { type: "all" },
    audience: { type: "all" },
    maxDiscount: "60.00",
    priority: 10,
  }),
  // 折扣: three of a kind are cheaper.
  discount("buy-three", {
    title: { "zh-CN": "三件七五折", en: "Three for 75 %" },
    rule: { type: "quantity", tiers: [{ quantity: 3, percentOff: "25%" }] },
    scope: { type: "categories", categories: ["snacks", "drinks"], except: { skus: ["GIFT-CARD"] } },
    audience: { type: "all" },
    maxDiscount: "none",
    priority: 20,
  }),
  // 第二件半价: the second of the same at half its price, twice a customer.
  discount("second-half-price", {
    title: { "zh-CN": "第二件半价", en: "The second at half its price" },
    rule: { type: "nthPiece", every: 2, percentOff: "50%" },
    scope: { type: "skus", skus: ["MUG-BLUE", "MUG-RED"] },
    window: { from: "2027-05-01T00:00", until: "2027-05-06T00:00" },
    perCustomer: 2,
    maxDiscount: "50.00",
    priority: 30,
  }),
];
