/**
 * Moves in an order in which every new name is free: a chain from its free end, a cycle through a temporary name. Keys
 * are checked at every statement, unlike the constraints between tables.
 */

import { quoteIdentifier } from "./quote.js";
import type { RowChange } from "./row-changes.js";
import { updateOne } from "./row-statements.js";
import type { Step } from "./step.js";
import { describeRows } from "./step-comments.js";
import { qualifiedName } from "./table-definition.js";

export interface Moves {
  readonly steps: readonly Step[];
  readonly temporaryNames: readonly TemporaryName[];
}

/** A name that a row of a cycle of moves has for a moment: nothing may be there before. */
export interface TemporaryName {
  readonly row: RowChange;
  readonly name: string;
}

export function moveRows(rows: readonly RowChange[], planDigest: string): Moves {
  const waiting = new Map(
    rows.filter(({ write }) => write === "move").map((row) => [keyOf(row, row.previousName), row]),
  );
  const steps: Step[] = [];
  const temporaryNames: TemporaryName[] = [];

  const move = (row: RowChange) => {
    waiting.delete(keyOf(row, row.previousName));
    steps.push({ comment: describeRows("move", [row]), ...updateOne(row) });
  };
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter((row) => !waiting.has(keyOf(row, row.name)));
    for (const row of free) move(row);
    const [first] = free.length > 0 ? [] : waiting.values();
    if (first === undefined) continue;
    // Only cycles are left: one row steps aside.
    const name = `moving-${planDigest.slice(0, 12)}-${temporaryNames.length + 1}`;
    temporaryNames.push({ row: first, name });
    steps.push(stepAside(first, name));
    waiting.delete(keyOf(first, first.previousName));
    waiting.set(keyOf(first, name), { ...first, previousName: name });
  }
  return { steps, temporaryNames };
}

function stepAside({ table, store, previousName, change }: RowChange, name: string): Step {
  return {
    comment: [`step aside ${change.previousAddress?.name}: names change in a ring`],
    sql: `update ${qualifiedName(table)} set ${quoteIdentifier("name")} = $1\nwhere store = $2 and name = $3`,
    values: [name, store, previousName],
  };
}

function keyOf({ kind, store }: RowChange, name: string): string {
  return JSON.stringify([kind.name, store, name]);
}
