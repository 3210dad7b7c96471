/** `history` as a team and its auditor ask for parts of it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { kinds } from "../../src/settings/kinds/registry.js";
import { type ServerDatabase, suiteDatabase, withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

describe("history", () => {
  const cwd = emptyFolder();
  const database = suiteDatabase<ServerDatabase>((use) => withServerDatabase(use, kinds));
  const run = (line: string | readonly string[]) =>
    runCli([...(typeof line === "string" ? line.split(" ") : line), "--env", "server"], {
      cwd,
      env: { DATABASE_URL: database().url },
    });
  const history = (...words: readonly string[]) => run(["history", ...words]);
  beforeAll(async () => {
    await runCli("init", { cwd });
    await run("apply --auto-approve --message First");
    const coupons = join(cwd, "settings/base/coupons.ts");
    writeFileSync(coupons, readFileSync(coupons, "utf8").replace("total: 1000", "total: 2000"));
    await database().connect((session) =>
      session.script(`set application_name = 'admin'; update store.coupons set title = '"=1+1\u202e"'`),
    );
    await run("apply --auto-approve");
  });

  it("lists what is meant", async () => {
    expect((await history("--address", "coupon", "--since", "1h")).out).toMatch(
      /^Revision .*\n3 .* 1\n2 .* 1\n1 .* 1\/2 +First\n$/,
    );
    expect((await history("--until", "2020-01-01")).out).toBe("No revision is like that.\n");
    expect((await history("--store", "nowhere", "--format", "json")).out).toBe("[]\n");
    const { out } = await history("--address", "main/store", "--format", "json");
    expect(JSON.parse(out)).toMatchObject([{ sequence: 1, changes: 2, matching: 1 }]);
  });

  it("is a table for spreadsheets, without anything that one would run (faults 45, 48)", async () => {
    const { status, out } = await history("--format", "csv", "--address", "main/coupon.welcome-10");
    expect(status).toBe(0);
    const records: Record<string, string>[] = parse(out, { bom: true, columns: true });
    const last = records.filter(({ revision }) => revision !== "1");
    expect(
      last.map(({ revision, by, application, field, before, after }) => [
        revision,
        by,
        application,
        field,
        before,
        after,
      ]),
    ).toEqual([
      ["3", "apply", "shopwright", "title", "'=1+1\\u{202e}", expect.any(String)],
      ["3", "apply", "shopwright", "limits.total", "1000", "2000"],
      ["2", "direct", "admin", "title", expect.any(String), "'=1+1\\u{202e}"],
    ]);
    expect(records.filter(({ revision, field }) => revision === "1" && field === "limits.total")).toMatchObject([
      { operation: "insert", before: "", after: "1000", message: "First" },
    ]);
    expect((await history("2", "--format", "csv")).out.split("\r\n")).toHaveLength(3);
  });

  it("shows settings as they stood, in the forms of show --current", async () => {
    const then = await history("--at", "1", "--address", "coupon");
    expect(then.out).toMatch(
      /^As revision 1 of \d{4}-\d\d-\d\d \d\d:\d\d UTC left it:\n\n {2}\+ main\/coupon\.welcome-10\n/,
    );
    expect(then.out).toContain("total: 1000");
    expect(then.out).toMatch(/1 setting in 1 store\.\nBy the history alone: a row .* is not in it\.\n$/);
    expect((await history("--at", "2", "--address", "coupon")).out).toContain('title: "=1+1\\u{202e}"');
    expect((await history("--at", "2020-01-01")).out).toContain("No settings.");
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const now = await history("--at", tomorrow, "--format", "documents");
    expect(now.out).toBe((await run("show --current --format documents")).out);
    const json: { lifecycle?: unknown; spec: unknown }[] = JSON.parse(
      (await history("--at", "3", "--format", "json")).out,
    );
    const current: { spec: unknown }[] = JSON.parse((await run("show --current --format json")).out);
    expect(json.map(({ spec }) => spec)).toEqual(current.map(({ spec }) => spec));
    expect(json[0]).not.toHaveProperty("lifecycle");
  });

  it.each<[string, readonly string[], string, readonly string[]]>([
    ["no time", ["--since", "last week", "--until", "2027-02-29"], "history/not-a-time", ["--since", "--until", "7d"]],
    [
      "times that never meet",
      ["--since", "2027-02-02", "--until", "2027-02-01"],
      "history/not-a-time",
      ["is not before"],
    ],
    ["no commit", ["--commit", "main"], "history/not-a-commit", ["git log"]],
    ["no address", ["--address", "a b"], "history/not-an-address", ["not written like one"]],
    ["no kind", ["--address", "cuopon"], "history/not-an-address", ["Did you mean coupon?"]],
    ["a revision and a filter", ["1", "--actor", "a"], "history/not-together", ["Leave out its number"]],
    ["settings and a filter of revisions", ["--at", "1", "--actor", "a"], "history/not-together", ["--address"]],
    ["settings as a table of changes", ["--at", "1", "--format", "csv"], "history/not-together", ["documents"]],
    ["changes as documents", ["--format", "documents"], "history/not-together", ["documents"]],
    ["no revision", ["--at", "99"], "history/no-such-revision", ['"99"']],
    ["no revision either", ["99"], "history/no-such-revision", ['"99"']],
  ])("refuses %s, and says how to mend it", async (_case, words, code, said) => {
    const { status, out, err } = await history(...words);
    expect(err).toContain(`error[${code}]`);
    for (const text of said) expect(err).toContain(text);
    expect(Math.max(...err.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toBe("");
    expect(status).toBe(1);
  });

  it("says of each field who set it, on 80 columns and without what a terminal obeys (fault 45)", async () => {
    const { status, out } = await run("blame coupon.welcome-10");
    expect(status).toBe(0);
    expect(out).toMatch(/^main\/coupon\.welcome-10\n\n {2}Field +# {2}When \(UTC\) +Who +Commit\n/);
    expect(out).toMatch(/\n {2}limits\.total: 2000 +3 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}\S.* +-\n/);
    expect(out).toMatch(/\n {2}enabled: true \* +1 /);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    const { out: json } = await run("blame main/coupon.welcome-10 --format json");
    const { fields }: { fields: { path: string; origin: unknown }[] } = JSON.parse(json);
    expect(fields.find(({ path }) => path === "limits.total")).toMatchObject({
      value: 2000,
      origin: { type: "apply", revision: { sequence: 3 } },
    });
    expect((await run("blame coupon.welcome-10 --lang zh-CN")).out).toContain("字段");
  });

  it.each([
    ["coupon.welcom-10", "history/unknown-setting", "Did you mean coupon.welcome-10?"],
    ["main/coupon.nothing-like-it", "history/unknown-setting", "Neither the history nor a table"],
    ["a b", "history/unknown-setting", "not written like an address"],
  ])("blames nothing for %s", async (word, code, said) => {
    const { status, err } = await run(["blame", word]);
    expect(err).toContain(`error[${code}]`);
    expect(err.replaceAll(/\s+/g, " ")).toContain(said);
    expect(status).toBe(1);
  });

  it("is told in Chinese", async () => {
    const { out } = await run("history --at 1 --lang zh-CN");
    expect(out).toMatch(/^修订版 1（.*）之后的状态：\n/);
    expect(out).toContain("仅依据历史：绕过触发器改动的行不在其中。");
  });
});
