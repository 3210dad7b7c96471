/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { DateText, Text, TimeOfDay } from "./units.js";

/**
 * Working hours with holidays and make-up days. The calendar named default is used where none is named.
 */
export interface CalendarSpec {
  /**
   * What staff call it; left out: its name. At most 200 characters.
   */
  title?: Text;
  /**
   * IANA name of the hours' time zone: Asia/Hong_Kong; left out: the store's.
   */
  timeZone?: string;
  /**
   * The weekly hours, at least one line.
   *
   * @minItems 1
   */
  hours: {
    /**
     * The days of the week on which these hours begin, at least one: mon, tue.
     *
     * @minItems 1
     */
    days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
    /**
     * When it begins each day, included: 08:00.
     */
    from: TimeOfDay;
    /**
     * When it ends, excluded: 18:00, at most 24:00; before `from`: on the next day.
     */
    until: TimeOfDay;
  }[];
  /**
   * Days without working hours, told apart by their first day.
   */
  holidays?: {
    /**
     * The day, or the first of several: 2027-02-06.
     */
    on: DateText;
    /**
     * The last day, included: 2027-02-12; left out: a single day.
     */
    until?: DateText;
    /**
     * The holiday's name. At most 200 characters.
     */
    title: Text;
  }[];
  /**
   * Days that are worked although the weekly hours leave them out (调休), one entry a day.
   */
  makeUpDays?: {
    /**
     * The day, worked with the hours of a Monday: 2027-02-20.
     */
    on: DateText;
    /**
     * Why it is worked. At most 200 characters.
     */
    title: Text;
  }[];
}
