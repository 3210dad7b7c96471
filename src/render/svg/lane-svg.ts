/** A lane of a picture: a heading, a row for each bar with its name and its times, and what there is more. */
import type { Kinds } from "../../model/kind.js";
import type { Language } from "../../model/language.js";
import type { Bar, Lane, Timeline } from "../../model/timeline.js";
import { cellsOf, density } from "../calendar/cells.js";
import { barName, isBelow, laneTitle, timesText } from "../calendar/words.js";
import { displayWidth, truncate } from "../text/width.js";
import type { Axis } from "./axis.js";
import { barSvg, ROW_HEIGHT } from "./bar-svg.js";
import { element, escapeXml, number } from "./xml.js";

/** More are summed up in one row. */
const MOST_ROWS = 40;
const HEADING_HEIGHT = 27;
const MARGIN = 24;
/** Columns of the space left of the chart, of names and times together. */
const COLUMNS = 54;
const LONGEST_NAME = 34;

export interface Drawing {
  readonly svg: string;
  readonly height: number;
}

export function laneSvg(
  lane: Lane,
  timeline: Timeline,
  axis: Axis,
  top: number,
  kinds: Kinds,
  language: Language,
): Drawing {
  const { say } = language;
  const rest = lane.bars.slice(MOST_ROWS);
  const shown = rest.length > 1 ? lane.bars.slice(0, MOST_ROWS) : lane.bars;
  const rowsTop = top + HEADING_HEIGHT;
  const heading = [
    element("rect", { x: MARGIN - 8, y: top + 4, width: axis.right - MARGIN + 16, height: 20, rx: 4, class: "head" }),
    element("rect", { x: MARGIN - 8, y: top + 4, width: 4, height: 20, rx: 2, class: lane.module }),
    element("text", { x: MARGIN + 4, y: top + 18, class: "ink lane" }, escapeXml(laneTitle(lane, kinds, language))),
    ...(lane.always > 0
      ? [sideText(axis.left - 12, top + 18, say`and ${language.count(lane.always, "setting")} always`)]
      : []),
  ];
  const rows = shown.map((bar, index) => rowSvg(bar, timeline, axis, rowsTop + index * ROW_HEIGHT, language));
  const more =
    rest.length > 1 ? [densityRow(rest, timeline, axis, rowsTop + shown.length * ROW_HEIGHT, lane, language)] : [];
  return {
    svg: [...heading, ...rows, ...more].join("\n"),
    height: HEADING_HEIGHT + (rows.length + more.length) * ROW_HEIGHT + 5,
  };
}

function rowSvg(bar: Bar, timeline: Timeline, axis: Axis, top: number, language: Language): string {
  const baseline = top + ROW_HEIGHT / 2 + 4.5;
  const name = truncate(barName(bar), LONGEST_NAME);
  const times = timesText(bar, timeline.span, timeline.timeZone, language);
  const room = COLUMNS - displayWidth(name);
  return [
    element(
      "text",
      { x: MARGIN + (isBelow(bar) ? 18 : 4), y: baseline, class: bar.enabled ? "ink" : "ink off" },
      escapeXml(name),
    ),
    sideText(axis.left - 12, baseline, truncate(times, room)),
    barSvg(bar, timeline, axis, top, language),
  ].join("\n");
}

function sideText(x: number, y: number, text: string): string {
  return element("text", { x, y, "text-anchor": "end", class: "faint small" }, escapeXml(text));
}

/** How many more there are over time, as a hill. */
function densityRow(
  rest: readonly Bar[],
  timeline: Timeline,
  axis: Axis,
  top: number,
  { module }: Lane,
  language: Language,
): string {
  const { say } = language;
  const { spans } = cellsOf(timeline, 400);
  const counts = density(rest, spans);
  const most = Math.max(1, ...counts);
  const base = top + ROW_HEIGHT - 3;
  const steps = spans.map((cell, index) => {
    const y = base - ((counts[index] ?? 0) / most) * (ROW_HEIGHT - 6);
    return `L${number(axis.x(cell.from))} ${number(y)}H${number(axis.x(cell.until))}`;
  });
  const shape = `M${number(axis.left)} ${number(base)}${steps.join("")}V${number(base)}Z`;
  return [
    element(
      "text",
      { x: MARGIN + 4, y: top + ROW_HEIGHT / 2 + 4.5, class: "faint" },
      escapeXml(say`… ${rest.length} more`),
    ),
    sideText(axis.left - 12, top + ROW_HEIGHT / 2 + 4.5, say`up to ${most}`),
    element("path", { d: shape, class: `${module} often` }),
  ].join("\n");
}
