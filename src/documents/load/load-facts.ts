/** Facts that a project names: a CSV or JSON file inside its folder, to rows that rules can use. */
import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic, Location } from "../../model/diagnostic.js";
import { isJsonObject, type Json } from "../../model/json.js";
import type { FactSource } from "../../model/project.js";
import { type FactRow, productRows, type ReadProducts } from "../../settings/facts/product-rows.js";
import { errorAt } from "./finding.js";
import { decodeText, tooLarge } from "./json/decode-text.js";
import { readJson } from "./json/read-json.js";
import { pathInside, realPathOf } from "./project-folder.js";
import { MAX_FILE_BYTES } from "./raw-document.js";
import { parseCsv } from "./typescript/csv.js";

/** @param folder the project's. @throws Error if the file is there and cannot be read. */
export async function loadProducts(
  folder: string,
  { file, location }: Extract<FactSource, { type: "file" }>,
  stores: readonly string[],
): Promise<ReadProducts> {
  const none = (finding: Diagnostic): ReadProducts => ({ rows: [], findings: [finding] });
  const path = await realPathOf(join(folder, file));
  if (path === null) return none(absent(file, location));
  if (pathInside(await realpath(folder), path) === null) return none(outside(file, location));
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) return none(tooLarge(file, size));
  const read = file.endsWith(".json")
    ? jsonRows(file, await readFile(path))
    : await csvRows(file, await readFile(path));
  return read.ok ? productRows(read.rows, file, stores) : { rows: [], findings: read.findings };
}

type Rows =
  | { readonly ok: true; readonly rows: readonly FactRow[] }
  | { readonly ok: false; readonly findings: readonly Diagnostic[] };

async function csvRows(file: string, bytes: Uint8Array): Promise<Rows> {
  const decoded = decodeText(file, bytes);
  if (!decoded.ok) return { ok: false, findings: [decoded.finding] };
  const parsed = await parseCsv(file, decoded.text);
  if (!parsed.ok) return { ok: false, findings: [parsed.finding] };
  const { rows, lines } = parsed;
  const at = (index: number): Location => ({ file, line: lines[index] ?? 1, column: 1 });
  return {
    ok: true,
    rows: rows.map((cells, index) => ({
      cells,
      location: (column) => (column === null ? { file, line: 1, column: 1 } : at(index)),
    })),
  };
}

function jsonRows(file: string, bytes: Uint8Array): Rows {
  const read = readJson(file, bytes);
  if (!read.ok) return { ok: false, findings: read.findings };
  const { value, locate } = read;
  const list = Array.isArray(value) ? (value as readonly Json[]) : null;
  const wrong = list?.findIndex((row) => !isJsonObject(row)) ?? -1;
  if (list === null || wrong >= 0) {
    return { ok: false, findings: [noList(wrong < 0 ? locate([]) : locate([wrong]))] };
  }
  const rows = list.map(
    (row, index): FactRow => ({
      cells: isJsonObject(row) ? row : {},
      location: (column) => locate(column === null ? [index] : [index, column]),
    }),
  );
  return { ok: true, rows };
}

function absent(file: string, location: Location): Diagnostic {
  return errorAt(location, {
    code: "project/facts-missing",
    summary: "There is no such file of product facts",
    detail: `The project's folder has no ${file}.`,
    remedy:
      "Correct the path, which begins at the project file, or leave `facts` out: then rules that need them say so.",
  });
}

function outside(file: string, location: Location): Diagnostic {
  return errorAt(location, {
    code: "project/facts-outside",
    summary: "Product facts lie outside of the project",
    detail: `${file} leads out of the project's folder.`,
    remedy: "Put the file into the project.",
  });
}

function noList(location: Location): Diagnostic {
  return errorAt(location, {
    code: "project/facts-columns",
    summary: "Product facts have other columns than rules know",
    detail: "A JSON file of facts is a list of objects, one a SKU.",
    remedy: 'Write [{ "sku": "TEA-250", "listPrice": "39.00" }].',
  });
}
