/** Guards as people meet them: a refused plan is shown, says how to consent, and is not carried out until somebody does. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { kinds } from "../../src/settings/kinds/registry.js";
import { type ServerDatabase, suiteDatabase, withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

interface Layers {
  readonly [folder: string]: readonly object[];
}

const shop = { kind: "store", spec: { title: "Shop", currency: "CNY", timeZone: "Asia/Shanghai" } };

const tiers = (from: number, until: number, more: object = {}) =>
  Array.from({ length: until - from }, (_, index) => ({
    kind: "member_tier",
    name: `tier-${from + index}`,
    spec: {
      title: "Tier",
      level: from + index,
      growthFrom: (from + index) * 100,
      keepFor: "none",
      default: from + index === 0,
    },
    ...more,
  }));

/** A project whose stores are named after their own layer, over `base`; each layer is one file. */
function project(stores: readonly string[], layers: Layers, guards: object = {}) {
  const cwd = emptyFolder();
  const database = suiteDatabase<ServerDatabase>((use) => withServerDatabase(use, kinds));
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), JSON.stringify(content));
  };
  const set = (folder: string, documents: readonly object[]) => write(`${folder}/all.json`, { documents });
  const name = (named: readonly string[], more: object = {}) =>
    write("shopwright.config.json", {
      format: 1,
      stores: Object.fromEntries(
        named.map((store) => [store, { layers: ["base", ...(store in layers ? [store] : [])] }]),
      ),
      environments: { local: { database: { $env: "DATABASE_URL" }, guards, ...more } },
    });
  for (const [folder, documents] of Object.entries(layers)) set(folder, documents);
  name(stores);
  const run = (line: string) => runCli(line, { cwd, env: { DATABASE_URL: database().url } });
  return { cwd, set, name, run, planned: (file: string) => JSON.parse(readFileSync(join(cwd, file), "utf8")) };
}

describe("a plan that would delete much (fault 56)", () => {
  const { set, run, planned } = project(["main"], { base: [shop, ...tiers(0, 12)] });
  beforeAll(async () => {
    expect(await run("apply --auto-approve")).toMatchObject({ status: 0, err: "" });
    set("base", [shop, ...tiers(0, 6)]);
  });

  it("is shown in full, refused with what it is about and the flag that consents, and may be saved to be shown", async () => {
    const { status, out, err } = await run("plan --out refused.json --detailed-exitcode");
    expect(status).toBe(5);
    expect(out).toContain("- main/member_tier.tier-11");
    expect(out).toContain("Refused by guards. It can be applied only if made with --allow mass-deletion\n");
    expect(out).toContain("Plan: 0 to add, 0 to change, 6 to destroy.\n\nSaved to refused.json, to be shown only");
    expect(err).toContain(`
error[guard/mass-deletion]: Much of a store would be deleted
  6 of the 13 settings of main would be deleted, more than 30 %:
  main/member_tier.tier-9, main/member_tier.tier-8, main/member_tier.tier-7,
  main/member_tier.tier-6, main/member_tier.tier-11 and 1 more.
  help: Look whether a file or a branch is missing, and put it back.
        To consent: --allow mass-deletion
`);
    expect(planned("refused.json")).toMatchObject({
      applyable: false,
      errored: false,
      shopwright: { guards: [{ name: "mass-deletion", consented: false }] },
    });
    expect((await run("show refused.json")).err).toContain("--allow mass-deletion");
  });

  it.each(["apply --auto-approve", "apply refused.json --auto-approve", "sql refused.json"])(
    "is not carried out: %s",
    async (line) => {
      const { status, out, err } = await run(line);
      expect(status).toBe(5);
      expect(err).toContain("--allow mass-deletion");
      expect(out).not.toMatch(/Apply complete|begin isolation/);
      expect((await run("plan")).out).toContain("6 to destroy");
    },
  );

  it("takes no consent but in the plan, and none but a guard's name", async () => {
    const late = await run("apply refused.json --auto-approve --allow mass-deletion");
    expect(late).toMatchObject({ status: 3, err: expect.stringContaining("error[apply/plan-says]") });
    const unknown = await run("plan --allow everything");
    expect(unknown).toMatchObject({ status: 1, err: expect.stringContaining("mass-deletion") });
  });

  it("another guard's consent is none; it is told that it was not needed", async () => {
    const { status, err } = await run("plan --allow delete-protected");
    expect(status).toBe(5);
    expect(err).toContain("warning[guard/nothing-to-allow]");
    expect(err).toContain("error[guard/mass-deletion]");
  });

  it("is carried out with consent, which the plan, its text and the history keep", async () => {
    const { status, out, err } = await run("plan --out consented.json --allow mass-deletion");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const consent =
      "Consented to:\n\n  mass-deletion: Much of a store would be deleted\n      6 of the 13 settings of main";
    expect(out).toContain(consent);
    expect((await run("show consented.json")).out).toContain(consent);
    expect(planned("consented.json")).toMatchObject({ applyable: true, shopwright: { guards: [{ consented: true }] } });
    expect((await run("sql consented.json")).out).toContain('"consents":["mass-deletion"]');
    expect(await run("apply consented.json --auto-approve")).toMatchObject({ status: 0, err: "" });
    expect((await run("history 2")).out).toContain("allowed: mass-deletion\n");
    expect((await run("history 1")).out).not.toContain("allowed");
    expect((await run("verify")).status).toBe(0);
  });
});

