/** What the source says to people, found in its syntax: sentences, counted things, summaries of findings. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { countedPhrase, phraseOf } from "../../src/model/translation.js";

const SRC = resolve(import.meta.dirname, "../../src");

/** Areas of codes; a module's path never begins with one and a slash alone. */
const CODE =
  /^(?:apply|current|database|documents|drift|guard|history|import|plan|resolve|revert|project|settings)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Rules and advice have all their words under their codes, in a section of their own. */
const OF_RULES = /^settings[/\\](?:rules|advice)[/\\]/;

export interface Spoken {
  /** As files of words have them. */
  readonly phrases: ReadonlySet<string>;
  /** Of diagnostics that no rule finds: they have a summary. */
  readonly codes: ReadonlySet<string>;
}

export function spoken(): Spoken {
  const phrases = new Set<string>();
  const codes = new Set<string>();
  for (const file of readdirSync(SRC, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const source = ts.createSourceFile(file, readFileSync(join(SRC, file), "utf8"), ts.ScriptTarget.Latest, true);
    visit(source, (node) => {
      if (ts.isTaggedTemplateExpression(node) && nameOf(node.tag) === "say")
        phrases.add(phraseOf(textsOf(node.template)));
      if (ts.isCallExpression(node) && nameOf(node.expression) === "count") {
        const [, thing] = node.arguments;
        if (thing && ts.isStringLiteral(thing)) phrases.add(countedPhrase(thing.text));
      }
      if (!OF_RULES.test(file)) for (const code of codesIn(node)) codes.add(code);
    });
  }
  return { phrases, codes };
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** `say` of `say` and of `language.say`. */
function nameOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
}

function isCode(node: ts.Node): boolean {
  return (
    ts.isPropertyAssignment(node) &&
    nameOf(node.name) === "code" &&
    ts.isStringLiteral(node.initializer) &&
    node.initializer.text.includes("/")
  );
}

function textsOf(template: ts.TemplateLiteral): readonly string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
}

/** The text of a code, or all that a template makes of the words in its hole. */
function codesIn(node: ts.Node): readonly string[] {
  if (ts.isStringLiteral(node)) {
    const inList = ts.isArrayLiteralExpression(node.parent); // of folders, which look the same
    return isCode(node.parent) || (CODE.test(node.text) && !inList) ? [node.text] : [];
  }
  if (!ts.isTemplateExpression(node) || node.head.text !== "database/tables-") return [];
  return ["absent", "behind", "newer"].map((state) => `${node.head.text}${state}`);
}
