/** A kind's page in Markdown: what `explain` says of it, with its fields as a table. */
import type { Language } from "../../model/language.js";
import { jsonExample, typescriptExample } from "../kinds/example-source.js";
import type { FieldDescription, KindDescription, Parts } from "../kinds/kind-description.js";
import { byModule, factsOf, presenceText } from "../kinds/kind-words.js";

/** Code in pages may be as wide as in files. */
const WIDTH = 100;

/** Ends with a line break. */
export function kindPage(kind: KindDescription, language: Language): string {
  const { say } = language;
  const facts = factsOf(kind, language).map(([name, value]) => `- ${name}: ${markdown(value)}`);
  const table = [row([say`field`, say`what it holds`, say`left out`, say`meaning`]), row(["---", "---", "---", "---"])];
  const blocks = [
    `# ${markdown(kind.label)}`,
    markdown(kind.description),
    facts.join("\n"),
    `## ${say`Fields`}`,
    [...table, ...partRows(kind.parts, "", language)].join("\n"),
    ...examples(kind, language),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** All kinds by module, with links to their pages. */
export function kindIndexPage(kinds: readonly KindDescription[], language: Language): string {
  const modules = byModule(kinds).flatMap((group) => [
    `## ${language.module(group.module)}`,
    group.kinds
      .map(({ kind, label, description }) => `- [${markdown(label)}](${kind}.md): ${markdown(description)}`)
      .join("\n"),
  ]);
  return `${[`# ${language.say`Kinds`}`, ...modules].join("\n\n")}\n`;
}

function partRows({ fields, variants }: Parts, path: string, language: Language): readonly string[] {
  const type = path === "" ? "type" : `${path}.type`;
  return [
    ...fields.flatMap((field) => fieldRows(field, language)),
    ...variants.flatMap((variant) => [
      row([`\`${type}: ${JSON.stringify(variant.type)}\``, "", "", markdown(variant.description)]),
      ...variant.fields.flatMap((field) => fieldRows(field, language)),
    ]),
  ];
}

function fieldRows(field: FieldDescription, language: Language): readonly string[] {
  const cells = [field.type, presenceText(field, language), field.description].map(markdown);
  return [row([`\`${field.path}\``, ...cells]), ...partRows(field, field.path, language)];
}

function examples(kind: KindDescription, { say }: Language): readonly string[] {
  if (Object.keys(kind.examples).length === 0) return [];
  return [
    `## ${say`Examples in TypeScript`}`,
    `\`\`\`ts\n${typescriptExample(kind, WIDTH)}\`\`\``,
    `## ${say`The first in JSON`}`,
    `\`\`\`json\n${jsonExample(kind, WIDTH)}\`\`\``,
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** What Markdown would take for its own. */
function markdown(text: string): string {
  return text.replace(/[|*_<>[\]]/g, "\\$&").replace(/\n/g, " ");
}
