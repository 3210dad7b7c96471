/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Reference, Text } from "./units.js";

/**
 * A test that the shop runs on itself, by a schedule: that ordering, paying and restoring work.
 */
export interface SystemTestSpec {
  /**
   * What staff see. At most 200 characters.
   */
  title: Text;
  /**
   * Whether it runs: true unless given.
   */
  enabled?: boolean;
  /**
   * When it runs, as a cron line on the store's wall clock: * /15 * * * *, every 15 minutes.
   */
  schedule: string;
  /**
   * What is tried, at least one; restore brings the latest backup back beside the live data.
   *
   * @minItems 1
   */
  checks: ("placeOrder" | "payment" | "stock" | "notification" | "restore" | "login")[];
  /**
   * What is tested: the shop itself, with orders marked as tests, or its copy: staging unless given.
   */
  target?: "live" | "staging";
  /**
   * After what time a check counts as failed: 10m unless given.
   */
  timeout?: Duration;
  /**
   * How often a failed check is tried again before it counts, from 0 to 10: 1 unless given.
   */
  retries?: number;
  /**
   * Names of the channels that are told of a failure, at least one.
   *
   * @minItems 1
   */
  onFailure: Reference<"channel">[];
}
