/** A compiled plan as a script for `psql` or a migration tool: the very statements of an apply, with literals. */
import type { Plan } from "../../model/plan.js";
import type { Statement } from "../../model/statement.js";
import { JSON_LINES } from "./json-lines.js";
import { pinStatements } from "./pinned-settings.js";
import { quoteLines, quoteLiteral } from "./quote.js";

export interface ScriptOptions {
  /** `false` for migration tools, which open and commit a transaction of their own and know no psql commands. */
  readonly transaction?: boolean | undefined;
}

/** Ends with a newline. Run twice, the second run is refused and changes nothing. */
export function renderScript(
  plan: Plan,
  statements: readonly (Statement & { readonly comment?: readonly string[] })[],
  { transaction = true }: ScriptOptions = {},
): string {
  const body = statements.map((statement) =>
    [...(statement.comment ?? []).map(comment), `${inlined(statement)};`].join("\n"),
  );
  const sections = transaction
    ? [header(plan, HOW_TO_RUN), PSQL, "begin isolation level read committed;", pinned(), ...body, "commit;"]
    : [header(plan, HOW_TO_MIGRATE), pinned(), ...body];
  return `${sections.join("\n\n")}\n`;
}

const HOW_TO_RUN = [
  "Run it with: psql -X -f FILE URL",
  "It changes everything or nothing, psql exits with 3 if it was refused.",
];

const HOW_TO_MIGRATE = [
  "For a migration tool that runs this file in one transaction, READ COMMITTED. Alone it changes nothing.",
];

function header(plan: Plan, how: readonly string[]): string {
  const count = plan.changes.length;
  return [
    `Shopwright ${plan.engineVersion}: ${count} ${count === 1 ? "change" : "changes"} to ${plan.environment}.`,
    `Plan ${plan.digest}`,
    `Commit ${plan.commit ?? "(none)"}`,
    `Database ${plan.base.databaseId}, made from revision ${plan.base.revision}`,
    ...how,
  ]
    .map(comment)
    .join("\n");
}

// Without ON_ERROR_STOP psql goes on after a refusal, and exits with 0.
const PSQL = `\\set ON_ERROR_STOP on
set client_encoding = 'UTF8';`;

function pinned(): string {
  return [...pinStatements("set local"), "set local lock_timeout = '10s';"].join("\n");
}

/** No name and no value may end a comment's line or look like anything but text. */
function comment(line: string): string {
  return `-- ${line.replace(/[^\p{L}\p{N} _.,:/()[\]"=<>+~%@#-]/gu, "?")}`;
}

/** Our statements hold parameters nowhere but in place of a value. */
function inlined({ sql, values }: Statement): string {
  return sql.replace(/\$(\d+)/g, (_, position: string) => {
    const value = values[Number(position) - 1];
    if (value === undefined) throw new Error(`no value for $${position}`);
    if (value === null) return "null";
    return value.startsWith(JSON_LINES) ? quoteLines(value) : quoteLiteral(value);
  });
}
