/** What the statements of an upgrade make and change, told from how they begin. */
import type { UpgradeStep } from "../../model/upgrade.js";
import { plural } from "./plural.js";

export interface UpgradeEffects {
  /** `2 schemas: shopwright, store`: what is made, by sort. */
  readonly made: readonly string[];
  /** `store.stores: 2 columns added, 1 constraint`: tables that were there before. */
  readonly changed: readonly string[];
  /** The steps that change those tables or their rows, as they are: what a person must judge. */
  readonly judged: readonly UpgradeStep[];
}

type Made = readonly [word: string, beginning: RegExp];

/** With the name of each, where the beginning captures it. */
const MADE: readonly Made[] = [
  ["schema", /^create schema (\S+)/],
  ["role", /^create role (\S+)/],
  ["table", /^create table (?!if not exists )(\S+)/],
  ["function", /^create (?:or replace )?function/],
  ["trigger", /^create (?:constraint )?trigger/],
];

type Altered = readonly [word: string, done: string, clause: RegExp];

/** In one table; each column and constraint counts once. */
const ALTERED: readonly Altered[] = [
  ["column", " added", /^add column (?!if not exists )(\S+)/],
  ["column", " changed", /^alter column (\S+)/],
  ["column", " dropped", /^drop column (\S+)/],
  ["column", " renamed", /^rename column (\S+)/],
  ["constraint", "", /^(?:add|drop) constraint (\S+)/],
];

const ALTER = /^alter table (\S+) ((?:add|alter|drop|rename) .*)/s;
const FILL = /^update (store\.\S+) /;

export function upgradeEffects(steps: readonly UpgradeStep[]): UpgradeEffects {
  const plain = steps.map(({ sql }) => withoutComment(sql));
  const created = new Set(captured(plain, /^create table (\S+)/));
  const clauses = new Map<string, readonly string[]>();
  for (const statement of plain) {
    const [, table = "", clause = ""] = ALTER.exec(statement) ?? [];
    if (clause !== "" && !created.has(table)) clauses.set(table, [...(clauses.get(table) ?? []), clause]);
  }
  return {
    made: MADE.flatMap((each) => madeText(plain, each)),
    changed: [...clauses].flatMap(([table, each]) => {
      const text = alteredText(each);
      return text === "" ? [] : [`${table}: ${text}`];
    }),
    judged: steps.filter((_, index) => {
      const statement = plain[index] ?? "";
      const table = (ALTER.exec(statement) ?? FILL.exec(statement))?.[1];
      return table !== undefined && !created.has(table);
    }),
  };
}

function madeText(all: readonly string[], [word, beginning]: Made): readonly string[] {
  const statements = [...new Set(all)]; // what was mended may be made once more
  const count = statements.filter((statement) => beginning.test(statement)).length;
  const names = captured(statements, beginning);
  return count === 0 ? [] : [`${plural(count, word)}${names.length > 0 ? `: ${names.join(", ")}` : ""}`];
}

function alteredText(clauses: readonly string[]): string {
  return ALTERED.flatMap(([word, done, clause]) => {
    const count = new Set(captured(clauses, clause)).size;
    return count === 0 ? [] : [`${plural(count, word)}${done}`];
  }).join(", ");
}

function captured(texts: readonly string[], pattern: RegExp): readonly string[] {
  return texts.flatMap((text) => pattern.exec(text)?.[1] ?? []);
}

/** Functions and tables begin with a comment that says what they are for. */
function withoutComment(statement: string): string {
  return statement.trim().replace(/^(?:--[^\n]*\n\s*)+/, "");
}
