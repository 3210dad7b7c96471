/** How much of the guide each store follows, as a table: a row a module, a column a store. */
import type { GuideScore, ModuleScore } from "../../model/guide-score.js";
import type { Language } from "../../model/language.js";
import { escapeText } from "./escape.js";
import type { TextOptions } from "./text-options.js";
import { displayWidth } from "./width.js";

/** Ends with a line break. */
export function guideScoreText(
  scores: readonly GuideScore[],
  { colors, language, width }: Pick<TextOptions, "colors" | "language" | "width">,
): string {
  return scores
    .map((score) => `${colors.bold(escapeText(headline(score, language)))}\n${moduleLines(score, language, width)}`)
    .join("\n");
}

/** Of all modules together. */
function headline({ store, modules }: GuideScore, { say }: Language): string {
  const sum = (of: (score: ModuleScore) => number) => modules.reduce((total, each) => total + of(each), 0);
  const [followed, waived, notChecked] = [
    sum((each) => each.followed),
    sum((each) => each.waived),
    sum((each) => each.notChecked),
  ];
  const all = sum(sizeOf);
  const rest = [
    ...(waived > 0 ? [say`${waived} waived`] : []),
    ...(notChecked > 0 ? [say`${notChecked} not checked`] : []),
  ];
  const said = say`${store} follows ${followed} of the guide's ${all} recommendations`;
  return rest.length === 0 ? said : `${said} (${rest.join(say`, `)})`;
}

const BAR = 20;

function moduleLines({ modules }: GuideScore, language: Language, width: number): string {
  const names = modules.map(({ module }) => language.module(module));
  const longest = Math.max(...names.map(displayWidth));
  return modules
    .map((score, index) => {
      const name = names[index] ?? "";
      const filled = Math.round((BAR * score.followed) / sizeOf(score));
      const bar = `${"█".repeat(filled)}${"░".repeat(BAR - filled)}`;
      const counts = language.say`${score.followed} of ${sizeOf(score)}`;
      const label = `  ${name}${" ".repeat(longest - displayWidth(name))}  `;
      return `${label}${displayWidth(label) + BAR + 12 <= width ? `${bar}  ` : ""}${counts}\n`;
    })
    .join("");
}

function sizeOf({ followed, waived, notChecked, missed }: ModuleScore): number {
  return followed + waived + notChecked + missed;
}
