/** What was changed outside of Shopwright at one address: from what the last revision left to what is there now, and by whom. */
import { formatAddress } from "../../../model/address.js";
import type { Drift } from "../../../model/change.js";
import { diffSpec } from "../../../model/difference/diff-spec.js";
import type { Kinds } from "../../../model/kind.js";
import { differenceText } from "../fields/difference-text.js";
import { plural } from "../plural.js";
import type { TextOptions } from "../text-options.js";
import { addressLine } from "./address-line.js";
import { editText } from "./edit-text.js";

const SHOWN_EDITS = 5;

export function driftText({ address, before, after, edits }: Drift, kinds: Kinds, options: TextOptions): string {
  const remark = (text: string) => `      ${options.colors.dim(`# ${text}`)}`;
  const lines = [addressLine(after === null ? "-" : "~", formatAddress(address), null, options)];
  if (after === null) lines.push(remark("the row is gone"));
  else if (before === null) lines.push(remark("what the last revision left here is not on record"));
  else {
    const difference = diffSpec(kinds.get(address.kind)?.spec, before, after);
    if (difference.fields.length === 0) lines.push(remark("no field differs, only how the row is stored"));
    for (const line of differenceText(difference, options)) lines.push(line);
  }
  if (edits.length === 0) lines.push(remark("unrecorded: no trigger saw it (a restore, or triggers switched off)"));
  const earlier = edits.length - SHOWN_EDITS;
  if (earlier > 0) lines.push(remark(`${plural(earlier, "earlier edit")} hidden`));
  lines.push(...edits.slice(-SHOWN_EDITS).map((edit) => remark(editText(edit, "full"))));
  return lines.join("\n");
}
