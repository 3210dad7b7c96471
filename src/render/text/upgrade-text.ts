/** What `upgrade` would do to the tables, or that there is nothing to do. */
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Language } from "../../model/language.js";
import type { UpgradeStep } from "../../model/upgrade.js";
import { escapeLines } from "./escape.js";
import type { TextOptions } from "./text-options.js";
import { upgradeEffects } from "./upgrade-effects.js";
import { wrap } from "./width.js";

export interface UpgradeSummary {
  /** Of the database's tables beside those that the engine needs. */
  readonly state: "absent" | "behind" | "altered" | "adopting" | "current" | "newer";
  readonly steps: readonly UpgradeStep[];
  /** What was altered by hand and is put back. */
  readonly mended?: readonly Diagnostic[] | undefined;
}

/** Ends with a line break. */
export function upgradeText(
  { state, steps, mended = [] }: UpgradeSummary,
  { colors, width, language }: TextOptions,
): string {
  const { say, count } = language;
  switch (state) {
    case "current":
      return `${colors.bold(say`No changes. The tables are those of this version.`)}\n`;
    case "newer":
      return `${colors.bold(say`The tables are those of a newer version of Shopwright; this one leaves them alone.`)}\n`;
    case "absent":
    case "behind":
    case "altered":
    case "adopting": {
      const { made, changed, judged } = upgradeEffects(steps);
      const why = {
        absent: say`This database has no tables of Shopwright yet.`,
        behind: say`The tables are behind this version.`,
        altered: say`The tables or the bookkeeping were altered by hand.`,
        adopting: say`This database is to go on as it is.`,
      }[state];
      const blocks = [
        [colors.bold(why)],
        headed(
          say`To be put back`,
          mended.map(({ detail }) => detail),
          width,
        ),
        headed(state === "absent" ? say`To be made` : say`To be made or replaced`, made, width),
        headed(say`Tables to be changed`, changed, width),
        headed(
          say`By these statements, on the rows that are there`,
          judged.map((step) => `${step.sql}\n-- ${riskText(step, language)}`),
          width,
        ),
        [colors.bold(say`Run with --sql to see all ${count(steps.length, "statement")}.`)],
      ];
      return `${blocks.flatMap((lines) => (lines.length === 0 ? [] : [lines.join("\n")])).join("\n\n")}\n`;
    }
  }
}

/** `takes time, may fail on rows that are there`. */
function riskText({ risks, loses }: UpgradeStep, { say, count }: Language): string {
  const words = risks.map((risk) => {
    switch (risk) {
      case "takes-time":
        return say`takes time`;
      case "may-fail":
        return say`may fail on rows that are there`;
      case "loses-data":
        return say`loses data: ${count(loses?.rows ?? 0, "row")} with a value`;
      default:
        return risk satisfies never;
    }
  });
  return words.length === 0 ? say`safe` : words.join(", ");
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
