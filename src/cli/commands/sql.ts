/** `sql FILE`: writes a plan file as the SQL script that does exactly what apply would, or takes it back. */
import { Option } from "commander";
import type { Plan } from "../../model/plan.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { writeMigration } from "../migration-files.js";
import { type FileWords, writeOwnFile } from "../own-files.js";
import { openPlanFile } from "../plan-file.js";
import { type PlanScripts, planScripts } from "../plan-scripts.js";
import { reportRefusedFile } from "../refused-plan.js";
import { reportFindings } from "../report.js";
import { type SqlOptions, wrongOptions } from "../sql-options.js";
import { version } from "../version.js";

export const sql = defineCommand<SqlOptions>({
  example: `shopwright sql plan.json > change.sql
psql -X "$DATABASE_URL" -f change.sql
shopwright sql plan.json --reverse > back.sql
shopwright sql plan.json --dir migrations`,
  configure: (command) =>
    command
      .argument("<file>", "a plan that `plan --out` wrote")
      .option("--reverse", "write the way back, which runs after the plan")
      .option("--dir <folder>", "write both ways as files of a migration tool")
      .option("--name <text>", "with --dir: what the files are called, behind their number")
      .addOption(
        new Option("--format <format>", "a script, or a module of Kysely's").choices(["sql", "kysely"]).default("sql"),
      )
      .option("--out <file>", "write to a file instead of standard output")
      .option("--message <text>", "why; kept in the history"),
  completes: () => "files",
  run: async (io, options, [file = ""]) => {
    const plan = await openPlanFile(io, file, version);
    const findings = [...wrongOptions(options), ...(plan.ok ? [] : plan.diagnostics)];
    if (!plan.ok || findings.length > 0) {
      reportFindings(findings, io, {});
      return plan.ok ? EXIT.failed : EXIT.invalid;
    }
    if (reportRefusedFile(plan.value, io, { color: true })) return EXIT.refused;
    const scripts = planScripts(io, plan.value, options.message ?? null);
    return options.dir === undefined ? writeOne(io, scripts, options) : writeBoth(io, plan.value, scripts, options);
  },
});

const WORDS: Pick<FileWords, "unwritable"> = {
  unwritable: { code: "sql/unwritable", summary: "The script cannot be written" },
};

async function writeOne(io: Io, scripts: PlanScripts, { format, reverse, out }: SqlOptions): Promise<ExitCode> {
  const text = format === "kysely" ? scripts.module() : reverse ? scripts.reverseScript(true) : scripts.script(true);
  if (out === undefined) io.out(text);
  else {
    const findings = await writeOwnFile(io, out, text, WORDS);
    reportFindings(findings, io, {});
    if (findings.length > 0) return EXIT.failed;
  }
  return EXIT.done;
}

async function writeBoth(
  io: Io,
  plan: Plan,
  scripts: PlanScripts,
  { dir = ".", name, format }: SqlOptions,
): Promise<ExitCode> {
  const texts =
    format === "kysely"
      ? { ".ts": scripts.module() }
      : { ".up.sql": scripts.script(false), ".down.sql": scripts.reverseScript(false) };
  const called = name ?? `${plan.environment.replace(/[^A-Za-z0-9_-]/g, "_")}_${plan.digest.slice(0, 12)}`;
  const written = await writeMigration(io, dir, { name: called, texts }, new Date());
  if (!written.ok) {
    reportFindings(written.diagnostics, io, {});
    return EXIT.failed;
  }
  for (const file of written.value) io.out(`${io.language.say`Wrote ${file}`}\n`);
  return EXIT.done;
}
