import { fork } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { withSession } from "../../src/database/connect.js";
import { connectionError } from "../../src/database/connection-error.js";
import { type DatabaseTarget, parseTarget } from "../../src/database/parse-target.js";
import { describeEachDatabase, withServerDatabase } from "../support/databases.js";
import { TEMPLATE_CACHE } from "../support/installed-tables.js";

describe("parseTarget", () => {
  it.each<[string, DatabaseTarget]>([
    ["pglite:memory", { type: "pglite", folder: null, templateCache: "/cache" }],
    ["pglite:.shopwright/db", { type: "pglite", folder: "/project/.shopwright/db", templateCache: "/cache" }],
    ["postgres://a@h/db", { type: "postgres", url: "postgres://a@h/db" }],
    ["postgresql://a@h/db", { type: "postgres", url: "postgresql://a@h/db" }],
  ])("reads %s", (text, target) => {
    expect(parseTarget(text, "/project", "/cache")).toEqual({ ok: true, value: target, warnings: [] });
  });

  it.each(["mysql://root:hunter2@h/db", "pglite:", "", "postgres://u:hunter2@h:port/db"])("refuses %s", (text) => {
    const result = parseTarget(text, "/project");
    expect(result).toMatchObject({ ok: false, diagnostics: [{ code: "project/unknown-database" }] });
    expect(JSON.stringify(result)).not.toContain("hunter2");
    expect(JSON.stringify(result)).toContain("Expected is ");
  });
});

describeEachDatabase("a session", (withDatabase) => {
  it("returns text, but booleans, integers and JSON", () =>
    withDatabase(async ({ session }) => {
      const { rows, command } = await session.query(
        `select true as bool, 7::int4 as int4, 9007199254740993::int8 as int8, 1.50::numeric as numeric,
          '{"a":[1]}'::jsonb as jsonb, date '2027-03-01' as date, timestamptz '2027-03-01 08:00+08' as timestamptz,
          timestamp '2027-03-01 08:00' as timestamp, interval '90 minutes' as interval, null::text as nothing,
          array['a','b'] as list, $1::text as parameter`,
        ["it's"],
      );
      expect(command).toBe("SELECT");
      expect(rows).toEqual([
        {
          bool: true,
          int4: 7,
          int8: "9007199254740993",
          numeric: "1.50",
          jsonb: { a: [1] },
          date: "2027-03-01",
          timestamptz: "2027-03-01 00:00:00+00",
          timestamp: "2027-03-01 08:00:00",
          interval: "PT1H30M",
          nothing: null,
          list: "{a,b}",
          parameter: "it's",
        },
      ]);
    }));

  it("throws the SQLSTATE, without the values of a failing row", () =>
    withDatabase(async ({ session }) => {
      await session.script("create temporary table t (a text check (a <> 'canary'))");
      const failure = session.query("insert into t values ($1)", ["canary"]);
      await expect(failure).rejects.toMatchObject({ code: "23514", detail: null, table: "t", constraint: "t_a_check" });
      await expect(failure).rejects.not.toThrow("canary");
    }));

  it("names the command of an answer, so that a COMMIT that rolled back shows", () =>
    withDatabase(async ({ session }) => {
      await session.query("begin");
      await expect(session.query("select 1/0")).rejects.toMatchObject({ code: "22012" });
      expect((await session.query("commit")).command).toBe("ROLLBACK");
    }));
});

