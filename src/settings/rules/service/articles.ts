/** Articles of the help centre: reviewed in time, and leading on to what their readers can read. */

import { nominalSeconds, parseDuration } from "../../../model/time/duration.js";
import { temporal } from "../../calendar/wall-time.js";
import { article } from "../../kinds/service/article.js";
import { articleCategory } from "../../kinds/service/article-category.js";
import { document, patch, type Rule } from "../rule.js";

const help = document(articleCategory, "help", { title: "Help" });

const written = (name: string, spec: { readonly [field: string]: string | boolean | readonly string[] }) => ({
  ...document(article, name, {
    title: "Returns",
    category: "help",
    body: "# Returns",
    owner: "after-sales team",
    reviewedOn: "2027-02-01",
    ...spec,
  }),
});

const overdue: Rule = {
  code: "service/article-review-overdue",
  module: "service",
  severity: "warning",
  summary: "An article should have been reviewed by now",
  why: "Times, fees and addresses change. An article that nobody reads again promises customers what no longer holds, and staff have to keep it.",
  remedy: "Review the article, correct it, and set `reviewedOn` to the day on which you did.",
  *check(store) {
    const known = new Map<string, ReturnType<typeof lateness>>();
    for (const setting of store.all(article)) {
      const { published, reviewedOn, reviewEvery, owner } = setting.spec;
      if (!published) continue;
      const key = `${reviewedOn} ${reviewEvery}`;
      let late = known.get(key);
      if (late === undefined) {
        late = lateness(reviewedOn, reviewEvery, store.asOf);
        known.set(key, late);
      }
      if (late === null) continue;
      yield {
        at: { setting, path: ["reviewedOn"] },
        detail: `It was last reviewed on ${reviewedOn}, and is to be every ${reviewEvery}: it was due by ${late.due}, ${late.by} before ${store.asOf}. ${JSON.stringify(owner)} keeps it.`,
        related: [{ message: `every ${reviewEvery}`, at: { setting, path: ["reviewEvery"] } }],
      };
    }
  },
  examples: {
    fails: [help, written("returns", { reviewedOn: "2027-01-31", reviewEvery: "1mo" })],
    passes: [patch(article, "returns", { reviewedOn: "2027-02-01" })],
    asOf: "2027-03-01",
  },
};

const deadEnd: Rule = {
  code: "service/hidden-related-article",
  module: "service",
  severity: "warning",
  summary: "Below an article stands another one that its readers cannot read",
  why: "Readers who want to know more meet a draft or a page for staff, or the shop leaves it out and they find nothing.",
  remedy: "Publish the other article for the same readers, or take it out of `related`.",
  *check(store) {
    for (const setting of store.all(article)) {
      if (!setting.spec.published) continue;
      for (const [index, name] of setting.spec.related.entries()) {
        const other = store.named(article, name);
        if (other === undefined) continue;
        const draft = !other.spec.published;
        if (!draft && (other.spec.visibility === "customers" || setting.spec.visibility === "staff")) continue;
        const why = draft ? "not published" : "for staff alone";
        yield {
          at: { setting, path: ["related", index] },
          detail: `It leads on to ${JSON.stringify(name)}, which is ${why}.`,
          related: [{ message: why, at: { setting: other, path: [draft ? "published" : "visibility"] } }],
        };
      }
    }
  },
  examples: {
    fails: [
      help,
      written("returns", { related: ["refunds"] }),
      written("refunds", { title: "Refunds", visibility: "staff" }),
    ],
    passes: [patch(article, "refunds", { visibility: "customers" })],
  },
};

export const articles: readonly Rule[] = [overdue, deadEnd];

/** The last day on which a review was in time, and how long ago that is; `null`: it is not late. */
function lateness(reviewedOn: string, every: string, asOf: string) {
  const due = dueOn(reviewedOn, every);
  const days = due?.until(asOf, { largestUnit: "days" }).days ?? 0;
  return due === null || days <= 0 ? null : { due: due.toString(), by: days === 1 ? "1 day" : `${days} days` };
}

/** Longer, and it is never due: dates end somewhere. */
const LONGEST = nominalSeconds("1000y");

/** The last day on which it is in time; `null`: none is the last one. Parts of a day count as a day. */
function dueOn(reviewedOn: string, every: string) {
  const duration = parseDuration(every);
  if (duration === null || nominalSeconds(every) > LONGEST) return null;
  const day = temporal().PlainDate.from(reviewedOn);
  switch (duration.unit) {
    case "y":
      return day.add({ years: duration.count });
    case "mo":
      return day.add({ months: duration.count });
    default:
      return day.add({ days: Math.ceil(nominalSeconds(every) / 86_400) });
  }
}
