/** `revert` as somebody uses it: what is refused by name, what stays, and what is said of documents. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { kinds } from "../../src/settings/kinds/registry.js";
import { type ServerDatabase, suiteDatabase, withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const COUPON = {
  type: "threshold",
  title: "Spring",
  minSpend: "100",
  discount: { type: "amount", amount: "10" },
  limits: { total: 10 },
};
const WINDOW = { validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" } } };

describe("revert", () => {
  const cwd = emptyFolder();
  const database = suiteDatabase<ServerDatabase>((use) => withServerDatabase(use, kinds));
  const run = (line: string) => runCli(line, { cwd, env: { DATABASE_URL: database().url } });
  const sql = (text: string) => database().session.script(text);
  /** As documents, applied. */
  const settle = async (coupons: Readonly<Record<string, object>>, more = "") => {
    const documents = [
      { kind: "store", spec: { title: "S", currency: "CNY", timeZone: "Asia/Shanghai" } },
      ...Object.entries(coupons).map(([name, spec]) => ({
        kind: "coupon",
        name,
        spec: { ...COUPON, ...WINDOW, ...spec },
      })),
    ];
    writeFileSync(join(cwd, "settings/all.json"), JSON.stringify({ documents }));
    expect(await run(`apply --auto-approve ${more}`.trim())).toMatchObject({ status: 0 });
  };
  const coupons = async () => {
    const { out } = await run("show --current coupon --format json");
    const settings: readonly { address: string; spec: { minSpend: string; title: string } }[] = JSON.parse(out);
    return Object.fromEntries(settings.map(({ address, spec }) => [address, `${spec.title} ${spec.minSpend}`]));
  };

  beforeAll(async () => {
    mkdirSync(join(cwd, "settings"));
    writeFileSync(
      join(cwd, "shopwright.config.ts"),
      `import { defineProject } from "shopwright";
export default defineProject({ format: 1, stores: { main: { layers: ["settings"] } },
  environments: { local: { database: { $env: "DATABASE_URL" } } } });`,
    );
    await settle({ a: {}, b: {} }); // revision 1
    await settle({ a: { minSpend: "200" }, c: {} }, "--allow mass-deletion"); // 2: a changed, b deleted, c created
    await settle({ a: { minSpend: "200", title: "Later" }, c: {} }); // 3: another field of a
  });

  it("takes one revision back, leaves what came later, and says that documents do not know", async () => {
    const { status, out, err } = await run("revert 2 --out back.json");
    expect(status).toBe(0);
    expect(out).toContain("Plan: 1 to add, 1 to change, 1 to destroy.");
    expect(out).toContain("Saved to back.json");
    expect(err).toContain("warning[revert/documents-differ]");
    expect(err).toContain("shopwright import");
    for (const line of `${out}${err}`.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    expect((await run("apply back.json --auto-approve")).status).toBe(0); // revision 4
    expect(await coupons()).toEqual({ "main/coupon.a": "Later 100.00", "main/coupon.b": "Spring 100.00" });
  });

  it("says so where nothing is left to take back", async () => {
    const again = await run("revert 2 --out again.json");
    expect(again).toMatchObject({
      status: 0,
      err: "",
      out: "Nothing of revision 2 is left to take back: no changes.\n",
    });
    expect(existsSync(join(cwd, "again.json"))).toBe(false);
  });

  it("takes a taking back back", async () => {
    expect((await run("revert 4 --out forth.json")).status).toBe(0);
    expect((await run("apply forth.json --auto-approve")).status).toBe(0); // revision 5
    expect(await coupons()).toEqual({ "main/coupon.a": "Later 200.00", "main/coupon.c": "Spring 100.00" });
    expect((await run("plan --detailed-exitcode")).status).toBe(0);
  });

  it("5: names what was changed again since, by whom, and saves nothing", async () => {
    await sql("update store.coupons set min_spend = 333 where name = 'a'");
    const { status, err } = await run("revert 5 --out conflict.json");
    expect(status).toBe(5);
    expect(err).toContain("error[revert/changed-since]");
    expect(err.replace(/\s+/g, " ")).toMatch(
      /main\/coupon.a minSpend: revision 5 left "200.00", now it is "333.00". postgres changed it by hand at [-\d]+ [\d:]+ UTC, after the last revision./,
    );
    expect(err).toContain("--keep-later");
    expect(existsSync(join(cwd, "conflict.json"))).toBe(false);
  });

  it("leaves that as it is where this is asked for, and takes back the rest", async () => {
    const { status, out, err } = await run("revert 5 --keep-later");
    expect(err).toContain("warning[revert/changed-since]");
    expect(out).toContain("Plan: 1 to add, 0 to change, 1 to destroy.");
    expect(status).toBe(0);
  });

  it("takes direct edits back, of which documents say nothing", async () => {
    await settle({ a: { minSpend: "333", title: "Later" }, c: {}, d: {} }); // the edit is revision 6, the apply 7
    const { status, out, err } = await run("revert 6 --out edits.json");
    expect(err).not.toContain("documents-differ");
    expect(out).toContain("Plan: 0 to add, 1 to change, 0 to destroy.");
    expect(status).toBe(0);
    expect((await run("apply edits.json --auto-approve")).status).toBe(0); // revision 8
    expect(await coupons()).toMatchObject({ "main/coupon.a": "Later 200.00" });
  });

  it("leaves rows alone that nobody manages, and says so", async () => {
    await sql(
      `insert into store.coupons select (jsonb_populate_record(_row, '{"name":"wild"}')).* from store.coupons _row where name = 'a'`,
    );
    await settle({ a: { minSpend: "444" }, c: {}, d: {} }); // the row is revision 9
    const { status, out, err } = await run("revert 9");
    expect(err).toContain("warning[revert/unmanaged]");
    expect(out).toContain("Nothing of revision 9 is left to take back");
    expect(status).toBe(0);
    expect(await coupons()).toMatchObject({ "main/coupon.wild": "Later 200.00" });
  });

  it("5: a guard refuses it as it would any plan", async () => {
    const all = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`n${index}`, {}]));
    await settle({ a: { minSpend: "444" }, c: {}, d: {}, ...all }); // revision 11
    const refused = await run("revert 11 --out many.json");
    expect(refused.err).toContain("error[guard/mass-deletion]");
    expect(refused.status).toBe(5);
    expect(existsSync(join(cwd, "many.json"))).toBe(false);
    expect((await run("revert 11 --out many.json --allow mass-deletion")).status).toBe(0);
  });

  it("5: something refers to what it would take away", async () => {
    await settle({ a: { minSpend: "444" }, c: {}, d: {}, e: {} }, "--allow mass-deletion"); // revision 12
    await sql(`insert into store.campaigns (store, name, title, enabled, window_from, window_until, offer, coupons, scope, exclusive, priority, audience, platforms, combines_with, channels)
      values ('main', 'ties', '"t"', true, now(), now() + interval '1 day', '{"type":"discount","discounts":["x"]}', '{e}', '{"type":"all"}', false, 1, '{"type":"all"}', '{}', '{}', '{}')`);
    const { status, err } = await run("revert 12 --allow mass-deletion");
    expect(err).toContain("error[revert/still-referred-to]");
    expect(err).toContain("main/campaign.ties");
    expect(status).toBe(5);
  });

  it.each(["99", "0", "x"])("1: there is no revision %s", async (number) => {
    const { status, err } = await run(`revert ${number}`);
    expect(err).toContain("error[history/no-such-revision]");
    expect(status).toBe(1);
  });
});
