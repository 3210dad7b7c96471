import { expect, it } from "vitest";
import { readBlame } from "../../src/database/ledger/read-blame.js";
import { formatAddress } from "../../src/model/address.js";
import type { Origin } from "../../src/model/blame.js";
import type { Session } from "../../src/model/session.js";
import { describeServerDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";
import { applyTiers, insertTier, tables, tier } from "./tiers.js";

const PAST = (sql: string) =>
  `alter table store.tiers disable trigger shopwright_record; ${sql};
  alter table store.tiers enable always trigger shopwright_record`;

/** `title 1` is set by revision 1; `*` behind it: by default. `edit` is a direct one that is not sealed. */
async function told(session: Session, name: string) {
  const blame = await readBlame(session, testKinds, { store: "flagship", kind: "tier", name });
  if (blame === null) return null;
  return {
    fields: blame.fields.map(({ path, origin, byDefault }) => `${path} ${stepOf(origin)}${byDefault ? "*" : ""}`),
    earlier: blame.earlier.map(formatAddress),
    gone: blame.gone === null ? null : stepOf(blame.gone),
  };
}

function stepOf(origin: Origin): string {
  if (origin.type === "unrecorded") return "?";
  const number = origin.revision === null ? "edit" : String(origin.revision.sequence);
  return origin.type === "direct" ? `${number} by ${origin.edit.user}` : number;
}

const there = (...fields: string[]) => ({ fields, earlier: [], gone: null });

describeServerDatabase("blame", (withDatabase) => {
  it.each<[string, string | null, Awaited<ReturnType<typeof told>>]>([
    ["two applies", null, there("title 1", "level 2", "percentOff 1*")],
    [
      "an edit that is not sealed",
      "update store.tiers set title = '\"x\"' where name = 'a'",
      there("title edit by postgres", "level 2", "percentOff 1*"),
    ],
    [
      "edits that set a value and set it back",
      "update store.tiers set title = '\"x\"' where name = 'a'; update store.tiers set title = '\"t\"' where name = 'a'",
      there("title edit by postgres", "level 2", "percentOff 1*"),
    ],
    [
      "a change of its name, and of a field with it",
      "update store.tiers set name = 'c' where name = 'a'; update store.tiers set name = 'a', level = 7 where name = 'c'",
      {
        fields: ["title 1", "level edit by postgres", "percentOff 1*"],
        earlier: ["flagship/tier.c", "flagship/tier.a"],
        gone: null,
      },
    ],
    [
      "unrecorded drift",
      PAST("update store.tiers set level = 9 where name = 'a'"),
      there("title 1", "level ?", "percentOff 1*"),
    ],
    [
      "unrecorded drift below an edit",
      `${PAST("update store.tiers set level = 9 where name = 'a'")}; update store.tiers set title = '"x"' where name = 'a'`,
      there("title edit by postgres", "level ?", "percentOff 1*"),
    ],
    [
      "a row deleted by hand",
      "delete from store.tiers where name = 'a'",
      { fields: ["title 1", "level 2", "percentOff 1*"], earlier: [], gone: "edit by postgres" },
    ],
    [
      "a row gone past the triggers",
      PAST("delete from store.tiers where name = 'a'"),
      { fields: ["title 1", "level 2", "percentOff 1*"], earlier: [], gone: "?" },
    ],
    [
      "a row deleted, and made again past the triggers",
      `delete from store.tiers where name = 'a'; ${PAST(insertTier("a", 2))}`,
      there("title ?", "level ?", "percentOff ?"),
    ],
    [
      "another life under the same name",
      `delete from store.tiers where name = 'a'; ${insertTier("a", 2)}`,
      there("title edit by postgres", "level edit by postgres", "percentOff edit by postgres*"),
    ],
    [
      "a name that another had, taken over",
      "delete from store.tiers where name = 'a'; update store.tiers set name = 'a' where name = 'b'",
      { fields: ["title 1", "level 1", "percentOff 1*"], earlier: ["flagship/tier.b"], gone: null },
    ],
    [
      "a table emptied",
      "truncate store.tiers cascade",
      { fields: ["title 1", "level 2", "percentOff 1*"], earlier: [], gone: "edit by postgres" },
    ],
  ])("knows %s", (_case, sql, expected) =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1), b: tier(5) });
      await applyTiers(session, { a: tier(2), b: tier(5) });
      if (sql !== null) await session.script(sql);
      expect(await told(session, "a")).toEqual(expected);
    }),
  );

  it("knows edits by the revision that sealed them, and a name changed in one of many", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1), b: tier(1), c: tier(1) });
      await session.script(
        "begin; update store.tiers set name = name || '2'; update store.tiers set level = 4 where name = 'b2'; commit",
      );
      expect((await told(session, "b2"))?.fields).toEqual(["title 1", "level edit by postgres", "percentOff 1*"]);
      await applyTiers(session, { a2: tier(1), b2: tier(4), c2: tier(1), d: tier(1) });
      expect(await told(session, "b2")).toEqual({
        fields: ["title 1", "level 2 by postgres", "percentOff 1*"],
        earlier: ["flagship/tier.b"],
        gone: null,
      });
    }));

  it("knows nothing of what never was", () =>
    tables(withDatabase, async (session) => {
      expect(await told(session, "z")).toBeNull();
    }));
});
