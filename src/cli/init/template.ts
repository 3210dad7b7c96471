/** The files of a new project: those that the package ships as examples, with a person's answers in them. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { packageFolder } from "../../documents/load/package-files.js";
import { compareStrings } from "../../model/address.js";
import { minorDigits } from "../../model/currency.js";
import { kinds } from "../../settings/kinds/registry.js";
import { type Answers, TEMPLATE } from "./answers.js";

/** Relative to the project's folder, with `/`. */
export type ProjectFiles = ReadonlyMap<string, string>;

const EXAMPLES = join(packageFolder(), "examples");

/** Modules that have documents to begin with, in the order of the kinds. Each is a folder of `examples/modules`. */
export function startingModules(): readonly string[] {
  const modules = [...new Set([...kinds.values()].map(({ module }) => module))];
  return modules.filter((module) => existsSync(join(EXAMPLES, "modules", module)));
}

/** The complete example, as it is. */
export function guideFiles(): Promise<ProjectFiles> {
  return filesUnder("guide", "");
}

/** A store with one layer, and in it the documents of the modules. */
export async function startFiles(answers: Answers): Promise<ProjectFiles> {
  const modules = startingModules().filter((module) => answers.modules.includes(module));
  const parts = await Promise.all([
    filesUnder("start", ""),
    ...modules.map((module) => filesUnder(join("modules", module), "settings/base/")),
  ]);
  const files = new Map(parts.flatMap((part) => [...part]));
  return new Map([...files].map(([file, text]) => [file, file.endsWith(".ts") ? filledIn(text, answers) : text]));
}

/** The examples are projects that work; what they are written with gives way to the answers. */
function filledIn(text: string, { store, title, currency, timeZone }: Answers): string {
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(store) ? store : JSON.stringify(store);
  const coarse = minorDigits(currency) === 0;
  return text
    .replace(`title: ${JSON.stringify(TEMPLATE.title)}`, () => `title: ${JSON.stringify(title)}`)
    .replace(`currency: ${JSON.stringify(TEMPLATE.currency)}`, () => `currency: ${JSON.stringify(currency)}`)
    .replace(`timeZone: ${JSON.stringify(TEMPLATE.timeZone)}`, () => `timeZone: ${JSON.stringify(timeZone)}`)
    .replace(`    ${TEMPLATE.store}: {`, () => `    ${name}: {`)
    .replaceAll(`${TEMPLATE.store}/`, () => `${store}/`) // addresses in comments
    .replaceAll(/"(\d+)\.00"/g, (amount, whole: string) => (coarse ? `"${whole}"` : amount));
}

/** At any depth. Git's own file is left to `init`, since npm leaves it out of packages. */
async function filesUnder(example: string, prefix: string): Promise<ProjectFiles> {
  const folder = join(EXAMPLES, example);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== ".gitignore")
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, file: relative(folder, path).replaceAll("\\", "/") }))
    .filter(({ file }) => !file.startsWith(".shopwright/"))
    .sort((a, b) => compareStrings(a.file, b.file));
  const texts = await Promise.all(paths.map(({ path }) => readFile(path, "utf8")));
  return new Map(paths.map(({ file }, index) => [`${prefix}${file}`, texts[index] ?? ""]));
}
