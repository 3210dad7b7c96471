/** Times of day on the store's wall clock: `08:00`, up to `24:00`, the end of the day. */

const WRITTEN = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes since midnight, 0 to 1440; `null` for anything but `HH:MM` from 00:00 to 24:00. */
export function parseTimeOfDay(text: string): number | null {
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  return match[1] === undefined ? 1440 : Number(match[1]) * 60 + Number(match[2]);
}

/** PostgreSQL's `time` output: `08:00:00` → `08:00`; `null` where it has seconds. */
export function timeToTimeOfDay(text: string): string | null {
  const written = text.replace(/:00$/, "");
  return text.length === 8 && parseTimeOfDay(written) !== null ? written : null;
}
