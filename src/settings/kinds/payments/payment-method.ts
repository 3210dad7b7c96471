/** A way to pay, with its limits, checks and costs. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const amount = z.strictObject({
  min: f
    .money()
    .default("0.01")
    .describe(
      "The least that can be paid, such as 1.00: 0.01 unless given; say it where the currency has no such digits.",
    ),
  max: f.positiveMoney().describe("The most that can be paid at once, above 0, in the store's currency: 50000.00."),
});

const limit = z.strictObject({
  name: f.string(63).describe("What this limit is called, per-card; one limit a name. At most 63 characters."),
  by: z.enum(["customer", "card", "ip", "device"]).describe("What payments are counted by."),
  count: f.limit().describe('How many payments at most, from 1, such as 10; "none" for no limit.'),
  amount: f
    .orNone(f.positiveMoney())
    .default("none")
    .describe(
      'How much they may come to together, in the store\'s currency: 20000.00; "none", no limit, unless given.',
    ),
  per: f.duration().describe("The length of time over which is counted, such as 1h."),
});

const verification = z.strictObject({
  method: z
    .enum(["smsCode", "idDocument", "password", "threeDs", "face"])
    .describe("How the customer proves who pays; each method once."),
  above: f
    .money()
    .default("0")
    .describe("Asked for above this amount, in the store's currency, such as 500.00: 0, always, unless given."),
});

const installment = z.strictObject({
  count: f
    .integer({ minimum: 2, maximum: 60 })
    .describe("In how many monthly parts, from 2 to 60: 12; each number once."),
  fee: f
    .percent()
    .default("0%")
    .describe("What customers pay on top, as a share of the amount, such as 7.5%: 0%, free of interest, unless given."),
  above: f
    .money()
    .default("0")
    .describe("Offered above this amount, in the store's currency, such as 600.00: 0, always, unless given."),
});

export const paymentMethod = builtInKind({
  name: "payment_method",
  table: "payment_methods",
  module: "payments",
  singleton: false,
  description: "A way to pay, with its limits, checks and costs.",
  schema: z.strictObject({
    title: f.text().describe("What customers see, such as WeChat Pay. At most 200 characters."),
    provider: z
      .enum(["alipay", "wechat_pay", "bank_card", "unionpay", "paypal", "apple_pay", "cash_on_delivery", "balance"])
      .describe("Who carries the payment out."),
    enabled: z.boolean().default(true).describe("Whether customers can choose it."),
    currencies: f
      .set(f.currency())
      .default([])
      .describe("ISO 4217 codes of the currencies that it takes, such as CNY; empty: all that the store accepts."),
    amount: amount.describe("The least and the most that can be paid at once."),
    limits: f
      .keyed(["name"], limit)
      .default([])
      .describe("How often, and how much, may be paid with it, told apart by name."),
    verification: f
      .keyed(["method"], verification)
      .default([])
      .describe("How customers prove who they are, by method."),
    credentials: f
      .map(f.secret())
      .default({})
      .describe("Secrets that the provider's interface needs, by the name that the shop knows each by: privateKey."),
    capture: z
      .enum(["immediate", "onConfirmation", "onShipment"])
      .default("immediate")
      .describe(
        "When the money is taken: at once, or held and taken when staff confirm the order or when it is shipped.",
      ),
    installments: f
      .keyed(["count"], installment)
      .default([])
      .describe("In how many parts customers may pay (分期), told apart by number; empty: only at once."),
    settlementDelay: f
      .workDuration()
      .default("1bd")
      .describe("When the provider pays out, in business days too, such as 2bd or 24h: 1bd unless given."),
    fee: f
      .percent()
      .default("0%")
      .describe("The provider's share of each payment, from 0% to 100%, such as 0.6%: 0% unless given."),
    order: f.integer().describe("Its place among the methods that customers see, from 0, small numbers first."),
    instructions: f
      .text(2000)
      .optional()
      .describe("What customers are told who choose it: have cash ready. At most 2000 characters."),
    scope: f.scope().describe("Which products can be paid with it, an order's all or none: all unless given."),
    audience: f.audience().describe("Which customers may use it: all unless given."),
    platforms: f.platforms(),
    availability: f
      .reference("calendar")
      .optional()
      .describe("Name of the calendar in whose hours it can be used, such as default; left out: always."),
  }),
  examples: {
    alipay: {
      title: { "zh-CN": "支付宝", en: "Alipay" },
      provider: "alipay",
      enabled: false,
      currencies: ["CNY", "HKD"],
      amount: { min: "1.00", max: "50000.00" },
      limits: [
        { name: "per-customer", by: "customer", count: 10, per: "1h" },
        { name: "per-device", by: "device", count: "none", amount: "20000.00", per: "1d" },
      ],
      verification: [{ method: "smsCode" }, { method: "face", above: "5000.00" }],
      credentials: { privateKey: { $secret: "alipay/private-key", version: "3" } },
      installments: [{ count: 3 }, { count: 12, fee: "7.5%", above: "600.00" }],
      settlementDelay: "2bd",
      fee: "0.6%",
      order: 1,
      audience: { type: "tiers", tiers: ["gold"] },
      platforms: ["app", "mobileWeb"],
    },
    cash: {
      title: "Cash on delivery",
      provider: "cash_on_delivery",
      amount: { max: "500.00" },
      capture: "onShipment",
      order: 9,
      instructions: { "zh-CN": "请备好零钱。", en: "Please have change ready." },
      scope: { type: "all", except: { categories: ["made-to-order"], products: ["GIFT-CARD"], skus: ["TEA-1000"] } },
      audience: { type: "newCustomers" },
      availability: "default",
    },
    "company-account": {
      title: "Company account",
      provider: "balance",
      amount: { max: "100000.00" },
      order: 5,
      scope: { type: "categories", categories: ["office"] },
      audience: { type: "tags", tags: ["company"] },
    },
    "gift-balance": {
      title: "Gift balance",
      provider: "balance",
      amount: { max: "1000.00" },
      order: 6,
      scope: { type: "products", products: ["GIFT-BOX"] },
      audience: { type: "all" },
    },
    "tea-balance": {
      title: "Tea balance",
      provider: "balance",
      amount: { max: "300.00" },
      order: 7,
      scope: { type: "skus", skus: ["TEA-250"] },
    },
  },
});
