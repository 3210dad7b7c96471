/** CSV files to rows of texts, as documents import them. */
import type { Diagnostic } from "../../../model/diagnostic.js";
import { errorAt, shortened } from "../finding.js";

export type CsvRows =
  | {
      readonly ok: true;
      readonly rows: readonly Readonly<Record<string, string>>[];
      /** On which each row ends, from 1. */
      readonly lines: readonly number[];
    }
  | { readonly ok: false; readonly finding: Diagnostic };

/** The first row names the columns; every cell is a text. */
export async function parseCsv(file: string, text: string): Promise<CsvRows> {
  const { parse, CsvError } = await import("csv-parse/sync");
  let parsed: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    const delimiters = ["\r\n", "\n", "\r"];
    parsed = parse(text, {
      bom: true,
      skip_empty_lines: true,
      record_delimiter: delimiters,
      info: true,
    }) as unknown as typeof parsed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : 1;
    return malformed(
      file,
      line,
      `${shortened(error.message)}.`,
      "Give every row as many cells as the first, and close all quotation marks.",
    );
  }
  const [header, ...records] = parsed.map(({ record }) => record);
  if (header === undefined) return malformed(file, 1, "The file is empty.", "Name the columns in the first row.");
  for (const [index, column] of header.entries()) {
    if (column.trim() === "") {
      return malformed(file, 1, `Column ${index + 1} has no name.`, "Name every column in the first row.");
    }
    if (header.indexOf(column) !== index || column === "__proto__") {
      const name = JSON.stringify(shortened(column));
      return malformed(
        file,
        1,
        `A column cannot be named ${name}, or not twice.`,
        "Give each column a name of its own.",
      );
    }
  }
  return {
    ok: true,
    lines: parsed.slice(1).map(({ info }) => info.lines),
    rows: records.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]))),
  };
}

function malformed(file: string, line: number, detail: string, remedy: string): CsvRows {
  const text = { code: "documents/malformed-csv", summary: "The file is not valid CSV", detail, remedy };
  return { ok: false, finding: errorAt({ file, line, column: 1 }, text) };
}
