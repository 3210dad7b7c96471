/**
 * On reviewing settings: somebody looks at each regularly. A setting was reviewed when it was last set in the database,
 * or on the day that its label says, whichever is later: `labels: { reviewed: "2027-01-15" }`.
 */
import { canonicalJson } from "../../../model/canonical-json.js";
import type { Json } from "../../../model/json.js";
import { nominalSeconds } from "../../../model/time/duration.js";
import { isDate } from "../../../model/time/wall-clock.js";
import { dateAt, temporal } from "../../calendar/wall-time.js";
import type { BuiltInKind } from "../../kinds/built-in-kind.js";
import { builtInKinds } from "../../kinds/registry.js";
import { article } from "../../kinds/service/article.js";
import { store as storeKind } from "../../kinds/store/store.js";
import { document, type Rule } from "../../rules/rule.js";
import { type CurrentSettings, NotChecked, type Stated, type StoreGraph } from "../../rules/store-graph.js";

const RECOMMENDED = "90d";
const DAY = nominalSeconds("1d");

const shop = { title: "A shop", currency: "CNY", timeZone: "Asia/Shanghai" };

const seldom: Rule = {
  code: "store/reviews-seldom",
  module: "store",
  severity: "advice",
  summary: "Settings are reviewed less often than the guide recommends",
  why: "The guide checks all settings every 90 days: what was right for one season, as a threshold or an hour, costs money in the next, and nobody looks by themselves.",
  remedy: "Set `reviewEvery` to 90d or less.",
  *check(store) {
    const own = store.one(storeKind);
    if (own === undefined || nominalSeconds(own.spec.reviewEvery) <= nominalSeconds(RECOMMENDED)) return;
    yield {
      at: { setting: own, path: ["reviewEvery"] },
      detail: `Settings are to be reviewed every ${own.spec.reviewEvery}; the guide recommends ${RECOMMENDED}.`,
    };
  },
  examples: {
    fails: [document(storeKind, null, { ...shop, reviewEvery: "91d" })],
    passes: [document(storeKind, null, { ...shop, reviewEvery: "90d" })],
  },
};

const unreviewed: Rule = {
  code: "store/setting-unreviewed",
  module: "store",
  severity: "advice",
  summary: "Nobody has looked at a setting for longer than the store allows",
  why: "The guide reviews every setting regularly, every 90 days unless the store says otherwise. What nobody looks at is wrong one day, and found by a customer.",
  remedy: "See whether it is still right; change it, or write the day into its label `reviewed`.",
  *check(store) {
    const own = store.one(storeKind);
    if (own === undefined) return;
    const { reviewEvery } = own.spec;
    const days = Math.ceil(nominalSeconds(reviewEvery) / DAY);
    const current = currentIn(store);
    const oldest = daysBefore(store.asOf, days);
    let unsure = false;
    for (const kind of builtInKinds) {
      // An article has a date of its own, and a rule for it.
      if (kind.kind.name === article.kind.name) continue;
      for (const setting of store.all(kind)) {
        const last = lastReview(setting, store, current);
        if (last === undefined) unsure ||= current === null;
        else if (last.on < oldest && !isChanging(kind, setting, current))
          yield {
            at: { setting },
            detail: `It was last ${last.word} on ${last.on}, and is to be reviewed every ${reviewEvery}: ${daysBetween(last.on, store.asOf)} days have passed until ${store.asOf}.`,
          };
      }
    }
    if (unsure) throw new NotChecked("database");
  },
  examples: {
    fails: [{ ...document(storeKind, null, shop), labels: { reviewed: "2027-01-15" } }],
    passes: [{ ...document(storeKind, null, shop), labels: { reviewed: "2027-01-16" } }],
    asOf: "2027-04-16",
  },
};

interface Review {
  readonly on: string;
  readonly word: "reviewed" | "set";
}

/** `undefined`: nothing says when. */
function lastReview(
  { address, labels }: Stated,
  { context }: StoreGraph,
  current: CurrentSettings | null,
): Review | undefined {
  const label = labels["reviewed"];
  const reviewed = label !== undefined && isDate(label) ? label : undefined;
  const at = current?.lastSet(address);
  const set = at === undefined ? undefined : dateAt(Date.parse(at) / 1000, context.timeZone);
  if (set !== undefined && (reviewed === undefined || set > reviewed)) return { on: set, word: "set" };
  return reviewed === undefined ? undefined : { on: reviewed, word: "reviewed" };
}

/** `null` where no database was asked: labels may say enough. */
function currentIn(store: StoreGraph): CurrentSettings | null {
  try {
    return store.current;
  } catch (error) {
    if (error instanceof NotChecked) return null;
    throw error;
  }
}

function daysBefore(date: string, days: number): string {
  return temporal().PlainDate.from(date).subtract({ days }).toString();
}

function daysBetween(from: string, until: string): number {
  const { PlainDate } = temporal();
  return PlainDate.from(from).until(PlainDate.from(until)).days;
}

/** Whether documents say something else than the database: somebody is at it. */
function isChanging(kind: BuiltInKind, setting: Stated, current: CurrentSettings | null): boolean {
  const stands = current?.spec(kind, setting);
  return stands !== undefined && canonicalJson(stands as Json) !== canonicalJson(setting.spec as Json);
}

export const reviewAdvice: readonly Rule[] = [seldom, unreviewed];
