/** What a project's editor knows of documents: declarations for TypeScript, schemas for JSON, from this very version. */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFolder } from "../documents/load/package-files.js";

/** Relative to the project's folder; git-ignored, since every version of the engine writes its own. */
const EDITOR_FOLDER = ".shopwright/editor";

/** @returns the paths written, relative to the project's folder */
export async function writeEditorFiles(project: string): Promise<readonly string[]> {
  const folder = join(project, EDITOR_FOLDER);
  await mkdir(folder, { recursive: true });
  const schemas = ["document.schema.json", "project.schema.json"];
  await Promise.all(schemas.map((file) => copyFile(join(packageFolder(), "schemas", file), join(folder, file))));
  const types = await readFile(join(packageFolder(), "dist/authoring.d.ts"), "utf8");
  await writeFile(join(folder, "shopwright.d.ts"), `${types.replace(/\n?\/\/# sourceMappingURL.*/, "")}\n`);
  await writeFile(join(folder, "files.d.ts"), IMPORTED_FILES);
  return [...schemas, "shopwright.d.ts", "files.d.ts"].map((file) => `${EDITOR_FOLDER}/${file}`);
}

const IMPORTED_FILES = `// What documents may import besides TypeScript and JSON.
declare module "*.csv" {
  /** The rows under the header line, as text by column. */
  const rows: readonly Readonly<Record<string, string>>[];
  export default rows;
}
declare module "*.md" {
  const text: string;
  export default text;
}
declare module "*.txt" {
  const text: string;
  export default text;
}
`;
