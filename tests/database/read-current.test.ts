import { expect, it } from "vitest";
import { readDetails } from "../../src/database/read-details.js";
import { readIndex } from "../../src/database/read-index.js";
import { LAYOUT } from "../../src/database/upgrade/layout.js";
import { withSnapshot } from "../../src/database/with-snapshot.js";
import type { Session } from "../../src/model/session.js";
import { describeEachDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";
import { applyTiers, insertTier, levels, planTiers, tables, tier } from "./tiers.js";

const address = (name: string) => ({ store: "flagship", kind: "tier", name });

describeEachDatabase("reading current", (withDatabase) => {
  it("gives digests of every row and record, and where the database stands", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1), b: tier(1) });
      await session.script(`delete from store.tiers where name = 'b'; ${insertTier("c", 1)};
        insert into store.shops (store, name, title, currency, time_zone) values ('flagship', 'default', '"F"', 'CNY', 'UTC'),
          ('outlet', 'default', '"O"', 'CNY', 'UTC')`);
      const index = await withSnapshot(session, () => readIndex(session, testKinds, ["flagship"]));
      const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
      const record = { specDigest: digest, rowDigest: digest, protect: false, revision: 1 };
      expect(index).toEqual({
        databaseId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        home: expect.stringMatching(/^\d+\/\d+$/),
        revision: 1,
        layout: LAYOUT,
        entries: [
          { address: { store: "flagship", kind: "shop", name: null }, rowDigest: digest, record: null },
          { address: address("a"), rowDigest: digest, record },
          { address: address("b"), rowDigest: null, record },
          { address: address("c"), rowDigest: digest, record: null },
        ],
      });
      const a = index.entries[1];
      expect(a?.record?.rowDigest).toBe(a?.rowDigest);
    }));

  it("gives rows as they are and as they were left, with the edits since, sealed or not", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      await session.script("update store.tiers set level = 5");
      await session.script(insertTier("z", 1));
      await applyOthers(session);
      await session.script("update store.tiers set level = 6 where name = 'a'");
      const [a, nothing] = await withSnapshot(session, () =>
        readDetails(session, testKinds, [address("a"), address("x")]),
      );
      expect(a?.image).toMatchObject({ level: "6" });
      expect(a?.recordedImage).toMatchObject({ level: "1" });
      expect(a?.edits).toMatchObject([
        { operation: "update", user: "postgres" },
        { operation: "update", user: "postgres" },
      ]);
      expect(nothing).toEqual({ address: address("x"), image: null, recordedImage: null, edits: [] });
    }));

  it("shows what went past the triggers as drift without edits (fault 60)", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      await session.script(`alter table store.tiers disable trigger user; update store.tiers set level = 7;
        alter table store.tiers enable always trigger shopwright_record`);
      const { drift } = await planTiers(session, { a: tier(1) });
      expect(drift).toMatchObject([{ address: address("a"), before: { level: 1 }, after: { level: 7 }, edits: [] }]);
    }));

  it("is of one moment, writes nothing, and leaves no transaction open", () =>
    tables(withDatabase, async (session) => {
      await expect(withSnapshot(session, () => session.script(insertTier("a", 1)))).rejects.toMatchObject({
        code: "25006",
      });
      await session.script(insertTier("a", 1));
      expect(await levels(session)).toEqual({ a: 1 });
    }));
});

/** An apply that leaves tier `a` alone, whose direct edit it seals. */
async function applyOthers(session: Session): Promise<void> {
  await session.script(`begin; select shopwright.open(database_id::text, home, null) from shopwright.meta;
    delete from store.tiers where name = 'z';
    select shopwright.seal('{"plan":"others"}', '[["tier","flagship","z","delete"]]', '[]'); commit`);
}
