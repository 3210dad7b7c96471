/** docs/rules.md is what the rules and the advice say now. `npm run generate` writes it. */
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { english } from "../../src/model/language.js";
import { rulesPage } from "../../src/render/markdown/rule-pages.js";
import { rules } from "../../src/settings/rules/rules.js";

it("the page in docs is up to date", async () => {
  await expect(rulesPage(rules, english)).toMatchFileSnapshot(resolve(import.meta.dirname, "../../docs/rules.md"));
});
