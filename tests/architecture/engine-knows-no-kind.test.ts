import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kinds } from "../../src/settings/kinds/registry.js";

/** The kind whose name is also the schema, the first key column and a word of the model. */
const ALSO_A_WORD = "store";

const names = [...kinds.values()]
  .filter(({ name }) => name !== ALSO_A_WORD)
  .flatMap(({ name, table }) => [name, table]);
const spellings = names.flatMap((name) => [
  name,
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
]);

describe("the engine", async () => {
  const files = (await Promise.all(["src/plan", "src/database"].map(sources))).flat();

  it("is where this test looks", () => expect(files.length).toBeGreaterThan(20));

  it.each(files)("knows no kind: %s", async (file) => {
    const code = withoutExamples(await readFile(file, "utf8"));
    const words = new Set(code.match(/[A-Za-z_][A-Za-z0-9_]*/g));
    expect(spellings.filter((name) => words.has(name))).toEqual([]);
  });
});

async function sources(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((entry) => entry.endsWith(".ts"))
    .sort()
    .map((entry) => join(folder, entry));
}

/** Comments may give examples, and so may texts that show what an address looks like. */
function withoutExamples(code: string): string {
  return code.replace(/`flagship\/[^`]*`/g, "").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
}
