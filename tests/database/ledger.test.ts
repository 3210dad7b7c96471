import { expect, it } from "vitest";
import { listRevisions, readRevision } from "../../src/database/ledger/read-ledger.js";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import { describeEachDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";
import { apply, applyTiers, insertTier, planTiers, tables, tier } from "./tiers.js";

describeEachDatabase("the ledger", (withDatabase) => {
  it("holds an apply with who, why and what", () =>
    tables(withDatabase, async (session) => {
      const plan = await planTiers(session, { a: tier(1) }, "abc1234");
      await apply(session, plan);
      const found = await readRevision(session, testKinds, 1);
      expect(found).toEqual({
        revision: {
          sequence: 1,
          by: "apply",
          actor: "ann",
          user: "postgres",
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\+00:00$/),
          commit: "abc1234",
          message: "spring",
          planDigest: plan.digest,
          engineVersion: "0.1.0",
          consents: [],
          protection: { set: [], lifted: [] },
          changes: 1,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        changes: [
          expect.objectContaining({
            address: { store: "flagship", kind: "tier", name: "a" },
            operation: "insert",
            before: null,
            after: { store: "flagship", name: "a", title: "t", level: "1", percent_off: "0", parent: null },
          }),
        ],
      });
      expect(await readRevision(session, testKinds, 2)).toBeNull();
      expect(await listRevisions(session)).toEqual([found?.revision]);
    }));

  it("holds what an apply protects and frees, which leaves no trace in a row", () =>
    tables(withDatabase, async (session) => {
      const both = { a: tier(1), b: tier(2) };
      for (const protect of [["a"], ["b"], ["b"]]) {
        const plan = await planTiers(session, both, null, protect);
        if (plan.changes.length > 0) await apply(session, plan);
      }
      const revisions = await listRevisions(session);
      expect(revisions.map(({ changes, protection }) => [changes, protection])).toEqual([
        [0, { set: ["flagship/tier.b"], lifted: ["flagship/tier.a"] }],
        [2, { set: ["flagship/tier.a"], lifted: [] }],
      ]);
      expect(await verifyLedger(session)).toMatchObject({ ok: true });
    }));

  it("seals direct edits into a revision of their own before the next apply's (fault 32)", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      await session.script("update store.tiers set level = 5");
      expect(await applyTiers(session, { a: tier(2) })).toBe(3);
      const revisions = await listRevisions(session);
      expect(revisions.map(({ sequence, by, planDigest }) => [sequence, by, planDigest === null])).toEqual([
        [3, "apply", false],
        [2, "direct", true],
        [1, "apply", false],
      ]);
      const sealed = await readRevision(session, testKinds, 2);
      expect(sealed?.changes).toMatchObject([{ operation: "update", before: { level: "1" }, after: { level: "5" } }]);
    }));

  it("leaves pending edits out, until they are sealed", () =>
    tables(withDatabase, async (session) => {
      await session.script(insertTier("a", 1));
      expect(await listRevisions(session)).toEqual([]);
    }));
});
