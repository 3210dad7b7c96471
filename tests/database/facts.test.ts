/** Facts by a query that a project names: one SELECT that cannot write, whatever it says. */
import { expect, it } from "vitest";
import { readFacts } from "../../src/database/read-facts.js";
import { describeEachDatabase } from "../support/databases.js";

describeEachDatabase("facts by a query", (withDatabase) => {
  const prepare = `create schema catalog; create table catalog.skus (sku text, price numeric, stock int);
    insert into catalog.skus values ('TEA-250', 39.00, 120)`;

  it.each([
    ["a SELECT", "select sku, price as list_price, stock from catalog.skus"],
    ["with a semicolon at its end", "select sku, price as list_price, stock from catalog.skus;\n"],
    ["with a comment at its end", "select sku, price as list_price, stock from catalog.skus -- what is sold"],
    ["with a part before it", "with s as (select * from catalog.skus) select sku, price as list_price, stock from s"],
  ])("is read: %s", (_, query) =>
    withDatabase(async ({ session }) => {
      await session.script(prepare);
      const rows = [{ sku: "TEA-250", list_price: "39.00", stock: 120 }];
      expect(await readFacts(session, query)).toEqual({ ok: true, rows });
    }),
  );

  it.each([
    ["what is no SQL", "selct sku from catalog.skus"],
    ["a table that is not there", "select sku from catalog.products"],
    ["a second statement", "select sku from catalog.skus; delete from catalog.skus"],
    ["an end of its parenthesis", "select sku from catalog.skus) as f; delete from catalog.skus; --"],
    ["a COMMIT before it", "select 1) as f; commit; delete from catalog.skus; select (1"],
    ["a DELETE that gives rows", "delete from catalog.skus returning sku"],
    ["a DELETE within", "with gone as (delete from catalog.skus returning sku) select sku from gone"],
    ["a function that writes", "select catalog.wipe() as sku"],
    ["leave to write", "select set_config('transaction_read_only', 'off', true), catalog.wipe() as sku"],
  ])("is refused, and nothing is written: %s (fault 39)", (_, query) =>
    withDatabase(async ({ session }) => {
      await session.script(prepare);
      await session.script(`create function catalog.wipe() returns text language sql volatile as
        $$ delete from catalog.skus returning sku $$`);
      expect(await readFacts(session, query)).toMatchObject({ ok: false, message: expect.stringMatching(/./) });
      expect((await session.query("select count(*)::int as left from catalog.skus")).rows).toEqual([{ left: 1 }]);
    }),
  );
});
