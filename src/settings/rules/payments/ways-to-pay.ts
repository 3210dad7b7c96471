/** What a store's payment methods need beside themselves, and what they leave open: currencies, and who sends codes. */

import { paymentMethod } from "../../kinds/payments/payment-method.js";
import { channel } from "../../kinds/store/channel.js";
import { store as storeKind } from "../../kinds/store/store.js";
import { document, patch, type Rule } from "../rule.js";
import { listed, nameOf } from "../words.js";
import { method } from "./method-example.js";

const unpayableCurrency: Rule = {
  code: "payments/currency-without-method",
  module: "payments",
  severity: "error",
  summary: "The store accepts a currency that no enabled payment method takes",
  why: "Customers who choose it fill their cart and cannot pay.",
  remedy:
    "Enable a payment method that takes the currency, or take the currency out of the store's `acceptedCurrencies`.",
  concludesFromAbsenceOf: [paymentMethod],
  *check(store) {
    const methods = store.all(paymentMethod);
    if (methods.length === 0) return;
    const own = store.context.currency;
    const setting = store.one(storeKind);
    if (setting === undefined) return;
    const enabled = methods.filter(({ spec }) => spec.enabled);
    if (enabled.some(({ spec }) => spec.currencies.length === 0)) return;
    if (enabled.length === 0) {
      yield {
        at: { setting, path: ["currency"] },
        detail: `Nothing can be paid: none of the payment methods is enabled, ${listed(methods.map(nameOf))}.`,
        related: methods.map((each) => ({ message: "not enabled", at: { setting: each, path: ["enabled"] } })),
      };
      return;
    }
    const taken = new Set(enabled.flatMap(({ spec }) => spec.currencies));
    const accepted = setting.spec.acceptedCurrencies.map((code, index) => ({
      code,
      path: ["acceptedCurrencies", index],
    }));
    for (const { code, path } of [{ code: own, path: ["currency"] }, ...accepted.filter(({ code }) => code !== own)]) {
      if (taken.has(code)) continue;
      const off = methods.filter(({ spec }) => !spec.enabled && takes(spec.currencies, code));
      yield {
        at: { setting, path },
        detail: `No enabled payment method takes ${code}; they take ${[...taken].sort().join(", ")}.`,
        related: off.map((each) => ({
          message: `takes ${code}, but is not enabled`,
          at: { setting: each, path: ["enabled"] },
        })),
      };
    }
  },
  examples: {
    fails: [
      document(storeKind, null, {
        title: "A shop",
        currency: "CNY",
        acceptedCurrencies: ["HKD"],
        timeZone: "Asia/Shanghai",
      }),
      method("card", { currencies: ["CNY"] }),
    ],
    passes: [patch(paymentMethod, "card", { currencies: ["CNY", "HKD"] })],
  },
};

const codeNobodySends: Rule = {
  code: "payments/sms-code-without-channel",
  module: "payments",
  severity: "error",
  summary: "Payments are verified by a code in a short message, and nothing sends short messages",
  why: "The code never comes. Whoever is asked for it cannot pay.",
  remedy: "Add a channel of type sms, or enable the one that is there; or choose another way of verification.",
  concludesFromAbsenceOf: [channel],
  *check(store) {
    const asking = store.all(paymentMethod).flatMap((setting) => {
      const index = setting.spec.verification.findIndex(({ method }) => method === "smsCode");
      return setting.spec.enabled && index >= 0
        ? [
            {
              setting,
              path: ["verification", index, "method"] as const,
              above: setting.spec.verification[index]?.above,
            },
          ]
        : [];
    });
    const [first, ...others] = asking;
    if (first === undefined) return;
    const senders = store.all(channel).filter(({ spec }) => spec.type === "sms");
    if (senders.some(({ spec }) => spec.enabled)) return;
    const there =
      senders.length === 0
        ? "The store has no channel of type sms"
        : `No channel of type sms is enabled, of ${listed(senders.map(nameOf))}`;
    yield {
      at: { setting: first.setting, path: first.path },
      detail: `${there}, but ${nameOf(first.setting)} asks for a code above ${first.above}.`,
      related: [
        ...others.map(({ setting, path }) => ({ message: "asks for one as well", at: { setting, path } })),
        ...senders.map((setting) => ({ message: "not enabled", at: { setting, path: ["enabled"] } })),
      ],
    };
  },
  examples: {
    fails: [
      method("card", { verification: [{ method: "smsCode", above: "500.00" }] }),
      document(channel, "codes", {
        type: "sms",
        enabled: false,
        recipients: ["+8613800138000"],
        provider: "aliyun",
        credentials: { $secret: "sms/aliyun", version: "1" },
      }),
    ],
    passes: [patch(channel, "codes", { enabled: true })],
  },
};

export const waysToPay: readonly Rule[] = [unpayableCurrency, codeNobodySends];

/** None named: all. */
function takes(currencies: readonly string[], code: string): boolean {
  return currencies.length === 0 || currencies.includes(code);
}
