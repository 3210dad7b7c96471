/** What guards found in a plan, as its text tells it: the consents it holds, and those it lacks. */
import type { Plan } from "../../model/plan.js";
import { escapeLines } from "./escape.js";
import type { TextOptions } from "./text-options.js";
import { wrap } from "./width.js";

/** Blocks of lines without line breaks at their ends; what guards refuse is told at length as findings. */
export function guardBlocks({ guards }: Plan, { colors, width, language }: TextOptions): readonly string[] {
  const { say } = language;
  const consented = guards.filter((guard) => guard.consented);
  const lines = consented.flatMap(({ name, finding: { code, summary, detail } }) => [
    `  ${name}: ${language.summary(code, summary)}`,
    ...escapeLines(detail).flatMap((line) => wrap(line, Math.max(40, width - 6)).map((part) => `      ${part}`)),
  ]);
  const missing = guards.filter((guard) => !guard.consented).map(({ name }) => name);
  return [
    ...(consented.length > 0 ? [`${colors.bold(say`Consented to:`)}\n\n${lines.join("\n")}`] : []),
    ...(missing.length > 0
      ? [
          wrap(say`Refused by guards. It can be applied only if made with --allow ${missing.join(" ")}`, width)
            .map(colors.red)
            .join("\n"),
        ]
      : []),
  ];
}
