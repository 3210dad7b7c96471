/** `init`: starts a project in an empty folder, from the example that the package ships. */
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { packageFolder } from "../../documents/load/package-files.js";
import { defineCommand } from "../command.js";
import { writeEditorFiles } from "../editor-files.js";
import { EXIT } from "../exit-code.js";

/** Left out of npm packages by npm itself, so it is written, not copied. */
const GITIGNORE = `# Made by Shopwright: the embedded database, and what the editor knows (\`shopwright schema --write\` makes it anew).
.shopwright/
# Plans are made anew, and belong to one moment of one database.
plan.json
`;

export const init = defineCommand<{ readonly chdir?: string }>({
  example: "mkdir my-shop && cd my-shop\nshopwright init",
  configure: (command) => command.option("--chdir <folder>", "the folder to start in, instead of this one"),
  run: async (io, { chdir = "." }) => {
    const folder = resolve(io.cwd, chdir);
    const template = join(packageFolder(), "examples/start");
    await mkdir(folder, { recursive: true });
    const files = [...(await filesUnder(template)).filter((file) => file !== ".gitignore"), ".gitignore"].sort();
    const inTheWay = files.filter((file) => file !== ".gitignore" && existsSync(join(folder, file)));
    if (inTheWay.length > 0) {
      io.err(`error[project/already-there]: This folder has files that init would write\n  ${inTheWay.join("\n  ")}\n`);
      io.err("  Nothing was written.\n  help: Run init in an empty folder, or remove these files first.\n");
      return EXIT.refused;
    }
    await cp(template, folder, { recursive: true, filter: (source) => !/[\\/]\.(gitignore|shopwright)$/.test(source) });
    const ignored = join(folder, ".gitignore"); // a repository may have one already
    const before = existsSync(ignored) ? await readFile(ignored, "utf8") : "";
    if (!before.includes(GITIGNORE)) await writeFile(ignored, before.replace(/([^\n])$/, "$1\n") + GITIGNORE);
    const written = [...files, ...(await writeEditorFiles(folder))];
    io.out(
      `Started a project in ${relative(io.cwd, folder) || "this folder"}:\n${written.map((file) => `  ${file}\n`).join("")}\n`,
    );
    io.out("Next: look at settings/base/coupons.ts, then run\n  shopwright plan\n  shopwright apply\n");
    return EXIT.done;
  },
});

/** Files at any depth, relative, with `/`. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !file.startsWith(".shopwright/"));
}
