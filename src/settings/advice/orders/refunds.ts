/** On refunds: bounded both ways, quick, in few steps, and enough for what is sold. */
import { nominalSeconds } from "../../../model/time/duration.js";
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { refundPolicy } from "../../kinds/orders/refund-policy.js";
import { minorUnits } from "../../rules/amounts.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { listed } from "../../rules/words.js";
import { has } from "../in-use.js";
import { lacking } from "../lacking.js";
import { priceRange } from "../prices.js";

const RECOMMENDED = { within: nominalSeconds("3bd"), steps: 4 };

const base: WrittenSpec<typeof refundPolicy> = {
  amount: { min: "0.01", max: "5000.00" },
  within: "72h",
  flow: [{ step: "review", actor: "support", within: "24h" }],
};

const noRefundPolicy = lacking({
  code: "orders/no-refund-policy",
  module: "orders",
  summary: "Nothing says what is refunded, and how fast",
  why: "The guide wants refunds bounded both ways and paid within 3 business days, in at most four steps. Without a refund policy each request is haggled over.",
  remedy: "Add a refund policy with bounds, a time and its steps.",
  kind: refundPolicy,
  detail: "The store has no refund policy.",
  example: [document(refundPolicy, null, base)],
});

const unbounded: Rule = {
  code: "orders/refund-unbounded",
  module: "orders",
  severity: "advice",
  summary: "Refunds have no lower bound",
  why: "The guide bounds a refund both ways. Without a least amount, staff and payment providers work on refunds of nothing.",
  remedy: "Set `amount.min` to the least that is worth a refund: 0.01, say.",
  subject: has(refundPolicy),
  *check(store) {
    const policy = store.one(refundPolicy);
    if (policy === undefined) return;
    const { min, max } = policy.spec.amount;
    if (Number(min) > 0) return;
    yield {
      at: { setting: policy, path: ["amount", "min"] },
      detail: `A refund may be anything from ${min} to ${max}; the guide bounds it at both ends.`,
    };
  },
  examples: {
    fails: [document(refundPolicy, null, { ...base, amount: { min: "0", max: "5000.00" } })],
    passes: [patch(refundPolicy, null, { amount: { min: "0.01" } })],
  },
};

const slow: Rule = {
  code: "orders/slow-refund",
  module: "orders",
  severity: "advice",
  summary: "A refund takes longer than the guide recommends",
  why: "The guide recommends 3 business days: who waits longer for their money complains to the platform, and does not come back.",
  remedy: "Set `within` to 3bd or less.",
  subject: has(refundPolicy),
  *check(store) {
    const policy = store.one(refundPolicy);
    if (policy === undefined || nominalSeconds(policy.spec.within) <= RECOMMENDED.within) return;
    yield {
      at: { setting: policy, path: ["within"] },
      detail: `A refund may take ${policy.spec.within}; the guide recommends 3bd.`,
    };
  },
  examples: {
    fails: [document(refundPolicy, null, { ...base, within: "73h" })],
    passes: [patch(refundPolicy, null, { within: "72h" })],
  },
};

const longFlow: Rule = {
  code: "orders/refund-flow-long",
  module: "orders",
  severity: "advice",
  summary: "A refund has more steps than the guide recommends",
  why: "The guide recommends four steps at most: each one is a desk on which a refund lies over night.",
  remedy: "Join steps of one actor, or let small amounts pass by `autoApproveBelow`; keep four at most.",
  subject: has(refundPolicy),
  *check(store) {
    const policy = store.one(refundPolicy);
    if (policy === undefined || policy.spec.flow.length <= RECOMMENDED.steps) return;
    yield {
      at: { setting: policy, path: ["flow"] },
      detail: `It has ${policy.spec.flow.length} steps: ${listed(policy.spec.flow.map(({ step }) => step))}.`,
    };
  },
  examples: {
    fails: [
      document(refundPolicy, null, {
        ...base,
        flow: ["review", "return", "inspection", "approval", "payout"].map((step) => ({
          step,
          actor: "support" as const,
          within: "4h",
        })),
      }),
    ],
    passes: [patch(refundPolicy, null, { flow: [{ step: "approval", $absent: true }] })],
  },
};

const belowDearest: Rule = {
  code: "orders/refund-below-dearest",
  module: "orders",
  severity: "advice",
  summary: "The dearest product costs more than one refund may be",
  why: "The guide wants limits that are neither too tight nor too loose. Who returns the dearest product could not get back in one refund what was paid, and staff would have to go round the limit.",
  remedy: "Set `amount.max` to the dearest list price at least, or leave the product out as a final sale.",
  facts: "needed",
  subject: has(refundPolicy),
  *check(store) {
    const policy = store.one(refundPolicy);
    if (policy === undefined) return;
    const { amount, exceptions } = policy.spec;
    const { all, covering } = store.products;
    const final = exceptions === undefined ? new Set() : covering(exceptions);
    const { minorDigits } = store.context;
    const range = priceRange(
      all.filter((product) => !final.has(product)),
      minorDigits,
    );
    if (range === null || range.dearest.price <= minorUnits(amount.max, minorDigits)) return;
    const { sku, listPrice } = range.dearest.product;
    yield {
      at: { setting: policy, path: ["amount", "max"] },
      detail: `SKU ${sku} costs ${listPrice}, but one refund is ${amount.max} at most.`,
    };
  },
  examples: {
    fails: [document(refundPolicy, null, { ...base, amount: { min: "0.01", max: "500.00" } })],
    passes: [patch(refundPolicy, null, { amount: { max: "599.00" } })],
    products: [{ sku: "TEA-SET", listPrice: "599.00" }],
  },
};

export const refundAdvice: readonly Rule[] = [noRefundPolicy, unbounded, slow, longFlow, belowDearest];
