/** Queues and articles that customers are sent to, reviews of articles, and what the documents' structure refuses already. */
import { describe, expect, it } from "vitest";
import type { ExampleDocument } from "../../src/model/rule.js";
import { article } from "../../src/settings/kinds/service/article.js";
import { articleCategory } from "../../src/settings/kinds/service/article-category.js";
import { chatbot } from "../../src/settings/kinds/service/chatbot.js";
import { serviceQueue } from "../../src/settings/kinds/service/service-queue.js";
import { calendar } from "../../src/settings/kinds/store/calendar.js";
import { document } from "../../src/settings/rules/rule.js";
import { checkDocuments } from "../support/check-rules.js";
import { foundBy } from "../support/found-by.js";

const hours = document(calendar, "office", { hours: [{ days: ["mon"], from: "09:00", until: "18:00" }] });

const queue = (name: string, more: object = {}) =>
  document(serviceQueue, name, {
    title: name,
    topics: ["inquiry"],
    hours: "office",
    respondWithin: "5m",
    resolveWithin: "24h",
    ...more,
  });

const bot = (more: object = {}) => document(chatbot, null, { handoff: { queue: "desk" }, fallback: "Sorry?", ...more });

const help = document(articleCategory, "help", { title: "Help" });

const page = (name: string, more: object = {}) =>
  document(article, name, {
    title: name,
    category: "help",
    body: "# Text",
    owner: "team",
    reviewedOn: "2027-02-01",
    ...more,
  });

describe("queues that conversations are handed to", () => {
  const off = queue("late", { enabled: false });
  const handsOver = (name: string) => ({
    rules: [
      { name: "tea", when: { type: "keywords", keywords: ["tea"] }, then: { type: "reply", reply: "Yes." } },
      { name: "angry", when: { type: "intent", intent: "complain" }, then: { type: "handoff", queue: name } },
    ],
  });

  it.each<readonly [string, readonly ExampleDocument[], readonly string[]]>([
    ["on", [queue("desk"), bot()], []],
    ["off", [queue("desk", { enabled: false }), bot()], ["chatbot handoff.queue"]],
    ["off, and so is the bot", [queue("desk", { enabled: false }), bot({ enabled: false })], []],
    ["off, by a rule", [queue("desk"), off, bot(handsOver("late"))], ['chatbot rules["angry"].then.queue']],
    ["off, by an escalation", [queue("desk", { escalateTo: "late" }), off], ["service_queue.desk escalateTo"]],
    ["off, and so is what escalates", [queue("desk", { enabled: false, escalateTo: "late" }), off], []],
  ])("%s", (_, documents, places) => {
    const found = foundBy("service/handoff-to-disabled-queue", [hours, ...documents]);
    expect(found.map((each) => each.split(":")[0])).toEqual(places);
  });
});

describe("articles that customers are offered", () => {
  const shows = bot({
    rules: [{ name: "a", when: { type: "intent", intent: "a" }, then: { type: "article", article: "a" } }],
  });

  it.each([
    [{ published: true, visibility: "customers" }, 0],
    [{ published: false, visibility: "customers" }, 1],
    [{ published: true, visibility: "staff" }, 1],
  ])("%o", (state, count) => {
    const documents = [hours, queue("desk"), help, page("a", state), shows];
    expect(foundBy("service/hidden-article-offered", documents)).toHaveLength(count);
  });

  it.each([
    ["customers lead to customers", {}, {}, 0],
    ["customers lead to staff", {}, { visibility: "staff" }, 1],
    ["staff lead to staff", { visibility: "staff" }, { visibility: "staff" }, 0],
    ["staff lead to customers", { visibility: "staff" }, {}, 0],
    ["staff lead to a draft", { visibility: "staff" }, { published: false }, 1],
    ["a draft leads to a draft", { published: false }, { published: false }, 0],
  ])("%s", (_, from, to, count) => {
    const documents = [help, page("a", { ...from, related: ["b"] }), page("b", to)];
    expect(foundBy("service/hidden-related-article", documents)).toHaveLength(count);
  });
});

describe("reviews of articles", () => {
  it.each([
    { reviewedOn: "2027-01-15", reviewEvery: "60d", asOf: "2027-03-16", late: null }, // the last day
    { reviewedOn: "2027-01-15", reviewEvery: "60d", asOf: "2027-03-17", late: "by 2027-03-16, 1 day" },
    { reviewedOn: "2027-01-31", reviewEvery: "1mo", asOf: "2027-02-28", late: null }, // there is no 31 February
    { reviewedOn: "2027-01-31", reviewEvery: "1mo", asOf: "2027-03-01", late: "by 2027-02-28, 1 day" },
    { reviewedOn: "2024-02-29", reviewEvery: "1y", asOf: "2025-03-01", late: "by 2025-02-28, 1 day" },
    { reviewedOn: "2027-03-01", reviewEvery: "36h", asOf: "2027-03-03", late: null }, // parts of a day count as a day
    { reviewedOn: "2027-03-01", reviewEvery: "36h", asOf: "2027-03-04", late: "by 2027-03-03, 1 day" },
    { reviewedOn: "2027-03-01", reviewEvery: "0d", asOf: "2027-03-01", late: null },
    { reviewedOn: "2027-03-01", reviewEvery: "9999999y", asOf: "2099-12-31", late: null }, // for good
    { reviewedOn: "9999-03-01", reviewEvery: "1000y", asOf: "9999-12-31", late: null }, // in a year of five digits
    { reviewedOn: "2027-01-01", reviewEvery: "1w", asOf: "2027-01-18", late: "by 2027-01-08, 10 days" },
  ])("every $reviewEvery from $reviewedOn, on $asOf: $late", ({ reviewedOn, reviewEvery, asOf, late }) => {
    const found = (more: object) =>
      foundBy("service/article-review-overdue", [help, page("a", { reviewedOn, reviewEvery, ...more })], { asOf });
    expect(found({}).map((each) => /by .* days?(?= before)/.exec(each)?.[0])).toEqual(late === null ? [] : [late]);
    expect(found({ published: false })).toEqual([]);
  });
});

describe("what needs no rule, since documents in a ring are refused before", () => {
  it.each<readonly [string, readonly ExampleDocument[]]>([
    [
      "categories in each other",
      [
        document(articleCategory, "a", { title: "A", parent: "b" }),
        document(articleCategory, "b", { title: "B", parent: "a" }),
      ],
    ],
    ["queues that escalate to each other", [hours, queue("a", { escalateTo: "b" }), queue("b", { escalateTo: "a" })]],
    ["a queue that escalates to itself", [hours, queue("a", { escalateTo: "a" })]],
  ])("%s", (_, documents) => {
    expect(checkDocuments(documents).resolving.map(({ code }) => code)).toEqual(["documents/reference-ring"]);
  });
});
