/** One change of a plan: its address and document, then the fields that differ. */
import { formatAddress } from "../../../model/address.js";
import type { Change, Drift } from "../../../model/change.js";
import { diffSpec } from "../../../model/difference/diff-spec.js";
import { stripDefaults } from "../../../model/difference/strip-defaults.js";
import type { Kind, Kinds } from "../../../model/kind.js";
import { escapeText } from "../escape.js";
import { countUnchanged, differenceText, differingPaths, type FieldNote } from "../fields/difference-text.js";
import { type Mark, paint } from "../fields/line-writer.js";
import { oneSidedText } from "../fields/one-sided-text.js";
import { flow } from "../fold.js";
import type { TextOptions } from "../text-options.js";
import { addressLine } from "./address-line.js";
import { editText } from "./edit-text.js";

const SYMBOLS: Readonly<Record<Change["action"], Mark>> = {
  create: "+",
  update: "~",
  delete: "-",
  import: "<=",
  move: "->",
};

const REMARK = "      ";

/** @param drift at the same address: fields that the change takes back are marked with who set them. */
export function changeText(change: Change, drift: Drift | undefined, kinds: Kinds, options: TextOptions): string {
  const { address, action, location, previousAddress, protect } = change;
  const { dim } = options.colors;
  const { say } = options.language;
  const kind = kinds.get(address.kind);
  const place = location ? `${escapeText(location.file)}:${location.line}` : null;
  const remark = (text: string) => `${REMARK}${dim(`# ${text}`)}`;
  const fields = fieldLines(change, kind, takenBack(change, drift, kind, options), options);
  const lines = [addressLine(SYMBOLS[action], address, kind, place, options)];

  if (previousAddress) lines.push(remark(say`was ${escapeText(formatAddress(previousAddress))}`));
  if (action === "import") {
    lines.push(
      remark(fields.length > 0 ? say`its row is there already and goes on record` : say`as its row is: goes on record`),
    );
  }
  if (change.ignore && change.ignore.length > 0) {
    const paths = escapeText(change.ignore.join(", "));
    const left =
      change.before === null ? say`from then on left to the admin screen: ${paths}` : say`left as it is: ${paths}`;
    lines.push(...flow(left, options.width - REMARK.length - 2).map(remark));
  }
  if (action === "delete" && change.before === null)
    lines.push(remark(say`its row is gone already: goes off the record`));
  if (action !== "delete" && protect.before !== protect.after) {
    const shown = protect.before ? "true -> false" : action === "create" ? "true" : "false -> true";
    const symbol = action === "create" ? "+" : "~";
    lines.push(`      ${paint(options.colors, symbol)} lifecycle.protect: ${shown}`);
  }
  return [...lines, ...fields].join("\n");
}

function fieldLines(
  { before, after }: Change,
  kind: Kind | undefined,
  note: FieldNote,
  options: TextOptions,
): readonly string[] {
  const { count, say } = options.language;
  const shape = kind?.spec;
  const hidden = (number: number, counted: string) =>
    number > 0 ? [`      ${options.colors.dim(`# ${say`(${counted} hidden)`}`)}`] : [];

  if (before === null || after === null) {
    const spec = after ?? before;
    if (spec === null) return [];
    const { value, defaults } = shape === undefined ? { value: spec, defaults: 0 } : stripDefaults(shape, spec);
    const lines = oneSidedText(after === null ? "-" : "+", value, kind, options);
    return [...lines, ...hidden(defaults, count(defaults, "default"))];
  }
  const difference = diffSpec(shape, before, after);
  if (difference.fields.length === 0) return [];
  const unchanged = countUnchanged(difference);
  return [
    ...differenceText(difference, kind, options, note),
    ...hidden(unchanged, count(unchanged, "unchanged field")),
  ];
}

/** Says who set a field where this change undoes what was done outside. */
function takenBack(
  { after }: Change,
  drift: Drift | undefined,
  kind: Kind | undefined,
  { language }: TextOptions,
): FieldNote {
  const last = drift?.edits.at(-1);
  if (!drift || !last || drift.before === null || drift.after === null || after === null) return () => null;
  const set = differingPaths(diffSpec(kind?.spec, drift.before, drift.after));
  const users = [...new Set(drift.edits.map(({ user }) => user))];
  const who = editText({ ...last, user: users.join(language.say` or `) }, "brief", language);
  return (path) => (set.some((other) => isWithin(path, other) || isWithin(other, path)) ? who : null);
}

function isWithin(path: readonly string[], outer: readonly string[]): boolean {
  return outer.every((step, index) => path[index] === step);
}
