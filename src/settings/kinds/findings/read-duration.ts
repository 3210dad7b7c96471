/** A duration that is written as people say it: `30 days`, `2 hours`, `90min`. */
import type { ScalarShape } from "../../../model/shape.js";

/** By unit, the words for it in small letters. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  s: ["s", "sec", "secs", "second", "seconds", "秒"],
  m: ["m", "min", "mins", "minute", "minutes", "分钟"],
  h: ["h", "hr", "hrs", "hour", "hours", "小时"],
  d: ["d", "day", "days", "天"],
  w: ["w", "wk", "wks", "week", "weeks", "周"],
  mo: ["mo", "mos", "month", "months", "个月"],
  y: ["y", "yr", "yrs", "year", "years", "年"],
  bd: ["bd", "business day", "business days", "working day", "working days", "workday", "workdays", "个工作日"],
};

const SAID = /^0*(\d{1,7})[\s_-]*(\p{L}[\p{L} ]{0,15})\.?$/u;

/** How it is written rightly, `30d`; `null` where the text cannot be read so. */
export function readDuration({ type }: ScalarShape, text: string): string | null {
  if (type !== "duration" && type !== "workDuration") return null;
  const [, count, word = ""] = SAID.exec(text.trim()) ?? [];
  if (count === undefined || word === "M") return null; // minutes or months
  const unit = Object.keys(WORDS).find((each) => WORDS[each]?.includes(word.toLowerCase()));
  return unit === undefined || (unit === "bd" && type === "duration") ? null : `${count}${unit}`;
}
