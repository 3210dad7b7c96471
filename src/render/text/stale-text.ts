/** Why a plan is stale, a line a field: what it was, what it is, who set it when. */
import { formatAddress } from "../../model/address.js";
import { type FieldChange, fieldChanges } from "../../model/difference/field-changes.js";
import type { Json, JsonObject } from "../../model/json.js";
import type { Kind, Kinds } from "../../model/kind.js";
import type { Language } from "../../model/language.js";
import type { AppliedSince, ChangeSince, StaleSetting } from "../../model/stale-setting.js";
import { editText } from "./changes/edit-text.js";
import { escapeText } from "./escape.js";
import { NOWHERE } from "./fields/here.js";
import { valueText } from "./fields/value-text.js";

const MOST_SETTINGS = 20;
const MOST_FIELDS = 5;
const LONGEST_VALUE = 60;

/** @param count how many there are in all. Safe to print, and not many lines, whatever the rows hold. */
export function staleLines(
  settings: readonly StaleSetting[],
  count: number,
  kinds: Kinds,
  language: Language,
): readonly string[] {
  const shown = settings.slice(0, MOST_SETTINGS);
  const lines = shown.flatMap((setting) => settingLines(setting, kinds.get(setting.address.kind), language));
  const more = count - shown.length;
  return more > 0 ? [...lines, language.say`and ${more} more`] : lines;
}

function settingLines(setting: StaleSetting, kind: Kind | undefined, language: Language): readonly string[] {
  const { address, became, before, after, since, protectedBy } = setting;
  const { say } = language;
  const at = escapeText(formatAddress(address));
  const by = since === null ? "" : whoText(since.at(-1), language);
  if (became === "created") return [`${at}: ${say`it was created since`}${by}`];
  if (became === "deleted") return [`${at}: ${say`it was deleted since`}${by}`];
  if (became === "protected") {
    return [`${at}: ${say`it was protected since`}${protectedBy ? revisionText(protectedBy, language) : ""}`];
  }
  const fields = kind && before && after ? fieldChanges(kind.spec, before, after) : [];
  if (kind === undefined || fields.length === 0) return [`${at}: ${say`it was changed since`}${by}`];
  const lines = fields.slice(0, MOST_FIELDS).map((change) => {
    const last = since?.findLast((each) => setsField(each, change.field, kind));
    return `${at}: ${escapeText(change.field)} ${short(change.before)} -> ${short(change.after)}${since === null ? "" : whoText(last ?? since.at(-1), language)}`;
  });
  const more = fields.length - MOST_FIELDS;
  return more > 0 ? [...lines, `${at}: ${say`and ${more} more fields`}`] : lines;
}

function whoText(change: ChangeSince | undefined, language: Language): string {
  if (change === undefined) return language.say`, past the triggers`;
  return change.applied === null
    ? `, ${editText(change.edit, "brief", language)}`
    : revisionText(change.applied, language);
}

function revisionText({ revision, actor }: AppliedSince, { say }: Language): string {
  return actor === null ? say`, by revision ${revision}` : say`, by revision ${revision} (${escapeText(actor)})`;
}

/** Whether a change set this field, or something around or within it. */
function setsField({ before, after }: ChangeSince, field: string, { spec }: Kind): boolean {
  return (
    before !== null &&
    after !== null &&
    fieldChanges(spec, before, after).some(
      (each: FieldChange) => isWithin(each.field, field) || isWithin(field, each.field),
    )
  );
}

function isWithin(field: string, outer: string): boolean {
  return field === outer || (field.startsWith(outer) && /^[.[]/.test(field.slice(outer.length)));
}

function short(value: Json | undefined): string {
  if (value === undefined) return "(none)";
  const text = valueText(value as Json | JsonObject, NOWHERE);
  const letters = [...text];
  return letters.length <= LONGEST_VALUE ? text : `${letters.slice(0, LONGEST_VALUE - 1).join("")}…`;
}
