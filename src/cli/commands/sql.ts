/** `sql FILE`: writes a plan file as the SQL script that does exactly what apply would, or takes it back. */
import { Option } from "commander";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Plan } from "../../model/plan.js";
import { reversePlan } from "../../plan/reverse-plan.js";
import { compile, compileReverse, type Step } from "../../plan/sql/compile.js";
import { kyselyModule } from "../../plan/sql/kysely-module.js";
import { renderReverseScript, renderScript } from "../../plan/sql/script.js";
import { kinds } from "../../settings/kinds/registry.js";
import { actorOf } from "../actor.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { writeMigration } from "../migration-files.js";
import { type FileWords, writeOwnFile } from "../own-files.js";
import { openPlanFile } from "../plan-file.js";
import { reportRefusedFile } from "../refused-plan.js";
import { reportFindings } from "../report.js";
import { version } from "../version.js";

interface SqlOptions {
  readonly out?: string;
  readonly message?: string;
  readonly reverse?: boolean;
  readonly dir?: string;
  readonly name?: string;
  readonly format: "sql" | "kysely";
}

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
    const ways = waysOf(io, plan.value, options);
    return options.dir === undefined ? writeOne(io, ways, options) : writeBoth(io, plan.value, ways, options);
  },
});

interface Ways {
  readonly script: (transaction: boolean) => string;
  readonly reverseScript: (transaction: boolean) => string;
  readonly module: () => string;
}

function waysOf(io: Io, plan: Plan, options: SqlOptions): Ways {
  const message = options.message ?? null;
  const note = { actor: actorOf(io), approvals: [] };
  const reverse = reversePlan(plan, kinds);
  const up = (): readonly Step[] => compile(plan, kinds, { ...note, message });
  const taken = `takes back plan ${plan.digest.slice(0, 12)}`;
  const down = () => compileReverse(reverse, kinds, { ...note, message: message ?? taken });
  return {
    script: (transaction) => renderScript(plan, up(), { transaction }),
    reverseScript: (transaction) => renderReverseScript(reverse, down(), { transaction }),
    module: () => kyselyModule(plan, up(), down()),
  };
}

const WORDS: Pick<FileWords, "unwritable"> = {
  unwritable: { code: "sql/unwritable", summary: "The script cannot be written" },
};

async function writeOne(io: Io, ways: Ways, { format, reverse, out }: SqlOptions): Promise<ExitCode> {
  const text = format === "kysely" ? ways.module() : reverse ? ways.reverseScript(true) : ways.script(true);
  if (out === undefined) io.out(text);
  else {
    const findings = await writeOwnFile(io, out, text, WORDS);
    reportFindings(findings, io, {});
    if (findings.length > 0) return EXIT.failed;
  }
  return EXIT.done;
}

async function writeBoth(io: Io, plan: Plan, ways: Ways, { dir = ".", name, format }: SqlOptions): Promise<ExitCode> {
  const texts =
    format === "kysely"
      ? { ".ts": ways.module() }
      : { ".up.sql": ways.script(false), ".down.sql": ways.reverseScript(false) };
  const called = name ?? `${plan.environment.replace(/[^A-Za-z0-9_-]/g, "_")}_${plan.digest.slice(0, 12)}`;
  const written = await writeMigration(io, dir, { name: called, texts }, new Date());
  if (!written.ok) {
    reportFindings(written.diagnostics, io, {});
    return EXIT.failed;
  }
  for (const file of written.value) io.out(`${io.language.say`Wrote ${file}`}\n`);
  return EXIT.done;
}

function wrongOptions({ dir, out, reverse, name, format }: SqlOptions): readonly Diagnostic[] {
  const wrong = (detail: string, remedy: string): Diagnostic => ({
    code: "sql/options",
    severity: "error",
    summary: "These options do not go together",
    detail,
    remedy,
  });
  const both = [...(out === undefined ? [] : ["--out"]), ...(reverse ? ["--reverse"] : [])].join(" and ");
  return [
    ...(dir !== undefined && both !== ""
      ? [wrong(`--dir writes both ways, into files that it names itself.`, `Leave ${both} out.`)]
      : []),
    ...(dir === undefined && reverse && format === "kysely"
      ? [wrong("A module of Kysely's holds both ways.", "Leave --reverse out.")]
      : []),
    ...(dir === undefined && name !== undefined
      ? [wrong("--name is what files in a folder are called.", "Give --dir with it, or leave it out.")]
      : []),
    ...(name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(name)
      ? [
          wrong(
            `${JSON.stringify(name)} would not be understood by every tool as a part of a file's name.`,
            "Use letters a-z, digits, hyphens and underscores, at most 100.",
          ),
        ]
      : []),
  ];
}
