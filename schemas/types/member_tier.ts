/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Percent, Text } from "./units.js";

/**
 * A level of membership and what it brings.
 */
export interface MemberTierSpec {
  /**
   * What customers see. At most 200 characters.
   */
  title: Text;
  /**
   * Its place among the tiers, from 0, the lowest first.
   */
  level: number;
  /**
   * The growth points from which a customer has this tier, from 0.
   */
  growthFrom: number;
  /**
   * The share of the price taken off for its members: 0% unless given.
   */
  percentOff?: Percent;
  /**
   * What points earned are multiplied by, from 0 to 1000: 1 unless given.
   */
  pointsMultiplier?: number;
  /**
   * Other benefits, in words.
   */
  benefits?: Text[];
  /**
   * Whether new customers begin with it; true for exactly one tier.
   */
  default?: boolean;
  /**
   * How long a customer keeps it once reached, such as 1y; "none": for good.
   */
  keepFor: Duration | "none";
}
