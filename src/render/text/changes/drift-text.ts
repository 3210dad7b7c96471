/** What was changed outside of Shopwright at one address: from what the last revision left to what is there now, and by whom. */
import type { Drift } from "../../../model/change.js";
import { diffSpec } from "../../../model/difference/diff-spec.js";
import type { Kinds } from "../../../model/kind.js";
import { differenceText } from "../fields/difference-text.js";
import { fold } from "../fold.js";
import type { TextOptions } from "../text-options.js";
import { addressLine } from "./address-line.js";
import { editText } from "./edit-text.js";

const SHOWN_EDITS = 5;

interface Found {
  /** Its document, to be shown at the right edge. */
  readonly place?: string | null;
  /** It was changed past the triggers as well, after the edits. */
  readonly unrecorded?: boolean;
}

export function driftText(
  { address, before, after, edits }: Drift,
  kinds: Kinds,
  options: TextOptions,
  { place = null, unrecorded = false }: Found = {},
): string {
  const { say, count } = options.language;
  const kind = kinds.get(address.kind);
  const remark = (text: string) =>
    fold(`# ${text}`, Math.max(40, options.width - 8))
      .map((line, index) => `      ${options.colors.dim(index === 0 ? line : `  ${line.trimStart()}`)}`)
      .join("\n");
  const lines = [addressLine(after === null ? "-" : "~", address, kind, place, options)];
  if (after === null) lines.push(remark(say`the row is gone`));
  else if (before === null) lines.push(remark(say`what the last revision left here is not on record`));
  else {
    const difference = diffSpec(kind?.spec, before, after);
    if (difference.fields.length === 0) lines.push(remark(say`no field differs, only how the row is stored`));
    for (const line of differenceText(difference, kind, options)) lines.push(line);
  }
  if (edits.length === 0) lines.push(remark(say`unrecorded: no trigger saw it (a restore, or triggers switched off)`));
  const earlier = edits.length - SHOWN_EDITS;
  if (earlier > 0) lines.push(remark(say`${count(earlier, "earlier edit")} hidden`));
  lines.push(...edits.slice(-SHOWN_EDITS).map((edit) => remark(editText(edit, "full", options.language))));
  if (unrecorded && edits.length > 0)
    lines.push(remark(say`and changed since past the triggers (a restore, or triggers switched off)`));
  return lines.join("\n");
}
