/** A rule explained: what is wrong, what that costs, what to do, and an example either way. */
import type { RuleDescription } from "../../../model/rule.js";
import { dayText, examplesOf, productRows } from "../../rules/rule-examples.js";
import { factsOfRule } from "../../rules/rule-words.js";
import { escapeLines, escapeText } from "../escape.js";
import { flow } from "../fold.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth, padEnd } from "../width.js";

const MARGIN = "  ";

/** Ends with a line break. */
export function ruleText(rule: RuleDescription, options: TextOptions): string {
  const { colors, width, language } = options;
  const { say } = language;
  const { summary, why, remedy } = language.rule(rule);
  const facts = factsOfRule(rule, language);
  const column = Math.max(...facts.map(([name]) => displayWidth(name))) + 2;
  const prose = (text: string) => flow(escapeText(text), width - MARGIN.length).map((line) => `${MARGIN}${line}`);
  const blocks = [
    [colors.bold(rule.code), ...flow(escapeText(summary), width)],
    facts.flatMap(([name, value]) =>
      flow(escapeText(value), width - column - MARGIN.length).map(
        (line, index) => `${MARGIN}${colors.dim(padEnd(index === 0 ? name : "", column))}${line}`,
      ),
    ),
    [colors.bold(say`Why`), ...prose(why)],
    [colors.bold(say`What to do`), ...prose(remedy)],
    ...examplesOf(rule, language, width - MARGIN.length).flatMap(({ title, source }) => [
      [colors.bold(title)],
      escapeLines(source.trimEnd()).map((line) => `${MARGIN}${line}`.trimEnd()),
    ]),
    ...withBlock(rule, options),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** The day and the product facts of both examples. */
function withBlock(rule: RuleDescription, { colors, width, language }: TextOptions): readonly (readonly string[])[] {
  const { say } = language;
  const day = dayText(rule, language);
  const rows = productRows(rule);
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => displayWidth(row[index] ?? "")))) ?? [];
  const table = rows.map((row) =>
    row.map((cell, index) => padEnd(escapeText(cell), (widths[index] ?? 0) + 2)).join(""),
  );
  const lines = table.map((line, index) => `${MARGIN}${index === 0 ? colors.dim(line.trimEnd()) : line.trimEnd()}`);
  return [
    ...(rows.length === 0 ? [] : [[colors.bold(say`Product facts of both`)], lines]),
    ...(day === null ? [] : [flow(day, width)]),
  ];
}
