/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { DailyWindow, Duration, Text } from "./units.js";

/**
 * A daily session in which flash sales take place.
 */
export interface FlashSessionSpec {
  /**
   * What customers see, such as Noon. At most 200 characters.
   */
  title: Text;
  /**
   * The hours of each day in which it is open, on the store's wall clock.
   */
  window: DailyWindow;
  /**
   * The days of the week on which it begins; empty: every day.
   */
  days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
  /**
   * How long before it begins customers who asked are reminded, such as 5m; "none", never, unless given.
   */
  remindBefore?: Duration | "none";
  /**
   * Whether it takes place.
   */
  enabled?: boolean;
}
