import { article } from "shopwright";
import cancelEn from "./articles/cancel-an-order.en.md";
import cancelZh from "./articles/cancel-an-order.zh-CN.md";
import complaints from "./articles/handling-complaints.zh-CN.md";
import returnEn from "./articles/how-to-return.en.md";
import returnZh from "./articles/how-to-return.zh-CN.md";
import refundEn from "./articles/refund-times.en.md";
import refundZh from "./articles/refund-times.zh-CN.md";

// Texts are Markdown files of their own, so that whoever writes them needs no TypeScript; what is around them is here.
// Each is read again every quarter by its owner: that date is what a review changes.
const kept = { owner: "after-sales team", reviewEvery: "90d", reviewedOn: "2027-01-15" } as const;

export default [
  article("cancel-an-order", {
    title: { "zh-CN": "如何取消订单", en: "How to cancel an order" },
    category: "orders",
    body: { "zh-CN": cancelZh, en: cancelEn },
    summary: { "zh-CN": "发货前可自助取消。", en: "Until it is shipped, you can do it yourself." },
    keywords: ["取消", "cancel"],
    // Two articles may name each other.
    related: ["refund-times"],
    promoted: true,
    ...kept,
  }),
  article("how-to-return", {
    title: { "zh-CN": "如何退货", en: "How to return something" },
    category: "after-sales",
    body: { "zh-CN": returnZh, en: returnEn },
    keywords: ["退货", "换货", "return"],
    related: ["refund-times"],
    order: 1,
    ...kept,
  }),
  article("refund-times", {
    title: { "zh-CN": "退款多久到账", en: "When a refund arrives" },
    category: "refunds",
    body: { "zh-CN": refundZh, en: refundEn },
    keywords: ["退款", "到账", "refund"],
    related: ["cancel-an-order", "how-to-return"],
    ...kept,
    // Money is asked about most: once a month.
    reviewEvery: "30d",
  }),
  // For staff, in one language.
  article("handling-complaints", {
    title: "投诉处理规范",
    category: "staff",
    body: complaints,
    visibility: "staff",
    ...kept,
    owner: "supervisors",
  }),
];
