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

/** Those for which everything was measured. */
export function targets({ sizes, terraform }: Results): readonly Target[] {
  return sizes
    .flatMap(({ size, commands }): readonly Target[] => {
      const figures = commands.get("json");
      if (figures === undefined) return [];
      const of = (figure: Figure) => figures.get(figure);
      const [unchanged, ten, apply] = [of("plan without a change"), of("plan with ten changes"), of("apply")];
      const [read, query, client] = [of("bare read and parse"), of("digest query"), of("bare client")];
      if (!unchanged || !ten || !apply || !read || !query || !client) return [];
      const bare = read.wall + query.wall;
      return [
        atMost("plan without a change ÷ (bare read and parse + digest query)", size, unchanged.wall / bare, 2),
        atMost("plan with ten changes ÷ plan without", size, ten.wall / unchanged.wall, 1.2),
        atMost("apply of all creates ÷ bare client", size, apply.wall / client.wall, 2),
        memory("memory of a plan without a change", size, unchanged),
        ...(terraform === null || size !== 1000
          ? []
          : [
              atLeast("Terraform's plan ÷ plan without a change", size, terraform.unchanged.wall / unchanged.wall, 10),
              atLeast("Terraform's apply ÷ apply", size, terraform.apply.wall / apply.wall, 50),
            ]),
      ];
    })
    .concat(linear(sizes));
}

/** From the second largest size to the largest, ten times the documents may take twelve times as long. */
function linear(sizes: readonly SizeResults[]): readonly Target[] {
  const [less, more] = sizes.toSorted((a, b) => a.size - b.size).slice(-2);
  if (less === undefined || more === undefined) return [];
  const each = ({ size, commands }: SizeResults) =>
    (commands.get("json")?.get("plan without a change")?.wall ?? Number.NaN) / size;
  return [
    atMost(`time a document ÷ that at ${less.size.toLocaleString("en")}`, more.size, each(more) / each(less), 1.2),
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
