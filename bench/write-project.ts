/** Projects on disk: the same documents as JSON and as TypeScript, a few hundred a file. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BenchDocument } from "./documents.js";

/** The languages in which documents are written. */
export type Language = "json" | "ts";

const A_FILE = 400;

const PROJECT = `import { defineProject, env } from "shopwright";
export default defineProject({
  format: 1,
  stores: { shop: { layers: ["settings"] } },
  environments: { server: { database: env("DATABASE_URL") } },
});
`;

/** @returns the paths of the documents' files, in order. */
export async function writeProject(
  folder: string,
  documents: readonly BenchDocument[],
  language: Language,
): Promise<readonly string[]> {
  await mkdir(join(folder, "settings"), { recursive: true });
  await writeFile(join(folder, "shopwright.config.ts"), PROJECT);
  const files = Array.from({ length: Math.ceil(documents.length / A_FILE) }, (_, index) => ({
    path: join(folder, "settings", `part-${String(index).padStart(4, "0")}.${language}`),
    text: written[language](documents.slice(index * A_FILE, (index + 1) * A_FILE)),
  }));
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)));
  return files.map(({ path }) => path);
}

const written: Readonly<Record<Language, (documents: readonly BenchDocument[]) => string>> = {
  json: (documents) => `${JSON.stringify({ documents }, null, 2)}\n`,
  ts: (documents) => {
    const helpers = [...new Set(documents.map(({ kind }) => helper(kind)))].join(", ");
    return `import { ${helpers} } from "shopwright";\n\nexport default [\n${documents.map(call).join("\n")}\n];\n`;
  },
};

function call({ kind, name, spec }: BenchDocument): string {
  const named = name === undefined ? "" : `${JSON.stringify(name)}, `;
  return `  ${helper(kind)}(${named}${JSON.stringify(spec)}),`;
}

function helper(kind: string): string {
  return kind.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
