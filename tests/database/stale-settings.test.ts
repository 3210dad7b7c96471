/** The first look at a saved plan: which rows are not as it found them, and what the ledger knows of that. */
import { expect, it } from "vitest";
import { checkPlan } from "../../src/database/apply/check-plan.js";
import { staleLines } from "../../src/render/text/stale-text.js";
import { plain } from "../render/plain.js";
import { describeServerDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";
import { apply, applyTiers, insertTier, planTiers, tables, tier } from "./tiers.js";

describeServerDatabase("the check of a plan", (withDatabase) => {
  it("finds what it touches and what it refers to, and nothing else (fault 4)", () =>
    tables(withDatabase, async (session) => {
      const before = { gold: tier(1), other: tier(1), gone: tier(1) };
      await applyTiers(session, before);
      const plan = await planTiers(session, { ...before, gone: tier(2), child: tier(2, { parent: "gold" }) });
      await session.script("update store.tiers set level = 7 where name = 'other'");
      expect(await checkPlan(session, plan, testKinds)).toBeNull();
      await session.script(`update store.tiers set level = 8 where name = 'gold';
        delete from store.tiers where name = 'gone'; ${insertTier("child", 3)}`);
      const stop = await checkPlan(session, plan, testKinds);
      expect(stop).toMatchObject({
        type: "stale",
        count: 3,
        settings: [
          { address: { name: "gold" }, became: "changed", before: { level: 1 }, after: { level: 8 } },
          { address: { name: "child" }, became: "created", before: null, after: { level: 3 } },
          { address: { name: "gone" }, became: "deleted", before: { level: 1 }, after: null },
        ],
      });
      if (stop?.type !== "stale") throw new Error("not stale");
      expect(staleLines(stop.settings, stop.count, testKinds, plain.language)).toEqual([
        expect.stringMatching(/^flagship\/tier\.gold: level 1 -> 8, set by postgres at \d{4}-\d\d-\d\d \d\d:\d\d UTC$/),
        expect.stringMatching(/^flagship\/tier\.child: it was created since, set by postgres at /),
        expect.stringMatching(/^flagship\/tier\.gone: it was deleted since, set by postgres at /),
      ]);
      expect(await apply(session, plan)).toMatchObject({ type: "stale" });
    }));

  it("finds nothing where a row was changed and changed back", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      const plan = await planTiers(session, { a: tier(2) });
      await session.script("update store.tiers set level = 5; update store.tiers set level = 1");
      expect(await checkPlan(session, plan, testKinds)).toBeNull();
      await session.script("update store.tiers set level = 2");
      expect(await checkPlan(session, plan, testKinds)).toMatchObject({
        settings: [{ asPlanned: true, since: [{ before: { level: 1 }, after: { level: 2 } }] }],
      });
    }));

  it("finds what was protected since: to delete it takes a consent that this plan has not", () =>
    tables(withDatabase, async (session) => {
      const both = { kept: tier(1), other: tier(1) };
      await applyTiers(session, both);
      const deleting = await planTiers(session, { other: tier(1) });
      const updating = await planTiers(session, { kept: tier(2), other: tier(1) });
      const elsewhere = await planTiers(session, { kept: tier(1), other: tier(2) });
      await apply(session, await planTiers(session, both, null, ["kept"]));
      for (const plan of [deleting, updating]) {
        const stop = await checkPlan(session, plan, testKinds);
        if (stop?.type !== "stale") throw new Error("not stale");
        expect(staleLines(stop.settings, stop.count, testKinds, plain.language)).toEqual([
          "flagship/tier.kept: it was protected since, by revision 2 (ann)",
        ]);
        expect(await apply(session, plan)).toMatchObject({
          type: "stale",
          rows: [{ address: { name: "kept" }, protectedSince: 2 }],
        });
      }
      expect(await apply(session, elsewhere)).toMatchObject({ type: "applied" });
      const knowing = await planTiers(session, { kept: tier(3), other: tier(2) }, null, ["kept"]);
      expect(await apply(session, knowing)).toMatchObject({ type: "applied" });
    }));

  it("is bounded, however many rows differ", () =>
    tables(withDatabase, async (session) => {
      const names = Array.from({ length: 120 }, (_, index) => `t${index}`);
      const all = (level: number) => Object.fromEntries(names.map((name) => [name, tier(level)]));
      await applyTiers(session, all(1));
      const plan = await planTiers(session, all(2));
      await session.script("update store.tiers set level = 3");
      const stop = await checkPlan(session, plan, testKinds);
      if (stop?.type !== "stale") throw new Error("not stale");
      expect([stop.count, stop.settings.length]).toEqual([120, 50]);
      const lines = staleLines(stop.settings, stop.count, testKinds, plain.language);
      expect([lines.length, lines.at(-1)]).toEqual([21, "and 100 more"]);
    }));
});
