/** Several stores as one plan: a line each, and what is wrong with one does not hide the plan of another. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { kinds } from "../../src/settings/kinds/registry.js";
import { withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const STORES = ["flagship", "north", "outlet"];

function write(cwd: string, path: string, content: object) {
  writeFileSync(join(cwd, path), JSON.stringify(content));
}

const tier = (level: number) => ({
  kind: "member_tier",
  name: `tier-${level}`,
  spec: { title: "Tier", level, growthFrom: level * 100, keepFor: "none", default: level === 1 },
});

const shop = (store: string) => ({
  kind: "store",
  spec: { title: store, currency: "CNY", timeZone: "Asia/Shanghai" },
});

/** Stores with a layer of their own over one that all share. */
function project(stores: readonly string[]): string {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, "base"));
  write(cwd, "base/tiers.json", { documents: [tier(1), tier(2)] });
  for (const store of stores) {
    mkdirSync(join(cwd, store));
    write(cwd, `${store}/store.json`, shop(store));
  }
  write(cwd, "shopwright.config.json", {
    format: 1,
    stores: Object.fromEntries(stores.map((store) => [store, { layers: ["base", store] }])),
    environments: {
      local: { database: "pglite:.shopwright/db" },
      server: { database: { $env: "DATABASE_URL" } },
    },
  });
  return cwd;
}

describe("several stores", () => {
  const cwd = project(STORES);
  const run = (line: string) => runCli(line, { cwd });
  beforeAll(async () => {
    const { status, out } = await run("apply --auto-approve");
    expect(status).toBe(0);
    expect(out).toContain("flagship: 3 to add\nnorth:    3 to add\noutlet:   3 to add\n\nPlan: 9 to add");
  });

  it("have a line each, those without changes one together", async () => {
    write(cwd, "north/more.json", { documents: [tier(3), { ...tier(1), spec: { ...tier(1).spec, title: "Other" } }] });
    const { out, status } = await run("plan");
    expect(status).toBe(0);
    expect(out).toContain("\n\nnorth: 1 to add, 1 to change\n2 stores without changes\n\nPlan: 1 to add, 1 to change");
    expect((await run("--lang zh-CN plan")).out).toContain("\n\nnorth: 新增 1 项, 变更 1 项\n2 个店铺没有变更\n\n计划");
  });

  it("are narrowed with --store, and then there is no line a store", async () => {
    expect((await run("plan --store north")).out).toMatch(/hidden\)\n\nPlan: 1 to add, 1 to change, 0 to destroy\.\n$/);
    expect((await run("plan --store outlet flagship")).out).toBe("No changes. The store matches its settings.\n");
  });

  describe("one of them wrong", () => {
    beforeAll(() => write(cwd, "outlet/wrong.json", { kind: "member_tier", name: "wrong", spec: { levle: 1 } }));

    it("3: plan shows those that are sound, then all that is wrong, and saves nothing", async () => {
      const { out, err, status } = await run("plan --out plan.json");
      expect(status).toBe(3);
      expect(out).toContain("+ north/member_tier.tier-3");
      expect(out).toContain("north: 1 to add, 1 to change\n1 store without changes\n");
      expect(err).toContain("outlet/wrong.json");
      expect(err).toContain("Not planned for what is wrong with them: outlet.");
      expect(err).toContain("Not saved to plan.json");
      expect(existsSync(join(cwd, "plan.json"))).toBe(false);
    });

    it("3: as JSON the plan says that it is errored, and that nothing can be applied", async () => {
      const { out, status } = await run("plan --format json");
      expect(status).toBe(3);
      const plan = JSON.parse(out);
      expect(plan).toMatchObject({ errored: true, applyable: false });
      expect(Object.keys(plan.shopwright.stores)).toEqual(["flagship", "north"]);
      expect(plan.resource_changes).toHaveLength(2);
    });

    it("3: apply does nothing, and says which stores may be chosen", async () => {
      const { out, err, status } = await run("apply --auto-approve");
      expect({ out, status }).toEqual({ out: "", status: 3 });
      expect(err).toContain("outlet/wrong.json");
      expect(err).toContain("error[apply/unsound-stores]");
      expect(err).toContain("help: Mend them, or choose sound ones: --store flagship north");
    });

    it("3: nothing is said to match where what is sound has no changes, or nothing is sound", async () => {
      const some = await run("plan --store flagship outlet");
      expect(some).toMatchObject({ status: 3, out: "No changes to what could be planned.\n" });
      expect(await run("plan --store outlet")).toMatchObject({ status: 3, out: "" });
      expect(await run("validate")).toMatchObject({ status: 3, out: "" });
    });

    it("3: a store that is not there is an error of the command, whatever else is sound", async () => {
      expect(await run("plan --store flagship nroth")).toMatchObject({ status: 3, out: "" });
    });

    it("3: against an export too", async () => {
      expect((await run("show --current --out current.jsonl")).status).toBe(0);
      const { out, err, status } = await run("plan --current current.jsonl");
      expect(status).toBe(3);
      expect(out).toContain("+ north/member_tier.tier-3");
      expect(err).toContain("Not planned for what is wrong with them: outlet.");
    });

    it("0: the sound ones are applied where they are chosen", async () => {
      const { status, out } = await run("apply --auto-approve --store flagship north");
      expect(status).toBe(0);
      expect(out).toContain("Apply complete! Resources: 1 added, 1 changed, 0 destroyed.");
    });
  });
});

it("on a server, which is asked while documents are checked, it is the same", () =>
  withServerDatabase(async ({ url }) => {
    const cwd = project(STORES);
    const run = (line: string) => runCli(line, { cwd, env: { DATABASE_URL: url, SHOPWRIGHT_ENV: "server" } });
    expect((await run("apply --auto-approve")).out).toContain("Resources: 9 added");
    write(cwd, "outlet/wrong.json", { kind: "member_tier", name: "wrong", spec: { levle: 1 } });
    write(cwd, "north/more.json", tier(3));
    const { out, err, status } = await run("plan");
    expect(status).toBe(3);
    expect(out).toContain("north: 1 to add\n1 store without changes\n\nPlan: 1 to add");
    expect(err).toContain("Not planned for what is wrong with them: outlet.");
    expect(err.match(/^\d+ errors?/gm)).toHaveLength(1);
  }, kinds));

it("twenty stores over one layer are one plan, and the layer's one edit is one change of each", () =>
  withServerDatabase(async ({ url }) => {
    const stores = Array.from({ length: 20 }, (_, index) => `s${String(index + 1).padStart(2, "0")}`);
    const cwd = project(stores);
    const run = (line: string) => runCli(`${line} --env server`, { cwd, env: { DATABASE_URL: url } });
    expect((await run("apply --auto-approve")).out).toContain("Resources: 60 added");
    write(cwd, "base/tiers.json", { documents: [tier(1), { ...tier(2), spec: { ...tier(2).spec, title: "Other" } }] });
    const { out, status } = await run("plan");
    expect(status).toBe(0);
    expect(out).toContain("s01: 1 to change\ns02: 1 to change\n");
    expect(out).toContain("Plan: 0 to add, 20 to change, 0 to destroy.");
  }, kinds));
