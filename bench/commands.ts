/** The commands as people run them, in turn with what they are compared with: a busy machine is then busy for both. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { askDigests, readAndParse, sendStatements, statementsOf } from "./baselines.js";
import { withFreshDatabase } from "./databases.js";
import { desiredOf } from "./desired.js";
import type { BenchDocument } from "./documents.js";
import { type Measured, median, runShopwright } from "./run-process.js";
import { type Language, writeProject } from "./write-project.js";

/** In the order in which they are measured and shown. */
export const FIGURES = [
  "validate",
  "plan, all creates",
  "apply",
  "plan without a change",
  "plan with ten changes",
  "bare read and parse",
  "digest query",
  "bare client",
] as const;

export type Figure = (typeof FIGURES)[number];

/** Those that a language has; the bare ones are of JSON alone. */
export type CommandFigures = ReadonlyMap<Figure, Measured>;

interface CommandOptions {
  readonly folder: string;
  readonly serverUrl: string;
  readonly language: Language;
  readonly runs: number;
}

export async function measureCommands(
  documents: readonly BenchDocument[],
  { folder, serverUrl, language, runs }: CommandOptions,
): Promise<CommandFigures> {
  const [plain, edited] = [join(folder, "plain"), join(folder, "edited")];
  const files = await writeProject(plain, documents, language);
  await writeProject(edited, withTenChanges(documents), language);
  const cache = join(folder, "cache");
  await mkdir(cache);

  const taken = new Map<Figure, Measured[]>(FIGURES.map((figure) => [figure, []]));
  const take = async (figure: Figure, work: Promise<Measured>) => taken.get(figure)?.push(await work);
  for (let run = 0; run < runs; run++) {
    await withFreshDatabase(serverUrl, async (url) => {
      const env = { DATABASE_URL: url, XDG_CACHE_HOME: cache };
      const shopwright = (project: string, ...args: readonly string[]) => runShopwright(args, { folder: project, env });
      await take("validate", shopwright(plain, "validate"));
      await take("plan, all creates", shopwright(plain, "plan"));
      await take("apply", shopwright(plain, "apply", "--auto-approve"));
      await take("plan without a change", shopwright(plain, "plan"));
      await take("plan with ten changes", shopwright(edited, "plan"));
      if (language !== "json") return;
      await take("bare read and parse", readAndParse(files));
      await take("digest query", askDigests(url));
    });
    if (language !== "json") continue;
    await withFreshDatabase(serverUrl, async (url) => {
      const statements = await statementsOf(url, await desiredOf(plain));
      await take("bare client", sendStatements(url, statements));
    });
  }
  return new Map([...taken].filter(([, runs]) => runs.length > 0).map(([figure, runs]) => [figure, median(runs)]));
}

/** Another title in ten documents, spread over the files. */
function withTenChanges(documents: readonly BenchDocument[]): readonly BenchDocument[] {
  const titled = documents.filter(({ spec }) => "title" in spec);
  const every = Math.floor(titled.length / 10);
  const chosen = new Set(titled.filter((_, index) => index % every === every - 1).slice(0, 10));
  return documents.map((each) => (chosen.has(each) ? { ...each, spec: { ...each.spec, title: "Edited" } } : each));
}
