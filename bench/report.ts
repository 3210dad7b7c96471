/** The figures as Markdown: what each took, and how it stands to its target. */
import { arch, cpus, platform, totalmem } from "node:os";
import { type CommandFigures, FIGURES } from "./commands.js";
import type { InProcessFigures } from "./in-process.js";
import type { RuleFigures } from "./rules.js";
import type { Measured } from "./run-process.js";
import { type Target, targets } from "./targets.js";
import type { TerraformFigures } from "./terraform.js";
import type { Language } from "./write-project.js";

export interface SizeResults {
  readonly size: number;
  readonly commands: ReadonlyMap<Language, CommandFigures>;
  /** `null` where JSON was not measured. */
  readonly inProcess: InProcessFigures | null;
}

export interface Results {
  readonly sizes: readonly SizeResults[];
  readonly rules: RuleFigures;
  readonly terraform: TerraformFigures | "no terraform on the PATH" | "not asked for";
  readonly runs: number;
}

export function report(results: Results): string {
  const { sizes, rules, terraform, runs } = results;
  return [
    `${machine()}, ${new Date().toISOString().slice(0, 10)}. Medians of ${runs} ${runs === 1 ? "run" : "runs"}.`,
    "### Targets",
    table(["target", "at", "figure", "limit", ""], targets(results).map(targetRow)),
    ...sizes.flatMap(({ size, commands }) => [
      `### ${size.toLocaleString("en")} documents`,
      table(
        ["", ...[...commands.keys()].flatMap((language) => [`${NAMES[language]}: wall`, "CPU", "memory"])],
        FIGURES.filter((figure) => [...commands.values()].some((each) => each.has(figure))).map((figure) => [
          figure,
          ...[...commands.values()].flatMap((each) => cells(each.get(figure))),
        ]),
      ),
    ]),
    "### Steps, in one process",
    table(["documents", ...STEPS], sizes.flatMap(inProcessRow)),
    `### Rules, over ${rules.settings.toLocaleString("en")} settings`,
    table(
      ["", "wall"],
      [
        [`all ${rules.single.length} together`, duration(rules.all)],
        ...rules.single.slice(0, SLOWEST).map(({ code, milliseconds }) => [code, duration(milliseconds)]),
      ],
    ),
    "### Terraform, 1,000 resources",
    typeof terraform === "string"
      ? `**skipped: ${terraform}**`
      : table(
          [`Terraform ${terraform.version}`, "wall"],
          [
            ["plan, all creates", duration(terraform.firstPlan.wall)],
            ["apply", duration(terraform.apply.wall)],
            ["plan without a change", duration(terraform.unchanged.wall)],
          ],
        ),
  ].join("\n\n");
}

/** The rest takes no time worth telling. */
const SLOWEST = 8;

const NAMES: Readonly<Record<Language, string>> = { json: "JSON", ts: "TypeScript" };
const STEPS = ["parse", "canonical", "encode", "digest", "sha256", "compile"] as const;

function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${cpus().length} × ${first?.model.trim() ?? "CPU"}, ${memory}, ${platform()} ${arch()}, Node ${process.version}`;
}

function targetRow({ what, size, ratio, limit, met }: Target): readonly string[] {
  return [what, size.toLocaleString("en"), ratio, limit, met ? "met" : "**missed**"];
}

function inProcessRow({ size, inProcess }: SizeResults): readonly (readonly string[])[] {
  if (inProcess === null) return [];
  return [[size.toLocaleString("en"), ...STEPS.map((step) => duration(inProcess[step].wall))]];
}

function cells(measured: Measured | undefined): readonly string[] {
  if (measured === undefined) return ["", "", ""];
  const { wall, cpu, memory } = measured;
  return [duration(wall), cpu === null ? "" : duration(cpu), memory === null ? "" : `${Math.round(memory)} MB`];
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (parts: readonly string[]) => `| ${parts.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
