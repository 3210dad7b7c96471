/** Member tiers as a ladder: each level is told apart, asks more than the one below it, and gives no less. */

import { groupBy } from "../../../model/group-by.js";
import { memberTier } from "../../kinds/marketing/member-tier.js";
import { share } from "../amounts.js";
import { document, patch, type Rule, type RuleFinding } from "../rule.js";
import type { Stated, StoreGraph } from "../store-graph.js";
import { listed, nameOf } from "../words.js";

const basic = { title: "Member", level: 1, growthFrom: 0, default: true, keepFor: "none" } as const;
const gold = { title: "Gold", level: 2, growthFrom: 1000, percentOff: "5%", keepFor: "1y" } as const;

const sameLevel: Rule = {
  code: "marketing/member-level-twice",
  module: "marketing",
  severity: "error",
  summary: "Several member tiers have the same level",
  why: "Nobody can tell which is the higher one: whether a customer rises or falls is left to chance.",
  remedy: "Give each tier a level of its own.",
  *check(store) {
    for (const tiers of byLevel(store).values()) {
      const [first, ...others] = tiers;
      if (first === undefined || others.length === 0) continue;
      yield {
        at: { setting: first, path: ["level"] },
        detail: `Level ${first.spec.level} is that of ${listed(tiers.map(nameOnly))}.`,
        related: others.map((setting) => ({ message: "the same level", at: { setting, path: ["level"] } })),
      };
    }
  },
  examples: {
    fails: [document(memberTier, "basic", basic), document(memberTier, "gold", { ...gold, level: 1 })],
    passes: [patch(memberTier, "gold", { level: 2 })],
  },
};

const lessGrowth: Rule = {
  code: "marketing/higher-tier-asks-no-more",
  module: "marketing",
  severity: "error",
  summary: "A higher member tier is reached with no more growth than the one below it",
  why: "Customers skip the lower tier: it is on the page, and nobody ever has it.",
  remedy: "Raise `growthFrom` of the higher tier above that of the one below it, or correct the levels.",
  *check(store) {
    yield* faultsOf(store, "growthFrom", ({ growthFrom }, below) =>
      growthFrom > below.growthFrom ? null : [`from ${growthFrom} growth points on`, `from ${below.growthFrom}`],
    );
  },
  examples: {
    fails: [document(memberTier, "basic", basic), document(memberTier, "gold", { ...gold, growthFrom: 0 })],
    passes: [patch(memberTier, "gold", { growthFrom: 1 })],
  },
};

const lessOff: Rule = {
  code: "marketing/higher-tier-takes-off-less",
  module: "marketing",
  severity: "error",
  summary: "A higher member tier takes less off prices than the one below it",
  why: "Customers who rise pay more than before. They ask to be taken back down.",
  remedy: "Raise `percentOff` of the higher tier to that of the one below it at least.",
  *check(store) {
    yield* faultsOf(store, "percentOff", ({ percentOff }, below) =>
      share(percentOff) >= share(below.percentOff) ? null : [`with ${percentOff} off`, `with ${below.percentOff}`],
    );
  },
  examples: {
    fails: [
      document(memberTier, "basic", { ...basic, percentOff: "5%" }),
      document(memberTier, "gold", { ...gold, percentOff: "4.9999%" }),
    ],
    passes: [patch(memberTier, "gold", { percentOff: "5%" })],
  },
};

const fewerPoints: Rule = {
  code: "marketing/higher-tier-earns-less",
  module: "marketing",
  severity: "error",
  summary: "A higher member tier earns fewer points than the one below it",
  why: "Customers who rise earn less than before on the same orders.",
  remedy: "Raise `pointsMultiplier` of the higher tier to that of the one below it at least.",
  *check(store) {
    yield* faultsOf(store, "pointsMultiplier", ({ pointsMultiplier }, below) =>
      pointsMultiplier >= below.pointsMultiplier
        ? null
        : [`with points times ${pointsMultiplier}`, `with points times ${below.pointsMultiplier}`],
    );
  },
  examples: {
    fails: [
      document(memberTier, "basic", { ...basic, pointsMultiplier: 1.5 }),
      document(memberTier, "gold", { ...gold, pointsMultiplier: 1.4 }),
    ],
    passes: [patch(memberTier, "gold", { pointsMultiplier: 1.5 })],
  },
};

