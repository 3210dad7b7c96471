/** A setting with who set each field: values on the left, what gave them these beside, or below where there is no room. */
import { formatAddress } from "../../model/address.js";
import type { Blame, BlamedField, Origin } from "../../model/blame.js";
import type { Kind } from "../../model/kind.js";
import type { Language } from "../../model/language.js";
import { editText, timeText } from "./changes/edit-text.js";
import { escapeText } from "./escape.js";
import { NOWHERE } from "./fields/here.js";
import { valueText } from "./fields/value-text.js";
import { flow, fold } from "./fold.js";
import { commitText, whoText } from "./history-text.js";
import type { TextOptions } from "./text-options.js";
import { displayWidth, padEnd, truncate } from "./width.js";

const GAP = "  ";
const LONGEST_NAME = 18;

/** Ends with a line break. */
export function blameText(
  { address, earlier, fields, gone }: Blame,
  kind: Kind | undefined,
  { colors, width, language }: TextOptions,
): string {
  const { say, count } = language;
  const label = kind === undefined ? "" : language.kind(kind).label;
  const title = [label === address.kind ? "" : label, formatAddress(address)].join(" ").trim();
  const was = earlier.map((each) => escapeText(formatAddress(each)));
  const facts = [
    ...(was.length === 0 ? [] : [say`was ${was.join(", ")}`]),
    ...(gone === null ? [] : [goneText(gone, language)]),
  ];
  const defaults = fields.filter(({ byDefault }) => byDefault).length;
  const rows = [
    { left: say`Field`, right: [say`#`, say`When (UTC)`, say`Who`, say`Commit`] },
    ...fields.map((field) => ({ left: fieldText(field, language), right: originCells(field.origin, language) })),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map(({ right }) => displayWidth(right[column] ?? ""))));
  const beside = rows.map(({ right }) => right.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join(GAP));
  const room = Math.max(20, width - displayWidth(beside[0] ?? "") - 2 * GAP.length);
  const column = Math.max(...rows.map(({ left }) => displayWidth(left)).filter((taken) => taken <= room));
  const lines = rows.flatMap(({ left }, index) => {
    const said = (beside[index] ?? "").trimEnd();
    if (index === 0) return [colors.bold(`${GAP}${padEnd(left, column)}${GAP}${said}`)];
    if (displayWidth(left) <= column) return [`${GAP}${padEnd(left, column)}${GAP}${colors.dim(said)}`];
    const [first = "", ...more] = fold(left, width - 2 * GAP.length);
    const below = `${" ".repeat(column + 2 * GAP.length)}${colors.dim(said)}`;
    return [`${GAP}${first}`, ...more.map((line) => `${GAP}${GAP}${line}`), below];
  });
  const hint =
    defaults === 0
      ? []
      : [colors.dim(say`${count(defaults, "field")} marked * stood at the default when it was made.`)];
  const blocks = [
    [colors.bold(escapeText(title)), ...facts.flatMap((fact) => flow(fact, width - 2).map((line) => `${GAP}${line}`))],
    lines,
    hint,
  ];
  return `${blocks.flatMap((block) => (block.length === 0 ? [] : [block.join("\n")])).join("\n\n")}\n`;
}

function fieldText({ path, value, byDefault }: BlamedField, _language: Language): string {
  return `${escapeText(path)}: ${valueText(value, NOWHERE)}${byDefault ? " *" : ""}`;
}

/** Revision, time, who, commit. */
function originCells(origin: Origin, language: Language): readonly string[] {
  switch (origin.type) {
    case "apply": {
      const { revision } = origin;
      const who = truncate(whoText(revision, language), LONGEST_NAME);
      return [String(revision.sequence), briefTime(revision.at), who, commitText(revision.commit)];
    }
    case "direct": {
      const { revision, edit } = origin;
      const application = edit.application === "" ? "" : ` (${escapeText(edit.application)})`;
      const who = truncate(`${escapeText(edit.user)}${application}`, LONGEST_NAME);
      return [revision === null ? "-" : String(revision.sequence), briefTime(edit.at), who, "-"];
    }
    case "unrecorded":
      return ["?", "", language.say`(unrecorded)`, ""];
  }
}

function briefTime(at: string): string {
  return timeText(at).replace(/ UTC$/, "");
}

function goneText(gone: Origin, language: Language): string {
  const { say } = language;
  switch (gone.type) {
    case "apply":
      return say`gone since revision ${gone.revision.sequence} of ${timeText(gone.revision.at)}, by ${whoText(gone.revision, language)}; as it was before:`;
    case "direct":
      return say`gone: ${editText(gone.edit, "full", language)}; as it was before:`;
    case "unrecorded":
      return say`the row is gone, and no trigger saw it; as it was before:`;
  }
}
