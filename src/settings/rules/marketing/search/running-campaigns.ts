/**
 * What campaigns sell and when: one that gives discounts runs on the products of its scope all through its window; a
 * flash sale on the SKUs of its items, in the hours of their sessions.
 */
import type { FieldPath } from "../../../../model/field-path.js";
import { groupBy } from "../../../../model/group-by.js";
import type { Span } from "../../../calendar/span.js";
import { spanOf } from "../../../calendar/wall-time.js";
import { campaign } from "../../../kinds/marketing/campaign.js";
import { flashSession } from "../../../kinds/marketing/flash-session.js";
import type { Scope } from "../../../scopes/scope.js";
import { isOver } from "../../is-over.js";
import type { Place, Stated, StoreGraph } from "../../store-graph.js";
import { type Customers, customersOf } from "./customers.js";
import type { Hours } from "./hours-clock.js";

export type Campaign = Stated<typeof campaign.schema>;
export type Session = Stated<typeof flashSession.schema>;

export interface RunningCampaign {
  readonly campaign: Campaign;
  readonly span: Span;
  readonly customers: Customers;
  /** All of its parts together. */
  readonly scope: Scope;
  readonly parts: readonly CampaignPart[];
}

export interface CampaignPart {
  readonly scope: Scope;
  readonly hours: readonly Hours[];
  /** `null` where it runs all the time. */
  readonly session: Session | null;
  /** Where it is said that it sells something. */
  readonly pathOf: (shared: string) => FieldPath;
}

/** Those that are enabled, not over, and not paused altogether by their sessions, by name. */
export function runningCampaigns(store: StoreGraph): readonly RunningCampaign[] {
  return store.all(campaign).flatMap((each) => {
    const { enabled, window, audience, platforms } = each.spec;
    const parts = enabled && !isOver(window, store.asOf) ? partsOf(each, store) : [];
    if (parts.length === 0) return [];
    return {
      campaign: each,
      span: spanOf(window, store.context.timeZone),
      customers: customersOf(audience, platforms),
      scope: each.spec.offer.type === "flashSale" ? skus(parts.flatMap(({ scope }) => skusOf(scope))) : each.spec.scope,
      parts,
    };
  });
}

/** Sessions that do not take place, or are not there, sell nothing. */
function partsOf({ spec }: Campaign, store: StoreGraph): readonly CampaignPart[] {
  const { offer, scope } = spec;
  if (offer.type !== "flashSale") return [{ scope, hours: [], session: null, pathOf: () => ["window"] }];
  return [...groupBy(offer.items.entries(), ([, { session }]) => session)].flatMap(([name, items]) => {
    const session = store.named(flashSession, name);
    if (session?.spec.enabled !== true) return [];
    const { window, days } = session.spec;
    const itemOf = (shared: string) => items.find(([, { sku }]) => shared === `SKU ${sku}`) ?? items[0];
    return {
      scope: skus(items.map(([, { sku }]) => sku)),
      hours: [{ window, days }],
      session,
      pathOf: (shared) => ["offer", "items", itemOf(shared)?.[0] ?? 0],
    };
  });
}

/** Places that say when a part runs. */
export function timesOf({ campaign }: RunningCampaign, { session }: CampaignPart): readonly Place[] {
  const own = { setting: campaign, path: ["window"] };
  return session === null ? [own] : [own, { setting: session, path: ["window"] }];
}

function skus(codes: readonly string[]): Scope {
  return { type: "skus", skus: [...new Set(codes)] };
}

function skusOf(scope: Scope): readonly string[] {
  return scope.type === "skus" ? scope.skus : [];
}
