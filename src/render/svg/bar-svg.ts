/** A bar of a picture: its times as shapes, what clashes hatched, and a tooltip that says it in words. */
import { formatAddress } from "../../model/address.js";
import type { Language } from "../../model/language.js";
import type { Span } from "../../model/time/span.js";
import { type Bar, type Conflict, isMoment, type Timeline } from "../../model/timeline.js";
import { ofAspect, rhythmText, titleOf, wallText } from "../calendar/words.js";
import { displayWidth, truncate } from "../text/width.js";
import type { Axis } from "./axis.js";
import { element, escapeXml } from "./xml.js";

export const ROW_HEIGHT = 23;
const BAR_HEIGHT = 15;
/** Times that are closer than this are drawn as one. */
const CLOSEST = 3;
const COLUMN = 6.4;

export function barSvg(bar: Bar, timeline: Timeline, axis: Axis, top: number, language: Language): string {
  const y = top + (ROW_HEIGHT - BAR_HEIGHT) / 2;
  const shapes = isMoment(bar.aspect) ? moments(bar, axis, top) : stretches(bar, axis, y);
  const words = bar.rhythm === null ? labelIn(bar, axis, y, language) : "";
  return element(
    "g",
    bar.enabled ? {} : { class: "off" },
    element("title", {}, escapeXml(tooltip(bar, timeline, language))),
    shapes,
    words,
    ...clashes(bar, timeline.conflicts, axis, y),
  );
}

/** Its times; behind those that come back, palely, the whole of its window. */
function stretches({ module, aspect, spans, rhythm, dense }: Bar, axis: Axis, y: number): string {
  const rect = (span: Span, name: string) => {
    const x = axis.x(span.from);
    const width = Math.max(1.5, axis.x(span.until) - x);
    return element("rect", { x, y, width, height: BAR_HEIGHT, rx: Math.min(3, width / 3), class: name });
  };
  if (rhythm === null || aspect === "holidays") return spans.map((span) => rect(span, module)).join("");
  const whole = { from: spans[0]?.from ?? 0, until: spans.at(-1)?.until ?? 0 };
  const often = dense || (axis.x(whole.until) - axis.x(whole.from)) / spans.length < CLOSEST;
  if (often) return rect(whole, `${module} often`);
  return [rect(whole, `${module} band`), ...spans.map((span) => rect(span, module))].join("");
}

/** A mark each, or a dotted line where there are too many. */
function moments({ module, spans, dense }: Bar, axis: Axis, top: number): string {
  const [first, last] = [axis.x(spans[0]?.from ?? 0), axis.x(spans.at(-1)?.from ?? 0)];
  const middle = top + ROW_HEIGHT / 2;
  if (dense || (spans.length > 1 && (last - first) / (spans.length - 1) < CLOSEST)) {
    const end = dense ? axis.x(spans.at(-1)?.until ?? 0) : last;
    const dots = { "stroke-width": 7, "stroke-dasharray": "1.5 2.5", class: `${module}-line` };
    return element("line", { x1: first, y1: middle, x2: Math.max(end, first + 2), y2: middle, ...dots });
  }
  return spans
    .map(({ from }) => {
      const x = axis.x(from);
      return element("path", { d: `M${round(x)} ${middle - 5}l4 5l-4 5l-4 -5z`, class: module });
    })
    .join("");
}

function clashes(bar: Bar, conflicts: readonly Conflict[], axis: Axis, y: number): readonly string[] {
  return bar.clashes.map(({ span, conflict }) => {
    const x = axis.x(span.from);
    const box = { x, y: y - 2, width: Math.max(3, axis.x(span.until) - x), height: BAR_HEIGHT + 4, rx: 2 };
    return element(
      "g",
      {},
      element("title", {}, escapeXml(conflicts[conflict]?.message ?? "")),
      element("rect", { ...box, class: "clash-ground", "fill-opacity": 0.55 }),
      element("rect", { ...box, class: "clash-edge", "stroke-width": 1.2 }),
    );
  });
}

/** Its title, where there is room before anything clashes. */
function labelIn(bar: Bar, axis: Axis, y: number, language: Language): string {
  const [span] = bar.spans;
  const title = titleOf(bar, language);
  if (span === undefined || title === null || !bar.enabled) return "";
  const end = Math.min(span.until, bar.clashes[0]?.span.from ?? span.until);
  const columns = Math.floor((axis.x(end) - axis.x(span.from) - 14) / COLUMN);
  if (columns < Math.min(displayWidth(title), 8)) return "";
  return element(
    "text",
    { x: axis.x(span.from) + 7, y: y + 11.5, class: "label" },
    escapeXml(truncate(title, columns)),
  );
}

function tooltip(bar: Bar, { timeZone }: Timeline, language: Language): string {
  const { say } = language;
  const name = formatAddress(bar.address);
  const { from, until } = bar.window;
  const title = titleOf(bar, language);
  const ends = [
    ...(Number.isFinite(from) ? [say`from ${wallText(from, timeZone)}`] : []),
    ...(Number.isFinite(until) ? [say`until ${wallText(until, timeZone)}`] : []),
  ];
  return [
    ofAspect(bar.part === null ? name : `${name} ${bar.part}`, bar.aspect, language),
    ...(title === null ? [] : [title]),
    ...(ends.length === 0 ? [] : [ends.join(" ")]),
    ...(bar.rhythm === null ? [] : [rhythmText(bar.rhythm, language)]),
    ...(bar.enabled ? [] : [say`disabled`]),
  ].join(" · ");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
