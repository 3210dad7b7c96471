/** A kind explained: what it sets, its fields as a tree, and an example. */
import { jsonExample, typescriptExample } from "../../kinds/example-source.js";
import type { FieldDescription, KindDescription, Parts } from "../../kinds/kind-description.js";
import { factsOf, presenceText } from "../../kinds/kind-words.js";
import { escapeLines, escapeText } from "../escape.js";
import { flow } from "../fold.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth, padEnd } from "../width.js";

/** Ends with a line break. */
export function kindText(kind: KindDescription, options: TextOptions): string {
  const { colors, width, language } = options;
  const { say } = language;
  const facts = factsOf(kind, language);
  const column = Math.max(...facts.map(([name]) => displayWidth(name))) + 2;
  const blocks = [
    [colors.bold(named(kind.label, kind.kind)), ...flow(escapeText(kind.description), width)],
    facts.flatMap(([name, value]) => {
      const lines = flow(escapeText(value), width - column - 2);
      return lines.map((line, index) => `  ${colors.dim(padEnd(index === 0 ? name : "", column))}${line}`);
    }),
    [colors.bold(say`Fields`)],
    ...partBlocks(kind.parts, 1, options),
    ...exampleBlocks(kind, options),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Some fields alone, by what was asked for. */
export function fieldsText(kind: KindDescription, fields: readonly FieldDescription[], options: TextOptions): string {
  const [first] = fields;
  const heading = options.colors.bold(`${kind.kind}.${first?.path ?? ""}`);
  return `${[heading, ...fields.map((field) => fieldLines(field, 1, options).join("\n"))].join("\n\n")}\n`;
}

/** A block a field of the spec; what it has inside stands with it. */
function partBlocks(parts: Parts, depth: number, options: TextOptions): readonly (readonly string[])[] {
  return [
    ...parts.fields.map((field) => fieldLines(field, depth, options)),
    ...parts.variants.flatMap((variant) => {
      const [first = [], ...rest] = variant.fields.map((field) => fieldLines(field, depth + 1, options));
      return [[...variantLines(variant, depth, options), ...first], ...rest];
    }),
  ];
}

function fieldLines(field: FieldDescription, depth: number, options: TextOptions): readonly string[] {
  const { colors, width, language } = options;
  const margin = "  ".repeat(depth);
  const name = named(field.label, field.name);
  const type = `${field.type}${language.say`; `}${presenceText(field, language)}`;
  const [first = "", ...rest] = flow(escapeText(`${name}  ${type}`), width - margin.length - 2);
  const head = first.startsWith(name) ? `${colors.bold(name)}${colors.cyan(first.slice(name.length))}` : first;
  const inner = `${margin}  `;
  return [
    `${margin}${head}`,
    ...rest.map((line) => `${inner}${colors.cyan(line)}`),
    ...flow(escapeText(field.description), width - inner.length).map((line) => `${inner}${line}`),
    ...partBlocks(field, depth + 2, options).flat(),
  ];
}

function variantLines(
  { type, label, description, fields }: Parts["variants"][number],
  depth: number,
  { colors, width, language: { say } }: TextOptions,
): readonly string[] {
  const margin = "  ".repeat(depth);
  const word = `${JSON.stringify(type)}${label === null ? "" : `（${label}）`}`;
  const about = description === "" ? say`type ${word}` : say`type ${word}: ${description}`;
  const more = fields.length > 0 ? "" : say` No further fields.`;
  return flow(escapeText(`${about}${more}`), width - margin.length).map((line) => `${margin}${colors.bold(line)}`);
}

function exampleBlocks(kind: KindDescription, { colors, width, language: { say } }: TextOptions) {
  if (Object.keys(kind.examples).length === 0) return [];
  const indented = (text: string) => escapeLines(text.trimEnd()).map((line) => `  ${line}`.trimEnd());
  return [
    [colors.bold(say`Examples in TypeScript`)],
    indented(typescriptExample(kind, width - 2)),
    [colors.bold(say`The first in JSON`)],
    indented(jsonExample(kind, width - 2)),
  ];
}

export function named(label: string, name: string): string {
  return escapeText(label === name ? name : `${label} ${name}`);
}
