/** No secret stands in a setting: it would be read by everybody who may read the settings, for as long as there is a history. */
import { article } from "../../../kinds/service/article.js";
import { articleCategory } from "../../../kinds/service/article-category.js";
import { channel } from "../../../kinds/store/channel.js";
import { document, patch, type Rule } from "../../rule.js";
import { nameOf } from "../../words.js";
import { randomRun } from "./random-text.js";
import { knownSecret } from "./secret-formats.js";
import { writtenTexts } from "./texts.js";

const secretWritten: Rule = {
  code: "security/secret-in-text",
  module: "security",
  severity: "error",
  summary: "A secret is written out in a setting",
  why: "Everybody who may read the settings or their history can use it, and a history cannot be unwritten.",
  remedy:
    "Put the value into the shop's secret store, take it out of the text, and renew it, since it is in the file's history.",
  *check(store) {
    for (const { setting, path, text } of writtenTexts(store, (written) => knownSecret(written) !== null)) {
      const found = knownSecret(text);
      if (found === null) continue;
      yield {
        at: { setting, path },
        detail: `${path === undefined ? `A label of ${nameOf(setting)}` : nameOf(setting)} holds what looks like ${found.what}: ${found.length} characters, which are not repeated here.`,
      };
    }
  },
  examples: {
    fails: [document(channel, "hook", { type: "webhook", url: "https://erp:9f86d081@hooks.shop.example/orders" })],
    passes: [
      patch(channel, "hook", {
        url: "https://hooks.shop.example/orders",
        credentials: { $secret: "hooks/erp", version: "1" },
      }),
    ],
  },
};

const secretSuspected: Rule = {
  code: "security/secret-suspected",
  module: "security",
  severity: "warning",
  summary: "A text holds letters and digits as if drawn by chance, as keys are",
  why: "If it is a key, everybody who may read the settings or their history can use it.",
  remedy: "If it is a secret, put it into the shop's secret store and renew it; if not, write it shorter or in parts.",
  *check(store) {
    for (const { setting, path, text, isCode } of writtenTexts(store, (written) => randomRun(written) !== null)) {
      const length = randomRun(text);
      if (isCode || length === null || knownSecret(text) !== null) continue;
      yield {
        at: { setting, path },
        detail: `${path === undefined ? `A label of ${nameOf(setting)}` : nameOf(setting)} holds ${length} letters and digits that form no words. They are not repeated here.`,
      };
    }
  },
  examples: {
    fails: [
      document(articleCategory, "staff", { title: "For staff" }),
      document(article, "warehouse", {
        title: "The warehouse's system",
        category: "staff",
        owner: "warehouse",
        body: "Staff log in with q7Rk2xVb9TzLm4WcY8NpD3sF.",
        reviewedOn: "2027-03-01",
      }),
    ],
    passes: [patch(article, "warehouse", { body: "Staff log in with the key in the vault." })],
    asOf: "2027-03-01",
  },
};

export const secrets: readonly Rule[] = [secretWritten, secretSuspected];
