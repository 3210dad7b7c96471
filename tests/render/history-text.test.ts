import { describe, expect, it } from "vitest";
import type { Revision, RevisionChange } from "../../src/model/revision.js";
import type { UpgradeStep } from "../../src/model/upgrade.js";
import { safe } from "../../src/plan/sql/table-ddl.js";
import { historyText, verifiedText } from "../../src/render/text/history-text.js";
import { revisionText } from "../../src/render/text/revision-text.js";
import { upgradeText } from "../../src/render/text/upgrade-text.js";
import { testKinds } from "../support/test-kinds.js";
import { plain } from "./plain.js";

const applied: Revision = {
  sequence: 13,
  by: "apply",
  actor: "mei",
  user: "shopwright_ci",
  at: "2027-03-02T10:05:00.123+00:00",
  commit: "1a2b3c4d5e6f",
  message: "Spring coupons, and what else was promised to marketing",
  planDigest: "ab".repeat(32),
  engineVersion: "0.1.0",
  consents: [],
  protection: { set: [], lifted: [] },
  changes: 2,
  hash: "cd".repeat(32),
};
const direct: Revision = {
  ...applied,
  sequence: 12,
  by: "direct",
  actor: null,
  commit: null,
  message: null,
  planDigest: null,
  engineVersion: null,
  changes: 1,
};
const change: RevisionChange = {
  address: { store: "flagship", kind: "tier", name: "gold" },
  operation: "update",
  user: "alice",
  role: "none",
  application: "psql",
  clientAddress: null,
  at: "2027-03-02T10:00:00+00:00",
  before: null,
  after: null,
};

describe("history", () => {
  it("lists revisions", () => {
    expect(
      historyText([applied, direct, { ...applied, sequence: 1, message: "满减\u001b[31m" }], plain),
    ).toMatchInlineSnapshot(`
      "#   When (UTC)        Who       Commit   Changes  Message
      13  2027-03-02 10:05  mei       1a2b3c4  2        Spring coupons, and what else…
      12  2027-03-02 10:05  (direct)  -        1
      1   2027-03-02 10:05  mei       1a2b3c4  2        满减\\u{1b}[31m
      "
    `);
  });

  it("names the database user where messages leave room for it", () => {
    expect(historyText([applied, direct], { ...plain, width: 100 })).toMatchInlineSnapshot(`
      "#   When (UTC)        Who       Commit   Changes  Message
      13  2027-03-02 10:05  mei       1a2b3c4  2        Spring coupons, and what else was promised to mar…
      12  2027-03-02 10:05  (direct)  -        1
      "
    `);
    expect(
      historyText(
        [
          { ...applied, message: "Spring" },
          { ...applied, sequence: 1, actor: "shopwright_ci" },
        ],
        { ...plain, width: 140 },
      ),
    ).toMatchInlineSnapshot(`
      "Revision  When                  Who                  Commit   Changes  Message
      13        2027-03-02 10:05 UTC  mei (shopwright_ci)  1a2b3c4  2        Spring
      1         2027-03-02 10:05 UTC  shopwright_ci        1a2b3c4  2        Spring coupons, and what else was promised to marketing
      "
    `);
  });

  it.each([
    [{ revisions: 1, changes: 1, hash: "cd" }, 0, "The chain verifies: 1 revision, 1 change.\nLast hash: cd\n"],
    [
      { revisions: 2, changes: 5, hash: "cd" },
      3,
      "The chain verifies: 2 revisions, 5 changes.\nLast hash: cd\nIt holds to 3 checkpoints.\n",
    ],
    [{ revisions: 0, changes: 0, hash: null }, 0, "The chain verifies: nothing was applied yet.\n"],
  ])("says that the chain verifies: %o", (verified, checkpoints, shown) =>
    expect(verifiedText(verified, checkpoints, plain.language)).toBe(shown),
  );

  it("says that there is none yet", () => {
    expect(historyText([], plain)).toBe("No revisions yet: nothing was applied.\n");
  });

  it("shows what a revision changed", () => {
    const before = { title: "Gold", level: 3, percentOff: "0%" };
    const created: RevisionChange = { ...change, operation: "insert", address: { ...change.address, name: "black" } };
    const changes = [
      { change: created, before: null, after: { ...before, title: "黑金" } },
      { change, before, after: { ...before, percentOff: "5%" } },
    ];
    expect(revisionText(applied, changes, testKinds, plain)).toMatchInlineSnapshot(`
      "Revision 13, 2 changes
        who:     mei
        user:    shopwright_ci
        when:    2027-03-02 10:05 UTC
        commit:  1a2b3c4
        message: Spring coupons, and what else was promised to marketing
        plan:    abababababababababababababababababababababababababababababababab
        engine:  0.1.0
        hash:    cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd

        + flagship/tier.black
            + title: "黑金"
            + level: 3
            + percentOff: "0%"

        ~ flagship/tier.gold
            ~ percentOff: "0%" -> "5%"
            # (2 unchanged fields hidden)
      "
    `);
  });

  it("names what it protects and frees, and of many some", () => {
    const set = Array.from({ length: 12 }, (_, index) => `flagship/tier.t${index}`);
    const shown = revisionText({ ...applied, protection: { set, lifted: ["flagship/tier.x"] } }, [], testKinds, plain);
    expect(shown).toContain("\n  protect: flagship/tier.t0, flagship/tier.t1, ");
    expect(shown).toContain("flagship/tier.t9, … (12)\n  free:    flagship/tier.x\n");
  });

  it("shows who made a direct edit, even of a kind that is no more", () => {
    const unknown: RevisionChange = {
      ...change,
      operation: "delete",
      address: { store: "flagship", kind: "gone", name: null },
    };
    const changes = [{ change: unknown, before: { a: 1 }, after: null }];
    expect(revisionText(direct, changes, testKinds, plain)).toMatchInlineSnapshot(`
      "Revision 12, 1 change
        who:     (direct edits)
        user:    shopwright_ci
        when:    2027-03-02 10:05 UTC
        hash:    cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd

        - flagship/gone
            - a: 1
            # delete by alice at 2027-03-02 10:00 UTC with psql
      "
    `);
  });
});

