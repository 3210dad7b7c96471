/** The amounts of a payment method: what can be paid at once, and what is asked or offered above an amount. */

import { paymentMethod } from "../../kinds/payments/payment-method.js";
import { minorUnits } from "../amounts.js";
import { patch, type Rule } from "../rule.js";
import type { StoreGraph } from "../store-graph.js";
import { method } from "./method-example.js";

const nothingPayable: Rule = {
  code: "payments/minimum-above-maximum",
  module: "payments",
  severity: "error",
  summary: "The least that can be paid is more than the most",
  why: "No amount can be paid this way, though customers see it at the checkout.",
  remedy: "Lower `amount.min`, or raise `amount.max`.",
  *check(store) {
    for (const { setting, max, money } of enabledMethods(store)) {
      const { amount } = setting.spec;
      if (money(amount.min) <= max) continue;
      yield {
        at: { setting, path: ["amount", "min"] },
        detail: `From ${amount.min} to ${amount.max} there is no amount.`,
        related: [{ message: `at most ${amount.max}`, at: { setting, path: ["amount", "max"] } }],
      };
    }
  },
  examples: {
    fails: [method("card", { amount: { min: "100.01", max: "100.00" } })],
    passes: [patch(paymentMethod, "card", { amount: { min: "100.00" } })],
  },
};

const neverVerified: Rule = {
  code: "payments/verification-never-asked",
  module: "payments",
  severity: "error",
  summary: "A verification is asked above an amount that nobody can pay",
  why: "It looks as if large payments were checked, but none ever is: a stolen card goes through up to the maximum.",
  remedy: "Lower the verification's `above` below the method's `amount.max`.",
  *check(store) {
    for (const { setting, max, money } of enabledMethods(store)) {
      for (const [index, { method, above }] of setting.spec.verification.entries()) {
        if (money(above) <= max) continue;
        yield {
          at: { setting, path: ["verification", index, "above"] },
          detail: `The ${method} is asked above ${above}, but at most ${setting.spec.amount.max} can be paid at once.`,
          related: [{ message: `at most ${setting.spec.amount.max}`, at: { setting, path: ["amount", "max"] } }],
        };
      }
    }
  },
  examples: {
    fails: [method("card", { verification: [{ method: "password", above: "1000.01" }] })],
    passes: [patch(paymentMethod, "card", { verification: [{ method: "password", above: "1000.00" }] })],
  },
};

const neverOffered: Rule = {
  code: "payments/installments-never-offered",
  module: "payments",
  severity: "error",
  summary: "Paying in parts is offered above an amount that nobody can pay",
  why: "Customers who are promised installments never see them.",
  remedy: "Lower the installments' `above` below the method's `amount.max`, or remove them.",
  *check(store) {
    for (const { setting, max, money } of enabledMethods(store)) {
      for (const [index, { count, above }] of setting.spec.installments.entries()) {
        if (money(above) <= max) continue;
        yield {
          at: { setting, path: ["installments", index, "above"] },
          detail: `Paying in ${count} parts is offered above ${above}, but at most ${setting.spec.amount.max} can be paid at once.`,
          related: [{ message: `at most ${setting.spec.amount.max}`, at: { setting, path: ["amount", "max"] } }],
        };
      }
    }
  },
  examples: {
    fails: [method("card", { installments: [{ count: 12, above: "1000.01" }] })],
    passes: [patch(paymentMethod, "card", { installments: [{ count: 12, above: "1000.00" }] })],
  },
};

export const methodAmounts: readonly Rule[] = [nothingPayable, neverVerified, neverOffered];

function* enabledMethods(store: StoreGraph) {
  for (const setting of store.all(paymentMethod)) {
    if (!setting.spec.enabled) continue;
    const money = (amount: string) => minorUnits(amount, store.context.minorDigits);
    yield { setting, max: money(setting.spec.amount.max), money };
  }
}
