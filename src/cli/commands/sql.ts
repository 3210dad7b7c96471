/** `sql FILE`: writes a plan file as the SQL script that does exactly what apply would. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { compile } from "../../plan/sql/compile.js";
import { renderScript } from "../../plan/sql/script.js";
import { kinds } from "../../settings/kinds/registry.js";
import { actorOf } from "../actor.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { openPlanFile } from "../plan-file.js";
import { reportFindings } from "../report.js";
import { version } from "../version.js";

interface SqlOptions {
  readonly out?: string;
  readonly message?: string;
}

export const sql = defineCommand<SqlOptions>({
  example: 'shopwright sql plan.json > change.sql\npsql -X "$DATABASE_URL" -f change.sql',
  configure: (command) =>
    command
      .argument("<file>", "a plan that `plan --out` wrote")
      .option("--out <file>", "write to a file instead of standard output")
      .option("--message <text>", "why; kept in the history"),
  completes: () => "files",
  run: async (io, { out, message = null }, [file = ""]) => {
    const plan = await openPlanFile(io, file, version);
    if (!plan.ok) {
      reportFindings(plan.diagnostics, io, {});
      return EXIT.invalid;
    }
    const statements = compile(plan.value, kinds, { actor: actorOf(io), message, approvals: [] });
    const script = renderScript(plan.value, statements, {});
    if (out === undefined) io.out(script);
    else await writeFile(resolve(io.cwd, out), script, { mode: 0o600 });
    return EXIT.done;
  },
});
