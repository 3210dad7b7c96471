/** A timeline on a terminal: a ruler, and lanes with a row for each bar, with its times in words beside it. */
import type { Kinds } from "../../../model/kind.js";
import type { Language } from "../../../model/language.js";
import type { Bar, Lane, Timeline } from "../../../model/timeline.js";
import { type Cells, cellsOf, density, type Unit } from "../../calendar/cells.js";
import { alwaysOnly, barName, isBelow, kindCounts, laneTitle, timesText, wallText } from "../../calendar/words.js";
import { escapeText } from "../escape.js";
import { flow } from "../fold.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth, padEnd, truncate } from "../width.js";
import { barLine, densityLine, SIGNS } from "./bar-line.js";
import { ruler } from "./ruler.js";

/** More rows of a lane are summed up in one. */
const MOST_ROWS = 25;
/** So that on 80 columns a month has one a day. */
const WIDEST_NAME = 21;
const WIDEST_TIMES = 23;
const FEWEST_COLUMNS = 24;
const INDENT = "  ";

/** Ends with a line break. */
export function calendarText(timeline: Timeline, kinds: Kinds, options: TextOptions): string {
  const { colors, language, width } = options;
  const { say } = language;
  const { store, timeZone, span } = timeline;
  const layout = layoutOf(timeline, options);
  const dates = [span.from, span.until].map((seconds) => wallText(seconds, timeZone).slice(0, 10));
  const title = say`${escapeText(store)}: ${dates[0] ?? ""} until ${dates[1] ?? ""}, ${timeZone}`;
  if (timeline.lanes.length === 0) return `${colors.bold(title)}\n${INDENT}${say`Nothing of it depends on time.`}\n`;
  const scale = say`One column is ${unitText(layout.cells.unit, language)}. ${SIGNS.all} all of it, ▁–▇ a part, ${SIGNS.run} runs`;
  const margin = " ".repeat(INDENT.length + layout.names + 1);
  const [above, below] = ruler(layout.cells, timeZone);
  const lines = [
    colors.bold(title),
    ...flow(scale, width).map(colors.dim),
    "",
    colors.dim(`${margin}${above}`.trimEnd()),
    colors.dim(`${margin}${below}`.trimEnd()),
    ...timeline.lanes.flatMap((lane) =>
      lane.bars.length === 0 ? [] : laneLines(lane, timeline, layout, kinds, options),
    ),
    ...alwaysLines(timeline, kinds, options),
    ...conflictLines(timeline, options),
  ];
  return `${lines.join("\n")}\n`;
}

interface Layout {
  /** Columns of names, and of times; what is left is the chart's. */
  readonly names: number;
  readonly times: number;
  readonly cells: Cells;
}

function layoutOf(timeline: Timeline, { width, language }: TextOptions): Layout {
  const shown = timeline.lanes.flatMap(({ bars }) => bars.slice(0, MOST_ROWS));
  const widest = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(0, ...texts.map((text) => displayWidth(escapeText(text)))));
  const times = widest(
    shown.map((bar) => timesText(bar, timeline.span, timeline.timeZone, language)),
    WIDEST_TIMES + Math.max(0, Math.floor((width - 80) / 3)),
  );
  const most = width - INDENT.length - times - 2 - FEWEST_COLUMNS - 1;
  const names = widest(
    [
      ...shown.map((bar) => nameText(bar)),
      ...timeline.lanes.map(({ bars }) => moreText(bars.length - MOST_ROWS, language)),
    ],
    Math.max(8, Math.min(most, WIDEST_NAME)),
  );
  const columns = Math.max(FEWEST_COLUMNS, width - INDENT.length - names - 1 - 2 - times);
  return { names, times, cells: cellsOf(timeline, columns) };
}

function laneLines(
  lane: Lane,
  { span, timeZone }: Timeline,
  { names, times, cells }: Layout,
  kinds: Kinds,
  { colors, language }: TextOptions,
): readonly string[] {
  const { say, count } = language;
  const row = (name: string, chart: string, beside: string) =>
    `${INDENT}${padEnd(truncate(name, names), names)} ${chart}  ${truncate(beside, times)}`.trimEnd();
  const rest = lane.bars.slice(MOST_ROWS);
  const shown = rest.length > 1 ? lane.bars.slice(0, MOST_ROWS) : lane.bars;
  const rows = shown.map((bar) => {
    const beside = timesText(bar, span, timeZone, language);
    const line = row(escapeText(nameText(bar)), barLine(bar, cells, colors), escapeText(beside));
    return bar.enabled ? line : colors.dim(line);
  });
  const counts = density(rest, cells.spans);
  const more =
    rest.length > 1
      ? [row(moreText(rest.length, language), densityLine(counts, colors), say`up to ${Math.max(...counts)}`)]
      : [];
  const always = lane.always > 0 ? [colors.dim(`${INDENT}${say`and ${count(lane.always, "setting")} always`}`)] : [];
  return ["", colors.bold(laneTitle(lane, kinds, language)), ...rows, ...more, ...always];
}

/** One more is shown instead. */
function moreText(hidden: number, { say }: Language): string {
  return hidden > 1 ? say`… ${hidden} more` : "";
}

/** A part stands below its setting, further in. */
function nameText(bar: Bar): string {
  return isBelow(bar) ? `  ${barName(bar)}` : barName(bar);
}

function unitText({ unit, count }: Unit, language: Language): string {
  switch (unit) {
    case "minute":
      return language.count(count, "minute");
    case "hour":
      return language.count(count, "hour");
    case "day":
      return language.count(count, "day");
    case "week":
      return language.count(count, "week");
  }
}

/** Kinds of which nothing depends on time. */
function alwaysLines({ lanes }: Timeline, kinds: Kinds, { language, width, colors }: TextOptions): readonly string[] {
  const counts = alwaysOnly(lanes);
  if (counts.size === 0) return [];
  const text = language.say`Always: ${kindCounts(counts, kinds, language)}.`;
  return [
    "",
    ...flow(text, width - INDENT.length).map((line, index) => colors.dim(index === 0 ? line : `${INDENT}${line}`)),
  ];
}

function conflictLines({ conflicts }: Timeline, { colors, language, width }: TextOptions): readonly string[] {
  if (conflicts.length === 0) return [];
  const { say } = language;
  const told = conflicts.flatMap(({ code, message }) => {
    const [first = "", ...more] = flow(escapeText(message), width - 2 * INDENT.length);
    return [`${INDENT}${colors.red(SIGNS.clash)} ${first}`, ...[...more, code].map((line) => `${INDENT}  ${line}`)];
  });
  return ["", colors.bold(say`Must not be together`), ...told];
}
