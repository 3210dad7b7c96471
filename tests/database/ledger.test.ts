import { expect, it } from "vitest";
import { listRevisions, readRevision } from "../../src/database/ledger/read-ledger.js";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import type { Session } from "../../src/model/session.js";
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
      expect(await verifyLedger(session)).toEqual({ ok: true, revisions: 3, hash: revisions[0]?.hash });
    }));

  it("verifies while it is empty", () =>
    tables(withDatabase, async (session) => {
      expect(await verifyLedger(session)).toEqual({ ok: true, revisions: 0, hash: null });
    }));

  it.each([
    [
      "a revision's text edited",
      "update shopwright.revisions set body = replace(body, 'ann', 'bob') where seq = 2",
      2,
      /hash/,
    ],
    [
      "a revision's text edited with its hash",
      "update shopwright.revisions set body = b, hash = shopwright.digest(b) from (select replace(body, 'ann', 'bob') as b from shopwright.revisions where seq = 2) x where seq = 2",
      3,
      /before it/,
    ],
    ["a revision deleted", "delete from shopwright.revisions where seq = 2", 2, /missing/],
    [
      "revisions reordered",
      "update shopwright.revisions set seq = case seq when 2 then 3 when 3 then 2 end + 10 where seq in (2, 3); update shopwright.revisions set seq = seq - 10 where seq > 10",
      2,
      /before it/,
    ],
    [
      "a revision inserted",
      "insert into shopwright.revisions values (5, 999, 'x', '{}', shopwright.digest('{}'))",
      5,
      /before it/,
    ],
    ["the tail cut", "delete from shopwright.revisions where seq = 4", 4, /ends with revision 3/],
    [
      "a plan's digest changed beside the text",
      "update shopwright.revisions set plan = 'x' where seq = 1",
      1,
      /columns/,
    ],
    [
      "a change's text edited",
      'update shopwright.changes set body = replace(body, \'"level": "1"\', \'"level": "8"\')',
      1,
      /its changes/,
    ],
    [
      "a change deleted",
      "delete from shopwright.changes where batch = (select batch from shopwright.revisions where seq = 3)",
      3,
      /0 changes/,
    ],
    [
      "a change's name altered beside the text",
      "update shopwright.changes set name = 'z' where batch = (select batch from shopwright.revisions where seq = 2)",
      2,
      /columns of a change/,
    ],
    [
      "a change without a revision",
      "insert into shopwright.changes values (12345, 1, 'tier', 'flagship', 'a', '{}')",
      5,
      /no revision/,
    ],
  ])("tells of %s by a superuser, and where (fault 28)", (_case, sql, sequence, problem) =>
    tables(withDatabase, async (session) => {
      for (const level of [1, 2, 3, 4]) await applyTiers(session, { a: tier(level) });
      await tamper(session, sql);
      expect(await verifyLedger(session)).toEqual({ ok: false, sequence, problem: expect.stringMatching(problem) });
    }),
  );

  it("leaves pending edits out, until they are sealed", () =>
    tables(withDatabase, async (session) => {
      await session.script(insertTier("a", 1));
      expect(await listRevisions(session)).toEqual([]);
    }));
});

async function tamper(session: Session, sql: string): Promise<void> {
  await session.script(`alter table shopwright.revisions disable trigger user;
    alter table shopwright.changes disable trigger user; ${sql}`);
}
