/** When nobody answers: the first of a year's telling weeks with such times, and the customers who meet most of them. */
import { gaps, merged, type Span } from "../../../calendar/span.js";
import type { StoreGraph } from "../../store-graph.js";
import { joined } from "../../words.js";
import { type Customer, customersOf, serves } from "./customers.js";
import type { Answering } from "./service-hours.js";
import { weekText } from "./week-text.js";
import { tellingWeeks, type Week } from "./weeks.js";

export interface Unanswered {
  /** Sorted. */
  readonly spans: readonly Span[];
  readonly week: Week;
  /** `null`: whoever is not a new one. */
  readonly customer: Customer;
  /** `Mon to Fri 18:00 to 24:00 in the week of 2027-03-08, when …`: how a sentence about it goes on. */
  readonly text: string;
}

/** @param asked the times at which somebody has to, sorted and disjoint */
export function unanswered(
  store: StoreGraph,
  answering: readonly Answering[],
  asked: (week: Week) => readonly Span[],
): Unanswered | null {
  const { timeZone } = store.context;
  const customers = customersOf(
    store,
    answering.map(({ audience }) => audience),
  );
  const zones = answering.flatMap((each) => each.timeZone ?? []);
  for (const week of tellingWeeks(store.asOf, timeZone, zones)) {
    const hours = new Map<string, readonly Span[]>();
    for (const { sameAs, hoursIn } of answering) if (!hours.has(sameAs)) hours.set(sameAs, hoursIn(week));
    const [most] = customers
      .map((customer) => {
        const serving = new Set(answering.flatMap((each) => (serves(each.audience, customer) ? [each.sameAs] : [])));
        const spans = merged([...serving].flatMap((each) => hours.get(each) ?? []));
        return { customer, spans: asked(week).flatMap((span) => gaps(span, spans)) };
      })
      .sort((a, b) => length(b.spans) - length(a.spans));
    if (most === undefined || most.spans.length === 0) continue;
    const whom = most.customer === null ? "" : ` for members of ${JSON.stringify(most.customer.tier)}`;
    return { ...most, week, text: `${weekText(most.spans, week, timeZone)}${whom}${whenText(week)}` };
  }
  return null;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, until }) => sum + until - from, 0);
}

function whenText({ monday, changing, ordinary }: Week): string {
  if (ordinary) return "";
  const because = changing.length === 0 ? "" : `, when clocks change in ${joined(changing)}`;
  return ` in the week of ${monday}${because}`;
}
