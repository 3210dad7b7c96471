/** The time axis of a picture: where an instant stands, which days are shaded, and a ruler of months, days or hours. */
import type { Timeline } from "../../model/timeline.js";
import { wallText } from "../calendar/words.js";
import { element } from "./xml.js";

export interface Axis {
  /** The first and the last pixel of the chart. */
  readonly left: number;
  readonly right: number;
  readonly pixelsADay: number;
  /** The pixel at which an instant stands; what lies outside stands at the edge. */
  readonly x: (seconds: number) => number;
}

const DAY = 86_400;
const HOUR = 3600;
export const RULER_HEIGHT = 44;

export function axisOf({ span }: Timeline, left: number, right: number): Axis {
  const scale = (right - left) / (span.until - span.from);
  return {
    left,
    right,
    pixelsADay: scale * DAY,
    x: (seconds) => left + (Math.min(Math.max(seconds, span.from), span.until) - span.from) * scale,
  };
}

interface Tick {
  readonly at: number;
  readonly label: string;
}

/** The labels, and the lines below them down to `bottom`. Weekends are shaded where days can be told apart. */
export function rulerSvg(timeline: Timeline, axis: Axis, top: number, bottom: number): string {
  const { major, minor } = ticksOf(timeline, axis);
  const base = top + RULER_HEIGHT;
  const line = (at: number, from: number, name: string) =>
    element("line", { x1: axis.x(at), y1: from, x2: axis.x(at), y2: bottom, class: name });
  const label = ({ at, label }: Tick, next: number, y: number, name: string, padding: number) =>
    axis.x(next) - axis.x(at) < label.length * 6.6 + padding
      ? []
      : [element("text", { x: axis.x(at) + padding, y, class: name }, label)];
  const end = timeline.span.until;
  return [
    ...weekends(timeline, axis, base, bottom),
    ...minor.map(({ at }) => line(at, base - 4, "grid")),
    ...major.map(({ at }) => line(at, top + 4, "edge").replace("/>", ' stroke-opacity=".45"/>')),
    ...major.flatMap((tick, index) => label(tick, major[index + 1]?.at ?? end, top + 17, "ink strong", 5)),
    ...minor.flatMap((tick, index) => label(tick, minor[index + 1]?.at ?? end, top + 35, "faint small", 3)),
    element("line", { x1: axis.left, y1: base, x2: axis.right, y2: base, class: "edge" }),
  ].join("\n");
}

function ticksOf(
  timeline: Timeline,
  { pixelsADay }: Axis,
): { readonly major: readonly Tick[]; readonly minor: readonly Tick[] } {
  const { days } = timeline;
  const each = days.map(({ date, from }) => ({ at: from, date }));
  const firstOf = (length: number) =>
    each.filter(({ date }, index) => index === 0 || each[index - 1]?.date.slice(0, length) !== date.slice(0, length));
  const months = firstOf("2027-03".length);
  if (pixelsADay >= 110) {
    return {
      major: each.map(({ at, date }) => ({ at, label: date })),
      minor: hours(timeline, pixelsADay),
    };
  }
  if (pixelsADay >= 18) {
    return {
      major: months.map(({ at, date }) => ({ at, label: date.slice(0, 7) })),
      minor: each.map(({ at, date }) => ({ at, label: String(Number(date.slice(8))) })),
    };
  }
  if (pixelsADay >= 3.2) {
    return {
      major: months.map(({ at, date }) => ({ at, label: date.slice(0, 7) })),
      minor: each
        .filter(({ date }) => weekday(date) === 1)
        .map(({ at, date }) => ({ at, label: String(Number(date.slice(8))) })),
    };
  }
  return {
    major: firstOf("2027".length).map(({ at, date }) => ({ at, label: date.slice(0, 4) })),
    minor: months.map(({ at, date }) => ({ at, label: date.slice(5, 7) })),
  };
}

/** Every so many hours of each day that their labels have room. */
function hours({ days, span, timeZone }: Timeline, pixelsADay: number): readonly Tick[] {
  const step = [1, 2, 3, 4, 6, 12].find((each) => (pixelsADay / 24) * each >= 30) ?? 24;
  return days.flatMap(({ from }, index) => {
    const until = days[index + 1]?.from ?? span.until;
    return Array.from({ length: Math.ceil((until - from) / HOUR / step) }, (_, count) => {
      const at = from + count * step * HOUR;
      return { at, label: wallText(at, timeZone).slice(11, 13) };
    });
  });
}

function weekends({ days, span }: Timeline, axis: Axis, top: number, bottom: number): readonly string[] {
  if (axis.pixelsADay < 3.2) return [];
  return days.flatMap(({ date, from }, index) => {
    const day = weekday(date);
    if (day !== 0 && day !== 6) return [];
    const [start, end] = [axis.x(from), axis.x(days[index + 1]?.from ?? span.until)];
    return [element("rect", { x: start, y: top, width: end - start, height: bottom - top, class: "weekend" })];
  });
}

/** 0 is Sunday. */
function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
