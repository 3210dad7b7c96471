/**
 * The way back: a plan's script, then its reverse, and every row and every record is as before, whatever the plan did
 * and whatever was done by hand before it.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import type { Plan } from "../../src/model/plan.js";
import type { Session } from "../../src/model/session.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { describeEachDatabase } from "../support/databases.js";
import { planStore, resolved } from "../support/real-settings.js";
import { back, forward, state } from "../support/way-back.js";
import { editByHand } from "./edit-by-hand.js";
import { histories } from "./generated-histories.js";

describeEachDatabase("forward and back", (withDatabase) => {
  it("returns every row and every record, over edits by hand too", () =>
    fc.assert(
      fc.asyncProperty(histories, (history) =>
        withDatabase(async ({ session }) => {
          const [first, second, third, spare] = [history.first, history.second, history.third, history.spare].map(
            resolved,
          );
          if (!first || !second || !third || !spare) throw new Error("a history has four parts");
          for (const desired of [first, second]) {
            const plan = await planStore(session, desired);
            await forwardAndBack(session, plan);
            await forward(session, await planStore(session, desired));
            expect((await planStore(session, desired)).changes).toEqual([]);
          }
          const named = third.resources.filter(
            ({ address }) =>
              !second.resources.some(
                (each) => each.address.kind === address.kind && each.address.name === address.name,
              ),
          );
          for (const edit of history.edits) await editByHand(session, edit, { managed: second, named, spare });
          await forwardAndBack(session, await planStore(session, third));
          expect(await verifyLedger(session)).toMatchObject({ ok: true });
        }, kinds),
      ),
      { numRuns: 2, interruptAfterTimeLimit: 40_000, endOnFailure: true },
    ));
});

async function forwardAndBack(session: Session, plan: Plan): Promise<void> {
  if (plan.changes.length === 0) return;
  const before = await state(session);
  await forward(session, plan);
  await back(session, plan);
  expect(await state(session)).toEqual(before);
}
