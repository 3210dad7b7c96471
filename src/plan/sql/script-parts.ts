/** What every written form of a plan's statements is made of: comments that are only that, values as literals. */
import type { Plan } from "../../model/plan.js";
import type { Statement } from "../../model/statement.js";
import type { ReversePlan } from "../reverse-plan.js";
import { JSON_LINES } from "./json-lines.js";
import { PINNED_NAMES, pinStatements } from "./pinned-settings.js";
import { arrayLiteral, quoteLines, quoteLiteral } from "./quote.js";

export type Statements = readonly (Statement & { readonly comment?: readonly string[] })[];

/** A statement without parameters and without its semicolon, and what it does. */
export interface WrittenStatement {
  readonly comment: readonly string[];
  readonly sql: string;
}

export function writtenOut(statements: Statements): readonly WrittenStatement[] {
  return statements.map((statement) => ({
    comment: (statement.comment ?? []).map(harmless),
    sql: inlined(statement),
  }));
}

/**
 * For a transaction of somebody else's, who goes on in it, as migration tools do to write down what has run: the settings
 * that are pinned for ours are put back. Statements that belong together stand together.
 */
export function amongOthers(statements: Statements): readonly (readonly WrittenStatement[])[] {
  return [[KEEP_SETTINGS], pinned(), ...writtenOut(statements).map((statement) => [statement]), [PUT_SETTINGS_BACK]];
}

const LOCK_TIMEOUT = "set local lock_timeout = '10s'";

export function pinned(): readonly WrittenStatement[] {
  return [...pinStatements("set local"), LOCK_TIMEOUT].map((sql) => ({ comment: [], sql: sql.replace(/;$/, "") }));
}

const KEEP_SETTINGS: WrittenStatement = {
  comment: ["Keep the transaction's settings, which are put back at the end."],
  sql: `select pg_catalog.set_config('shopwright.kept', pg_catalog.json_object_agg(name, pg_catalog.current_setting(name))::text, true)
from pg_catalog.unnest(${quoteLiteral(arrayLiteral([...PINNED_NAMES, "lock_timeout"]))}::text[]) as name`,
};

const PUT_SETTINGS_BACK: WrittenStatement = {
  comment: ["Put the settings back, as whatever follows in this transaction expects them."],
  sql: "select set_config(key, value, true) from json_each_text(current_setting('shopwright.kept')::json)",
};

export function headerOf(plan: Plan): readonly string[] {
  return [whatItDoes(plan), ...whereItBelongs(plan, plan.digest)];
}

export function reverseHeaderOf({ forward, digest }: ReversePlan): readonly string[] {
  return [
    `${whatItDoes(forward)} The way back.`,
    `Takes back plan ${forward.digest}`,
    ...whereItBelongs(forward, digest),
  ];
}

function whatItDoes({ engineVersion, changes, environment }: Plan): string {
  const count = `${changes.length} ${changes.length === 1 ? "change" : "changes"}`;
  return `Shopwright ${engineVersion}: ${count} to ${environment}.`;
}

function whereItBelongs({ commit, base }: Plan, digest: string): readonly string[] {
  return [
    `Plan ${digest}`,
    `Commit ${commit ?? "(none)"}`,
    `Database ${base.databaseId}, made from revision ${base.revision}`,
  ];
}

/** No name and no value may end a comment's line or look like anything but text. */
export function harmless(line: string): string {
  return line.replace(/[^\p{L}\p{N} _.,:/()[\]"=<>+~%@#-]/gu, "?");
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
