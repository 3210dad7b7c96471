/** A compiled plan and its way back as a migration module of Kysely's: the statements of a script, one after another. */
import type { Plan } from "../../model/plan.js";
import { amongOthers, harmless, headerOf, type Statements, type WrittenStatement } from "./script-parts.js";

/** TypeScript, which needs `kysely` alone; ends with a newline. */
export function kyselyModule(plan: Plan, up: Statements, down: Statements): string {
  return `${[
    [...headerOf(plan), ...HOW_TO_MIGRATE].map((line) => `// ${harmless(line)}`).join("\n"),
    'import { type Kysely, sql } from "kysely";',
    functionOf("up", "Does what the plan says.", amongOthers(up)),
    functionOf("down", "The way back: only while nothing of what `up` left was touched.", amongOthers(down)),
  ].join("\n\n")}\n`;
}

const HOW_TO_MIGRATE = [
  "For the Migrator of Kysely, which runs it in a transaction. It takes READ COMMITTED, which is the",
  "default, and refuses any other isolation level. Outside of a transaction it changes nothing.",
];

function functionOf(name: "up" | "down", what: string, paragraphs: ReturnType<typeof amongOthers>): string {
  return [
    `/** ${what} */`,
    `export async function ${name}(db: Kysely<any>): Promise<void> {`,
    paragraphs.map((statements) => statements.map(callOf).join("\n")).join("\n\n"),
    "}",
  ].join("\n");
}

function callOf({ comment, sql }: WrittenStatement): string {
  return [...comment.map((line) => `  // ${line}`), `  await sql.raw(${templateLiteral(sql)}).execute(db);`].join("\n");
}

/**
 * Any text as a template literal that gives back exactly it: with what would end it or open an expression escaped, and
 * what has no form of its own there or cannot be seen.
 */
export function templateLiteral(text: string): string {
  const escaped = text
    .replace(/[\\`]|\$(?=\{)/g, "\\$&")
    .replace(/[\p{Cc}\u2028\u2029\p{Cs}]/gu, (character) =>
      character === "\n" ? character : unicodeEscape(character),
    );
  return `\`${escaped}\``;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
