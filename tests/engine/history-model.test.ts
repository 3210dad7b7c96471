/**
 * The ledger, read, agrees with somebody who watched: `history --at` with what was there after each step, and `blame`
 * with the step in which each value came about.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readBlame } from "../../src/database/ledger/read-blame.js";
import { readState } from "../../src/database/ledger/read-state.js";
import { readSettings } from "../../src/database/read-settings.js";
import { type Address, formatAddress } from "../../src/model/address.js";
import type { Origin } from "../../src/model/blame.js";
import { canonicalJson } from "../../src/model/canonical-json.js";
import { specLeaves } from "../../src/model/difference/spec-leaves.js";
import type { Session } from "../../src/model/session.js";
import type { Setting } from "../../src/model/setting.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { describeServerDatabase } from "../support/databases.js";
import { applyStore, kindNamed, planStore, resolved } from "../support/real-settings.js";
import { editByHand } from "./edit-by-hand.js";
import { type History, histories, type Written } from "./generated-histories.js";

/** Of each address its values by their paths, with the step that gave them: a revision's number, or `direct`. */
type Watched = ReadonlyMap<string, ReadonlyMap<string, { readonly value: string; readonly step: string }>>;

describeServerDatabase("the ledger, read, agrees with who watched", (withDatabase) => {
  it("over any history", () =>
    fc.assert(
      fc.asyncProperty(histories, async (history) => {
        await withDatabase(({ session }) => watch(session, history), kinds);
      }),
      { numRuns: 2, interruptAfterTimeLimit: 40_000, endOnFailure: true },
    ));
});

async function watch(session: Session, history: History): Promise<void> {
  // A store of another currency or clock reads all that was before it anew.
  const parts = [history.first, history.second, history.third, history.spare];
  const [first, second, third, spare] = parts.map((part) => resolved(withStoreOf(history.first, part)));
  if (!first || !second || !third || !spare) throw new Error("a history has four parts");
  let watched: Watched = new Map();
  const states: (readonly Setting[])[] = [];
  const settle = async (desired: typeof first) => {
    const outcome = await applyStore(session, await planStore(session, desired));
    if (outcome.type !== "applied") return;
    const settings = await readSettings(session, kinds);
    watched = seen(watched, settings, String(outcome.revision));
    states[outcome.revision] = settings;
  };
  await settle(first);
  await settle(second);
  const named = third.resources.filter(
    ({ address }) => !second.resources.some((each) => formatAddress(each.address) === formatAddress(address)),
  );
  const edit = async (index: number) => {
    const chosen = history.edits[index];
    if (chosen === undefined) return;
    await editByHand(session, chosen, { managed: second, named, spare });
    watched = seen(watched, await readSettings(session, kinds), "direct");
  };
  await edit(0);
  await edit(1);
  await settle(third);
  await edit(2);

  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const now = await readState(session, kinds, { type: "time", before: tomorrow });
  expect(told(now?.settings ?? [])).toEqual(told(await readSettings(session, kinds)));
  for (const [revision, settings] of states.entries()) {
    if (settings === undefined) continue;
    const state = await readState(session, kinds, { type: "revision", sequence: revision });
    expect(told(state?.settings ?? [])).toEqual(told(settings));
  }
  for (const { address } of now?.settings ?? []) {
    expect([formatAddress(address), await blamed(session, address)]).toEqual([
      formatAddress(address),
      [...(watched.get(formatAddress(address)) ?? [])].map(([path, { value, step }]) => [path, value, step]),
    ]);
  }
}

function withStoreOf(first: readonly Written[], part: readonly Written[]): readonly Written[] {
  const store = first.find(({ kind }) => kind === "store");
  return part.map((each) => (each.kind === "store" && store !== undefined ? store : each));
}

/** What is new or otherwise came about in this step; what is the same stays as it was. */
function seen(watched: Watched, settings: readonly Setting[], step: string): Watched {
  return new Map(
    settings.map(({ address, spec }) => {
      const before = watched.get(formatAddress(address));
      const leaves = [...specLeaves(kindNamed(address.kind).spec, spec)].map(([path, json]) => {
        const value = canonicalJson(json);
        const known = before?.get(path);
        return [path, known?.value === value ? known : { value, step }] as const;
      });
      return [formatAddress(address), new Map(leaves)];
    }),
  );
}

async function blamed(session: Session, address: Address) {
  const blame = await readBlame(session, kinds, address);
  return (blame?.fields ?? []).map(({ path, value, origin }) => [path, canonicalJson(value), stepOf(origin)]);
}

function stepOf(origin: Origin): string {
  return origin.type === "apply" ? String(origin.revision.sequence) : origin.type;
}

function told(settings: readonly Setting[]) {
  return settings.map(({ address, spec }) => [formatAddress(address), canonicalJson(spec)]).sort();
}
