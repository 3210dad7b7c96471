/** On combining: what adds up is declared, and it ends somewhere. */
import { stackingPolicy } from "../../kinds/marketing/stacking-policy.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { has } from "../in-use.js";
import { lacking } from "../lacking.js";

const undeclared = lacking({
  code: "marketing/stacking-undeclared",
  module: "marketing",
  summary: "Nothing says how benefits add up",
  why: "The guide wants combinations declared. Where they are not, customers find the combination that nobody meant, and share it.",
  remedy: "Add a stacking policy with an order and a floor.",
  kind: stackingPolicy,
  detail: "The store has no stacking policy.",
  example: [
    document(stackingPolicy, null, {
      order: ["memberPrice", "campaign", "discount", "coupon", "points"],
      floor: { type: "shareOfList", share: "40%" },
    }),
  ],
});

const withoutFloor: Rule = {
  code: "marketing/stacking-without-floor",
  module: "marketing",
  severity: "advice",
  summary: "Nothing says where benefits that add up end",
  why: "The guide wants combinations declared, and where they end. Without a floor, each benefit is harmless, and all of them together give goods away.",
  remedy: "Set `floor` to a share of the list price, or to the cost and a margin.",
  subject: has(stackingPolicy),
  *check(store) {
    const policy = store.one(stackingPolicy);
    if (policy === undefined || policy.spec.floor.type !== "none") return;
    yield {
      at: { setting: policy, path: ["floor"] },
      detail: "Benefits may leave nothing of an order's price.",
    };
  },
  examples: {
    fails: [document(stackingPolicy, null, { order: ["discount"], floor: { type: "none" } })],
    passes: [patch(stackingPolicy, null, { floor: { type: "shareOfList", share: "40%" } })],
  },
};

export const stackingAdvice: readonly Rule[] = [undeclared, withoutFloor];
