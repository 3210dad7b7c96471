/**
 * Durations: one integer and one unit, `90m`. Units fall into three classes that never convert into each other, since a
 * day may have 23 hours and a month 28 days: s m h, d w, mo y.
 */

type DurationUnit = "s" | "m" | "h" | "d" | "w" | "mo" | "y";

export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}

/** The classes, each from its largest unit to its smallest, with the length in its smallest unit. */
const CLASSES: readonly (readonly (readonly [DurationUnit, number])[])[] = [
  [
    ["h", 3600],
    ["m", 60],
    ["s", 1],
  ],
  [
    ["w", 7],
    ["d", 1],
  ],
  [
    ["y", 12],
    ["mo", 1],
  ],
];

const WRITTEN = /^(0|[1-9]\d{0,9})(mo|[smhdwy])$/;

/** PostgreSQL keeps days and months as 32-bit integers; the same bound for seconds (68 years). */
const LARGEST = 2 ** 31 - 1;

/** `null` for anything but a whole number without leading zeros and a unit, and for what no interval can hold. */
export function parseDuration(text: string): Duration | null {
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const duration = { count: Number(match[1]), unit: match[2] as DurationUnit };
  return duration.count * lengthOf(duration.unit) <= LARGEST ? duration : null;
}

/** In the largest unit of the same class: `60m` → `1h`, `7d` → `1w`, `24h` stays; every zero is `0s`. */
export function canonicalDuration(text: string): string | null {
  const duration = parseDuration(text);
  return duration === null ? null : format(duration.count * lengthOf(duration.unit), classOf(duration.unit));
}

/** As {@link canonicalDuration}, and business days: `3bd`. */
export function canonicalWorkDuration(text: string): string | null {
  return /^(0|[1-9]\d{0,4})bd$/.test(text) ? text : canonicalDuration(text);
}

/** ISO 8601 as PostgreSQL reads it: `90m` → `PT90M`. @throws where `text` is no duration. */
export function durationToInterval(text: string): string {
  const duration = parseDuration(text);
  if (duration === null) throw new TypeError(`not a duration: ${text}`);
  const { count, unit } = duration;
  if (unit === "mo") return `P${count}M`;
  return CLASSES[0]?.some(([each]) => each === unit)
    ? `PT${count}${unit.toUpperCase()}`
    : `P${count}${unit.toUpperCase()}`;
}

const INTERVAL = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * PostgreSQL's `iso_8601` output to a canonical duration: `PT1H30M` → `90m`. `null` for what no duration says: several
 * classes of unit at once, fractions, negative values.
 */
export function intervalToDuration(iso8601: string): string | null {
  const match = INTERVAL.exec(iso8601);
  if (match === null) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const amounts = [hours * 3600 + minutes * 60 + seconds, weeks * 7 + days, years * 12 + months];
  const used = amounts.findIndex((amount) => amount > 0);
  if (amounts.some((amount, index) => amount > LARGEST || (amount > 0 && index !== used))) return null;
  return format(amounts[used] ?? 0, CLASSES[used] ?? []);
}

const NOMINAL: Readonly<Record<DurationUnit | "bd", number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  bd: 86_400,
  w: 7 * 86_400,
  mo: 30 * 86_400,
  y: 365 * 86_400,
};

/**
 * Seconds, by which lengths of different classes are compared: a day counts 24 hours, a month 30 days, a year 365, and a
 * business day one day. `"3bd"` → 259200. @throws TypeError where `text` is no duration.
 */
export function nominalSeconds(text: string): number {
  const [, count, unit] = /^(\d+)(bd|mo|[smhdwy])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) throw new TypeError(`not a duration: ${text}`);
  return Number(count) * NOMINAL[unit as DurationUnit | "bd"];
}

function format(amount: number, units: readonly (readonly [DurationUnit, number])[]): string {
  const fitting = amount === 0 ? undefined : units.find(([, length]) => amount % length === 0);
  return fitting === undefined ? "0s" : `${amount / fitting[1]}${fitting[0]}`;
}

function classOf(unit: DurationUnit): readonly (readonly [DurationUnit, number])[] {
  return CLASSES.find((units) => units.some(([each]) => each === unit)) ?? [];
}

function lengthOf(unit: DurationUnit): number {
  return classOf(unit).find(([each]) => each === unit)?.[1] ?? 1;
}
