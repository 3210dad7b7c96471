/** The pages in docs/kinds are what the kinds say now. `npm run generate` writes them. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { english } from "../../src/model/language.js";
import { describeKind } from "../../src/render/kinds/kind-description.js";
import { kindIndexPage, kindPage } from "../../src/render/markdown/kind-page.js";
import { kinds } from "../../src/settings/kinds/registry.js";

const folder = resolve(import.meta.dirname, "../../docs/kinds");
const described = [...kinds.values()].map((kind) => describeKind(kind, kinds, english));

describe("pages in docs/kinds are up to date", () => {
  it.each(described)("$kind", async (kind) => {
    await expect(kindPage(kind, english)).toMatchFileSnapshot(resolve(folder, `${kind.kind}.md`));
  });

  it("README", async () => {
    await expect(kindIndexPage(described, english)).toMatchFileSnapshot(resolve(folder, "README.md"));
  });

  it("none is left of a kind that is no more", () => {
    const pages = ["README.md", ...described.map(({ kind }) => `${kind}.md`)];
    expect(readdirSync(folder).filter((file) => !pages.includes(file))).toEqual([]);
  });
});
