/** A compiled plan as a script for `psql` or a migration tool: the very statements of an apply, with literals. */
import type { Plan } from "../../model/plan.js";
import type { ReversePlan } from "../reverse-plan.js";
import {
  amongOthers,
  harmless,
  headerOf,
  pinned,
  reverseHeaderOf,
  type Statements,
  type WrittenStatement,
  writtenOut,
} from "./script-parts.js";

export interface ScriptOptions {
  /** `false` for migration tools, which open and commit a transaction of their own and know no psql commands. */
  readonly transaction?: boolean | undefined;
}

/** Ends with a newline. Run twice, the second run is refused and changes nothing. */
export function renderScript(plan: Plan, statements: Statements, { transaction = true }: ScriptOptions = {}): string {
  return scriptOf(headerOf(plan), statements, transaction);
}

/** The same for the way back of a plan: it runs after the plan, while nothing of what that left was touched. */
export function renderReverseScript(
  reverse: ReversePlan,
  statements: Statements,
  { transaction = true }: ScriptOptions = {},
): string {
  return scriptOf(reverseHeaderOf(reverse), statements, transaction);
}

function scriptOf(header: readonly string[], statements: Statements, transaction: boolean): string {
  const sections = transaction
    ? [
        comments([...header, ...HOW_TO_RUN]),
        PSQL,
        "begin isolation level read committed;",
        pinned().map(textOf).join("\n"),
        ...writtenOut(statements).map(textOf),
        "commit;",
      ]
    : [comments([...header, ...HOW_TO_MIGRATE]), ...amongOthers(statements).map((some) => some.map(textOf).join("\n"))];
  return `${sections.join("\n\n")}\n`;
}

function textOf({ comment, sql }: WrittenStatement): string {
  return [...comment.map((line) => `-- ${line}`), `${sql};`].join("\n");
}

function comments(header: readonly string[]): string {
  return header.map((line) => `-- ${harmless(line)}`).join("\n");
}

const HOW_TO_RUN = [
  "Run it with: psql -X -f FILE URL",
  "It changes everything or nothing, psql exits with 3 if it was refused.",
];

const HOW_TO_MIGRATE = [
  "For a migration tool that runs this file in one transaction. It takes READ COMMITTED, the server's",
  "default, and refuses any other isolation level. Outside of a transaction it changes nothing.",
];

// Without ON_ERROR_STOP psql goes on after a refusal, and exits with 0.
const PSQL = `\\set ON_ERROR_STOP on
set client_encoding = 'UTF8';`;
