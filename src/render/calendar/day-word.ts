/** Days of the week in words. */
import type { Language } from "../../model/language.js";

/** `Mon` of `mon`. */
export function dayWord(day: string, { say }: Language): string {
  const words: Readonly<Record<string, string>> = {
    mon: say`Mon`,
    tue: say`Tue`,
    wed: say`Wed`,
    thu: say`Thu`,
    fri: say`Fri`,
    sat: say`Sat`,
    sun: say`Sun`,
  };
  return words[day] ?? day;
}
