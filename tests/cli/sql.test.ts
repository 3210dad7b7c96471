/** `sql` as migration tools take what it writes: files in a folder, and modules that Kysely's own migrator runs. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import { Kysely, type Migration, Migrator, PostgresDialect } from "kysely";
import pg from "pg";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { kinds } from "../../src/settings/kinds/registry.js";
import { type CliProject, projectIn } from "../support/cli-project.js";
import { type ServerDatabase, withServerDatabase } from "../support/databases.js";
import { describePsql, psql } from "../support/psql.js";
import { allRows } from "../support/real-settings.js";

const tier = (name: string, level: number, title = "Tier") => ({
  kind: "member_tier",
  name,
  spec: { title, level, growthFrom: level * 100, keepFor: "none" },
});

const hostile = `it's \`\${here}\` \\ \u2028 */`;

const before = [
  { kind: "store", spec: { title: "Main", currency: "CNY", timeZone: "Asia/Shanghai" } },
  tier("gold", 2),
  tier("silver", 1),
];

const after = [before[0], tier("gold", 3, hostile), tier("bronze", 1)];

/** A store as it was applied, a plan of what its documents say since, and both ways as files of a migration tool. */
function withMigration<T>(
  options: string,
  use: (shop: CliProject & ServerDatabase & { readonly files: readonly string[] }) => Promise<T>,
): Promise<T> {
  return withServerDatabase(async (database) => {
    const project = projectIn({ main: ["settings"] }, { "settings/all.json": { documents: before } }, database.url);
    expect(await project.run("apply --auto-approve")).toMatchObject({ status: 0 });
    project.write("settings/all.json", { documents: after });
    expect(await project.run("plan --out plan.json")).toMatchObject({ status: 0 });
    const { out, err, status } = await project.run(`sql plan.json --dir migrations --name spring ${options}`.trim());
    expect({ err, status }).toEqual({ err: "", status: 0 });
    const files = readdirSync(join(project.cwd, "migrations")).sort();
    for (const file of files) expect(out).toContain(`Wrote ${join("migrations", file)}\n`);
    return await use({ ...project, ...database, files });
  }, kinds);
}

describePsql("files of a migration tool", () => {
  it("do what an apply does and take it back, each in the tool's transaction", () =>
    withMigration("", async ({ files, read, url, session, run }) => {
      expect(files).toEqual([
        expect.stringMatching(/^\d{14}_spring\.down\.sql$/),
        expect.stringMatching(/^\d{14}_spring\.up\.sql$/),
      ]);
      const [down = "", up = ""] = files.map((file) => read(join("migrations", file)));
      const rows = await allRows(session);
      await psql(`begin;\n${up}\ncommit;`, url);
      expect(await run("plan --detailed-exitcode")).toMatchObject({
        status: 0,
        out: expect.stringMatching(/^No changes/),
      });
      expect(await run("apply plan.json --auto-approve")).toMatchObject({ status: 4 });
      await psql(`begin;\n${down}\ncommit;`, url);
      expect(await allRows(session)).toEqual(rows);
      expect(await run("verify")).toMatchObject({ status: 0 });
    }));

  it("are not written twice, and never over one that is there", () =>
    withMigration("", async ({ run, files, cwd }) => {
      for (const format of ["sql", "kysely"]) {
        const again = await run(`sql plan.json --dir migrations --name spring --format ${format}`);
        expect(again).toMatchObject({
          status: 1,
          out: "",
          err: expect.stringContaining("error[sql/migration-exists]"),
        });
      }
      expect(readdirSync(join(cwd, "migrations")).sort()).toEqual(files);
    }));
});

describe("a module of Kysely's", () => {
  it("is run by its migrator, up and down", () =>
    withMigration("--format kysely", async ({ files, cwd, read, url, session, run }) => {
      expect(files).toEqual([expect.stringMatching(/^\d{14}_spring\.ts$/)]);
      const [file = ""] = files;
      const rows = await allRows(session);
      const module: Migration = await importTypeScript(read(join("migrations", file)));
      await migrating(url, { [file]: module }, async (migrator) => {
        expect((await migrator.migrateToLatest()).error).toBeUndefined();
        expect((await allRows(session))["member_tier"]?.["gold"]?.["title"]).toBe(hostile);
        expect(await run("plan --detailed-exitcode")).toMatchObject({ status: 0 });
        expect((await migrator.migrateDown()).error).toBeUndefined();
        expect(await allRows(session)).toEqual(rows);
      });
      expect(typeErrors(join(cwd, "migrations", file))).toEqual([]);
    }));

  it("that is stale fails, and its migrator with it; nothing is changed", () =>
    withMigration("--format kysely", async ({ files: [file = ""], read, url, session }) => {
      await session.script("update store.member_tiers set growth_from = 7 where name = 'gold'");
      const rows = await allRows(session);
      const module: Migration = await importTypeScript(read(join("migrations", file)));
      await migrating(url, { [file]: module }, async (migrator) => {
        expect((await migrator.migrateToLatest()).error).toMatchObject({ code: "SW004" });
      });
      expect(await allRows(session)).toEqual(rows);
    }));
});

async function migrating(
  url: string,
  migrations: Readonly<Record<string, Migration>>,
  use: (migrator: Migrator) => Promise<void>,
): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) });
  try {
    await use(new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } }));
  } finally {
    await db.destroy();
  }
}

async function importTypeScript(text: string): Promise<Migration> {
  const { code } = transformSync(text, { loader: "ts", format: "esm" });
  const kysely = pathToFileURL(new URL(import.meta.resolve("kysely")).pathname).href;
  return import(`data:text/javascript,${encodeURIComponent(code.replace('"kysely"', JSON.stringify(kysely)))}`);
}

/** Under the strictest settings, with this project's Kysely. */
function typeErrors(file: string): readonly string[] {
  const root = new URL("../..", import.meta.url).pathname;
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    paths: { kysely: [join(root, "node_modules/kysely")] },
  });
  expect(readFileSync(file, "utf8")).toContain('from "kysely"');
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
