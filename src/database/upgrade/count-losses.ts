/** How many rows hold a value in the columns that an upgrade would drop. */
import type { Session } from "../../model/session.js";
import type { Loss, UpgradeStep } from "../../model/upgrade.js";
import { quoteIdentifier } from "../../plan/sql/quote.js";

/** A column that holds nothing is no loss. */
export async function countLosses(session: Session, steps: readonly UpgradeStep[]): Promise<readonly UpgradeStep[]> {
  const counted: UpgradeStep[] = [];
  for (const step of steps) {
    const { loses } = step;
    const rows = loses === undefined ? 0 : await countValues(session, loses);
    counted.push(
      loses === undefined ? step : { ...step, risks: rows > 0 ? step.risks : [], loses: { ...loses, rows } },
    );
  }
  return counted;
}

async function countValues(session: Session, { table, column }: Loss): Promise<number> {
  const { rows } = await session.query<{ n: number }>(
    `select count(${quoteIdentifier(column)})::int as n from ${table}`,
  );
  return rows[0]?.n ?? 0;
}
