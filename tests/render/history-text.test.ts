import { describe, expect, it } from "vitest";
import type { Revision, RevisionChange } from "../../src/model/revision.js";
import { historyText } from "../../src/render/text/history-text.js";
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
      "Revision  When                  Who             Commit   Changes  Message
      13        2027-03-02 10:05 UTC  mei             1a2b3c4  2        Spring coupon…
      12        2027-03-02 10:05 UTC  (direct edits)  -        1
      1         2027-03-02 10:05 UTC  mei             1a2b3c4  2        满减\\u{1b}[31m
      "
    `);
  });

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
  ] as const)("%s", (state, statements, shown) => expect(upgradeText({ state, statements }, plain)).toBe(shown));

  it("lists its statements, each by its first line", () => {
    const statements = ["create schema store", "create table store.coupons (\n  store text\n)"];
    expect(upgradeText({ state: "absent", statements }, plain)).toMatchInlineSnapshot(`
      "This database has no tables of Shopwright yet.

        create schema store
        create table store.coupons ( …

      Upgrade: 2 statements.
      "
    `);
  });
});
