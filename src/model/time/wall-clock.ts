/**
 * A store's wall clock to instants and back, by the runtime's time-zone data (`Intl`): no library to load, and nothing
 * is built before the first datetime. Written `2027-03-01T00:00`, with `:SS` and an offset (`+08:00`) where needed.
 */
import { offsetAt } from "./zone-offset.js";

export type InstantResult =
  | {
      readonly type: "instant";
      /** As PostgreSQL reads it: `2027-03-01T00:00:00+08:00`. */
      readonly text: string;
      /** Canonical wall clock: `2027-03-01T00:00`; seconds only if not zero, an offset only in an overlap. */
      readonly wall: string;
      readonly epochSeconds: number;
    }
  /** Clocks are put forward over this time: the last minute before and the first after, as wall clock. */
  | { readonly type: "gap"; readonly before: string; readonly after: string }
  /** Clocks are put back: this time comes twice. One of the offsets must be written behind it. */
  | { readonly type: "overlap"; readonly offsets: readonly [string, string] }
  /** The offset written is not the zone's at this time. */
  | { readonly type: "wrong-offset"; readonly offset: string }
  /** Not a date of the calendar (29 February of a common year), not written so, or not in the years 1900 to 9999. */
  | { readonly type: "invalid" };

const WALL = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?([+-]\d\d:\d\d)?$/;
const DAY = 86_400;

/**
 * An offset behind the wall clock chooses in an overlap. Elsewhere the right one is accepted and is not part of the
 * canonical form, so that a time copied from a log works.
 * @throws RangeError for a time zone that the runtime does not know.
 */
export function toInstant(wall: string, timeZone: string): InstantResult {
  const match = WALL.exec(wall);
  const [, minutes = "", seconds = ":00", offset] = match ?? [];
  const local = match === null ? null : secondsOf(`${minutes}${seconds}`);
  if (local === null) return { type: "invalid" };

  const offsets = possibleOffsets(local, timeZone);
  const [first, second] = offsets;
  if (first === undefined) return gapAround(local, timeZone);
  const chosen = offset === undefined ? undefined : offsets.find((each) => formatOffset(each) === offset);
  if (chosen === undefined) {
    if (second !== undefined) return { type: "overlap", offsets: [formatOffset(first), formatOffset(second)] };
    if (offset !== undefined) return { type: "wrong-offset", offset: formatOffset(first) };
  }
  const written = formatOffset(chosen ?? first);
  const full = `${minutes}${seconds}`;
  return {
    type: "instant",
    text: `${full}${written}`,
    wall: second === undefined ? shortened(full) : `${shortened(full)}${written}`,
    epochSeconds: local - (chosen ?? first),
  };
}

/**
 * A `timestamptz` in UTC, `2027-02-28T16:00:00+00:00`, to the canonical wall clock. What has none (fractions of a
 * second, `infinity`, years outside 1900 to 9999) comes back as it is.
 */
export function fromInstant(text: string, timeZone: string): string {
  const epoch = text.endsWith("+00:00") ? secondsOf(text.slice(0, -"+00:00".length)) : null;
  if (epoch === null) return text;
  const offset = offsetAt(epoch, timeZone);
  const local = epoch + offset;
  if (local < START || local >= END) return text;
  const wall = formatWall(local);
  return possibleOffsets(local, timeZone).length > 1 ? `${wall}${formatOffset(offset)}` : wall;
}

/** Whether a calendar date is written `2027-03-01` and exists. */
export function isDate(text: string): boolean {
  return secondsOf(`${text}T00:00:00`) !== null;
}

/** The offsets at which a clock of the zone shows this time, the earlier instant first: none in a gap, two in an overlap. */
function possibleOffsets(local: number, timeZone: string): readonly number[] {
  // Zones are less than a day from UTC and change at most once in three days: equal offsets on both sides are the offset.
  const midnight = Math.floor(local / DAY) * DAY;
  const before = offsetAt(midnight - DAY, timeZone);
  const after = offsetAt(midnight + 2 * DAY, timeZone);
  if (before === after) return [before];
  return [before, after].filter((offset) => offsetAt(local - offset, timeZone) === offset);
}

function gapAround(local: number, timeZone: string): InstantResult {
  const midnight = Math.floor(local / DAY) * DAY;
  const before = offsetAt(midnight - DAY, timeZone);
  let low = midnight - DAY;
  let high = midnight + 2 * DAY;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return {
    type: "gap",
    before: formatWall(high - 60 + before),
    after: formatWall(high + offsetAt(high, timeZone)),
  };
}

const FULL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;
const START = Date.UTC(1900, 0, 1) / 1000;
const END = Date.UTC(10_000, 0, 1) / 1000;

/** Seconds since 1970 of a time read as UTC; `null` if it is not written in full or the calendar has no such time. */
function secondsOf(full: string): number | null {
  const seconds = FULL.test(full) ? Date.parse(`${full}Z`) / 1000 : Number.NaN;
  // Date.parse takes 30 February for 2 March, and 24:00 for the next day.
  const exists = new Date(seconds * 1000).getUTCDate() === Number(full.slice(8, 10));
  return exists && seconds >= START && seconds < END ? seconds : null;
}

function formatWall(local: number): string {
  return shortened(new Date(local * 1000).toISOString().slice(0, "2027-03-01T00:00:00".length));
}

/** Without seconds where they are zero. */
function shortened(full: string): string {
  return full.endsWith(":00") ? full.slice(0, -":00".length) : full;
}

/** `+08:00`; seconds, which only local mean times before 1972 have, if not zero. */
function formatOffset(offset: number): string {
  const size = Math.abs(offset);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const digits = parts.map((part) => String(part).padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${digits.slice(0, size % 60 === 0 ? 2 : 3).join(":")}`;
}
