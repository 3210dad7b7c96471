/**
 * Settings that are on and rely on others that are off. References that lead to nothing are told when documents are
 * resolved; hand-offs to queues, articles, backups and the channels of alerts have rules of their own.
 */
import type { FieldPath } from "../../../model/field-path.js";
import type { JsonObject } from "../../../model/json.js";
import { referencesOf } from "../../../model/references.js";
import { coupon } from "../../kinds/payments/coupon.js";
import { feedbackSurvey } from "../../kinds/service/feedback-survey.js";
import { isOver } from "../is-over.js";
import { document, patch, type Rule, type RuleFinding } from "../rule.js";
import type { Stated, StoreGraph } from "../store-graph.js";
import { listed, nameOf } from "../words.js";
import { type Reliance, reliances } from "./reliances.js";

const disabledTarget: Rule = {
  code: "store/disabled-target",
  module: "store",
  severity: "warning",
  summary: "A setting that is on relies on one that is off",
  why: "It looks as if it worked, and does nothing or half: a reward that nobody gets, an alarm that nobody hears. Most often something was turned off for a while, and who needed it was forgotten.",
  remedy: "Enable what it relies on, name something that is enabled, or turn this off as well.",
  *check(store) {
    for (const [kind, ofKind] of reliancesByKind()) {
      for (const setting of store.all(kind)) {
        if (!isOn(setting, store)) continue;
        for (const [reliance, uses] of usesOf(setting, ofKind)) yield* findings(store, setting, reliance, uses);
      }
    }
  },
  examples: {
    fails: [
      document(coupon, "thanks", {
        title: "Thank you",
        enabled: false,
        type: "basic",
        discount: { type: "percent", percentOff: "5%", cap: "none" },
        validity: { type: "afterClaim", for: "30d" },
        limits: { total: "none" },
      }),
      document(feedbackSurvey, "receipt", {
        title: "How was it?",
        on: "orderReceived",
        questions: [{ id: "overall", text: "Are you happy?", scale: "stars" }],
        reward: { type: "coupon", coupon: "thanks" },
      }),
    ],
    passes: [patch(coupon, "thanks", { enabled: true })],
  },
};

export const disabledTargets: readonly Rule[] = [disabledTarget];

function reliancesByKind() {
  const groups = new Map<Reliance["kind"], Reliance[]>();
  for (const reliance of reliances) groups.set(reliance.kind, [...(groups.get(reliance.kind) ?? []), reliance]);
  return groups;
}

function isOn({ spec }: Stated, { asOf }: StoreGraph): boolean {
  const { enabled = true, window } = spec as { enabled?: boolean; window?: { readonly until: string } };
  return enabled && !isOver(window, asOf);
}

interface Use {
  readonly name: string;
  readonly path: FieldPath;
}

/** Where a setting relies on others. */
function usesOf(setting: Stated, ofKind: readonly Reliance[]): ReadonlyMap<Reliance, readonly Use[]> {
  const uses = new Map<Reliance, Use[]>();
  const [{ kind } = { kind: undefined }] = ofKind;
  if (kind === undefined) return uses;
  for (const { path, name } of referencesOf(kind.kind, setting.spec as JsonObject)) {
    const field = path.filter((step) => typeof step === "string").join(".");
    const reliance = ofKind.find((each) => each.field === field);
    if (reliance !== undefined) uses.set(reliance, [...(uses.get(reliance) ?? []), { name, path }]);
  }
  return uses;
}

/** Each target once, however often it is named; of those of which one is enough, all together. */
function* findings(
  store: StoreGraph,
  setting: Stated,
  { target, oneIsEnough, effect }: Reliance,
  uses: readonly Use[],
): Generator<RuleFinding> {
  const off = new Map<string, { readonly target: Stated; readonly uses: Use[] }>();
  for (const use of uses) {
    const other: Stated | undefined = store.named(target, use.name);
    const isOff = other !== undefined && !isEnabled(other);
    if (oneIsEnough && !isOff) return;
    if (!isOff) continue;
    const entry = off.get(use.name) ?? { target: other, uses: [] };
    entry.uses.push(use);
    off.set(use.name, entry);
  }
  const all = [...off.values()];
  for (const group of oneIsEnough && all.length > 0 ? [all] : all.map((each) => [each])) {
    const [first, ...more] = group.flatMap((each) => each.uses);
    if (first === undefined) continue;
    const names = listed(group.map((each) => nameOf(each.target)));
    const where = oneIsEnough || more.length === 0 ? "" : `, in ${more.length + 1} places`;
    yield {
      at: { setting, path: oneIsEnough ? first.path.slice(0, -1) : first.path },
      detail: `It relies on ${names}${where}; ${group.length === 1 ? "this is" : "all these are"} not enabled. ${effect}`,
      related: group.map((each) => ({ message: "not enabled", at: { setting: each.target, path: ["enabled"] } })),
    };
  }
}

function isEnabled({ spec }: Stated): boolean {
  return (spec as { readonly enabled?: boolean }).enabled !== false;
}
