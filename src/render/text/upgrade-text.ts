/** What `upgrade` would do to the tables, or that there is nothing to do. */

import { escapeText } from "./escape.js";
import { plural } from "./plural.js";
import type { TextOptions } from "./text-options.js";
import { truncate } from "./width.js";

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
      const why =
        state === "absent" ? "This database has no tables of Shopwright yet." : "The tables are behind this version.";
      const shown = statements.map((statement) => `  ${truncate(firstLine(statement), width - 2)}`);
      return [
        colors.bold(why),
        "",
        ...shown,
        "",
        colors.bold(`Upgrade: ${plural(statements.length, "statement")}.`),
        "",
      ].join("\n");
    }
  }
}

function firstLine(statement: string): string {
  const [line = "", ...more] = statement.trim().split("\n");
  return `${escapeText(line)}${more.length > 0 ? " …" : ""}`;
}
