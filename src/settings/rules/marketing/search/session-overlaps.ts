/** Flash sales: one product of a campaign is never in two sessions that are open at once. */
import type { FieldPath } from "../../../../model/field-path.js";
import { groupBy } from "../../../../model/group-by.js";
import { secondsOfDay, spanOf, spanText } from "../../../calendar/wall-time.js";
import { campaign } from "../../../kinds/marketing/campaign.js";
import { flashSession } from "../../../kinds/marketing/flash-session.js";
import { document, patch, type Rule } from "../../rule.js";
import { listed, nameOf } from "../../words.js";
import { hoursClock } from "./hours-clock.js";
import type { Campaign } from "./running-campaigns.js";

const item = { sku: "TEA-250", price: "39.00", stock: 100, perCustomer: 1 } as const;

export const sessionOverlaps: Rule = {
  code: "marketing/flash-sessions-overlap",
  module: "marketing",
  severity: "error",
  summary: "A product of a campaign is in two flash sale sessions that are open at once",
  why: "The product has two flash prices and two stocks at the same time. Customers take the lower price, and neither session sells what it was given.",
  remedy: "Part the sessions' hours or days, or take the product out of one of them.",
  *check(store) {
    const campaigns = store.all(campaign).filter(({ spec }) => spec.enabled && spec.offer.type === "flashSale");
    if (campaigns.length === 0) return;
    const { timeZone } = store.context;
    const clock = hoursClock(timeZone, secondsOfDay(store.asOf, 0, timeZone));
    for (const each of campaigns) {
      const within = spanOf(each.spec.window, timeZone);
      for (const { names, skus, paths } of sessionPairs(each)) {
        const [first, second] = names.map((name) => store.named(flashSession, name));
        if (first?.spec.enabled !== true || second?.spec.enabled !== true) continue;
        const span = clock.firstTogether([first.spec, second.spec], within);
        if (span === null) continue;
        yield {
          at: { setting: each, path: paths[1] },
          detail: `From ${spanText(span, timeZone)}, ${nameOf(first)} and ${nameOf(second)} are both open, and both sell ${listed(skus)} of ${nameOf(each)}.`,
          related: [
            { message: `the item in ${nameOf(first)}`, at: { setting: each, path: paths[0] } },
            { message: `the hours of ${nameOf(first)}`, at: { setting: first, path: ["window"] } },
            { message: `the hours of ${nameOf(second)}`, at: { setting: second, path: ["window"] } },
          ],
        };
      }
    }
  },
  examples: {
    fails: [
      document(flashSession, "noon", { title: "Noon", window: { from: "12:00", until: "14:00" } }),
      document(flashSession, "afternoon", { title: "Afternoon", window: { from: "13:59", until: "16:00" } }),
      document(campaign, "spring-flash", {
        title: "Spring flash sale",
        window: { from: "2027-04-05T00:00", until: "2027-04-08T00:00" },
        offer: {
          type: "flashSale",
          items: [
            { ...item, session: "noon" },
            { ...item, session: "afternoon" },
          ],
        },
        priority: 10,
      }),
    ],
    passes: [patch(flashSession, "afternoon", { window: { from: "14:00" } })],
  },
};

interface SessionPair {
  readonly names: readonly [string, string];
  /** In both. */
  readonly skus: string[];
  /** The first such product's items. */
  readonly paths: readonly [FieldPath, FieldPath];
}

/** Sessions that have a product in common, each pair once, in the order of the items. */
function sessionPairs({ spec: { offer } }: Campaign): Iterable<SessionPair> {
  const pairs = new Map<string, SessionPair>();
  if (offer.type !== "flashSale") return [];
  for (const [sku, items] of groupBy(offer.items.entries(), ([, each]) => each.sku)) {
    for (const [position, [index, { session }]] of items.entries()) {
      for (const [earlier, { session: other }] of items.slice(0, position)) {
        const key = JSON.stringify([other, session].sort());
        const pair = pairs.get(key);
        if (pair !== undefined) pair.skus.push(sku);
        else {
          const path = (at: number) => ["offer", "items", at, "session"];
          pairs.set(key, { names: [other, session], skus: [sku], paths: [path(earlier), path(index)] });
        }
      }
    }
  }
  return pairs.values();
}
