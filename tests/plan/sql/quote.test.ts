import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { arrayLiteral, quoteIdentifier, quoteLines, quoteLiteral } from "../../../src/plan/sql/quote.js";
import { describeEachDatabase, withServerDatabase } from "../../support/databases.js";
import { describePsql, psqlRows } from "../../support/psql.js";
import { hostileText } from "../../support/shape-arbitrary.js";

describe("quoteIdentifier", () => {
  it.each([
    ["min_spend", "min_spend"],
    ["order", '"order"'],
    ["from", '"from"'],
    ["values", '"values"'],
  ])("writes %s as %s", (name, written) => expect(quoteIdentifier(name)).toBe(written));

  it.each(["", "a b", 'a"b', "A", "1a", "a;drop table x", "ä", "a\n", "a".repeat(64)])(
    "refuses %j (fault 50)",
    (name) => {
      expect(() => quoteIdentifier(name)).toThrow(RangeError);
    },
  );

  it("quotes every keyword that PostgreSQL does", () =>
    withServerDatabase(async ({ session }) => {
      const { rows } = await session.query<{ word: string }>("select word from pg_get_keywords() where catcode <> 'U'");
      for (const { word } of rows) expect(quoteIdentifier(word)).toBe(`"${word}"`);
    }));
});

describe("quoteLiteral", () => {
  it.each([
    ["plain", "'plain'"],
    ["O'Reilly", "'O''Reilly'"],
    ["C:\\new", "E'C:\\\\new'"],
    ["two\nlines", "E'two\\nlines'"],
    ["a\u202eb", "E'a\\u202Eb'"],
    ["tag \u{e0041}", "E'tag \\U000E0041'"],
    ["$" + "{x} costs $5", "E'\\u0024{x} costs $5'"],
    ["优惠 😀", "'优惠 😀'"],
  ])("writes %j as %s", (text, literal) => expect(quoteLiteral(text)).toBe(literal));

  it.each(["a\0b", "\ud800"])("refuses %j, which no text column holds (fault 43)", (text) => {
    expect(() => quoteLiteral(text)).toThrow(RangeError);
  });
});

describeEachDatabase("literals", (withDatabase) => {
  it.each(["on", "off"])("read back as the same text with standard_conforming_strings %s (fault 49)", (setting) =>
    withDatabase(async ({ session }) => {
      await session.script(`set standard_conforming_strings = ${setting}`);
      const texts = fc.sample(hostileText, { numRuns: 1000, seed: 11 });
      const columns = texts.map(
        (text, index) => `${quoteLiteral(text)}::text as a${index}, ${quoteLines(text)}::text as b${index}`,
      );
      for (let from = 0; from < texts.length; from += 250) {
        const { rows } = await session.query<Record<string, string>>(
          `select ${columns.slice(from, from + 250).join(", ")}`,
        );
        for (let index = from; index < from + 250; index++) {
          expect(rows[0]?.[`a${index}`]).toBe(texts[index]);
          expect(rows[0]?.[`b${index}`]).toBe(texts[index]);
        }
      }
    }),
  );

  it("of arrays read back as the same elements", () =>
    withDatabase(async ({ session }) => {
      const lists = fc.sample(fc.array(hostileText, { maxLength: 5 }), { numRuns: 300, seed: 12 });
      for (const list of lists) {
        const sql = `select to_jsonb(${quoteLiteral(arrayLiteral(list))}::text[]) as list`;
        expect((await session.query<{ list: unknown }>(sql)).rows[0]?.list).toEqual(list);
      }
    }));
});

describePsql("psql", () => {
  it("finds neither variables nor commands in a literal (fault 49)", async () => {
    const folder = await mkdtemp(join(tmpdir(), "shopwright-psql-"));
    try {
      const canary = join(folder, "canary");
      const texts = [
        `\n\\! touch ${canary}\n`,
        ":name :'name' :\"name\"",
        `'; \\! touch ${canary}`,
        `$$ \\! touch ${canary} $$`,
        "/* -- \\gexec",
        ...fc.sample(hostileText, { numRuns: 200, seed: 13 }),
      ];
      const rows = texts.map(
        (text) =>
          `('x' || encode(convert_to(${quoteLiteral(text)}, 'UTF8'), 'hex')),\n('x' || encode(convert_to(${quoteLines(text)}, 'UTF8'), 'hex'))`,
      );
      const script = join(folder, "script.sql");
      await writeFile(script, `\\set name injected\nset client_encoding = 'UTF8';\nvalues ${rows.join(",\n")};\n`);
      const rowsRead = await psqlRows(script, inject("postgresUrl"), {});
      const read = rowsRead.map(([hex = ""]) => Buffer.from(hex.slice(1), "hex").toString("utf8"));
      expect(read).toEqual(texts.flatMap((text) => [text, text]));
      await expect(readFile(canary)).rejects.toMatchObject({ code: "ENOENT" });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
