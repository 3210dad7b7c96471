/** Apply A, then B, then take B back: every row is as after A, from any documents; and what A's plan says then. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import { readRevert } from "../../src/database/read-revert.js";
import type { Plan } from "../../src/model/plan.js";
import type { Session } from "../../src/model/session.js";
import { revertPlan } from "../../src/plan/revert/revert-plan.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { describeServerDatabase } from "../support/databases.js";
import { allRows, applyStore, planStore, resolved } from "../support/real-settings.js";
import { histories } from "./generated-histories.js";

describeServerDatabase("a revision taken back", (withDatabase) => {
  it("leaves every row as before it, once", () =>
    fc.assert(
      fc.asyncProperty(histories, (history) =>
        withDatabase(async ({ session }) => {
          const [first, second] = [resolved(history.first), resolved(history.second)];
          const states = [await allRows(session)];
          for (const desired of [first, second]) {
            const plan = await planStore(session, desired);
            if (plan.changes.length === 0) return;
            expect(await applyStore(session, plan)).toMatchObject({ type: "applied" });
            states.push(await allRows(session));
          }
          for (const [revision, rows] of [
            [2, states[1]],
            [1, states[0]],
          ] as const) {
            const plan = await taken(session, revision);
            if (plan.changes.length > 0) expect(await applyStore(session, plan)).toMatchObject({ type: "applied" });
            expect(await allRows(session)).toEqual(rows);
            expect((await taken(session, revision)).changes).toEqual([]);
            // Where the currency or clock is as before as well, the first documents agree; what else is only for the record.
            const next = revision === 2 ? await planStore(session, first) : null;
            expect(next?.changes.filter(({ action }) => action !== "import") ?? []).toEqual([]);
          }
          expect(await verifyLedger(session)).toMatchObject({ ok: true });
        }, kinds),
      ),
      { numRuns: 2, interruptAfterTimeLimit: 40_000, endOnFailure: true },
    ));
});

async function taken(session: Session, revision: number): Promise<Plan> {
  const state = await readRevert(session, kinds, revision);
  if (state === null) throw new Error("no such revision");
  const guarding = { allow: [], limits: {}, emptyLayers: [], goneStores: [] };
  const input = { state, kinds, environment: "production", engineVersion: "0.1.0", keepLater: false, guarding };
  const made = revertPlan(input);
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics, null, 2));
  expect(made.value.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return made.value;
}
