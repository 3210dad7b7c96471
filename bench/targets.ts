/** What the figures are held to: ratios, since a ratio means the same on a slow machine and on a busy one. */
import type { Figure } from "./commands.js";
import type { Results, SizeResults } from "./report.js";
import type { Measured } from "./run-process.js";

export interface Target {
  readonly what: string;
  readonly size: number;
  /** As measured, and as demanded. */
  readonly ratio: string;
  readonly limit: string;
  readonly met: boolean;
}

const MOST_MEMORY = 700;

export const TERRAFORM_SIZE = 1000;

/** Those for which everything was measured: of the largest size, but against Terraform of a thousand resources. */
export function targets({ sizes, terraform }: Results): readonly Target[] {
  const sorted = sizes.toSorted((a, b) => a.size - b.size);
  return [...ofLargest(sorted.at(-1)), ...growth(sorted.at(-2), sorted.at(-1)), ...againstTerraform(sizes, terraform)];
}

function ofLargest(results: SizeResults | undefined): readonly Target[] {
  const of = (figure: Figure) => results?.commands.get("json")?.get(figure);
  const [unchanged, ten, apply] = [of("plan without a change"), of("plan with ten changes"), of("apply")];
  const [read, query, client] = [of("bare read and parse"), of("digest query"), of("bare client")];
  if (!results || !unchanged || !ten || !apply || !read || !query || !client) return [];
  const { size } = results;
  const bare = read.wall + query.wall;
  return [
    atMost("plan without a change ÷ (bare read and parse + digest query)", size, unchanged.wall / bare, 2),
    atMost("plan with ten changes ÷ plan without", size, ten.wall / unchanged.wall, 1.2),
    atMost("apply of all creates ÷ bare client", size, apply.wall / client.wall, 2),
    memory("memory of a plan without a change", size, unchanged),
  ];
}

function againstTerraform(sizes: readonly SizeResults[], terraform: Results["terraform"]): readonly Target[] {
  const figures = sizes.find(({ size }) => size === TERRAFORM_SIZE)?.commands.get("json");
  const [unchanged, apply] = [figures?.get("plan without a change"), figures?.get("apply")];
  if (typeof terraform === "string" || !unchanged || !apply) return [];
  return [
    atLeast("Terraform's plan ÷ plan, without a change", TERRAFORM_SIZE, terraform.unchanged.wall / unchanged.wall, 10),
    atLeast("Terraform's apply ÷ apply", TERRAFORM_SIZE, terraform.apply.wall / apply.wall, 50),
  ];
}

/** Memory and time must grow with the documents: a fifth more each is what a busy machine may add. */
function growth(less: SizeResults | undefined, more: SizeResults | undefined): readonly Target[] {
  const [before, after] = [less, more].map((each) => each?.commands.get("json")?.get("plan without a change"));
  if (!less || !more || !before || !after) return [];
  const times = more.size / less.size;
  const what = `of a plan without a change, a document, ÷ that at ${less.size.toLocaleString("en")}`;
  return [
    atMost(`time ${what}`, more.size, after.wall / before.wall / times, 1.2),
    atMost(`memory ${what}`, more.size, (after.memory ?? Number.NaN) / (before.memory ?? Number.NaN) / times, 1.2),
  ];
}

function atMost(what: string, size: number, ratio: number, limit: number): Target {
  return { what, size, ratio: `${ratio.toFixed(2)} ×`, limit: `≤ ${limit} ×`, met: ratio <= limit };
}

function atLeast(what: string, size: number, ratio: number, limit: number): Target {
  return { what, size, ratio: `${ratio.toFixed(1)} ×`, limit: `≥ ${limit} ×`, met: ratio >= limit };
}

function memory(what: string, size: number, { memory: most }: Measured): Target {
  const known = most ?? Number.NaN;
  return { what, size, ratio: `${Math.round(known)} MB`, limit: `≤ ${MOST_MEMORY} MB`, met: known <= MOST_MEMORY };
}
