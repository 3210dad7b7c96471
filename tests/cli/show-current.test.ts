/** `show --current`: what a database holds, and that its documents say the same as those it was made from. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { settingsDocuments } from "../../src/documents/edit/settings-documents.js";
import { canonicalise } from "../../src/documents/resolve/canonicalise.js";
import { canonicalJson } from "../../src/model/canonical-json.js";
import type { JsonObject } from "../../src/model/json.js";
import { kinds, parseSpec } from "../../src/settings/kinds/registry.js";
import { guideCopy } from "../support/cli-project.js";
import { type ServerDatabase, suiteDatabase, withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";
import { specArbitrary } from "../support/spec-arbitrary.js";

const context = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };

/** As documents become settings. */
function canonical(kind: string, spec: JsonObject): JsonObject {
  const parsed = parseSpec(kind, spec);
  const shape = kinds.get(kind)?.spec;
  if (!parsed.ok || shape === undefined) throw new Error(JSON.stringify(parsed));
  return canonicalise(shape, parsed.spec, context).spec;
}

describe("documents of settings", () => {
  it.each([...kinds.values()])("of kind $name say the same, without the defaults", (kind) => {
    fc.assert(
      fc.property(specArbitrary(kind), (written) => {
        const spec = canonical(kind.name, written);
        const address = { store: "main", kind: kind.name, name: kind.singleton ? null : "a" };
        const text = settingsDocuments([{ address, spec, protect: false }], kinds);
        const [document] = (JSON.parse(text) as { documents: [{ spec: JsonObject }] }).documents;
        expect(canonicalJson(canonical(kind.name, document.spec))).toBe(canonicalJson(spec));
      }),
      { numRuns: 60 },
    );
  });
});

describe("show --current", () => {
  const cwd = guideCopy();
  const database = suiteDatabase<ServerDatabase>((use) => withServerDatabase(use, kinds));
  const run = (line: string, from = cwd) => runCli(line, { cwd: from, env: { DATABASE_URL: database().url } });
  const show = (rest: string) => run(`show --current ${rest}`.trim());
  beforeAll(async () => {
    mkdirSync(join(cwd, "settings/flagship"), { recursive: true });
    const kept = { kind: "member_tier", name: "kept", lifecycle: { protect: true } };
    const spec = { title: "Kept\u200b", level: 9, growthFrom: 9, keepFor: "none", inviteOnly: true };
    writeFileSync(join(cwd, "settings/flagship/kept.json"), JSON.stringify({ ...kept, spec }));
    expect((await run("apply --auto-approve")).status).toBe(0);
  });

  it("shows all settings by their addresses, or those that are asked for", async () => {
    const all = await show("");
    expect(all.status).toBe(0);
    expect(all.out).toContain("+ flagship/store\n");
    expect(all.out).toContain("+ outlet/flash_session.noon\n");
    expect(all.out).toMatch(/\n\n\d+ settings in 2 stores\.\n$/);
    const some = await show("outlet/flash_session member_tier.gold --store outlet");
    expect(some.out).toMatchInlineSnapshot(`
      "  + outlet/member_tier.gold
            + title: { en: "Gold", "zh-CN": "黄金会员" }
            + level: 2
            + growthFrom: 1000
            + percentOff: "5%"
            + combinesWith: ["points"]
            + pointsMultiplier: 1.5
            + freeShippingFrom: "99.00"
            + growthPerReview: 10
            + benefits: [{ en: "A coupon on your birthday", "zh-CN": "生日礼券" }]
            + keepFor: "1y"
            # (2 defaults hidden)

        + outlet/flash_session.evening
            + title: { en: "Evening", "zh-CN": "晚场" }
            + window: { from: "20:00", until: "22:00" }
            + remindBefore: "5m"
            # (2 defaults hidden)

        + outlet/flash_session.noon
            + title: { en: "Noon", "zh-CN": "午间场" }
            + window: { from: "12:00", until: "14:00" }
            # (3 defaults hidden)

      3 settings in 1 store.
      "
    `);
  });

  it("prints JSON with addresses and whole specs", async () => {
    const { out } = await show("flagship/member_tier.kept --format json");
    expect(JSON.parse(out)).toEqual([
      {
        address: "flagship/member_tier.kept",
        store: "flagship",
        kind: "member_tier",
        name: "kept",
        lifecycle: { protect: true },
        spec: expect.objectContaining({ title: "Kept\u200b", percentOff: "0%", benefits: [] }),
      },
    ]);
    expect(out, "nothing that a terminal hides").toContain("Kept\\u200b");
  });

  it.each([
    ["an unknown kind", "coupn", "Did you mean coupon?"],
    ["an unknown address", "coupon.nope", "Nothing that it holds is coupon.nope."],
    [
      "a kind that the store has none of",
      "member_price --store outlet",
      "Nothing that it holds in outlet is member_price.",
    ],
    ["an unknown store", "--store nowhere", "Nothing that it holds is nowhere."],
    ["two stores in one file", "--format documents", "--store flagship"],
  ])("refuses %s", async (_, rest, expected) => {
    const { status, out, err } = await show(rest);
    expect(err).toContain(expected);
    expect({ status, out }).toEqual({ status: 1, out: "" });
  });

  it("refuses addresses without --current", async () => {
    expect((await run("show coupon main/store")).status).toBe(1);
    expect((await run("show --format documents plan.json")).err).toContain("--current");
  });

  it("prints documents that a new project takes over: its plan against the same database is empty", async () => {
    const other = emptyFolder();
    for (const store of ["flagship", "outlet"]) {
      const { status, out } = await show(`--store ${store} --format documents`);
      expect(status).toBe(0);
      mkdirSync(join(other, "settings", store), { recursive: true });
      writeFileSync(join(other, "settings", store, "all.json"), out);
    }
    const config = {
      format: 1,
      stores: { flagship: { layers: ["settings/flagship"] }, outlet: { layers: ["settings/outlet"] } },
      environments: { local: { database: { $env: "DATABASE_URL" } } },
    };
    writeFileSync(join(other, "shopwright.config.json"), JSON.stringify(config));
    expect(await run("fmt --check", other)).toMatchObject({ status: 0 });
    const { status, out } = await run("plan --detailed-exitcode", other);
    expect(out).toContain("No changes.");
    expect(status).toBe(0);
  });
});
