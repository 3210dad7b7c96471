/** How far a time zone's clocks are from UTC at an instant: the one question asked of the runtime's time-zone data. */

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** By epoch seconds: the datetimes of a store cluster on the same days. */
  readonly known: Map<number, number>;
}

const zones = new Map<string, Zone>();
/** Programs may run for long. */
const MOST_KNOWN = 100_000;

/**
 * Seconds east of UTC.
 * @throws RangeError for a time zone that the runtime does not know.
 */
export function offsetAt(epochSeconds: number, timeZone: string): number {
  const { format, known } = zoneOf(timeZone);
  let offset = known.get(epochSeconds);
  if (offset === undefined) {
    offset = askOffset(epochSeconds, format);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(epochSeconds, offset);
  }
  return offset;
}

/** Whether the runtime's data has the zone under this IANA name. Builds what the zone's first datetime needs anyway. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

function askOffset(epochSeconds: number, format: Intl.DateTimeFormat): number {
  // `3/1/2027, 08:00:00`
  const shown = format.format(epochSeconds * 1000).match(/\d+/g) ?? [];
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = shown.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - epochSeconds;
}

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    zone = { format, known: new Map() };
    zones.set(timeZone, zone);
  }
  return zone;
}
