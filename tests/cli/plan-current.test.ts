/** `show --current --out` and `plan --current`: the plan of a database, made where none may be reached. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { kinds } from "../../src/settings/kinds/registry.js";
import { guideCopy } from "../support/cli-project.js";
import { type ServerDatabase, suiteDatabase, withServerDatabase } from "../support/databases.js";
import { runCli } from "../support/run-cli.js";

const cwd = guideCopy();
const database = suiteDatabase<ServerDatabase>((use) => withServerDatabase(use, kinds));
const run = (line: string) => runCli(line, { cwd, env: { DATABASE_URL: database().url } });
const path = (file: string) => join(cwd, file);

const EDITS = `
  update store.member_tiers set title = '"By hand"' where name = 'gold' and store = 'flagship';
  delete from store.discounts where store = 'outlet';
  insert into store.member_tiers select (json_populate_record(t, '{"name": "stray", "level": 77}')).* from store.member_tiers t
    where name = 'gold' and store = 'flagship';
`;

beforeAll(async () => {
  expect(await run("apply --auto-approve")).toMatchObject({ status: 0 });
  await database().session.script(EDITS);
  expect(await run("show --current --out current.jsonl")).toMatchObject({ status: 0, err: "" });
  writeFileSync(
    path("settings/flagship/new.json"),
    JSON.stringify({
      kind: "member_tier",
      name: "new",
      spec: { title: "New", level: 9, growthFrom: 99_999, keepFor: "none", inviteOnly: true },
    }),
  );
});

describe("a plan against an export", () => {
  it.each(["", " --store outlet", " --store flagship"])(
    "is the very plan of the database it was made from:%s",
    async (store) => {
      const [online, offline] = [
        await run(`plan --format json${store}`),
        await run(`plan --format json --current current.jsonl${store}`),
      ];
      expect(offline).toEqual({ ...online, status: 0 });
      expect(JSON.parse(offline.out).resource_changes).not.toEqual([]);
    },
  );

  it("shows what was changed by hand, by whom, and says what it was made against", async () => {
    const { out, status } = await run("plan --current current.jsonl --detailed-exitcode");
    expect(status).toBe(2);
    expect(out).toMatch(/^Against current\.jsonl, the database as of revision 1\.\n\nChanged outside/);
    expect(out).toContain("update by postgres");
    expect(out).toContain("+ 会员等级 flagship/member_tier.new".replace("会员等级 ", ""));
  });

  it("needs no database, and no variable that names one", async () => {
    const config = path("shopwright.config.ts");
    const before = readFileSync(config, "utf8");
    writeFileSync(config, before.replace("DATABASE_URL", "SECRET_URL"));
    try {
      expect(await run("plan")).toMatchObject({ status: 7 });
      expect(await run("plan --current current.jsonl")).toMatchObject({ status: 0, err: "" });
    } finally {
      writeFileSync(config, before);
    }
  });

  it("may be applied, since rows decide whether it is stale", async () => {
    expect(await run("plan --current current.jsonl --store outlet --out plan.json")).toMatchObject({ status: 0 });
    expect(await run("apply plan.json --auto-approve")).toMatchObject({ status: 0 });
    expect(await run("apply plan.json --auto-approve")).toMatchObject({ status: 4 });
  });
});

describe("an export that is not as it was written is refused (fault 25)", () => {
  const whole = () => readFileSync(path("current.jsonl"), "utf8");
  const lines = () => whole().split(/(?<=\n)/);
  const header = (change: object) =>
    `${JSON.stringify({ ...JSON.parse(lines()[0] ?? ""), ...change })}\n${lines().slice(1).join("")}`;

  it.each<[what: string, code: string, text: () => string]>([
    ["cut off", "damaged", () => whole().slice(0, -200)],
    ["without its last line", "damaged", () => lines().slice(0, -1).join("")],
    ["with a value edited", "damaged", () => whole().replace("By hand", "By mouth")],
    ["of another format", "other-format", () => header({ format: 2 })],
    ["of other tables", "other-tables", () => header({ tables: "0".repeat(64) })],
    ["of another kind altogether", "not-a-snapshot", () => '{"format_version": "1.2"}\n'],
    ["empty", "not-a-snapshot", () => ""],
  ])("%s", async (_, code, text) => {
    writeFileSync(path("bad.jsonl"), text());
    const { status, err, out } = await run("plan --current bad.jsonl");
    expect({ status, out }).toEqual({ status: 3, out: "" });
    expect(err).toContain(`error[current/${code}]`);
    expect(err).toContain("shopwright show --current --out FILE");
  });

  it("and so is one that is not there", async () => {
    expect(await run("plan --current none.jsonl")).toMatchObject({
      status: 3,
      err: expect.stringContaining("none.jsonl is not there"),
    });
  });

  it("and one of other stores: what it does not hold would look new", async () => {
    await run("show --current --out outlet.jsonl --store outlet");
    const { status, err } = await run("plan --current outlet.jsonl");
    expect(status).toBe(3);
    expect(err).toContain("outlet.jsonl holds outlet, and not flagship.");
    expect(await run("plan --current outlet.jsonl --store outlet")).toMatchObject({ status: 0 });
  });
});

it("an export takes everything, in a form of its own", async () => {
  for (const line of [
    "show --out x.jsonl",
    "show --current --out x.jsonl coupon",
    "show --current --out x.jsonl --format json",
  ])
    expect(await run(line)).toMatchObject({ status: 1, err: expect.stringContaining("error[show/what]") });
  expect(await run("show --current --out none/x.jsonl")).toMatchObject({
    status: 1,
    err: expect.stringContaining("current/unwritable"),
  });
});
