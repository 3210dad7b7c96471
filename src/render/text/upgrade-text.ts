/** What `upgrade` would do to the tables, or that there is nothing to do. */
import { escapeLines } from "./escape.js";
import { plural } from "./plural.js";
import type { TextOptions } from "./text-options.js";
import { upgradeEffects } from "./upgrade-effects.js";
import { wrap } from "./width.js";

export interface UpgradeSummary {
  /** Of the database's tables beside those that the engine needs. */
  readonly state: "absent" | "behind" | "current" | "newer";
  readonly statements: readonly string[];
}

/** Ends with a line break. */
export function upgradeText({ state, statements }: UpgradeSummary, { colors, width }: TextOptions): string {
  switch (state) {
    case "current":
      return `${colors.bold("No changes. The tables are those of this version.")}\n`;
    case "newer":
      return `${colors.bold("The tables are those of a newer version of Shopwright; this one leaves them alone.")}\n`;
    case "absent":
    case "behind": {
      const { made, changed, judged } = upgradeEffects(statements);
      const why =
        state === "absent" ? "This database has no tables of Shopwright yet." : "The tables are behind this version.";
      const blocks = [
        [colors.bold(why)],
        headed(state === "absent" ? "To be made" : "To be made or replaced", made, width),
        headed("Tables to be changed", changed, width),
        headed("By these statements, on the rows that are there", judged, width),
        [colors.bold(`Run with --sql to see all ${plural(statements.length, "statement")}.`)],
      ];
      return `${blocks.flatMap((lines) => (lines.length === 0 ? [] : [lines.join("\n")])).join("\n\n")}\n`;
    }
  }
}

const INDENT = "  ";

/** Each whole, further lines indented once more. */
function headed(heading: string, items: readonly string[], width: number): readonly string[] {
  const room = Math.max(20, width - 2 * INDENT.length);
  const lines = items.flatMap((item) => {
    const [first = "", ...rest] = escapeLines(item).flatMap((line) => wrap(line, room));
    return [`${INDENT}${first}`, ...rest.map((line) => `${INDENT}${INDENT}${line}`)];
  });
  return lines.length === 0 ? [] : [`${heading}:`, ...lines];
}