describe("protection", () => {
  const { set, run } = project(["main"], { base: [shop, ...tiers(0, 2, { lifecycle: { protect: true } })] });

  it("outlasts its document, and is not lifted by the commit that deletes", async () => {
    await run("apply --auto-approve");
    set("base", [shop, ...tiers(0, 1)]); // protection off for one, the other one gone
    const refused = await run("apply --auto-approve");
    expect(refused.status).toBe(5);
    expect(refused.err).toContain("main/member_tier.tier-1 is on record as protected.");
    expect(refused.err).not.toContain("tier-0");
    set("base", [shop, ...tiers(0, 2)]);
    expect((await run("apply --auto-approve")).status).toBe(0); // protection off, as a step of its own
    set("base", [shop]);
    expect(await run("apply --auto-approve")).toMatchObject({ status: 0, err: "" });
  });
});

describe("an environment's own limits", () => {
  const stores = ["a", "b", "c", "d"];
  const own = Object.fromEntries(stores.map((store) => [store, [shop]]));
  const { set, run } = project(stores, { base: tiers(0, 3), ...own }, { maxChanges: 3, maxDeletes: 0 });

  it("count documents as they are written", async () => {
    const first = await run("apply --auto-approve");
    expect(first.status).toBe(5);
    expect(first.err).toContain("7 documents would be added, changed or deleted");
    expect((await run("apply --auto-approve --allow many-changes")).status).toBe(0);
    set(
      "base",
      tiers(0, 3).map((tier) => ({ ...tier, spec: { ...tier.spec, title: "Other" } })),
    );
    const edited = await run("plan");
    expect(edited).toMatchObject({ status: 0, err: "" });
    expect(edited.out).toContain("a: 3 to change\nb: 3 to change\nc: 3 to change\nd: 3 to change\n\nPlan: ");
    set("base", tiers(0, 2));
    const deleted = await run("plan");
    expect(deleted.status).toBe(5);
    expect(deleted.err).toContain("1 document would be deleted, and guards.maxDeletes of environment local is 0:");
  });
});

describe("an empty layer (fault 27)", () => {
  const patch = { kind: "member_tier", name: "tier-0", patch: { title: "Patched" } };
  const { set, run, cwd } = project(["main"], { base: [shop, ...tiers(0, 1)], main: [patch, ...tiers(1, 3)] });

  it("deletes nothing and takes nothing back without consent; without any document nothing is planned", async () => {
    await run("apply --auto-approve");
    rmSync(join(cwd, "main/all.json"));
    const { status, err, out } = await run("plan");
    expect(status).toBe(5);
    expect(err).toContain("warning[documents/empty-layer]");
    expect(err).toContain('No document was found in "main", and 3 of the settings on record there');
    expect(out).toContain("Plan: 0 to add, 1 to change, 2 to destroy.");
    expect(await run("apply --auto-approve")).toMatchObject({ status: 5 });
    set("base", []);
    for (const command of ["plan", "apply --auto-approve --allow empty-layer mass-deletion", "validate"]) {
      const none = await run(command);
      expect(none).toMatchObject({ status: 3, out: "" });
      expect(none.err).toContain("error[documents/no-documents]");
    }
    rmSync(join(cwd, "main"), { recursive: true });
    expect(await run("plan")).toMatchObject({ status: 3, err: expect.stringContaining("documents/layer-missing") });
  });
});

describe("a store that the project names no more", () => {
  const { name, run, planned } = project(["keep", "old"], {
    base: [shop, ...tiers(0, 2)],
    old: [{ kind: "store", spec: { ...shop.spec, currency: "JPY" } }],
  });
  beforeAll(async () => {
    await run("apply --auto-approve");
    name(["keep"]);
  });

  it("is planned to go, in its own currency, and kept until somebody consents", async () => {
    const { status, out, err } = await run("plan --out removal.json");
    expect(status).toBe(5);
    expect(out).toContain("- old/member_tier.tier-1");
    expect(out).toContain("old: 3 to destroy\n1 store without changes\n");
    expect(err).toContain("not among the stores of environment local: old\n  (3 settings).");
    expect(err).toContain("--store");
    expect(planned("removal.json").shopwright.stores).toMatchObject({ old: { currency: "JPY" } });
    expect((await run("apply --auto-approve")).status).toBe(5);
  });

  it("is left alone where stores are chosen, as where two projects share a database", async () => {
    expect(await run("plan --store keep --detailed-exitcode")).toMatchObject({ status: 0, err: "" });
  });

  it("of an environment that names some of the stores too", async () => {
    name(["keep", "old"], { stores: { keep: {} } });
    expect(await run("plan")).toMatchObject({ status: 5, err: expect.stringContaining("guard/store-removal") });
  });

  it("is planned alike from an export, and goes with consent", async () => {
    await run("show --current --out current.jsonl");
    const [online, offline] = [
      await run("plan --format json"),
      await run("plan --format json --current current.jsonl"),
    ];
    expect(offline).toEqual(online);
    expect(await run("apply --auto-approve --allow store-removal")).toMatchObject({ status: 0, err: "" });
    expect(await run("plan --detailed-exitcode")).toMatchObject({ status: 0, err: "" });
    expect((await run("show --current")).out).not.toContain("old/");
  });
});
