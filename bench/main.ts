/** `npm run bench`: measures, prints, and writes the figures into bench/README.md. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "../tests/support/postgres-server.js";
import { planOf } from "./baselines.js";
import { type CommandFigures, measureCommands } from "./commands.js";
import { withFreshDatabase } from "./databases.js";
import { desiredOf } from "./desired.js";
import { makeDocuments } from "./documents.js";
import { measureInProcess } from "./in-process.js";
import { type Results, report, type SizeResults } from "./report.js";
import { measureRules } from "./rules.js";
import { TERRAFORM_SIZE } from "./targets.js";
import { measureTerraform } from "./terraform.js";
import type { Language } from "./write-project.js";
import { writeReadme } from "./write-readme.js";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    runs: { type: "string", default: "3" },
    languages: { type: "string", default: "json,ts" },
    "no-write": { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const runs = Number(values.runs);
/** The sandbox returns 32 MB a layer at most, some 20,000 such documents. */
const MOST_IN_TYPESCRIPT = 10_000;

const languages = values.languages.split(",").filter((word): word is Language => word === "json" || word === "ts");
if (![...sizes, runs].every((number) => Number.isSafeInteger(number) && number > 0)) {
  throw new RangeError("usage: npm run bench -- [--sizes 1000,10000] [--languages json,ts] [--runs 3] [--no-write]");
}

const folder = await mkdtemp(join(tmpdir(), "shopwright-bench-"));
const server = await startPostgres();
try {
  const measured: SizeResults[] = [];
  for (const size of sizes) measured.push(await measureSize(size));
  process.stderr.write("every rule over a crowded shop …\n");
  const results: Results = { sizes: measured, rules: await measureRules(runs), terraform: await terraform(), runs };
  const text = report(results);
  process.stdout.write(`\n${text}\n`);
  if (!values["no-write"]) await writeReadme(text);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measureSize(size: number): Promise<SizeResults> {
  const documents = makeDocuments(size);
  const commands = new Map<Language, CommandFigures>();
  for (const language of languages) {
    if (language === "ts" && size > MOST_IN_TYPESCRIPT) {
      process.stderr.write(`skipped: ${size} documents as ts are more than one layer's sandbox may return\n`);
      continue;
    }
    process.stderr.write(`${size} documents as ${language} …\n`);
    const inner = join(folder, `${language}-${size}`);
    await mkdir(inner);
    commands.set(language, await measureCommands(documents, { folder: inner, serverUrl: server.url, language, runs }));
  }
  if (!commands.has("json")) return { size, commands, inProcess: null };
  process.stderr.write(`${size} documents in this process …\n`);
  const desired = await desiredOf(join(folder, `json-${size}`, "plain"));
  const creates = await withFreshDatabase(server.url, (url) => planOf(url, desired));
  return { size, commands, inProcess: await measureInProcess(documents, creates, runs) };
}

async function terraform(): Promise<Results["terraform"]> {
  if (!sizes.includes(TERRAFORM_SIZE)) return "not asked for";
  process.stderr.write(`${TERRAFORM_SIZE} resources with terraform …\n`);
  const inner = join(folder, "terraform");
  await mkdir(inner);
  return measureTerraform(inner, makeDocuments(TERRAFORM_SIZE));
}
