/** What a step does, in words for people who read a script. `script.ts` lets only harmless characters through. */
import { formatAddress } from "../../model/address.js";
import type { Cell, RowChange } from "./row-changes.js";

const MOST_LINES = 20;
const LONGEST_VALUE = 60;

/** `flagship/coupon.spring-10: min_spend 100.00 -> 200.00, limits_total 5 -> none`, a line for each row. */
export function describeRows(verb: string, rows: readonly RowChange[]): readonly string[] {
  const lines = rows.slice(0, MOST_LINES).map((row) => {
    const cells = row.write === "update" || row.write === "move" ? row.cells.map(describeCell) : [];
    return cells.length === 0 ? `${verb} ${nameOf(row)}` : `${verb} ${nameOf(row)}: ${cells.join(", ")}`;
  });
  const more = rows.length - MOST_LINES;
  return more > 0 ? [...lines, `and ${more} more of ${rows[0]?.kind.name}`] : lines;
}

function nameOf({ change }: RowChange): string {
  const { address, previousAddress } = change;
  return previousAddress === undefined
    ? formatAddress(address)
    : `${formatAddress(previousAddress)} -> ${formatAddress(address)}`;
}

/** Whole values stand in the statement; here is what fits a line. */
function describeCell({ column, before, after }: Cell): string {
  const short = [before, after].every((value) => value === null || value.length <= LONGEST_VALUE);
  if (!short || column.type === "jsonb" || column.type === "text[]") return column.name;
  return `${column.name} ${before ?? "(none)"} -> ${after ?? "(none)"}`;
}
