/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { DailyWindow, Text } from "./units.js";

/**
 * A daily session in which flash sales take place.
 */
export interface FlashSessionSpec {
  /**
   * What customers see. At most 200 characters.
   */
  title: Text;
  /**
   * The hours of each day in which it is open, on the store's wall clock.
   */
  window: DailyWindow;
  /**
   * Whether it takes place.
   */
  enabled?: boolean;
}
