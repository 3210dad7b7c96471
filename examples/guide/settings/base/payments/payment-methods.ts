import { paymentMethod, secret } from "shopwright";

// What every method is limited to. A shared value is a constant, as in any program.
const limits = [
  { name: "per-customer", by: "customer", count: 10, per: "1h" },
  { name: "per-card", by: "card", count: 20, amount: "50000.00", per: "1d" },
] as const;

export default [
  paymentMethod("alipay", {
    title: { "zh-CN": "支付宝", en: "Alipay" },
    provider: "alipay",
    currencies: ["CNY"],
    amount: { min: "0.01", max: "50000.00" },
    limits: [...limits],
    verification: [{ method: "smsCode", above: "5000.00" }],
    credentials: { privateKey: secret("alipay/private-key", { version: "3" }) },
    // 花呗分期: in parts, from an amount at which the fee is worth it.
    installments: [
      { count: 3, above: "300.00" },
      { count: 12, fee: "7.5%", above: "600.00" },
    ],
    fee: "0.6%",
    order: 1,
  }),
  paymentMethod("wechat-pay", {
    title: { "zh-CN": "微信支付", en: "WeChat Pay" },
    provider: "wechat_pay",
    currencies: ["CNY"],
    amount: { max: "50000.00" },
    limits: [...limits],
    verification: [{ method: "password", above: "1000.00" }],
    credentials: { apiKey: secret("wechat/api-key", { version: "2" }) },
    fee: "0.6%",
    order: 2,
  }),
  paymentMethod("bank-card", {
    title: { "zh-CN": "银行卡", en: "Bank card" },
    provider: "bank_card",
    currencies: ["CNY"],
    amount: { max: "20000.00" },
    limits: [...limits],
    verification: [
      { method: "smsCode", above: "0.00" },
      { method: "threeDs", above: "2000.00" },
    ],
    credentials: { merchantKey: secret("acquirer/merchant-key", { version: "1" }) },
    settlementDelay: "2bd",
    order: 3,
  }),
];
