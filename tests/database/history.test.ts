/** The history read in part, and the settings as they stood. */
import { expect, it } from "vitest";
import { eachChange, readHistory } from "../../src/database/ledger/read-history.js";
import { type Moment, readState } from "../../src/database/ledger/read-state.js";
import { formatAddress } from "../../src/model/address.js";
import { parseAddressFilter } from "../../src/model/address-filter.js";
import { EVERYTHING, type HistoryFilter } from "../../src/model/history-filter.js";
import type { Session } from "../../src/model/session.js";
import { describeServerDatabase, type ServerDatabase, withServerDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";
import { apply, applyTiers, planTiers, tables, tier, withTables } from "./tiers.js";

const address = (text: string) => [parseAddressFilter(text)].flatMap((each) => each ?? []);

/** Revisions 1 and 2 by apply, 3 direct edits at 10:00 and 12:00 of two rows, 4 by apply; each day one of them. */
async function live(session: Session): Promise<void> {
  await apply(session, await planTiers(session, { a: tier(1), b: tier(1) }, "abc1234"));
  await apply(session, await planTiers(session, { a: tier(2), b: tier(1) }, "abd1234"));
  await session.script("update store.tiers set level = 7 where name = 'a'; delete from store.tiers where name = 'b'");
  await applyTiers(session, { a: tier(7), c: tier(1) });
  await session.script("update store.tiers set level = 9 where name = 'c'");
  await session.script(`alter table shopwright.changes disable trigger user;
    alter table shopwright.revisions disable trigger user; alter table shopwright.pending disable trigger user;
    update shopwright.revisions set body = regexp_replace(body, '"at" : "[^"]*"', '"at" : "2027-03-0' || seq || 'T12:00:00+00:00"');
    update shopwright.changes set body = regexp_replace(body, '"at":"[^"]*"', '"at":"2027-03-02T' || case name when 'a' then 20 else 22 end || ':00:00+00:00"')
      where batch = (select batch from shopwright.revisions where seq = 3);
    update shopwright.pending set body = regexp_replace(body, '"at":"[^"]*"', '"at":"2027-03-05T12:00:00+00:00"')`);
}

describeServerDatabase("the history", (withDatabase) => {
  it.each<[string, Partial<HistoryFilter>, readonly (readonly [revision: number, matching: number])[]]>([
    [
      "all",
      {},
      [
        [4, 1],
        [3, 2],
        [2, 1],
        [1, 2],
      ],
    ],
    [
      "a kind",
      { addresses: address("tier") },
      [
        [4, 1],
        [3, 2],
        [2, 1],
        [1, 2],
      ],
    ],
    [
      "an address",
      { addresses: address("flagship/tier.b") },
      [
        [3, 1],
        [1, 1],
      ],
    ],
    [
      "two addresses",
      { addresses: [...address("tier.b"), ...address("tier.c")] },
      [
        [4, 1],
        [3, 1],
        [1, 1],
      ],
    ],
    ["an address that never was", { addresses: address("tier.z") }, []],
    [
      "a store",
      { stores: ["flagship"] },
      [
        [4, 1],
        [3, 2],
        [2, 1],
        [1, 2],
      ],
    ],
    ["another store", { stores: ["outlet"] }, []],
    [
      "who applied",
      { actor: "ann" },
      [
        [4, 1],
        [2, 1],
        [1, 2],
      ],
    ],
    [
      "the database user",
      { actor: "postgres" },
      [
        [4, 1],
        [3, 2],
        [2, 1],
        [1, 2],
      ],
    ],
    ["nobody", { actor: "bob" }, []],
    ["a commit's beginning", { commit: "abc1" }, [[1, 2]]],
    [
      "a time on: of direct edits, their own",
      { since: "2027-03-02T21:00:00Z" },
      [
        [4, 1],
        [3, 1],
      ],
    ],
    [
      "a time until",
      { before: "2027-03-02T21:00:00Z" },
      [
        [3, 1],
        [2, 1],
        [1, 2],
      ],
    ],
    [
      "all at once",
      { addresses: address("tier.a"), actor: "postgres", since: "2027-03-02T00:00:00Z", stores: ["flagship"] },
      [
        [3, 1],
        [2, 1],
      ],
    ],
  ])("is narrowed to %s", (_case, filter, expected) =>
    tables(withDatabase, async (session) => {
      await live(session);
      const found = await readHistory(session, testKinds, { ...EVERYTHING, ...filter });
      expect(found.map(({ sequence, matching }) => [sequence, matching])).toEqual(expected);
      const counts = new Map<number, number>();
      await eachChange(session, testKinds, { ...EVERYTHING, ...filter }, (revision) => {
        if (revision !== null) counts.set(revision.sequence, (counts.get(revision.sequence) ?? 0) + 1);
      });
      expect([...counts]).toEqual(expected);
    }),
  );

  it("has edits that are not sealed yet first, with those that are meant", () =>
    tables(withDatabase, async (session) => {
      await live(session);
      const first = async (filter: Partial<HistoryFilter>) => {
        const seen: string[] = [];
        await eachChange(session, testKinds, { ...EVERYTHING, ...filter }, (revision, change) => {
          if (revision === null && change !== null) seen.push(formatAddress(change.address));
        });
        return seen;
      };
      expect(await first({})).toEqual(["flagship/tier.c"]);
      expect(await first({ addresses: address("tier.c"), actor: "postgres" })).toEqual(["flagship/tier.c"]);
      expect(await first({ addresses: address("tier.a") })).toEqual([]);
      expect(await first({ commit: "abc1" })).toEqual([]);
      expect(await first({ since: "2027-03-06T00:00:00Z" })).toEqual([]);
    }));

  it.each<[string, Moment, number | null, Record<string, number>]>([
    ["before everything", { type: "time", before: "2027-03-01T00:00:00Z" }, 0, {}],
    ["after the first revision", { type: "revision", sequence: 1 }, 1, { a: 1, b: 1 }],
    ["at the time of the first", { type: "time", before: "2027-03-01T12:00:01Z" }, 1, { a: 1, b: 1 }],
    ["after the second", { type: "revision", sequence: 2 }, 2, { a: 2, b: 1 }],
    ["between two direct edits, not sealed then", { type: "time", before: "2027-03-02T21:00:00Z" }, 2, { a: 7, b: 1 }],
    ["after direct edits were sealed", { type: "revision", sequence: 3 }, 3, { a: 7 }],
    ["after the last", { type: "revision", sequence: 4 }, 4, { a: 7, c: 1 }],
    ["at the last's time", { type: "time", before: "2027-03-05T00:00:00Z" }, 4, { a: 7, c: 1 }],
    ["now, with an edit that is not sealed", { type: "time", before: "2027-03-06T00:00:00Z" }, 4, { a: 7, c: 9 }],
  ])("knows the settings %s", (_case, moment, revision, expected) =>
    tables(withDatabase, async (session) => {
      await live(session);
      const state = await readState(session, testKinds, moment);
      expect(state?.revision).toBe(revision);
      expect(
        Object.fromEntries((state?.settings ?? []).map(({ address, spec }) => [address.name, spec["level"]])),
      ).toEqual(expected);
    }),
  );

  it("goes by the chain where the clock was set back (fault 23)", () =>
    tables(withDatabase, async (session) => {
      await live(session);
      await session.script(`update shopwright.revisions set body = replace(body, '2027-03-04T', '2026-01-01T')`);
      const state = await readState(session, testKinds, { type: "time", before: "2026-06-01T00:00:00Z" });
      expect(state).toMatchObject({ revision: 4, settings: [{ spec: { level: 7 } }, { spec: { level: 1 } }] });
    }));

  it("has no state of a revision that there is not", () =>
    tables(withDatabase, async (session) => {
      expect(await readState(session, testKinds, { type: "revision", sequence: 1 })).toBeNull();
    }));
});

it("a listing reads no change, whatever there are", () =>
  withTables<void, ServerDatabase>(withServerDatabase, async ({ session, connectAs }) => {
    await live(session);
    await session.script("revoke select on shopwright.changes from shopwright_planner");
    await connectAs(["shopwright_planner"], async (planner) => {
      expect(await readHistory(planner, testKinds, { ...EVERYTHING, commit: "ab" })).toHaveLength(2);
      expect(await readHistory(planner, testKinds, EVERYTHING)).toHaveLength(4);
    });
  }));

it("a listing by address reads no body of a change", () =>
  withTables<void, ServerDatabase>(withServerDatabase, async ({ session, connectAs }) => {
    await live(session);
    await session.script(`revoke select on shopwright.changes, shopwright.pending from shopwright_planner;
      grant select (batch, store, kind, name) on shopwright.changes to shopwright_planner;
      grant select (store, kind, name) on shopwright.pending to shopwright_planner`);
    await connectAs(["shopwright_planner"], async (planner) => {
      expect(await readHistory(planner, testKinds, { ...EVERYTHING, addresses: address("tier.b") })).toHaveLength(2);
    });
  }));
