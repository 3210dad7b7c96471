/**
 * The way back: a plan's script, then its reverse, and every row and every record is as before, whatever the plan did
 * and whatever was done by hand before it.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import { begin } from "../../src/database/settings.js";
import { commit, rollback } from "../../src/database/transaction.js";
import type { Plan } from "../../src/model/plan.js";
import type { Session } from "../../src/model/session.js";
import { reversePlan } from "../../src/plan/reverse-plan.js";
import { compile, compileReverse } from "../../src/plan/sql/compile.js";
import { renderReverseScript, renderScript } from "../../src/plan/sql/script.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { describeEachDatabase } from "../support/databases.js";
import { allRows, note, planStore, resolved } from "../support/real-settings.js";
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

async function state(session: Session) {
  const { rows: records } = await session.query("select * from shopwright.resources order by store, kind, name");
  return { rows: await allRows(session), records };
}

function forward(session: Session, plan: Plan): Promise<void> {
  return migrate(session, renderScript(plan, compile(plan, kinds, note), { transaction: false }));
}

function back(session: Session, plan: Plan): Promise<void> {
  const reverse = reversePlan(plan, kinds);
  return migrate(session, renderReverseScript(reverse, compileReverse(reverse, kinds, note), { transaction: false }));
}

/** As a migration tool does it. */
async function migrate(session: Session, script: string): Promise<void> {
  await begin(session, "read committed");
  try {
    await session.script(script);
    await commit(session);
  } catch (error) {
    await rollback(session);
    throw error;
  }
}