const noDefault: Rule = {
  code: "marketing/no-default-tier",
  module: "marketing",
  severity: "error",
  summary: "There are member tiers, and none that new customers begin with",
  why: "Customers who register have no tier: no prices, no multiplier, no way up, until somebody sets it by hand.",
  remedy: "Set `default` to true for the lowest tier.",
  concludesFromAbsenceOf: [memberTier],
  *check(store) {
    const tiers = store.all(memberTier);
    const [lowest] = [...ladder(store), ...tiers];
    if (lowest === undefined || tiers.some((tier) => tier.spec.default)) return;
    yield {
      at: { setting: lowest, path: ["default"] },
      detail: `None of ${listed(tiers.map(nameOnly))} is the default; the lowest of them is ${JSON.stringify(nameOnly(lowest))}.`,
    };
  },
  examples: {
    fails: [document(memberTier, "basic", { ...basic, default: false }), document(memberTier, "gold", gold)],
    passes: [patch(memberTier, "basic", { default: true })],
  },
};

const severalDefaults: Rule = {
  code: "marketing/several-default-tiers",
  module: "marketing",
  severity: "error",
  summary: "New customers are to begin with several member tiers at once",
  why: "Which of them a new customer gets is left to chance.",
  remedy: "Leave `default` true for one of them, most often the lowest.",
  *check(store) {
    const [first, ...others] = store.all(memberTier).filter(({ spec }) => spec.default);
    if (first === undefined || others.length === 0) return;
    yield {
      at: { setting: first, path: ["default"] },
      detail: `The defaults are ${listed([first, ...others].map(nameOnly))}.`,
      related: others.map((setting) => ({ message: "a default as well", at: { setting, path: ["default"] } })),
    };
  },
  examples: {
    fails: [document(memberTier, "basic", basic), document(memberTier, "gold", { ...gold, default: true })],
    passes: [patch(memberTier, "gold", { default: false })],
  },
};

export const memberTiers: readonly Rule[] = [sameLevel, lessGrowth, lessOff, fewerPoints, noDefault, severalDefaults];

type Tier = Stated<typeof memberTier.schema>;

/** Each step of the ladder that goes the wrong way. @param words what the upper and the lower one have; `null`: right */
function* faultsOf(
  store: StoreGraph,
  field: "growthFrom" | "percentOff" | "pointsMultiplier",
  words: (upper: Tier["spec"], below: Tier["spec"]) => readonly [string, string] | null,
): Generator<RuleFinding> {
  const tiers = ladder(store);
  for (const [position, upper] of tiers.entries()) {
    const below = tiers[position - 1];
    // Of one level, none is the higher one.
    if (below === undefined || below.spec.level === upper.spec.level) continue;
    const wrong = words(upper.spec, below.spec);
    if (wrong === null) continue;
    yield {
      at: { setting: upper, path: [field] },
      detail: `${nameOf(upper)}, level ${upper.spec.level}, comes ${wrong[0]}; ${nameOf(below)}, level ${below.spec.level}, ${wrong[1]}.`,
      related: [{ message: "the tier below it", at: { setting: below, path: [field] } }],
    };
  }
}

/** The tiers that customers rise through, the lowest first: those that staff give stand beside them. */
function ladder(store: StoreGraph): readonly Tier[] {
  return store
    .all(memberTier)
    .filter(({ spec }) => !spec.inviteOnly)
    .toSorted((a, b) => a.spec.level - b.spec.level);
}

function byLevel(store: StoreGraph): ReadonlyMap<number, readonly Tier[]> {
  return groupBy(store.all(memberTier), ({ spec }) => spec.level);
}

function nameOnly({ address }: Tier): string {
  return address.name ?? "";
}
