/** A plan for people: what was changed outside first, each change field by field, what guards found, then the counts. */
import { formatAddress } from "../../model/address.js";
import type { Drift } from "../../model/change.js";
import type { Kinds } from "../../model/kind.js";
import type { Language } from "../../model/language.js";
import { isErrored, type Plan } from "../../model/plan.js";
import { changeCounts } from "./changes/change-counts.js";
import { changeText } from "./changes/change-text.js";
import { driftText } from "./changes/drift-text.js";
import { escapeText } from "./escape.js";
import { guardBlocks } from "./guard-text.js";
import { partLines } from "./part-text.js";
import { storeLines } from "./store-lines.js";
import type { TextOptions } from "./text-options.js";

/** Ends with a line break. */
export function planText(plan: Plan, kinds: Kinds, options: TextOptions): string {
  return [...planParts(plan, kinds, options)].join("");
}

/** The same, a block at a time: the text of 100,000 changes need not be there at once. */
export function* planParts(plan: Plan, kinds: Kinds, options: TextOptions): Iterable<string> {
  const { changes, drift, base, environment } = plan;
  const { bold } = options.colors;
  const { say } = options.language;
  const drifted = new Map(drift.map((each): [string, Drift] => [formatAddress(each.address), each]));
  if (drift.length > 0) {
    yield `${bold(say`Changed outside of Shopwright since revision ${base.revision}:`)}\n\n`;
    for (const each of drift) yield `${driftText(each, kinds, options)}\n\n`;
  }
  if (changes.length > 0) {
    const from = base.revision === 0 ? say`its first revision` : say`from revision ${base.revision}`;
    yield `${bold(say`Changes to environment ${escapeText(environment)}, ${from}:`)}\n\n`;
    for (const change of changes) {
      yield `${changeText(change, drifted.get(formatAddress(change.previousAddress ?? change.address)), kinds, options)}\n\n`;
    }
  }
  for (const block of guardBlocks(plan, options)) yield `${block}\n\n`;
  const stores = storeLines(plan, options);
  if (stores.length > 0) yield `${stores.join("\n")}\n\n`;
  const part = partLines(plan, options);
  if (part.length > 0) yield `${part.join("\n")}\n\n`;
  yield `${bold(planSummary(plan, options.language))}\n`;
}

/** The last line. */
function planSummary({ changes, diagnostics, complete }: Plan, { say }: Language): string {
  if (changes.length === 0 && isErrored(diagnostics)) return say`No changes to what could be planned.`;
  if (changes.length === 0 && !complete) return say`No changes to this part: it matches its settings.`;
  if (changes.length === 0) return say`No changes. The store matches its settings.`;
  const { imported, added, changed, destroyed } = changeCounts(changes);
  const first = imported > 0 ? say`${imported} to import, ` : "";
  if (!complete) return say`Plan for a part: ${first}${added} to add, ${changed} to change, ${destroyed} to destroy.`;
  return say`Plan: ${first}${added} to add, ${changed} to change, ${destroyed} to destroy.`;
}
