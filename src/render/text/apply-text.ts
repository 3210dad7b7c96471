/** What an apply did, in one line. */
import type { Plan } from "../../model/plan.js";
import { changeCounts } from "./changes/change-counts.js";
import type { TextOptions } from "./text-options.js";

/** @param revision the ledger's number for it. Ends with a line break. */
export function applyText(
  { changes }: Plan,
  revision: number,
  { colors, language: { say } }: Pick<TextOptions, "colors" | "language">,
): string {
  const { imported, added, changed, destroyed } = changeCounts(changes);
  const first = imported > 0 ? say`${imported} imported, ` : "";
  const done = say`Apply complete! Resources: ${first}${added} added, ${changed} changed, ${destroyed} destroyed.`;
  return `${colors.green(colors.bold(done))} ${say`Revision ${revision}.`}\n`;
}
