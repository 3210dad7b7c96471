/** `import` as people use it: what it says, where it writes, and what it does not do. */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CliProject, withServerProject } from "../support/cli-project.js";
import { emptyFolder, unfolded } from "../support/run-cli.js";

const store = { kind: "store", spec: { title: "Main", currency: "CNY", timeZone: "Asia/Shanghai" } };
const tier = { kind: "member_tier", name: "gold", spec: { title: "Gold", level: 2, growthFrom: 100, keepFor: "none" } };
const coded = `import { memberTier } from "shopwright";

export default memberTier("silver", {
  title: "Silver",
  level: 1,
  growthFrom: 50,
  keepFor: "none",
});
`;
const layers = {
  main: ["settings/base", "settings/main"],
  outlet: ["settings/base", "settings/outlet"],
};
const files = {
  "settings/base/store.json": store,
  "settings/base/tiers.json": { documents: [tier] },
  "settings/base/silver.ts": coded,
  "settings/main/bronze.ts": coded.replace('"silver"', '"bronze"').replace("level: 1", "level: 9").replace("50", "900"),
  "settings/main/own.json": { ...tier, name: "own", spec: { ...tier.spec, level: 4, growthFrom: 200 } },
  "settings/outlet/own.json": { ...tier, name: "own", spec: { ...tier.spec, level: 4, growthFrom: 200 } },
};

/** Both stores applied, then edited. */
async function withShop<T>(edits: string, use: (project: CliProject) => Promise<T>): Promise<T> {
  return withServerProject(layers, files, async (project) => {
    expect(await project.run("apply --auto-approve")).toMatchObject({ status: 0 });
    if (edits !== "") await project.sql(edits);
    return use(project);
  });
}

const level = (name: string, stores = "'main', 'outlet'") =>
  `update store.member_tiers set growth_from = 777 where name = '${name}' and store in (${stores});`;
const copied = `insert into store.member_tiers select (jsonb_populate_record(t, '{"name": "extra", "level": 7}')).* from store.member_tiers t where name = 'gold' and store = 'main';`;

