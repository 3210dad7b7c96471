/** When marketing is live: campaigns with their sessions, flash sessions, discounts and member prices. */
import { campaign } from "../../../kinds/marketing/campaign.js";
import { discount } from "../../../kinds/marketing/discount.js";
import { flashSession } from "../../../kinds/marketing/flash-session.js";
import { memberPrice } from "../../../kinds/marketing/member-price.js";
import { spanOf } from "../../wall-time.js";
import { ALWAYS, type LaneSource, lane } from "../lane-source.js";
import { daily } from "../recurring.js";

const campaigns = lane(campaign, "live", function* ({ spec }, { store, wall }) {
  const window = spanOf(spec.window, wall.timeZone);
  yield { window };
  if (spec.offer.type !== "flashSale") return;
  for (const part of new Set(spec.offer.items.map(({ session }) => session))) {
    const session = store.named(flashSession, part)?.spec;
    if (session === undefined) continue;
    const { title, enabled } = session;
    yield { part, title, enabled, window, recurring: daily(session.window, session.days, wall) };
  }
});

const sessions = lane(flashSession, "live", ({ spec }, { wall }) => [
  { recurring: daily(spec.window, spec.days, wall) },
]);

const discounts = lane(discount, "live", ({ spec }, { wall }) => [
  {
    window: spec.window === undefined ? ALWAYS : spanOf(spec.window, wall.timeZone),
    recurring: spec.dailyHours === undefined ? null : daily(spec.dailyHours, [], wall),
  },
]);

const memberPrices = lane(memberPrice, "live", ({ spec }, { wall }) => [
  { window: spec.window === undefined ? ALWAYS : spanOf(spec.window, wall.timeZone) },
]);

export const marketingLanes: readonly LaneSource[] = [campaigns, sessions, discounts, memberPrices];
