/**
 * A shop's application needs no Shopwright to read its settings: each `.sql` file here asks for settings of one module as
 * an application would, in psql, as a role that may read and no more. Every row it gets is a setting, a field, and the
 * value that the documents of examples/guide state there. A new file is a new case.
 */
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Session } from "../../src/model/session.js";
import { withServerDatabase } from "../support/databases.js";
import { describePsql, psqlRows } from "../support/psql.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const guide = fileURLToPath(new URL("../../examples/guide", import.meta.url));
const readers = readdirSync(folder).filter((file) => file.endsWith(".sql"));
const STORE = "flagship";

interface Planned {
  readonly resource_changes: readonly { readonly address: string; readonly change: { readonly after: unknown } }[];
}

describePsql("a shop's application in psql", () => {
  it("reads what the documents state, module by module", () =>
    withServerDatabase(async ({ url, session, connectAs }) => {
      const documents = await applyGuide(url);
      await connectAs(["shopwright_reader"], async (_, own) => {
        const read: Record<string, readonly (readonly string[])[]> = {};
        const stated: Record<string, readonly (readonly string[])[]> = {};
        for (const reader of readers) {
          const rows = await psqlRows(join(folder, reader), own, { store: STORE });
          expect(rows.length, `settings in ${reader}`).toBeGreaterThanOrEqual(5);
          read[reader] = rows;
          stated[reader] = await statedRows(session, documents, rows);
        }
        expect(read).toEqual(stated);
      });
    }));
});

/** The guide in the database, applied as its owner would; what its documents state, by address. */
async function applyGuide(url: string): Promise<ReadonlyMap<string, unknown>> {
  const cwd = emptyFolder();
  cpSync(guide, cwd, { recursive: true, filter: (path) => !path.endsWith(".shopwright") });
  const run = async (line: string) => {
    const { status, err } = await runCli(line, { cwd, env: { DATABASE_URL: url } });
    expect(status, err).toBe(0);
  };
  await run("upgrade --env server --auto-approve");
  await run("plan --env server --out plan.json");
  await run("apply plan.json --auto-approve");
  const plan = JSON.parse(readFileSync(join(cwd, "plan.json"), "utf8")) as Planned;
  return new Map(plan.resource_changes.map(({ address, change }) => [address, change.after]));
}

/** The same settings and fields, with what the documents state there. */
async function statedRows(
  session: Session,
  documents: ReadonlyMap<string, unknown>,
  rows: readonly (readonly string[])[],
): Promise<readonly (readonly string[])[]> {
  const stated: (readonly string[])[] = [];
  for (const [setting = "", field = ""] of rows) {
    const value = at(documents.get(`${STORE}/${setting}`), field);
    if (value === undefined) throw new Error(`the documents state nothing at ${setting} ${field}`);
    stated.push([setting, field, await inPsql(session, value)]);
  }
  return stated;
}

/** `limits.total`; items of lists by number, from 0. */
function at(spec: unknown, field: string): unknown {
  return field.split(".").reduce((value, step) => (value as Record<string, unknown> | undefined)?.[step], spec);
}

const UNITS = { s: "seconds", m: "minutes", h: "hours", d: "days", w: "weeks", mo: "months", y: "years" };

/** A document's value as a column of it prints in psql; what a length of time comes to is asked of PostgreSQL. */
async function inPsql(session: Session, value: unknown): Promise<string> {
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  const text = String(value);
  const [, count, unit] = /^([0-9]+)(s|m|h|d|w|mo|y)$/.exec(text) ?? [];
  if (unit !== undefined) {
    const { rows } = await session.query("select $1::interval::text as text", [
      `${count} ${UNITS[unit as keyof typeof UNITS]}`,
    ]);
    return String(rows[0]?.["text"]);
  }
  return /^[0-9.]+%$/.test(text) ? text.slice(0, -1) : text;
}
