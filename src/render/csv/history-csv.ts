/**
 * The history for auditors' spreadsheets: one line for each field that a change changed, with the change and its revision
 * beside it, so that every line says all of itself and can be sorted and filtered alone.
 */
import { formatAddress } from "../../model/address.js";
import { canonicalJson } from "../../model/canonical-json.js";
import { specLeaves } from "../../model/difference/spec-leaves.js";
import type { Json, JsonObject } from "../../model/json.js";
import type { Kinds } from "../../model/kind.js";
import type { DecodedChange, Revision } from "../../model/revision.js";
import { csvLine } from "./csv-line.js";

const COLUMNS = [
  "revision",
  "time",
  "by",
  "actor",
  "user",
  "application",
  "commit",
  "message",
  "address",
  "operation",
  "field",
  "before",
  "after",
];

/** Begins with a byte order mark, without which spreadsheets do not take it for UTF-8. */
export function historyCsvHead(): string {
  return `\ufeff${csvLine(COLUMNS)}`;
}

/**
 * The lines of one change; of a revision that changed no row, one without address. A direct edit has its own time and
 * database user, an apply those of its revision. @param revision `null`: an edit that none has sealed
 */
export function historyCsvLines(revision: Revision | null, decoded: DecodedChange | null, kinds: Kinds): string {
  const direct = revision?.by === "apply" ? undefined : decoded?.change;
  const start = [
    String(revision?.sequence ?? ""),
    direct?.at ?? revision?.at ?? "",
    revision?.by ?? "direct",
    revision?.actor ?? "",
    direct?.user ?? revision?.user ?? "",
    decoded?.change.application ?? "",
    revision?.commit ?? "",
    revision?.message ?? "",
  ];
  if (decoded === null) return csvLine([...start, "", "", "", "", ""]);
  const { change, before, after } = decoded;
  const fields = changedFields(before, after, kinds, change.address.kind);
  const told = [...start, formatAddress(change.address), change.operation];
  if (fields.length === 0) return csvLine([...told, "", "", ""]);
  return fields.map((field) => csvLine([...told, ...field])).join("");
}

function changedFields(before: JsonObject | null, after: JsonObject | null, kinds: Kinds, kind: string) {
  const [was, is] = [before, after].map((spec) =>
    spec === null ? new Map<string, Json>() : specLeaves(kinds.get(kind)?.spec, spec),
  );
  const paths = [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])];
  return paths
    .map((path) => [path, cellText(was?.get(path)), cellText(is?.get(path))] as const)
    .filter(([, left, right]) => left !== right);
}

/** Text as it is, so that it can be searched for; all else as JSON; nothing where the field is not there. */
function cellText(value: Json | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : canonicalJson(value);
}
