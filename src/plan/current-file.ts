/**
 * All that a database holds, of one moment, as a file: what `show --current --out` writes and `plan --current` reads, so
 * that a plan can be made where no database may be reached. JSON Lines: a header with the digest of all lines after it,
 * then one line for each address, however many there are.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "../model/canonical-json.js";
import type { CurrentDetail, CurrentEntry, CurrentIndex, CurrentSnapshot } from "../model/current.js";
import { accepted, type Checked, refused } from "../model/diagnostic.js";
import { isJsonObject } from "../model/json.js";

const FORMAT = 1;

interface Header extends Omit<CurrentIndex, "entries"> {
  readonly shopwright: "current";
  readonly format: typeof FORMAT;
  readonly stores: readonly string[] | null;
  readonly tables: string;
  /** SHA-256 over the lines after this one, each with its line break. */
  readonly digest: string;
}

/** Everything of one address. */
type Line = CurrentEntry & Omit<CurrentDetail, "address">;

/** The same snapshot gives the same bytes. */
export function currentFile({ index, details, stores, tables }: CurrentSnapshot): readonly string[] {
  const { entries, ...head } = index;
  const lines = entries.map((entry, position): string => {
    const { image = null, recordedImage = null, edits = [], formerNames } = details[position] ?? {};
    return `${JSON.stringify({ ...entry, image, recordedImage, edits, formerNames } satisfies Line)}\n`;
  });
  const header: Header = { shopwright: "current", format: FORMAT, ...head, stores, tables, digest: digestOf(lines) };
  return [`${JSON.stringify(header)}\n`, ...lines];
}

/** @param tables digest of the tables that this engine has, which the file's must be. */
export function readCurrentFile(text: string, tables: string): Checked<CurrentSnapshot> {
  const [first = "", ...lines] = text.split(/(?<=\n)/);
  const header = parsed(first);
  if (!isJsonObject(header) || header["shopwright"] !== "current") {
    return refuse(
      "current/not-a-snapshot",
      "The file is no export of current settings",
      "Its first line does not say so.",
    );
  }
  if (header["format"] !== FORMAT) {
    const found = `It has format ${canonicalJson(header["format"] ?? null)}; this engine reads ${FORMAT}.`;
    return refuse("current/other-format", "The export of current settings has another format", found);
  }
  const { shopwright, format, digest, stores, tables: found, ...head } = header as unknown as Header;
  if (digest !== digestOf(lines)) {
    const detail = "What it holds does not match the digest that it was written with: it breaks off, or was changed.";
    return refuse("current/damaged", "The export of current settings is not as it was written", detail);
  }
  if (found !== tables) {
    const detail = "The tables that it was made from are not those of this version of Shopwright.";
    return refuse("current/other-tables", "The export of current settings belongs to another version", detail);
  }
  const rows = lines.map((line) => JSON.parse(line) as Line);
  return accepted({
    stores,
    tables,
    index: { ...head, entries: rows.map(({ address, rowDigest, record }) => ({ address, rowDigest, record })) },
    details: rows.map(({ rowDigest, record, ...detail }) => detail),
  });
}

function digestOf(lines: readonly string[]): string {
  const hash = createHash("sha256");
  for (const line of lines) hash.update(line);
  return hash.digest("hex");
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function refuse(code: string, summary: string, detail: string): Checked<never> {
  const remedy = "Export it again with this version: shopwright show --current --out FILE. Use that file as it is.";
  return refused([{ code, severity: "error", summary, detail, remedy }]);
}
