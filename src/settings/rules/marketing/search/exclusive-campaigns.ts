/**
 * Exclusive campaigns stay alone. `exclusive` says that no other campaign may run on the same products meanwhile: it
 * holds against every enabled campaign, exclusive itself or not. Sessions of flash sales count by their real hours.
 */
import type { Span } from "../../../calendar/span.js";
import { secondsOfDay, spanText } from "../../../calendar/wall-time.js";
import type { WrittenSpec } from "../../../kinds/built-in-kind.js";
import { campaign } from "../../../kinds/marketing/campaign.js";
import { discount } from "../../../kinds/marketing/discount.js";
import { document, patch, type Rule, type RuleFinding } from "../../rule.js";
import type { Place } from "../../store-graph.js";
import { joined, nameOf } from "../../words.js";
import { commonCustomers } from "./customers.js";
import { type HoursClock, hoursClock } from "./hours-clock.js";
import { openRivals, type Rivals } from "./open-rivals.js";
import { type CampaignPart, type RunningCampaign, runningCampaigns, timesOf } from "./running-campaigns.js";
import { type ScopeMeetings, scopeMeetings } from "./scope-meetings.js";

const sale: WrittenSpec<typeof campaign> = {
  title: "Spring sale",
  window: { from: "2027-03-01T10:00", until: "2027-03-08T12:00" },
  offer: { type: "discount", discounts: ["flat"] },
  priority: 10,
};

export const exclusiveCampaigns: Rule = {
  code: "marketing/exclusive-campaigns-overlap",
  module: "marketing",
  severity: "error",
  summary: "An exclusive campaign runs while another one runs on the same products",
  why: "Customers see two prices for one product, and which of them holds is left to chance. Discounts that were each planned alone add up, or one campaign's budget pays for the other's sales.",
  remedy: "Move one of the windows or sessions, part their products, or set `exclusive` to false where both may run.",
  facts: "used",
  *check(store) {
    if (store.all(campaign).length < 2) return;
    const { timeZone } = store.context;
    const clock = hoursClock(timeZone, secondsOfDay(store.asOf, 0, timeZone));
    const scopes = scopeMeetings(store.productsIfGiven);
    const running = runningCampaigns(store).map((thing) => ({
      thing,
      span: thing.span,
      where: scopes.cellsOf(thing.scope),
    }));
    let undecided = false;
    const found = openRivals(
      running,
      (a, b) => meetingOf(a, b, clock, scopes),
      () => {
        undecided = true;
      },
    );
    for (const rivals of found) yield findingOf(rivals, timeZone);
    if (undecided) store.products;
  },
  examples: {
    fails: [
      document(discount, "flat", {
        title: "A tenth off",
        rule: { type: "flat", percentOff: "10%" },
        maxDiscount: "none",
        priority: 10,
      }),
      document(campaign, "spring-sale", sale),
      document(campaign, "women-s-day", {
        ...sale,
        title: "Women's day",
        window: { from: "2027-03-08T11:59", until: "2027-03-09T00:00" },
        priority: 20,
      }),
    ],
    passes: [patch(campaign, "women-s-day", { window: { from: "2027-03-08T12:00" } })],
  },
};

interface Collision {
  readonly earlier: RunningCampaign;
  readonly later: RunningCampaign;
  readonly parts: readonly [CampaignPart, CampaignPart];
  readonly span: Span;
  readonly shared: string;
}

/** The first span in which both sell something in common. */
function meetingOf(
  earlier: RunningCampaign,
  later: RunningCampaign,
  clock: HoursClock,
  scopes: ScopeMeetings,
): Collision | null | "unknown" {
  if (!earlier.campaign.spec.exclusive && !later.campaign.spec.exclusive) return null;
  if (commonCustomers(earlier.customers, later.customers) === null) return null;
  const within = {
    from: Math.max(earlier.span.from, later.span.from),
    until: Math.min(earlier.span.until, later.span.until),
  };
  let first: Collision | null = null;
  let unknown = false;
  for (const a of earlier.parts) {
    for (const b of later.parts) {
      const meeting = scopes.meet(a.scope, b.scope);
      if (meeting.type === "no") continue;
      const span = clock.firstTogether([...a.hours, ...b.hours], within);
      if (span === null) continue;
      if (meeting.type === "unknown") unknown = true;
      else if (first === null || span.from < first.span.from)
        first = { earlier, later, parts: [a, b], span, shared: meeting.shared };
    }
  }
  return first ?? (unknown ? "unknown" : null);
}

function findingOf({ meetings, more }: Rivals<RunningCampaign, Collision>, timeZone: string): RuleFinding {
  const [first, ...others] = meetings.toSorted((a, b) => a.span.from - b.span.from) as [Collision, ...Collision[]];
  const { earlier, later, parts, span, shared } = first;
  const exclusive = [earlier, later].filter(({ campaign: { spec } }) => spec.exclusive);
  const names = others.map((each) => nameOf(each.earlier.campaign));
  const rest = others.length === 0 ? "" : ` It also collides with ${joined(names)}${more ? ", if not with more" : ""}.`;
  return {
    at: { setting: later.campaign, path: parts[1].pathOf(shared) },
    detail: `From ${spanText(span, timeZone)}, ${nameOf(earlier.campaign)} and ${nameOf(later.campaign)} both run on ${shared}; ${joined(exclusive.map(({ campaign: each }) => nameOf(each)))} ${exclusive.length > 1 ? "are" : "is"} exclusive.${rest}`,
    related: [...placesOf(first), ...others.map(alsoAt)],
  };
}

function placesOf({ earlier, later, parts, shared }: Collision) {
  const places: readonly (readonly [string, Place])[] = [
    [`${nameOf(earlier.campaign)} sells ${shared}`, { setting: earlier.campaign, path: parts[0].pathOf(shared) }],
    ...[...timesOf(earlier, parts[0]), ...timesOf(later, parts[1])].map(
      (place) => [`the time of ${nameOf(place.setting)}`, place] as const,
    ),
  ];
  return places.map(([message, at]) => ({ message, at }));
}

function alsoAt({ earlier, shared, parts }: Collision) {
  const at = { setting: earlier.campaign, path: parts[0].pathOf(shared) };
  return { message: `${nameOf(earlier.campaign)} sells ${shared} too`, at };
}
