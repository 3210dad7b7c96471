/** Payment methods take currencies that the store accepts. */
import { paymentMethod } from "../../kinds/payments/payment-method.js";
import { store as storeKind } from "../../kinds/store/store.js";
import { document, patch, type Rule } from "../rule.js";
import { joined, nameOf } from "../words.js";

const notAccepted: Rule = {
  code: "payments/currency-not-accepted",
  module: "payments",
  severity: "error",
  summary: "A payment method takes a currency that the store does not accept",
  why: "No price is ever shown in it, so nobody can pay with it; or customers are promised a currency that the checkout refuses.",
  remedy: "Add the currency to the store's `acceptedCurrencies`, or take it out of the method's `currencies`.",
  *check(store) {
    const own = store.one(storeKind);
    if (own === undefined) return;
    const accepted = new Set([own.spec.currency, ...own.spec.acceptedCurrencies]);
    for (const setting of store.all(paymentMethod)) {
      if (!setting.spec.enabled) continue;
      for (const [index, currency] of setting.spec.currencies.entries()) {
        if (accepted.has(currency)) continue;
        yield {
          at: { setting, path: ["currencies", index] },
          detail: `${nameOf(setting)} takes ${currency}; the store accepts ${joined([...accepted])}.`,
          related: [
            { message: "what the store accepts besides its own", at: { setting: own, path: ["acceptedCurrencies"] } },
          ],
        };
      }
    }
  },
  examples: {
    fails: [
      document(storeKind, null, { title: "A shop", currency: "CNY", timeZone: "Asia/Shanghai" }),
      document(paymentMethod, "alipay", {
        title: "Alipay",
        provider: "alipay",
        currencies: ["CNY", "HKD"],
        amount: { max: "50000.00" },
        order: 1,
      }),
    ],
    passes: [patch(storeKind, null, { acceptedCurrencies: ["HKD"] })],
  },
};

export const acceptedCurrencies: readonly Rule[] = [notAccepted];
