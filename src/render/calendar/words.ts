/** How a calendar says what its bars are: names, titles, windows and how things come back. */
import type { Kinds } from "../../model/kind.js";
import type { Language } from "../../model/language.js";
import type { Span } from "../../model/time/span.js";
import { fromInstant } from "../../model/time/wall-clock.js";
import type { Bar, Lane, Rhythm, TimedSetting } from "../../model/timeline.js";
import { cronText } from "./cron-text.js";
import { dayWord } from "./day-word.js";

/** `coupon, to be used`, with its module before it: `payments: coupon, to be used`. */
export function laneTitle(
  { module, kind, aspect }: Pick<Lane, "module" | "kind" | "aspect">,
  kinds: Kinds,
  language: Language,
): string {
  const described = kinds.get(kind);
  const label = described === undefined ? kind : language.kind(described).label;
  return `${language.module(module)}: ${ofAspect(label, aspect, language)}`;
}

/** What of a setting is meant, where it is not the setting itself. */
export function ofAspect(label: string, aspect: Lane["aspect"], { say }: Language): string {
  switch (aspect) {
    case "live":
      return label;
    case "claim":
      return say`${label}, to be claimed`;
    case "use":
      return say`${label}, to be used`;
    case "issue":
      return say`${label}, handed out`;
    case "hours":
      return say`${label}, hours`;
    case "holidays":
      return say`${label}, holidays`;
    case "run":
      return say`${label}, runs`;
  }
}

/** `spring-sale`, of a kind of which a store has one the kind; a part that stands alone behind it. Not escaped. */
export function barName({ address, part, aspect }: Pick<TimedSetting, "address" | "part" | "aspect">): string {
  const name = address.name ?? address.kind;
  if (part === null) return name;
  return aspect === "issue" ? `${name}/${part}` : part;
}

/** Whether it stands below its setting, further in. */
export function isBelow({ part, aspect }: Pick<TimedSetting, "part" | "aspect">): boolean {
  return part !== null && aspect !== "issue";
}

/** `2 × discount, chatbot`: how many there are of each kind. */
export function kindCounts(counts: ReadonlyMap<string, number>, kinds: Kinds, { kind: wordsOf }: Language): string {
  return [...counts]
    .map(([name, count]) => {
      const kind = kinds.get(name);
      const label = kind === undefined ? name : wordsOf(kind).label;
      return count === 1 ? label : `${count}\u00a0×\u00a0${label}`;
    })
    .join(", ");
}

/** Of lanes that have no bar to show. */
export function alwaysOnly(lanes: readonly Lane[]): ReadonlyMap<string, number> {
  return new Map(lanes.flatMap(({ kind, bars, always }) => (bars.length === 0 ? [[kind, always] as const] : [])));
}

/** What people call it in their language, else in any; `null` where it has no title. Not escaped. */
export function titleOf({ title }: Pick<TimedSetting, "title">, { name }: Language): string | null {
  if (title === null || typeof title === "string") return title;
  return title[name] ?? title["en"] ?? Object.values(title)[0] ?? null;
}

/** How it comes back, or when it begins and ends, as far as that is not the whole of what is shown. */
export function timesText(bar: Bar, shown: Span, timeZone: string, language: Language): string {
  const { say } = language;
  const year = wallText(shown.from, timeZone).slice(0, 5);
  const short = (seconds: number) => wallText(seconds, timeZone).replace(year, "");
  if (bar.aspect === "holidays") return bar.spans.map((span) => daysText(span, short)).join(", ");
  if (bar.rhythm !== null) return rhythmText(bar.rhythm, language);
  const { from, until } = bar.window;
  const [begins, ends] = [from > shown.from, until < shown.until];
  if (begins && ends) return `${short(from)}–${short(until)}`;
  if (begins) return say`from ${short(from)}`;
  return ends ? say`until ${short(until)}` : say`throughout`;
}

/** Whole days, the last one included. */
function daysText({ from, until }: Span, textOf: (seconds: number) => string): string {
  const [first = "", last = ""] = [from, until - 1].map((seconds) => textOf(seconds).split(" ")[0]);
  return first === last ? first : `${first}–${last}`;
}

export function rhythmText(rhythm: Rhythm, language: Language): string {
  const { say } = language;
  switch (rhythm.type) {
    case "daily": {
      const { from, until } = rhythm.window;
      const days = rhythm.days.map((day) => dayWord(day, language)).join(", ");
      return days === "" ? say`daily ${from}–${until}` : `${days} ${from}–${until}`;
    }
    case "rest":
      return say`all day but ${rhythm.windows.map(({ from, until }) => `${from}–${until}`).join(", ")}`;
    case "calendar":
      return say`calendar ${rhythm.name}`;
    case "at":
      return say`daily at ${rhythm.time}`;
    case "cron":
      return cronText(rhythm.line, language);
  }
}

/** `2027-03-01 10:00` on the wall clock, and an offset where that time comes twice. */
export function wallText(seconds: number, timeZone: string): string {
  return wallTime(seconds, timeZone).replace("T", " ");
}

/** As documents write it: `2027-03-01T10:00`. */
export function wallTime(seconds: number, timeZone: string): string {
  return fromInstant(
    `${new Date(seconds * 1000).toISOString().slice(0, "2027-03-01T10:00:00".length)}+00:00`,
    timeZone,
  );
}
