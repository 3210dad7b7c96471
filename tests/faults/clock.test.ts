/** A server whose clock is set back: the order of the history is that of its numbers (fault 23). */
import { expect, it } from "vitest";
import { listRevisions } from "../../src/database/ledger/read-ledger.js";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import type { Session } from "../../src/model/session.js";
import { applyTiers, levels, planTiers, tables, tier } from "../database/tiers.js";
import { describeEachDatabase } from "../support/databases.js";

/** From now on the bookkeeping reads another clock: no process can set the one of the machine. */
async function setClockBack(session: Session, years: number): Promise<void> {
  const { rows } = await session.query<{ definition: string }>(
    `select pg_get_functiondef(p.oid) as definition from pg_proc p
     where pronamespace = 'shopwright'::regnamespace and prosrc like '%clock_timestamp()%'`,
  );
  expect(rows.length).toBeGreaterThan(1);
  for (const { definition } of rows) {
    await session.script(definition.replace("clock_timestamp()", `(clock_timestamp() - interval '${years} years')`));
  }
}

describeEachDatabase("a clock that is set back", (withDatabase) => {
  it("changes no order: of revisions, of edits, of what counts as the last (fault 23)", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      await session.script("update store.tiers set level = 2");
      await setClockBack(session, 5);
      await session.script("update store.tiers set level = 3");
      const [drift] = (await planTiers(session, { a: tier(1) })).drift;
      const times = (drift?.edits ?? []).map(({ at }) => Date.parse(at));
      expect(times).toHaveLength(2);
      expect(times).toEqual([...times].sort((x, y) => y - x)); // in the order in which they were made
      expect(drift).toMatchObject({ before: { level: 1 }, after: { level: 3 } });

      await applyTiers(session, { a: tier(4) });
      const revisions = await listRevisions(session);
      expect(revisions.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
      expect(Date.parse(revisions[0]?.at ?? "")).toBeLessThan(Date.parse(revisions[2]?.at ?? ""));
      expect((await planTiers(session, { a: tier(4) })).changes).toEqual([]); // the record is that of the last
      expect(await levels(session)).toEqual({ a: 4 });
      expect(await verifyLedger(session)).toMatchObject({ ok: true });
    }));
});