describe("connecting to a server", () => {
  it.each([
    ["a wrong password", (url: URL) => Object.assign(url, { password: "hunter2" }), "28P01"],
    ["an unknown database", (url: URL) => Object.assign(url, { pathname: "/nowhere" }), "3D000"],
    ["nobody listening", (url: URL) => Object.assign(url, { port: "1" }), "ECONNREFUSED"],
    ["no TLS where it is demanded", (url: URL) => Object.assign(url, { search: "?sslmode=verify-full" }), "08000"],
  ])("%s is a DatabaseError without the password", async (_case, alter, code) => {
    const url = alter(new URL(inject("postgresUrl"))).href;
    const failure = withSession({ type: "postgres", url }, async () => undefined);
    await expect(failure).rejects.toMatchObject({ name: "DatabaseError", code });
    await expect(failure).rejects.not.toThrow(/hunter2|^$/);
  });

  const failureOf = (alter: (url: URL) => URL) => {
    const url = alter(new URL(inject("postgresUrl"))).href;
    return withSession({ type: "postgres", url }, async () => undefined);
  };

  it("without a password says that the URL has none", async () => {
    await expect(failureOf((url) => Object.assign(url, { password: "" }))).rejects.toMatchObject({
      code: "28P01",
      message: "The server asks for a password, and the database URL has none.",
      remedy: expect.stringContaining("postgres://USER:PASSWORD@HOST"),
    });
    const scram = new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string");
    expect(connectionError(scram, "postgres://u@h/db")).toMatchObject({ code: "28P01", remedy: expect.any(String) });
  });

  it("with sslmode=require explains a server without TLS, and nothing warns on the terminal", async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => void warnings.push(warning);
    process.on("warning", listen);
    try {
      for (const sslmode of ["prefer", "require", "verify-full"]) {
        await expect(failureOf((url) => Object.assign(url, { search: `?sslmode=${sslmode}` }))).rejects.toMatchObject({
          code: "08000",
          remedy: expect.stringContaining("sslmode=disable"),
        });
      }
      await expect(failureOf((url) => Object.assign(url, { search: "?sslmode=verify-ca" }))).rejects.toMatchObject({
        code: "08000",
        remedy: expect.stringContaining("sslrootcert=FILE"),
      });
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.off("warning", listen);
    }
    expect(warnings).toEqual([]);
  });

  it.each([
    ["postgres://u:hunter2@secret/part@nowhere.invalid/db", "The host of the database URL is not known."],
    ["postgres://u:se@cret@nowhere.invalid/db", "The host of the database URL is not known."],
    ["postgres://u.invalid:12#cret@nowhere.invalid/db", "The host of the database URL is not known."],
    ["postgres://u:p@nowhere.invalid/db", "getaddrinfo ENOTFOUND nowhere.invalid"],
  ])("never prints a piece of a password taken for a host: %s", (url, message) => {
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${new URL(url).hostname}`), { code: "ENOTFOUND" });
    expect(connectionError(error, url)).toMatchObject({
      code: "ENOTFOUND",
      message,
      remedy: message.startsWith("The") ? expect.stringContaining("@ as %40") : null,
    });
  });

  it("explains a % in the password that is no character", async () => {
    const failure = withSession({ type: "postgres", url: "postgres://u:100%ff@127.0.0.1:1/db" }, async () => undefined);
    await expect(failure).rejects.toMatchObject({ code: "08000", remedy: expect.stringContaining("% as %25") });
  });

  it("pins the settings that values depend on, whatever the role's and the database's defaults (fault 63)", () =>
    withServerDatabase(async ({ session, connectAs }) => {
      await connectAs([], async (_, url) => {
        const hostile = {
          timezone: "'Asia/Tokyo'",
          datestyle: "'German, DMY'",
          intervalstyle: "'sql_standard'",
          extra_float_digits: "-15",
          bytea_output: "'escape'",
          client_encoding: "'LATIN1'",
          search_path: "'public'",
          standard_conforming_strings: "off",
        };
        for (const [name, value] of Object.entries(hostile)) {
          await session.script(`alter role "${new URL(url).username}" set ${name} = ${value}`);
        }
        await withSession({ type: "postgres", url }, async (pinned) => {
          const { rows } = await pinned.query(
            `select timestamptz '2027-03-01 08:00+08' as at, interval '1 day 2 hours' as lasting, 0.1::float8 + 0.2 as sum,
              '\\xff'::bytea as bytes, '满减 é' as text, date '2027-03-01' as day,
              'a\\nb' as backslash, array_to_string(current_schemas(false), ',') as schemas`,
          );
          expect(rows).toEqual([
            {
              at: "2027-03-01 00:00:00+00",
              lasting: "P1DT2H",
              sum: "0.30000000000000004",
              bytes: "\\xff",
              text: "满减 é",
              day: "2027-03-01",
              backslash: "a\\nb",
              schemas: "pg_catalog",
            },
          ]);
        });
      });
    }));
});

describe("an embedded database in a folder", () => {
  const inFolder = async (use: (folder: string) => Promise<void>) => {
    const folder = await mkdtemp(join(tmpdir(), "shopwright-pglite-"));
    try {
      await use(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  it("keeps what was committed, and rolls back what was not", () =>
    inFolder(async (folder) => {
      const target: DatabaseTarget = { type: "pglite", folder: join(folder, "db"), templateCache: TEMPLATE_CACHE };
      await withSession(target, (session) => session.script("create table public.t (a int)"));
      await withSession(target, async (session) => {
        await session.query("begin");
        await session.query("insert into public.t values (1)");
      });
      const { rows } = await withSession(target, (session) => session.query("select count(*)::int as n from public.t"));
      expect(rows).toEqual([{ n: 0 }]);
    }));

  it("is refused to a second process, and free once the first is killed (fault 20)", () =>
    inFolder(async (folder) => {
      const target: DatabaseTarget = { type: "pglite", folder, templateCache: TEMPLATE_CACHE };
      const holder = join(folder, "..", `${folder.split("/").pop()}.mjs`);
      const lock = JSON.stringify(new URL("../../src/database/folder-lock.ts", import.meta.url).pathname);
      await bundle(JSON.parse(lock), holder);
      const child = fork(holder, [folder]);
      try {
        await new Promise((resolve) => child.once("message", resolve));
        await expect(withSession(target, async () => undefined)).rejects.toMatchObject({ code: "SW020" });
        await expect(withSession(target, async () => undefined)).rejects.toThrow(/in use by another process/);
      } finally {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGKILL");
        await ended;
        await rm(holder);
      }
      const { rows } = await withSession(target, (session) => session.query("select 1::int as one"));
      expect(rows).toEqual([{ one: 1 }]);
    }));

  it("makes its template anew if the cached one is corrupt", () =>
    inFolder(async (cache) => {
      const target: DatabaseTarget = { type: "pglite", folder: null, templateCache: cache };
      const read = () => withSession(target, (session) => session.query("select 1::int as one"));
      await read();
      const [file = ""] = await readdir(cache);
      await writeFile(join(cache, file), "not a cluster");
      await writeFile(join(cache, "pglite-0.0.1.cluster"), "of another version");
      expect((await read()).rows).toEqual([{ one: 1 }]);
      expect(await readdir(cache)).toEqual([file]);
    }));
});

/** A process that takes the lock, says so, and waits. */
async function bundle(lock: string, file: string): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    stdin: {
      contents: `import { withFolderLock } from ${JSON.stringify(lock)};
        withFolderLock(process.argv[2], () => new Promise(() => { process.send("locked"); setInterval(() => {}, 1e6); }));`,
      resolveDir: "/",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: file,
  });
}
