/** On the help centre and on customers' opinions: articles that are reviewed, and surveys. */
import { nominalSeconds } from "../../../model/time/duration.js";
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { article } from "../../kinds/service/article.js";
import { articleCategory } from "../../kinds/service/article-category.js";
import { feedbackSurvey } from "../../kinds/service/feedback-survey.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { has } from "../in-use.js";
import { lacking } from "../lacking.js";

const MOST = nominalSeconds("90d");

const orders = document(articleCategory, "orders", { title: "Orders" });
const returns: WrittenSpec<typeof article> = {
  title: "How to return something",
  category: "orders",
  body: "Open **My orders**.",
  owner: "after-sales team",
  reviewedOn: "2027-03-01",
};

const noArticle = lacking({
  code: "service/no-article",
  module: "service",
  summary: "Customers find no answers by themselves",
  why: "The guide keeps articles in categories, reviewed every 90 days: each question that is answered there is one that nobody has to answer at night.",
  remedy: "Add categories and articles, and publish them; the questions asked most come first.",
  kind: article,
  counts: ({ spec }) => spec.published,
  detail: "The store has no article that is published.",
  example: [orders, document(article, "how-to-return", returns)],
});

const seldomReviewed: Rule = {
  code: "service/article-seldom-reviewed",
  module: "service",
  severity: "advice",
  summary: "An article is reviewed less often than the guide recommends",
  why: "The guide reviews articles every 90 days: an answer that was right last year is a promise that the shop no longer keeps.",
  remedy: "Set `reviewEvery` to 90d or less.",
  subject: has(article),
  *check(store) {
    for (const setting of store.all(article)) {
      const { published, reviewEvery } = setting.spec;
      if (!published || nominalSeconds(reviewEvery) <= MOST) continue;
      yield {
        at: { setting, path: ["reviewEvery"] },
        detail: `It is reviewed every ${reviewEvery}; the guide recommends 90d.`,
      };
    }
  },
  examples: {
    fails: [orders, document(article, "how-to-return", { ...returns, reviewEvery: "91d" })],
    passes: [patch(article, "how-to-return", { reviewEvery: "90d" })],
    asOf: "2027-03-01",
  },
};

const noSurvey = lacking({
  code: "service/no-feedback-survey",
  module: "service",
  summary: "Customers are not asked what they think",
  why: "The guide collects feedback regularly: of customers who were disappointed most say nothing, and do not come back.",
  remedy: "Add a feedback survey; after receipt is the best moment.",
  kind: feedbackSurvey,
  detail: "The store has no feedback survey that is enabled.",
  example: [
    document(feedbackSurvey, "after-receipt", {
      title: "How was your order?",
      on: "orderReceived",
      questions: [{ id: "overall", text: "Are you happy with it?", scale: "stars" }],
    }),
  ],
});

export const articleAdvice: readonly Rule[] = [noArticle, seldomReviewed, noSurvey];
