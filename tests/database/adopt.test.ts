/** A database that was restored, moved or copied: refused by every apply, until its owner says that it is to go on. */
import { expect, it } from "vitest";
import { listRevisions } from "../../src/database/ledger/read-ledger.js";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import type { Adoption } from "../../src/database/upgrade/adopt-statements.js";
import { planUpgrade } from "../../src/database/upgrade/plan-upgrade.js";
import { runUpgrade } from "../../src/database/upgrade/run-upgrade.js";
import { upgradeScript } from "../../src/database/upgrade/upgrade-script.js";
import type { Session } from "../../src/model/session.js";
import { tableOf } from "../../src/plan/sql/table-definition.js";
import { describeServerDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";
import { apply, applyTiers, planTiers, tables, tier } from "./tiers.js";

const definitions = [...testKinds.values()].map((kind) => tableOf(kind, testKinds));

describeServerDatabase("upgrade --adopt", (withDatabase) => {
  it.each([
    ["restored", true, "Adopted as restored; it lived at elsewhere/1. after the fire"],
    ["copy", false, "Adopted as a copy of database"],
  ] as const)("of a database that is %s: applies go on, the history says so (fault 61)", (as, sameId, message) =>
    tables(withDatabase, async (session) => {
      const earlier = await moved(session);
      expect(await apply(session, earlier)).toEqual({ type: "other-database" });
      expect(await apply(session, await planTiers(session, { a: tier(2) }))).toEqual({ type: "other-database" });

      const id = await databaseId(session);
      await runUpgrade(session, await adopting(session, { as, actor: "ann", message: "after the fire" }));
      expect((await databaseId(session)) === id).toBe(sameId);
      expect((await listRevisions(session))[0]).toMatchObject({
        by: "adopt",
        actor: "ann",
        changes: 0,
        planDigest: null,
        message: expect.stringContaining(message),
      });
      expect(await verifyLedger(session)).toMatchObject({ ok: true, revisions: 2 });
      expect((await planUpgrade(session, definitions, { thorough: true })).state).toBe("current");

      expect(await apply(session, earlier)).toEqual({ type: "other-database" });
      expect(await applyTiers(session, { a: tier(2) })).toBe(3);
      expect(await verifyLedger(session)).toMatchObject({ ok: true, revisions: 3 });
    }),
  );

  it("as a script does the same", () =>
    tables(withDatabase, async (session) => {
      await moved(session);
      const script = upgradeScript(await adopting(session, { as: "restored", actor: "ann" }));
      await session.script(script.replace(/^\\.*$/gm, ""));
      expect(await listRevisions(session)).toMatchObject([{ by: "adopt" }, { by: "apply" }]);
      expect(await applyTiers(session, { a: tier(2) })).toBe(3);
    }));

  it("leaves direct edits to the next apply", () =>
    tables(withDatabase, async (session) => {
      await moved(session);
      await session.script("update store.tiers set level = 7");
      await runUpgrade(session, await adopting(session, { as: "restored", actor: "ann" }));
      const plan = await planTiers(session, { a: tier(1) });
      expect(plan.drift).toHaveLength(1);
      expect(await apply(session, plan)).toMatchObject({ type: "applied", revision: 4 });
      expect((await listRevisions(session)).map(({ by }) => by)).toEqual(["apply", "direct", "adopt", "apply"]);
    }));
});

/** Gives a plan that was made before. */
async function moved(session: Session) {
  await applyTiers(session, { a: tier(1) });
  const plan = await planTiers(session, { a: tier(2) });
  await session.script("update shopwright.meta set home = 'elsewhere/1'");
  return { ...plan, base: { ...plan.base, home: "elsewhere/1" } };
}

function adopting(session: Session, adopt: Adoption) {
  return planUpgrade(session, definitions, { thorough: true, adopt });
}

async function databaseId(session: Session): Promise<string | undefined> {
  const { rows } = await session.query<{ id: string }>("select database_id::text as id from shopwright.meta");
  return rows[0]?.id;
}
