/** What would change in a file, as a unified diff that `patch` and people read alike. */
import { structuredPatch } from "diff";
import { escapeText } from "./escape.js";
import type { TextOptions } from "./text-options.js";

/** Ends with a line break. @param file relative to the project folder */
export function fileDiffText(
  file: string,
  before: string,
  after: string,
  { colors }: Pick<TextOptions, "colors">,
): string {
  const { hunks } = structuredPatch(file, file, before, after, "", "", { context: 3 });
  const paint: Readonly<Record<string, (line: string) => string>> = { "+": colors.green, "-": colors.red };
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: inner }) => [
    colors.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...inner.map((line) => (paint[line[0] ?? ""] ?? String)(escapeText(line))),
  ]);
  return `${[colors.bold(`--- ${escapeText(file)}`), colors.bold(`+++ ${escapeText(file)}`), ...lines].join("\n")}\n`;
}
