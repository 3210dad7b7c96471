/** A calendar's holidays: their days come in order. */
import { calendar } from "../../kinds/store/calendar.js";
import { document, patch, type Rule } from "../rule.js";

const reversed: Rule = {
  code: "store/holiday-days-reversed",
  module: "store",
  severity: "error",
  summary: "The last day of a holiday comes before the first",
  why: "It is no holiday at all: customers are promised answers and shipments on days on which nobody works.",
  remedy: "Exchange `on` and `until`, or correct the year.",
  *check(store) {
    for (const setting of store.all(calendar)) {
      for (const [index, { on, until = on }] of setting.spec.holidays.entries()) {
        if (on <= until) continue;
        yield {
          at: { setting, path: ["holidays", index, "until"] },
          detail: `The holiday begins on ${on} and ends on ${until}.`,
        };
      }
    }
  },
  examples: {
    fails: [
      document(calendar, "default", {
        hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "18:00" }],
        holidays: [{ on: "2027-12-31", until: "2027-01-01", title: "New Year" }],
      }),
    ],
    passes: [patch(calendar, "default", { holidays: [{ on: "2027-12-31", until: "2028-01-01" }] })],
  },
};

export const holidays: readonly Rule[] = [reversed];
