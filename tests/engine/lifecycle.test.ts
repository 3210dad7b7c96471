/**
 * What documents say of the life of settings, on generated stores of all kinds: names change, fields are left to the admin
 * screen, and somebody edits by hand meanwhile. A second plan is empty, and nobody's edit of a field of theirs is lost.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { formatAddress } from "../../src/model/address.js";
import type { Kind } from "../../src/model/kind.js";
import { kindsReferredBy } from "../../src/model/references.js";
import type { DesiredStore } from "../../src/model/resource.js";
import type { Session } from "../../src/model/session.js";
import { decodeRow } from "../../src/plan/sql/decode.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { describeServerDatabase } from "../support/databases.js";
import { allRows, applyStore, kindNamed, planStore, resolved } from "../support/real-settings.js";
import type { WrittenDocument } from "../support/test-documents.js";
import { back, forward, state } from "../support/way-back.js";
import { editByHand } from "./edit-by-hand.js";
import { type History, histories, type Written } from "./generated-histories.js";

interface Marks {
  /** Numbers choose how names change, and which field is left to the admin screen. */
  readonly moves: readonly number[];
  readonly fields: readonly number[];
}

const marks: fc.Arbitrary<Marks> = fc.record({
  moves: fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }),
  fields: fc.array(fc.nat(100), { minLength: 30, maxLength: 30 }),
});

describeServerDatabase("a life of names and fields", (withDatabase) => {
  it("leaves nothing to plan, and what belongs to the admin screen as it is", () =>
    fc.assert(
      fc.asyncProperty(histories, marks, async (history, marks) => {
        await withDatabase(({ session }) => live(session, history, marks), kinds);
      }),
      { numRuns: 5, interruptAfterTimeLimit: 40_000, endOnFailure: true },
    ));
});

async function live(session: Session, history: History, marks: Marks): Promise<void> {
  const first = resolved(left(history.first, marks));
  const second = resolved(left(renamed(history.first, history.second, marks), marks));
  const spare = resolved(history.spare);
  await settle(session, first);
  for (const edit of history.edits) {
    if (edit.type === "update") await editByHand(session, edit, { managed: first, named: [], spare });
  }
  await settle(session, first);
  await settle(session, second);
  await settle(session, second);
}

async function settle(session: Session, desired: DesiredStore): Promise<void> {
  const plan = await planStore(session, desired);
  expect(plan.diagnostics.filter(({ code }) => !/^plan\/(currency|time-zone)-changes$/.test(code))).toEqual([]);
  const before = await specsOf(session, desired);
  if (plan.changes.length > 0) {
    const found = await state(session);
    await forward(session, plan);
    await back(session, plan);
    expect(await state(session)).toEqual(found);
    expect(await applyStore(session, await planStore(session, desired))).toMatchObject({ type: "applied" });
  }
  const again = await planStore(session, desired);
  expect([again.changes, again.drift, again.diagnostics]).toEqual([[], [], []]);
  const after = await specsOf(session, desired);
  const moved = new Map(
    plan.changes.map((each) => [formatAddress(each.address), each.previousAddress ?? each.address]),
  );
  for (const { address, lifecycle } of desired.resources) {
    const key = formatAddress(address);
    const [was, is] = [before.get(formatAddress(moved.get(key) ?? address)), after.get(key)];
    if (was === undefined || was["type"] !== is?.["type"]) continue;
    for (const field of lifecycle.ignore) expect([key, field, is?.[field]]).toEqual([key, field, was[field]]);
  }
}

/** The rows as specs, read by the context that is desired. */
async function specsOf(session: Session, { store, context }: DesiredStore) {
  const rows = await allRows(session);
  return new Map(
    Object.entries(rows).flatMap(([kind, images]) =>
      Object.entries(images).map(([name, image]) => {
        const address = { store, kind, name: kindNamed(kind).singleton ? null : name };
        return [formatAddress(address), decodeRow(kindNamed(kind), image, context)] as const;
      }),
    ),
  );
}

/** Leaves a field of every kind to the admin screen, or none. What refers to others stays the documents'. */
function left(documents: readonly WrittenDocument[], { fields }: Marks): readonly WrittenDocument[] {
  const chosen = new Map(
    [...kinds.values()].map((kind, index) => {
      const free = freeFields(kind);
      return [kind.name, free[(fields[index] ?? 0) % (free.length + 1)]];
    }),
  );
  return documents.map((document) => {
    const field = chosen.get(document.kind);
    return field === undefined ? document : { ...document, lifecycle: { protect: false, ignore: [field] } };
  });
}

function freeFields(kind: Kind): readonly string[] {
  if (kind.context) return []; // its currency and clock are those of the whole store
  const objects = kind.spec.type === "union" ? Object.values(kind.spec.variants) : [kind.spec];
  const names = new Set(objects.flatMap(({ fields }) => Object.keys(fields)));
  return [...names].filter((name) =>
    objects.every(({ fields }) => {
      const shape = fields[name]?.shape;
      const alone = { type: "object", fields: { ...(shape && { it: { ...fields[name], shape } }) } } as Kind["spec"];
      return shape === undefined || kindsReferredBy({ ...kind, spec: alone }).length === 0;
    }),
  );
}

/** Some of the second's settings go on from those of the first by other names: one by one, in chains, in swaps. */
function renamed(first: readonly Written[], second: readonly Written[], { moves }: Marks): readonly WrittenDocument[] {
  const former = new Map<string, string>();
  for (const [index, kind] of [...kinds.values()].entries()) {
    const names = (documents: readonly Written[]) =>
      documents.flatMap((each) => (each.kind === kind.name && each.name ? [each.name] : []));
    const [were, are] = [names(first), names(second)];
    const [gone] = were.filter((name) => !are.includes(name));
    const [kept, other] = are.filter((name) => were.includes(name));
    const [fresh] = are.filter((name) => !were.includes(name));
    const move = (to: string | undefined, from: string | undefined) => {
      if (to !== undefined && from !== undefined) former.set(JSON.stringify([kind.name, to]), from);
    };
    const choice = moves[index] ?? 0;
    if (choice === 1) move(fresh, gone);
    if (choice === 2 && gone !== undefined && fresh !== undefined) {
      move(kept, gone);
      move(fresh, kept);
    }
    if (choice === 3 && other !== undefined) {
      move(kept, other);
      move(other, kept);
    }
  }
  return second.map((document) => {
    const movedFrom = former.get(JSON.stringify([document.kind, document.name]));
    return movedFrom === undefined ? document : { ...document, movedFrom };
  });
}