describe("upgrade", () => {
  it.each([
    ["current", [], "No changes. The tables are those of this version.\n"],
    ["newer", [], "The tables are those of a newer version of Shopwright; this one leaves them alone.\n"],
  ] as const)("%s", (state, steps, shown) => expect(upgradeText({ state, steps }, plain)).toBe(shown));

  const functions = ["-- Records.\n-- Twice.\ncreate or replace function shopwright.record() returns trigger"];
  const created = "create table store.campaigns (\n  store text\n)";

  it("counts what it makes, and names the tables", () => {
    const statements = [
      ...["create schema shopwright", "create schema store", "create role shopwright_owner nologin"],
      ...[...functions, "-- The head.\ncreate table shopwright.head (\n  one boolean\n)", created],
      "comment on table store.campaigns is 'create table x'",
      "alter table store.campaigns add constraint campaigns_key foreign key (store) references store.stores (store)",
      "create trigger shopwright_record after insert on store.campaigns",
      "create constraint trigger sealed after update on shopwright.head",
      "alter table store.campaigns enable always trigger shopwright_record",
    ];
    expect(upgradeText({ state: "absent", steps: statements.map(safe) }, plain)).toMatchInlineSnapshot(`
      "This database has no tables of Shopwright yet.

      To be made:
        2 schemas: shopwright, store
        1 role: shopwright_owner
        2 tables: shopwright.head, store.campaigns
        1 function
        2 triggers

      Run with --sql to see all 11 statements.
      "
    `);
  });

  it("lists whole what changes tables that were there", () => {
    const [stores, channels] = ["alter table store.stores", "alter table store.channels"];
    const statements = [
      ...[...functions, "update shopwright.resources _record set row_digest = 'undrifted'", created],
      `${stores} add column callback_paths text[] not null default '{}'`,
      `${stores} add column review_every interval not null default 'P90D'`,
      `${stores} alter column currency drop default`,
      `${stores} alter column currency type text collate "C" using currency::text`,
      `${stores} drop column locale`,
      `${channels} drop constraint channels_type_values`,
      "update store.channels set mentions = '{}' where type = 'wecom'",
      `${channels} add constraint channels_type_values check (type in ('email', 'sms', 'webhook', 'wecom', 'dingtalk'))`,
      `${channels} enable always trigger shopwright_record`,
    ];
    expect(upgradeText({ state: "behind", steps: statements.map(risky) }, plain)).toMatchInlineSnapshot(`
      "The tables are behind this version.

      To be made or replaced:
        1 table: store.campaigns
        1 function

      Tables to be changed:
        store.stores: 2 columns added, 1 column changed, 1 column dropped
        store.channels: 1 constraint

      By these statements, on the rows that are there:
        alter table store.stores add column callback_paths text[] not null default
          '{}'
          -- safe
        alter table store.stores add column review_every interval not null default
          'P90D'
          -- safe
        alter table store.stores alter column currency drop default
          -- safe
        alter table store.stores alter column currency type text collate "C" using
          currency::text
          -- safe
        alter table store.stores drop column locale
          -- loses data: 1 row with a value
        alter table store.channels drop constraint channels_type_values
          -- safe
        update store.channels set mentions = '{}' where type = 'wecom'
          -- safe
        alter table store.channels add constraint channels_type_values check (type
          in ('email', 'sms', 'webhook', 'wecom', 'dingtalk'))
          -- takes time, may fail on rows that are there

      Run with --sql to see all 12 statements.
      "
    `);
  });
});

function risky(sql: string): UpgradeStep {
  if (sql.includes("drop column")) {
    return { sql, risks: ["loses-data"], loses: { table: "store.stores", column: "locale", rows: 1 } };
  }
  return { sql, risks: sql.includes("add constraint") ? ["takes-time", "may-fail"] : [] };
}
