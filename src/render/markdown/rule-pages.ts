/** What there is to say of rules in Markdown: one rule, and the page of all of them. */
import type { Language } from "../../model/language.js";
import type { RuleDescription } from "../../model/rule.js";
import { byModule } from "../kinds/kind-words.js";
import { dayText, examplesOf, productRows } from "../rules/rule-examples.js";
import { factsOfRule } from "../rules/rule-words.js";
import { markdownText } from "./markdown-text.js";

/** Code in pages may be as wide as in files. */
const WIDTH = 100;

/** All rules by module, each module's advice after what must hold; an index of them first. Ends with a line break. */
export function rulesPage(rules: readonly RuleDescription[], language: Language): string {
  const { say } = language;
  const groups = byModule(rules).flatMap(({ module, kinds: ofModule }) => {
    const name = language.module(module);
    const [advice, must] = [true, false].map((wanted) =>
      ofModule.filter(({ severity }) => (severity === "advice") === wanted),
    );
    return [
      { title: say`${name}: rules`, rules: must ?? [] },
      { title: say`${name}: advice`, rules: advice ?? [] },
    ].filter((group) => group.rules.length > 0);
  });
  const blocks = [
    `# ${say`Rules and advice`}`,
    say`Rules must hold, advice should. Each has an example that breaks it, and the later layer with which it just holds. The store of every example is in China: CNY, Asia/Shanghai.`,
    ...groups.flatMap(({ title, rules: listed }) => [
      `**${markdownText(title)}**`,
      listed.map((rule) => indexLine(rule, language)).join("\n"),
    ]),
    ...groups.flatMap(({ title, rules: shown }) => [
      `## ${markdownText(title)}`,
      ...shown.flatMap((rule) => [heading(rule), ruleMarkdown(rule, language)]),
    ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** One rule without its heading: Markdown alone, no HTML. */
export function ruleMarkdown(rule: RuleDescription, language: Language): string {
  const { say } = language;
  const { summary, why, remedy } = language.rule(rule);
  const day = dayText(rule, language);
  const blocks = [
    `**${markdownText(summary)}.**`,
    factsOfRule(rule, language)
      .map(([name, value]) => `- ${name}: ${markdownText(value)}`)
      .join("\n"),
    markdownText(why),
    `**${say`What to do`}**: ${markdownText(remedy)}`,
    ...examplesOf(rule, language, WIDTH).flatMap(({ title, source }) => [`${title}:`, code(source)]),
    ...productTable(rule, language),
    ...(day === null ? [] : [day]),
  ];
  return blocks.join("\n\n");
}

function indexLine(rule: RuleDescription, language: Language): string {
  return `- [\`${rule.code}\`](#${rule.code}): ${markdownText(language.rule(rule).summary)}`;
}

/** What GitHub makes of the heading as its anchor has no slash, so the code's own stands before it. */
function heading({ code: name }: RuleDescription): string {
  return `<a id="${name}"></a>\n\n### \`${name}\``;
}

/** A fence longer than any within. */
function code(source: string): string {
  const fence = "`".repeat(Math.max(3, ...(source.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `${fence}ts\n${source}${fence}`;
}

function productTable(rule: RuleDescription, { say }: Language): readonly string[] {
  const [head, ...rows] = productRows(rule);
  if (head === undefined) return [];
  const lines = [head.map((name) => `\`${name}\``), head.map(() => "---"), ...rows.map((row) => row.map(markdownText))];
  return [`${say`Product facts of both`}:`, lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")];
}
