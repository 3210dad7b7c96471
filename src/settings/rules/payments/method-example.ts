/** The smallest payment method, for examples. */
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { paymentMethod } from "../../kinds/payments/payment-method.js";
import { document } from "../rule.js";

export function method(name: string, spec: Partial<WrittenSpec<typeof paymentMethod>> = {}) {
  return document(paymentMethod, name, {
    title: "Card",
    provider: "bank_card",
    amount: { max: "1000.00" },
    order: 1,
    ...spec,
  });
}
