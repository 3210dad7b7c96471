import { expect, it } from "vitest";
import { type DigestRow, digestQuery, type ImageRow, imageQueries } from "../../../src/plan/sql/read.js";
import { describeEachDatabase } from "../../support/databases.js";
import { testKinds } from "../../support/test-kinds.js";

const ROWS = `
  insert into store.tiers (store, name, title, level) values
    ('a', 'Z', '"t"', 1), ('a', 'a', '"t"', 1), ('a', 'ä', '"t"', 1), ('a', '😀', '"t"', 1), ('b', 'other', '"t"', 1);
  insert into store.gauges (store, name, title, price) values ('a', 'it''s', '"t"', 10.50);
  insert into shopwright.resources values
    ('a', 'tier', 'a', 'spec', 'row', true, 7), ('a', 'tier', 'gone', 'spec', 'row', false, 7), ('b', 'tier', 'gone', 'spec', 'row', false, 7)`;

describeEachDatabase("digestQuery", (withDatabase) => {
  it("gives rows and records of the stores asked for, in the order of code points", () =>
    withDatabase(async ({ session }) => {
      await session.script(ROWS);
      const { sql, values } = digestQuery(testKinds, ["a", "none"]);
      const { rows } = await session.query<DigestRow>(sql, values);
      expect(
        rows.map(({ kind, name, row_digest, spec_digest }) => [kind, name, row_digest !== null, spec_digest]),
      ).toEqual([
        ["gauge", "it's", true, null],
        ["tier", "Z", true, null],
        ["tier", "a", true, "spec"],
        ["tier", "gone", false, "spec"],
        ["tier", "ä", true, null],
        ["tier", "😀", true, null],
      ]);
      expect(rows[2]).toMatchObject({ recorded_row_digest: "row", protect: true, revision: "7" });
    }, testKinds));

  it("sees the mapped columns alone: a stranger's new column changes nothing", () =>
    withDatabase(async ({ session }) => {
      await session.script(ROWS);
      const { sql, values } = digestQuery(testKinds, ["a"]);
      const before = (await session.query<DigestRow>(sql, values)).rows;
      await session.script("alter table store.tiers add column _row text default 'theirs', add column t int default 1");
      expect((await session.query<DigestRow>(sql, values)).rows).toEqual(before);
    }, testKinds));
});

describeEachDatabase("imageQueries", (withDatabase) => {
  it("give the rows asked for, numbers as text with their scale", () =>
    withDatabase(async ({ session }) => {
      await session.script(ROWS);
      const queries = imageQueries(testKinds, [
        { store: "a", kind: "gauge", name: "it's" },
        { store: "a", kind: "tier", name: "😀" },
        { store: "a", kind: "tier", name: "missing" },
      ]);
      expect(queries.map(({ kind }) => kind)).toEqual(["tier", "gauge"]);
      const images = [];
      for (const { sql, values } of queries) images.push(...(await session.query<ImageRow>(sql, values)).rows);
      expect(images.map(({ store, name }) => [store, name])).toEqual([
        ["a", "😀"],
        ["a", "it's"],
      ]);
      expect(JSON.parse(images[1]?.image ?? "")).toMatchObject({
        price: "10.50",
        limits_per_day: "5",
        tags: [],
        within: "P1D",
      });
    }, testKinds));
});
