/** What `upgrade` would do to the tables, or that there is nothing to do. */
import { escapeLines } from "./escape.js";
import type { TextOptions } from "./text-options.js";
import { upgradeEffects } from "./upgrade-effects.js";
import { wrap } from "./width.js";

export interface UpgradeSummary {
  /** Of the database's tables beside those that the engine needs. */
  readonly state: "absent" | "behind" | "current" | "newer";
  readonly statements: readonly string[];
}

/** Ends with a line break. */
export function upgradeText({ state, statements }: UpgradeSummary, { colors, width, language }: TextOptions): string {
  const { say, count } = language;
  switch (state) {
    case "current":
      return `${colors.bold(say`No changes. The tables are those of this version.`)}\n`;
    case "newer":
      return `${colors.bold(say`The tables are those of a newer version of Shopwright; this one leaves them alone.`)}\n`;
    case "absent":
    case "behind": {
      const { made, changed, judged } = upgradeEffects(statements);
      const why =
        state === "absent"
          ? say`This database has no tables of Shopwright yet.`
          : say`The tables are behind this version.`;
      const blocks = [
        [colors.bold(why)],
        headed(state === "absent" ? say`To be made` : say`To be made or replaced`, made, width),
        headed(say`Tables to be changed`, changed, width),
        headed(say`By these statements, on the rows that are there`, judged, width),
        [colors.bold(say`Run with --sql to see all ${count(statements.length, "statement")}.`)],
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
