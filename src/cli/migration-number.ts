/** The number of a new migration: the time, unless that would sort before a file that is there. */

/** Fourteen digits, or as many as the latest file has. `null` where none comes after it. */
export function migrationNumber(files: readonly string[], now: Date): string | null {
  const taken = files.flatMap((file) => /^\d+(?=[_.-])/.exec(file) ?? []);
  const latest = taken.reduce<string | null>(
    (last, each) => (last === null || isAfter(each, last) ? each : last),
    null,
  );
  const numbers = latest === null ? [timestamp(now)] : [timestamp(now), ...secondAfter(latest), numberAfter(latest)];
  return numbers.find((number) => taken.every((each) => isBoth(number, each))) ?? null;
}

/** Some tools sort by number, others by name. */
function isBoth(number: string, other: string): boolean {
  return isAfter(number, other) && `${number}_` > `${other}_`;
}

function isAfter(number: string, other: string): boolean {
  return BigInt(number) > BigInt(other);
}

function timestamp(time: Date): string {
  return time.toISOString().replace(/\..*$/, "").replace(/\D/g, "");
}

/** Where the latest is a time itself, as where a clock was set back, or two are written in one second. */
function secondAfter(latest: string): readonly string[] {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(latest)?.slice(1).map(Number);
  if (parts === undefined) return [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return timestamp(time) === latest ? [timestamp(new Date(time.getTime() + 1000))] : [];
}

function numberAfter(latest: string): string {
  return String(BigInt(latest) + 1n).padStart(latest.length, "0");
}
