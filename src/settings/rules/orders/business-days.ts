/** Business days: they are counted by a calendar that exists and has some. */
import { temporal } from "../../calendar/wall-time.js";
import { addBusinessDays, type Calendar } from "../../calendar/working-hours.js";
import { orderPolicy } from "../../kinds/orders/order-policy.js";
import { refundPolicy } from "../../kinds/orders/refund-policy.js";
import { paymentMethod } from "../../kinds/payments/payment-method.js";
import { serviceQueue } from "../../kinds/service/service-queue.js";
import { calendar } from "../../kinds/store/calendar.js";
import { document, patch, type Rule } from "../rule.js";
import type { Place, StoreGraph } from "../store-graph.js";
import { nameOf } from "../words.js";
import { inBusinessDays } from "./longest-wait.js";

const weekdays = (name: string, holidays: { on: string; until: string; title: string }[] = []) =>
  document(calendar, name, {
    hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "18:00" }],
    holidays,
  });
const orders = document(orderPolicy, null, {
  cancellation: { allowed: false, maxPerCustomer: { count: 3, per: "30d" } },
  shipping: { within: "2bd", onLate: "notify" },
});

const noCalendar: Rule = {
  code: "orders/business-days-without-calendar",
  module: "orders",
  severity: "error",
  summary: "Business days are counted by a calendar that the store does not have",
  why: "Nobody can tell when such a time is over: each program takes other days for business days, and customers are told another date than staff.",
  remedy: "Add a calendar named default, or name one of the store's calendars where the field allows it.",
  concludesFromAbsenceOf: [calendar],
  *check(store) {
    // A store without any calendar has not said yet which days it works.
    const calendars = store.all(calendar);
    if (calendars.length === 0 || store.named(calendar, DEFAULT) !== undefined) return;
    const [first, ...others] = usesOf(store).filter(({ named }) => named === undefined);
    if (first === undefined) return;
    yield {
      at: first.at,
      detail: `It is ${first.duration}, counted by the calendar named ${DEFAULT}, since none is named; the store has only ${calendars.map(nameOf).join(", ")}.`,
      related: others.map(({ duration, at }) => ({ message: `${duration}, likewise`, at })),
    };
  },
  examples: {
    fails: [orders, weekdays("warehouse")],
    passes: [patch(orderPolicy, null, { shipping: { calendar: "warehouse" } })],
  },
};

const noWorkingDays: Rule = {
  code: "orders/calendar-without-business-days",
  module: "orders",
  severity: "error",
  summary: "A calendar that business days are counted by has none for a whole year",
  why: "What is promised in its business days is then never due: most often a holiday's last day is written with the wrong year.",
  remedy: "Correct the last day of the holiday.",
  *check(store) {
    const users = new Map<string, Use[]>();
    for (const use of usesOf(store)) {
      const name = use.named ?? DEFAULT;
      const others = users.get(name);
      if (others === undefined) users.set(name, [use]);
      else others.push(use);
    }
    const inAYear = temporal().PlainDate.from(store.asOf).add({ years: 1 }).toString();
    for (const [name, uses] of users) {
      const setting = store.named(calendar, name);
      if (setting === undefined) continue;
      const next = addBusinessDays(setting.spec, store.asOf, 1);
      if (next !== null && next <= inAYear) continue;
      const longest = longestHoliday(setting.spec);
      const { on, until = on } = setting.spec.holidays[longest] ?? { on: store.asOf };
      const then = next === null ? "no day of the next ten years is worked" : `the next day that is worked is ${next}`;
      yield {
        at: { setting, path: ["holidays", longest, "until"] },
        detail: `After ${store.asOf}, ${then}: one holiday alone lasts from ${on} to ${until}.`,
        related: uses.map(({ duration, at }) => ({ message: `${duration} of this calendar`, at })),
      };
    }
  },
  examples: {
    fails: [orders, weekdays("default", [{ on: "2027-02-05", until: "2028-03-01", title: "Spring Festival" }])],
    passes: [patch(calendar, "default", { holidays: [{ on: "2027-02-05", until: "2028-02-29" }] })],
  },
};

export const businessDays: readonly Rule[] = [noCalendar, noWorkingDays];

const DEFAULT = "default";

/** A time in business days. */
interface Use {
  readonly duration: string;
  readonly at: Place;
  /** The calendar; `undefined`: none is named. */
  readonly named: string | undefined;
}

function usesOf(store: StoreGraph): readonly Use[] {
  const uses: Use[] = [];
  const use = (
    duration: string,
    named: string | undefined,
    setting: Place["setting"],
    ...path: (string | number)[]
  ) => {
    if (inBusinessDays(duration)) uses.push({ duration, named, at: { setting, path } });
  };
  const order = store.one(orderPolicy);
  if (order !== undefined) use(order.spec.shipping.within, order.spec.shipping.calendar, order, "shipping", "within");
  const refund = store.one(refundPolicy);
  if (refund !== undefined) {
    const { within, flow, methods, calendar: named } = refund.spec;
    use(within, named, refund, "within");
    for (const [index, step] of flow.entries()) use(step.within, named, refund, "flow", index, "within");
    for (const [index, method] of methods.entries()) use(method.within, named, refund, "methods", index, "within");
  }
  for (const method of store.all(paymentMethod)) {
    if (method.spec.enabled) use(method.spec.settlementDelay, undefined, method, "settlementDelay");
  }
  for (const queue of store.all(serviceQueue)) {
    if (queue.spec.enabled) use(queue.spec.resolveWithin, queue.spec.hours, queue, "resolveWithin");
  }
  return uses;
}

/** Its position: the one that is most probably wrong. */
function longestHoliday({ holidays }: Calendar): number {
  const { PlainDate } = temporal();
  const lengths = holidays.map(({ on, until = on }) => PlainDate.from(on).until(until).days);
  return lengths.reduce((longest, days, index) => (days > (lengths[longest] ?? 0) ? index : longest), 0);
}
