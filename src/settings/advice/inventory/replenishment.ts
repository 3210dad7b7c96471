/** On replenishment: automatic, every 7 or 14 days, one and a half times the demand, with a cap. */
import { nominalSeconds } from "../../../model/time/duration.js";
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { replenishmentRule } from "../../kinds/inventory/replenishment-rule.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { listed, nameOf } from "../../rules/words.js";
import { enabled, has } from "../in-use.js";

const CYCLES = [nominalSeconds("7d"), nominalSeconds("14d")];
const MULTIPLIER = 1.5;

const weekly: WrittenSpec<typeof replenishmentRule> = {
  title: "Weekly, by sales",
  strategy: { type: "sales" },
  maxQuantity: 500,
};

const notAutomatic: Rule = {
  code: "inventory/no-automatic-replenishment",
  module: "inventory",
  severity: "advice",
  summary: "No goods are ordered again by themselves",
  why: "The guide recommends automatic replenishment. Where each order waits for somebody to think of it, best sellers run out first.",
  remedy: "Add a replenishment rule whose `trigger` is auto; `approvalAbove` keeps large orders in a person's hands.",
  concludesFromAbsenceOf: [replenishmentRule],
  *check(store) {
    const rules = enabled(store, replenishmentRule);
    if (rules.some(({ spec }) => spec.trigger === "auto")) return;
    const [first] = rules;
    yield first === undefined
      ? { at: null, detail: "The store has no replenishment rule that is enabled." }
      : {
          at: { setting: first, path: ["trigger"] },
          detail: `What ${listed(rules.map(nameOf))} would order is only proposed to staff.`,
        };
  },
  examples: {
    fails: [document(replenishmentRule, "weekly", { ...weekly, trigger: "propose" })],
    passes: [patch(replenishmentRule, "weekly", { trigger: "auto" })],
  },
};

const cycleOther: Rule = {
  code: "inventory/replenishment-cycle-other",
  module: "inventory",
  severity: "advice",
  summary: "Goods are ordered again in another rhythm than the guide recommends",
  why: "The guide recommends every 7 days, or every 14 for slow sellers: more often costs freight, less often costs stock.",
  remedy: "Set `cycle` to 7d or 14d.",
  subject: has(replenishmentRule),
  *check(store) {
    for (const setting of enabled(store, replenishmentRule)) {
      const { cycle } = setting.spec;
      if (CYCLES.includes(nominalSeconds(cycle))) continue;
      yield {
        at: { setting, path: ["cycle"] },
        detail: `It is looked at every ${cycle}; the guide recommends 7d or 14d.`,
      };
    }
  },
  examples: {
    fails: [document(replenishmentRule, "weekly", { ...weekly, cycle: "10d" })],
    passes: [patch(replenishmentRule, "weekly", { cycle: "14d" })],
  },
};

const multiplierOther: Rule = {
  code: "inventory/replenishment-multiplier-other",
  module: "inventory",
  severity: "advice",
  summary: "Another multiple of the demand is ordered than the guide recommends",
  why: "The guide recommends 1.5 times the demand of a cycle: with less, a good week empties the shelf; with more, money lies on it.",
  remedy: "Set `strategy.multiplier` to 1.5.",
  subject: has(replenishmentRule),
  *check(store) {
    for (const setting of enabled(store, replenishmentRule)) {
      const { strategy } = setting.spec;
      if (strategy.type !== "sales" || strategy.multiplier === MULTIPLIER) continue;
      yield {
        at: { setting, path: ["strategy", "multiplier"] },
        detail: `Stock is filled up to ${strategy.multiplier} times the demand of a cycle; the guide recommends ${MULTIPLIER}.`,
      };
    }
  },
  examples: {
    fails: [document(replenishmentRule, "weekly", { ...weekly, strategy: { type: "sales", multiplier: 3 } })],
    passes: [patch(replenishmentRule, "weekly", { strategy: { multiplier: 1.5 } })],
  },
};

const uncapped: Rule = {
  code: "inventory/replenishment-uncapped",
  module: "inventory",
  severity: "advice",
  summary: "There is no limit to how much is ordered at once",
  why: "The guide caps each order: one wrong figure, a test order of ten thousand say, otherwise becomes a purchase.",
  remedy: "Set `maxQuantity` to the most that a person would order of one SKU at once.",
  subject: has(replenishmentRule),
  *check(store) {
    for (const setting of enabled(store, replenishmentRule)) {
      if (setting.spec.maxQuantity !== "none") continue;
      yield { at: { setting, path: ["maxQuantity"] }, detail: "Of one SKU, any quantity may be ordered at once." };
    }
  },
  examples: {
    fails: [document(replenishmentRule, "weekly", { ...weekly, maxQuantity: "none" })],
    passes: [patch(replenishmentRule, "weekly", { maxQuantity: 500 })],
  },
};

export const replenishmentAdvice: readonly Rule[] = [notAutomatic, cycleOther, multiplierOther, uncapped];
