/** Spans of a week in words: `Mon to Thu 18:00 to 09:00 of the next day and Fri 18:00 to Mon 09:00`. */
import { DAYS, dayOf } from "../../../calendar/daily-window.js";
import type { Span } from "../../../calendar/span.js";
import { dateAt, temporal, wallText } from "../../../calendar/wall-time.js";
import { joined } from "../../words.js";
import type { Week } from "./weeks.js";

/** More are counted. */
const MOST = 7;

/** @param spans sorted, within the week */
export function weekText(spans: readonly Span[], week: Week, timeZone: string): string {
  const groups = new Map<string, { readonly times: Times; readonly days: number[] }>();
  for (const span of roundTheWeek(spans, week)) {
    const { day, ...times } = timesOf(span, timeZone);
    const key = Object.values(times).join(" ");
    const group = groups.get(key) ?? { times, days: [] };
    group.days.push(day);
    groups.set(key, group);
  }
  const texts = [...groups.values()].map(({ times, days }) => groupText(times, days));
  const hidden = texts.length - MOST;
  return joined(hidden > 1 ? [...texts.slice(0, MOST), `${hidden} more times`] : texts);
}

interface Times {
  /** `18:00`. */
  readonly from: string;
  /** Up to `24:00`. */
  readonly until: string;
  /** How many days after the first it ends. */
  readonly nights: number;
}

/** One week follows another like it: what begins on Sunday goes on on Monday. */
function roundTheWeek(spans: readonly Span[], { span: week, changing }: Week): readonly Span[] {
  const [first, last] = [spans[0], spans.at(-1)];
  const goesOn = changing.length === 0 && first?.from === week.from && last?.until === week.until;
  if (!goesOn || first === undefined || last === undefined || first === last) return spans;
  return [...spans.slice(1, -1), { from: last.from, until: last.until + first.until - first.from }];
}

function timesOf({ from, until }: Span, timeZone: string): Times & { readonly day: number } {
  const { PlainDate } = temporal();
  const date = dateAt(from, timeZone);
  // Its last day is the one of its last second, so that an end at midnight is 24:00.
  const nights = PlainDate.from(date).until(dateAt(until - 1, timeZone)).days;
  const end = wallText(until, timeZone).slice(11);
  return {
    day: DAYS.indexOf(dayOf(date)),
    from: wallText(from, timeZone).slice(11),
    until: end === "00:00" ? "24:00" : end,
    nights,
  };
}

function groupText({ from, until, nights }: Times, days: readonly number[]): string {
  const [day = 0] = days;
  if (nights >= 6 && until === "24:00" && from === "00:00") return "the whole week";
  if (nights === 0) return `${daysText(days)} ${from} to ${until}`;
  if (days.length === 1) return `${name(day)} ${from} to ${name(day + nights)} ${until}`;
  return `${daysText(days)} ${from} to ${until} ${nights === 1 ? "of the next day" : `${nights} days later`}`;
}

/** `every day`, `Mon to Fri`, `Mon and Wed`. */
function daysText(days: readonly number[]): string {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  if (days.length === 7) return "every day";
  if (days.length > 2 && last - first === days.length - 1) return `${name(first)} to ${name(last)}`;
  return joined(days.map(name));
}

function name(day: number): string {
  const code = DAYS[day % 7] ?? "mon";
  return `${code[0]?.toUpperCase()}${code.slice(1)}`;
}
