/** What holds at an instant, for people: what depends on time first, then what changes next, then what holds always. */
import { type Address, formatAddress } from "../../../model/address.js";
import { groupBy } from "../../../model/group-by.js";
import type { Kinds } from "../../../model/kind.js";
import type { Language } from "../../../model/language.js";
import type { Span } from "../../../model/time/span.js";
import type { InForce, TimedSetting } from "../../../model/timeline.js";
import { ofAspect, rhythmText, wallText } from "../../calendar/words.js";
import { escapeText } from "../escape.js";
import { flow } from "../fold.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth, padEnd, truncate } from "../width.js";

const INDENT = "  ";
/** More that change at once are counted. */
const MOST_CHANGES = 20;

/** Ends with a line break. */
export function inForceText(state: InForce, kinds: Kinds, { colors, language, width }: TextOptions): string {
  const { say } = language;
  const { store, timeZone, at, timed, always, next, nextRun } = state;
  const modules = [...new Set(timed.map(({ module }) => module))];
  const rows = timed.map((each) => ({ module: each.module, cells: cellsOf(each, timeZone, language) }));
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map(({ cells }) => displayWidth(cells[column] ?? ""))));
  const lines = modules.flatMap((module) => [
    "",
    colors.bold(language.module(module)),
    ...rows
      .filter((row) => row.module === module)
      .map(({ cells: [name = "", span = "", rhythm = ""] }) => {
        const line = `${INDENT}${padEnd(name, widths[0] ?? 0)}  ${padEnd(span, widths[1] ?? 0)}`;
        const room = width - displayWidth(line) - 2;
        return rhythm === "" || room < 8 ? line.trimEnd() : `${line}  ${colors.dim(truncate(rhythm, room))}`;
      }),
  ]);
  const nothing = timed.length === 0 ? ["", `${INDENT}${say`Nothing that depends on time holds now.`}`] : [];
  const changes = next === null ? [] : changeLines(next, timeZone, language);
  const runs = nextRun === null ? [] : runLines(nextRun, timeZone, language);
  return `${[
    colors.bold(say`${escapeText(store)} at ${wallText(at, timeZone)}, ${timeZone}`),
    ...lines,
    ...nothing,
    ...changes,
    ...runs,
    ...alwaysLines(always, kinds, { language, width }),
  ].join("\n")}\n`;
}

function cellsOf(setting: TimedSetting & { readonly span: Span }, timeZone: string, language: Language) {
  const rhythm = setting.rhythm === null ? "" : escapeText(rhythmText(setting.rhythm, language));
  return [nameText(setting, language), spanText(setting.span, timeZone, language), rhythm];
}

/** `coupon.lunch-hour, to be used`; a part behind its setting: `campaign.spring-flash noon`. */
function nameText({ address, aspect, part }: TimedSetting, language: Language): string {
  const name = formatAddress(address).slice(address.store.length + 1);
  return escapeText(ofAspect(part === null ? name : `${name} ${part}`, aspect, language));
}

function spanText({ from, until }: Span, timeZone: string, { say }: Language): string {
  if (Number.isFinite(from) && Number.isFinite(until)) {
    const [begins, ends] = [wallText(from, timeZone), wallText(until, timeZone)];
    return `${begins}–${begins.slice(0, 10) === ends.slice(0, 10) ? ends.slice(11) : ends}`;
  }
  if (Number.isFinite(until)) return say`until ${wallText(until, timeZone)}`;
  return Number.isFinite(from) ? say`since ${wallText(from, timeZone)}` : "";
}

function changeLines(next: NonNullable<InForce["next"]>, timeZone: string, language: Language): readonly string[] {
  const { say } = language;
  const told = next.changes.map(({ setting, change }) => {
    const name = nameText(setting, language);
    return change === "begins" ? say`${name} begins` : say`${name} ends`;
  });
  return ["", say`Next change, ${wallText(next.at, timeZone)}:`, ...limited(told, language)];
}

function runLines(next: NonNullable<InForce["nextRun"]>, timeZone: string, language: Language): readonly string[] {
  const told = next.runs.map((each) => nameText(each, language));
  return ["", language.say`Next run, ${wallText(next.at, timeZone)}:`, ...limited(told, language)];
}

function limited(lines: readonly string[], { say }: Language): readonly string[] {
  const hidden = lines.length - MOST_CHANGES;
  const shown = hidden > 1 ? [...lines.slice(0, MOST_CHANGES), say`… ${hidden} more`] : lines;
  return shown.map((line) => `${INDENT}${line}`);
}

/** More of one kind are counted. */
const MOST_NAMES = 50;

/** By kind, each by its name. */
function alwaysLines(
  always: readonly Address[],
  kinds: Kinds,
  { language, width }: Pick<TextOptions, "language" | "width">,
): readonly string[] {
  if (always.length === 0) return [];
  const { say } = language;
  const lines = [...groupBy(always, ({ kind }) => kind)].flatMap(([name, addresses]) => {
    const kind = kinds.get(name);
    const label = kind === undefined ? name : language.kind(kind).label;
    const named = addresses.filter((each) => each.name !== null);
    const hidden = named.length - MOST_NAMES;
    const shown = (hidden > 1 ? named.slice(0, MOST_NAMES) : named).map((each) => escapeText(each.name ?? ""));
    const names = [...shown, ...(hidden > 1 ? [say`… ${hidden} more`] : [])].join(say`, `);
    return flow(names === "" ? label : `${label}: ${names}`, width - 2 * INDENT.length).map(
      (line, index) => `${index === 0 ? INDENT : INDENT + INDENT}${line}`,
    );
  });
  return ["", say`Always:`, ...lines];
}
