/** Cron lines of the usual forms in words; any other is shown as it is. */
import type { Language } from "../../model/language.js";
import { dayWord } from "./day-word.js";

const SIMPLE = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|[0-7])$/;
const EVERY_MINUTES = /^\*\/(\d{1,2}) \* \* \* \*$/;
const HOURLY = /^(\d{1,2}) (?:\*|(\d{1,2})-(\d{1,2})) \* \* \*$/;
const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** `daily at 03:00`, `Mon at 08:00`, `monthly, day 1, 05:00`, `every 15 minutes`, `cron 0 3 1-7 * 1`. */
export function cronText(line: string, language: Language): string {
  const { say } = language;
  const [, minute, hour, day, weekday] = SIMPLE.exec(line) ?? [];
  if (minute !== undefined && hour !== undefined && (day === "*" || weekday === "*")) {
    const time = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
    if (day !== "*") return say`monthly, day ${day ?? ""}, ${time}`;
    return weekday === "*" ? say`daily at ${time}` : say`${dayWord(DAYS[Number(weekday)] ?? "", language)} at ${time}`;
  }
  const [, minutes] = EVERY_MINUTES.exec(line) ?? [];
  if (minutes !== undefined && 60 % Number(minutes) === 0) return say`every ${Number(minutes)} minutes`;
  const [, past, first, last] = HOURLY.exec(line) ?? [];
  if (past === undefined) return `cron ${line}`;
  const at = past.padStart(2, "0");
  if (first === undefined || last === undefined) return say`hourly at :${at}`;
  return say`hourly at :${at}, ${first.padStart(2, "0")}–${last.padStart(2, "0")}`;
}
