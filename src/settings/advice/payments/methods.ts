/** On payment methods: the usual ones, each limited and verified, and enough for the dearest product. */
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { paymentMethod } from "../../kinds/payments/payment-method.js";
import { minorUnits, moneyText } from "../../rules/amounts.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { joined } from "../../rules/words.js";
import { enabled, has } from "../in-use.js";

/** What customers expect, and the providers that count as it. */
const USUAL: readonly (readonly [string, readonly string[]])[] = [
  ["Alipay", ["alipay"]],
  ["WeChat Pay", ["wechat_pay"]],
  ["a bank card", ["bank_card", "unionpay"]],
];

const card: WrittenSpec<typeof paymentMethod> = {
  title: "Bank card",
  provider: "bank_card",
  amount: { max: "20000.00" },
  order: 1,
};

const usualMissing: Rule = {
  code: "payments/usual-method-missing",
  module: "payments",
  severity: "advice",
  summary: "A usual way to pay is missing",
  why: "The guide wants at least Alipay, WeChat Pay and a bank card: who does not find theirs leaves a full cart behind.",
  remedy: "Add the payment method, or enable it.",
  concludesFromAbsenceOf: [paymentMethod],
  *check(store) {
    const providers = new Set<string>(enabled(store, paymentMethod).map(({ spec }) => spec.provider));
    const missing = USUAL.filter(([, counting]) => !counting.some((provider) => providers.has(provider)));
    if (missing.length === 0) return;
    yield { at: null, detail: `Customers cannot pay with ${joined(missing.map(([name]) => name))}.` };
  },
  examples: {
    fails: [
      document(paymentMethod, "alipay", { ...card, title: "Alipay", provider: "alipay" }),
      document(paymentMethod, "wechat-pay", { ...card, title: "WeChat Pay", provider: "wechat_pay", order: 2 }),
    ],
    passes: [document(paymentMethod, "bank-card", { ...card, order: 3 })],
  },
};

const unlimited: Rule = {
  code: "payments/method-unlimited",
  module: "payments",
  severity: "advice",
  summary: "A payment method can be tried as often as anybody likes",
  why: "The guide gives each method a frequency limit: without one, thieves try stolen cards by the hundred, and the provider fines the shop.",
  remedy: "Add to `limits` how often a customer, card, address or device may pay in a length of time.",
  subject: has(paymentMethod),
  *check(store) {
    for (const setting of enabled(store, paymentMethod)) {
      if (setting.spec.limits.some(({ count }) => count !== "none")) continue;
      yield { at: { setting, path: ["limits"] }, detail: "No limit counts its payments." };
    }
  },
  examples: {
    fails: [document(paymentMethod, "bank-card", card)],
    passes: [
      patch(paymentMethod, "bank-card", { limits: [{ name: "per-customer", by: "customer", count: 10, per: "1h" }] }),
    ],
  },
};

const unverified: Rule = {
  code: "payments/method-unverified",
  module: "payments",
  severity: "advice",
  summary: "Nothing proves who pays",
  why: "The guide verifies payments with each method. Where nobody is asked, the shop bears what was paid with somebody else's card or account.",
  remedy: "Add a `verification`, from an amount on where small payments should be quick.",
  subject: has(paymentMethod),
  *check(store) {
    for (const setting of enabled(store, paymentMethod)) {
      if (setting.spec.verification.length > 0) continue;
      yield { at: { setting, path: ["verification"] }, detail: "It asks for no verification, whatever the amount." };
    }
  },
  examples: {
    fails: [document(paymentMethod, "bank-card", card)],
    passes: [patch(paymentMethod, "bank-card", { verification: [{ method: "threeDs", above: "500.00" }] })],
  },
};

const tooDear: Rule = {
  code: "payments/product-too-dear-to-pay",
  module: "payments",
  severity: "advice",
  summary: "A product costs more than any payment method takes",
  why: "The guide wants limits neither too tight nor too loose. A product above the maximum of every method is shown and can never be bought.",
  remedy: "Raise `amount.max` of a method to the dearest list price at least.",
  facts: "needed",
  subject: has(paymentMethod),
  *check(store) {
    const methods = enabled(store, paymentMethod);
    if (methods.length === 0) return;
    const { products, context } = store;
    const taking = methods
      .map((setting) => ({
        setting,
        max: minorUnits(setting.spec.amount.max, context.minorDigits),
        covers: products.covering(setting.spec.scope),
      }))
      .toSorted((a, b) => (a.max > b.max ? -1 : 1));
    const tooDear = products.all.flatMap((product) => {
      if (product.listPrice === null) return [];
      const price = minorUnits(product.listPrice, context.minorDigits);
      const most = taking.find(({ covers }) => covers.has(product));
      return most === undefined || most.max >= price ? [] : [{ sku: product.sku, price, most }];
    });
    const dearest = tooDear.toSorted((a, b) => (a.price > b.price ? -1 : 1))[0];
    if (dearest === undefined) return;
    const { sku, price, most } = dearest;
    const others = tooDear.length > 1 ? ` So it is for ${tooDear.length} SKUs.` : "";
    yield {
      at: { setting: most.setting, path: ["amount", "max"] },
      detail: `SKU ${sku} costs ${moneyText(price, context.minorDigits)}; no method that takes it is for more than ${most.setting.spec.amount.max}.${others}`,
    };
  },
  examples: {
    fails: [document(paymentMethod, "bank-card", { ...card, amount: { max: "500.00" } })],
    passes: [patch(paymentMethod, "bank-card", { amount: { max: "599.00" } })],
    products: [{ sku: "TEA-SET", listPrice: "599.00" }],
  },
};

export const methodAdvice: readonly Rule[] = [usualMissing, unlimited, unverified, tooDear];