describe("import", () => {
  it("has nothing to do where nothing was changed", () =>
    withShop("", async ({ run }) => {
      expect(await run("import --layer settings/main")).toEqual({
        status: 0,
        out: "Nothing to import: no row was changed outside, and none is without a document.\n",
        err: "",
      });
    }));

  it("writes down what is named, though only documents differ: as after a revert", () =>
    withShop("", async ({ run, read, write }) => {
      const before = read("settings/base/tiers.json");
      write("settings/base/tiers.json", before.replace("100", "150"));
      expect((await run("apply --auto-approve")).status).toBe(0);
      expect((await run("revert 2 --out back.json")).err).toContain(
        "main/member_tier.gold outlet/member_tier.gold --layer",
      );
      expect((await run("apply back.json --auto-approve")).status).toBe(0);
      expect((await run("import member_tier --layer settings/base")).out).toMatch(/^Nothing to import/);
      expect(await run("import member_tier.gold --layer settings/base")).toMatchObject({ status: 0, err: "" });
      expect(read("settings/base/tiers.json")).toBe(before);
      expect(await run("plan --detailed-exitcode")).toMatchObject({ status: 0 });
    }));

  it("edits the document of the layer where all its stores changed alike", () =>
    withShop(level("gold"), async ({ run, read }) => {
      const before = read("settings/base/tiers.json");
      const shown = await run("import member_tier.gold --layer settings/base --dry-run --diff");
      expect(shown.out).toContain('-        "growthFrom": 100,\n+        "growthFrom": 777,');
      expect(read("settings/base/tiers.json")).toBe(before);
      const { out, status } = await run("import member_tier.g* --layer ./settings/base/");
      expect(status).toBe(0);
      expect(out).toMatch(/^settings\/base\/tiers\.json\n {2}main\/member_tier\.gold\n {2}outlet\/member_tier\.gold\n/);
      expect(read("settings/base/tiers.json")).toBe(before.replace("100", "777"));
      expect((await run("plan")).out).toMatch(/Plan: 2 to import, 0 to add, 0 to change, 0 to destroy\.\n$/);
      const drift = (await run("drift")).out;
      expect(unfolded(drift)).toContain(
        "# 2 settings: documents say the same already; the next apply takes it on record.",
      );
      expect(drift).not.toMatch(/shopwright (plan|apply|import)/);
    }));

  it("refuses a layer that another store reads, and patches in one of its own", () =>
    withShop(level("gold", "'main'"), async ({ run, read }) => {
      const refused = await run("import --layer settings/base");
      expect(refused.status).toBe(3);
      expect(refused.err).toMatch(
        /error\[import\/shared-layer\](.|\n)*--layer settings\/main\.(.|\n)*Nothing was written/,
      );
      expect((await run("import --layer settings/main")).status).toBe(0);
      expect(JSON.parse(read("settings/main/member-tiers.json"))).toEqual({
        documents: [{ kind: "member_tier", name: "gold", patch: { growthFrom: 777 } }],
      });
      expect((await run("plan")).out).toMatch(/Plan: 1 to import, 0 to add, 0 to change, 0 to destroy\.\n$/);
    }));

  it("does not edit code, and says what to write where", () =>
    withShop(level("silver"), async ({ run, read }) => {
      const { status, err } = await run("import --layer settings/base");
      expect(status).toBe(3);
      expect(err).toContain("--> settings/base/silver.ts:6:3");
      expect(err).toContain("growthFrom: 50 -> 777");
      expect(err).toMatch(/--layer settings\/(main|outlet)/);
      expect(read("settings/base/silver.ts")).toBe(coded);
    }));

  it("writes what can be written with --partial, else nothing", () =>
    withShop(level("bronze", "'main'") + copied, async ({ run, cwd, read }) => {
      const refused = await run("import --layer settings/main");
      expect(refused).toMatchObject({ status: 3, out: "" });
      expect(refused.err).toMatch(/error\[import\/written-in-code\](.|\n)*Nothing was written\.\n$/);
      expect(existsSync(join(cwd, "settings/main/member-tiers.json"))).toBe(false);
      const { status, out } = await run("import --layer settings/main --partial");
      expect(status).toBe(3);
      expect(out).toContain("settings/main/member-tiers.json (new)\n  main/member_tier.extra\n");
      expect(JSON.parse(read("settings/main/member-tiers.json")).documents).toMatchObject([{ name: "extra" }]);
    }));

  it("says which field no document can hold", () =>
    withShop("", async ({ run, sql }) => {
      await sql(`update store.member_tiers set title = '{"zz zz": 3}' where name = 'gold' and store = 'main'`);
      const { status, err } = await run("import member_tier.gold --layer settings/main");
      expect(status).toBe(3);
      expect(err).toMatch(/error\[import\/unspeakable\](.|\n)*in main\/member_tier\.gold, field title/);
    }));

  it("does not write down what is on record as it was left", () =>
    withShop("", async ({ run, cwd, write }) => {
      rmSync(join(cwd, "settings"), { recursive: true });
      const config = { stores: { main: { layers: ["settings/all"] } } };
      write("shopwright.config.json", {
        format: 1,
        ...config,
        environments: { local: { database: { $env: "DATABASE_URL" } } },
      });
      const { err, out } = await run("import --layer settings/all");
      expect(err + out).toContain("Nothing to import");
    }));

  it("never writes through a link that leads out of the project", () =>
    withShop(copied, async ({ run, cwd }) => {
      const outside = emptyFolder();
      rmSync(join(cwd, "settings/main"), { recursive: true });
      symlinkSync(outside, join(cwd, "settings/main"));
      const { status, err } = await run("import --layer settings/main");
      expect(status).toBe(3);
      expect(err).toContain("leads out of the project folder");
      expect(existsSync(join(outside, "member-tiers.json"))).toBe(false);
    }));

  it("leaves a file of the same name alone", () =>
    withShop(copied, async ({ run, cwd, read }) => {
      mkdirSync(join(cwd, "settings/main/member-tiers.json"));
      writeFileSync(join(cwd, "settings/main/member-tiers-imported.json"), '{\n  "documents": []\n}\n');
      expect((await run("import --layer settings/main")).status).toBe(0);
      expect(read("settings/main/member-tiers-imported.json")).toContain('"name": "extra"');
    }));

  it.each([
    ["import --layer settings/bas", 1, /is no layer of the project(.|\n)*Did you mean settings\/base\?/],
    [
      "import --layer settings/outlet --store main",
      1,
      /error\[import\/layer-of-another-store\](.|\n)*--layer settings\/main/,
    ],
    ["import outlet/member_tier --layer settings/main", 1, /error\[import\/layer-of-another-store\]/],
    ["import member_tier.nobody --layer settings/main", 1, /No row that it holds is member_tier\.nobody/],
    ["import cupon --layer settings/main", 1, /There is no kind "cupon"/],
    ["import", 1, /required option '--layer <folder>'/],
  ])("says what is wrong with `%s`", (line, status, message) =>
    withShop("", async ({ run }) => {
      const result = await run(line);
      expect(result.err).toMatch(message);
      expect(result).toMatchObject({ status, out: "" });
    }),
  );
});
