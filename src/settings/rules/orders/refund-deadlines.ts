/** Times of a refund that must fit another one: its steps the whole of it, and the whole the time for after-sales service. */
import { nominalSeconds } from "../../../model/time/duration.js";
import { orderPolicy } from "../../kinds/orders/order-policy.js";
import { refundPolicy } from "../../kinds/orders/refund-policy.js";
import { calendar } from "../../kinds/store/calendar.js";
import type { Place, Stated, StoreGraph } from "../store-graph.js";
import { joined } from "../words.js";
import {
  inBusinessDays,
  lengthText,
  longestWait,
  type NumberedDays,
  nominalSum,
  ordinaryDays,
} from "./longest-wait.js";

export interface Deadline {
  readonly fits: "steps" | "afterSales";
  /** One after another. */
  readonly waits: readonly string[];
  /** What the waits are, in words: `The steps "review" (4h) and "payout" (1bd)`. */
  readonly said: string;
  readonly limit: string;
  /** What the limit is, in words: `the refund may take 3bd`. */
  readonly limitSaid: string;
  readonly at: Place;
  readonly related: readonly { readonly message: string; readonly at: Place }[];
  readonly calendar: Stated<typeof calendar.schema> | undefined;
}

export function deadlinesOf(store: StoreGraph): readonly Deadline[] {
  const refund = store.one(refundPolicy);
  if (refund === undefined) return [];
  const { flow, within } = refund.spec;
  const businessDays = store.named(calendar, refund.spec.calendar ?? "default");
  const steps = flow.map(({ step, within: each }) => `${JSON.stringify(step)} (${each})`);
  const whole: Place = { setting: refund, path: ["within"] };
  const deadlines: Deadline[] = [
    {
      fits: "steps",
      waits: flow.map((step) => step.within),
      said: `The step${steps.length === 1 ? "" : "s"} ${joined(steps)}`,
      limit: within,
      limitSaid: `the refund may take ${within}`,
      at: whole,
      related: flow.map((step, index) => ({
        message: `the step ${JSON.stringify(step.step)} may take ${step.within}`,
        at: { setting: refund, path: ["flow", index, "within"] },
      })),
      calendar: businessDays,
    },
  ];
  const orders = store.one(orderPolicy);
  if (orders === undefined) return deadlines;
  const afterSales = orders.spec.afterSales.within;
  deadlines.push({
    fits: "afterSales",
    waits: [within],
    said: `A refund of ${within}`,
    limit: afterSales,
    limitSaid: `after-sales service lasts ${afterSales}`,
    at: whole,
    related: [
      { message: `after-sales service: ${afterSales}`, at: { setting: orders, path: ["afterSales", "within"] } },
    ],
    calendar: businessDays,
  });
  return deadlines;
}

/** How it is late in a week like any other; `null` where it is not. */
export function lateInOrdinaryWeeks(deadline: Deadline, asOf: string): string | null {
  const { waits, said, limit, limitSaid, calendar: stated } = deadline;
  const sum = nominalSum(waits);
  if (sum > nominalSeconds(limit)) return `${said} ${comes(waits)} ${lengthText(sum)}, but ${limitSaid}.`;
  return stated === undefined ? null : lateBy(deadline, ordinaryDays(stated.spec, asOf, waits));
}

/** Business days come no sooner than days, so that what fits so many business days by count fits them on any day. */
export function lateBy({ waits, said, limit, limitSaid }: Deadline, days: NumberedDays): string | null {
  if (inBusinessDays(limit) || !waits.some(inBusinessDays)) return null;
  const longest = longestWait(waits, days);
  if (longest === null || longest.seconds <= nominalSeconds(limit)) return null;
  const { from, until, seconds } = longest;
  return `${said} ${comes(waits)} ${lengthText(seconds)} when asked for on ${from}, until ${until}, but ${limitSaid}.`;
}

function comes(waits: readonly string[]): string {
  return waits.length === 1 ? "comes to" : "come to";
}
