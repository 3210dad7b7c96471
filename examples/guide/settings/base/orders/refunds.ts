import { refundPolicy } from "shopwright";

export default refundPolicy({
  // Bounded both ways: nothing below a cent, and above 5000 a person has to talk to a person.
  amount: { min: "0.01", max: "5000.00" },
  within: "3bd",
  // Three steps that fit into three business days together; small amounts do not wait for anybody.
  flow: [
    {
      step: "review",
      title: { "zh-CN": "客服审核", en: "Review" },
      actor: "support",
      within: "4h",
      autoApproveBelow: "50.00",
      // Who asks for a refund must not lose it to a busy day.
      onTimeout: "approve",
    },
    { step: "inspection", title: { "zh-CN": "仓库验货", en: "Inspection" }, actor: "warehouse", within: "1bd" },
    { step: "payout", title: { "zh-CN": "财务打款", en: "Payout" }, actor: "finance", within: "1bd" },
  ],
  channels: ["operations-email"],
  method: "original",
  // Keyed by payment method; the others pay back at once.
  methods: [{ paymentMethod: "bank-card", within: "2bd" }],
  returnShipping: "byReason",
  reasons: [
    {
      reason: "damaged",
      title: { "zh-CN": "商品破损", en: "Damaged" },
      returnShipping: "store",
      // A photo now spares a dispute later.
      evidence: true,
    },
    { reason: "wrong-item", title: { "zh-CN": "发错商品", en: "Wrong item" }, returnShipping: "store" },
    { reason: "changed-mind", title: { "zh-CN": "七天无理由", en: "Changed my mind" }, returnShipping: "customer" },
  ],
  // Sending back what costs less than its parcel helps nobody.
  goods: { returnWithin: "7d", keepBelow: "10.00" },
  exceptions: { type: "categories", categories: ["fresh-food", "gift-cards"] },
});
