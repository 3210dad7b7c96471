/** `init`: starts a project in an empty folder, from the examples that the package ships. */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { Option } from "commander";
import { defineCommand } from "../command.js";
import { writeEditorFiles } from "../editor-files.js";
import { EXIT } from "../exit-code.js";
import { type Answers, checkAnswer, TEMPLATE } from "../init/answers.js";
import { askAnswers } from "../init/ask-answers.js";
import { localeDefaults } from "../init/locale-defaults.js";
import { guideFiles, type ProjectFiles, startFiles, startingModules } from "../init/template.js";
import type { Io } from "../io.js";

/** Left out of npm packages by npm itself, so it is written, not copied. */
const GITIGNORE = `# Made by Shopwright: the embedded database, and what the editor knows (\`shopwright schema --write\` makes it anew).
.shopwright/
# Plans are made anew, and belong to one moment of one database.
plan.json
`;

interface InitOptions extends Partial<Answers> {
  readonly chdir?: string;
  readonly from: "start" | "guide";
}

export const init = defineCommand<InitOptions>({
  example: `mkdir my-shop && cd my-shop && shopwright init
shopwright init --title "Tea House" --currency EUR --time-zone Europe/Berlin --modules payments orders
shopwright init --from guide`,
  configure: (command) =>
    command
      .addOption(
        new Option("--from <example>", "a small start, or a whole shop with two stores")
          .choices(["start", "guide"])
          .default("start"),
      )
      .option("--store <name>", "the store's name in addresses")
      .option("--title <text>", "the shop's name, as customers see it")
      .option("--currency <code>", "the currency of its prices, by ISO 4217")
      .option("--time-zone <zone>", "the time zone of its clock, by IANA name")
      .addOption(new Option("--modules <module...>", "what to begin with").choices([...startingModules(), "none"]))
      .option("--chdir <folder>", "the folder to start in, instead of this one"),
  run: async (io, { chdir = ".", from, ...flags }) => {
    const folder = resolve(io.cwd, chdir);
    const given = { ...flags, ...(flags.modules && { modules: flags.modules.filter((module) => module !== "none") }) };
    const wrong = wrongFlags(from, given);
    if (wrong !== null) {
      io.err(`error[init/wrong-answer]: An answer cannot be used\n  ${wrong}\n  Nothing was written.\n`);
      return EXIT.failed;
    }
    // What is surely in the way is told before anything is asked.
    const fixed = from === "guide" ? await guideFiles() : await startFiles({ ...TEMPLATE, modules: [] });
    if (refuses(io, folder, fixed)) return EXIT.refused;
    const files = from === "guide" ? fixed : await startFiles(await answersOf(io, given));
    if (refuses(io, folder, files)) return EXIT.refused;
    const written = await writeProject(folder, files);
    const place = relative(io.cwd, folder) || "this folder";
    io.out(`Started a project in ${place}:\n${written.map((file) => `  ${file}\n`).join("")}\n`);
    const first = [...files.keys()].filter((file) => file.startsWith("settings/") && !file.endsWith("/store.ts")).at(0);
    const enter = place === "this folder" ? "" : `  cd ${place}\n`;
    io.out(
      `Next: look at ${first ?? "settings/base/store.ts"}, then run\n${enter}  shopwright plan\n  shopwright apply\n`,
    );
    return EXIT.done;
  },
});

function wrongFlags(from: InitOptions["from"], { modules, ...texts }: Partial<Answers>): string | null {
  const flags = Object.entries(texts) as [Exclude<keyof Answers, "modules">, string][];
  if (from === "guide" && (flags.length > 0 || modules !== undefined)) {
    return "The guide is a whole shop as it is: --store, --title, --currency, --time-zone and --modules are for --from start.";
  }
  return flags.map(([field, answer]) => checkAnswer(field, answer)).find((found) => found !== null) ?? null;
}

/** Where nobody answers, what no flag says is as in the example, on every machine the same. */
async function answersOf(io: Io, given: Partial<Answers>): Promise<Answers> {
  if (io.terminal === null) return { ...TEMPLATE, ...given };
  const choices = await Promise.all(
    startingModules().map(async (module) => {
      const files = await startFiles({ ...TEMPLATE, modules: [module] });
      const names = [...files.keys()].filter((file) => /^settings\/base\/(?!store\.)/.test(file));
      return { value: module, hint: names.map((file) => file.slice("settings/base/".length)).join(", ") };
    }),
  );
  return askAnswers(io.terminal, io.language, given, { ...TEMPLATE, ...localeDefaults(io, TEMPLATE) }, choices);
}

function refuses(io: Io, folder: string, files: ProjectFiles): boolean {
  const inTheWay = [...files.keys()].filter((file) => existsSync(join(folder, file)));
  if (inTheWay.length === 0) return false;
  io.err(`error[project/already-there]: This folder has files that init would write\n  ${inTheWay.join("\n  ")}\n`);
  io.err("  Nothing was written.\n  help: Run init in an empty folder, or remove these files first.\n");
  return true;
}

/** @returns the paths written, relative to the folder */
async function writeProject(folder: string, files: ProjectFiles): Promise<readonly string[]> {
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text, { flag: "wx" });
  }
  const ignored = join(folder, ".gitignore"); // a repository may have one already
  const before = existsSync(ignored) ? await readFile(ignored, "utf8") : "";
  if (!before.includes(GITIGNORE)) await writeFile(ignored, before.replace(/([^\n])$/, "$1\n") + GITIGNORE);
  return [...[".gitignore", ...files.keys()].sort(), ...(await writeEditorFiles(folder))];
}
