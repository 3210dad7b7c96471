/** `schema`: prints the JSON Schema of a kind, of all documents or of the project file; or writes a project's editor files. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { packageFolder } from "../../documents/load/package-files.js";
import { suggest } from "../../model/suggest.js";
import { kinds } from "../../settings/kinds/registry.js";
import { defineCommand } from "../command.js";
import { writeEditorFiles } from "../editor-files.js";
import { EXIT } from "../exit-code.js";

interface SchemaOptions {
  readonly chdir?: string;
  readonly write?: boolean;
}

const names = [...kinds.keys(), "document", "project", "plan"];

export const schema = defineCommand<SchemaOptions>({
  example: "shopwright schema coupon\nshopwright schema --write",
  configure: (command) =>
    command
      .argument("[name]", "a kind, or: document, project, plan", "document")
      .option("--write", "write declarations and schemas for this project's editor")
      .option("--chdir <folder>", "the project's folder, instead of this one"),
  completes: () => names,
  run: async (io, { write, chdir = "." }, [name = "document"]) => {
    if (write) {
      const written = await writeEditorFiles(resolve(io.cwd, chdir));
      io.out(`Wrote\n${written.map((file) => `  ${file}\n`).join("")}`);
      return EXIT.done;
    }
    if (!names.includes(name)) {
      const meant = suggest(name, names);
      io.err(`error[schema/unknown-name]: No schema has this name\n  ${JSON.stringify(name)} is no kind.\n`);
      io.err(`  help: ${meant === null ? `Choose one of ${names.join(", ")}.` : `Did you mean ${meant}?`}\n`);
      return EXIT.failed;
    }
    io.out(await readFile(join(packageFolder(), "schemas", `${name}.schema.json`), "utf8"));
    return EXIT.done;
  },
});
