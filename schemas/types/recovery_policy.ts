/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Reference, Text } from "./units.js";

/**
 * How the shop comes back after a loss: how much may be gone, how long it may take, who does what.
 */
export interface RecoveryPolicySpec {
  /**
   * How much of the latest work may be lost at most (recovery point objective), such as 24h.
   */
  rpo: Duration;
  /**
   * How long the shop may be away at most (recovery time objective), such as 4h.
   */
  rto: Duration;
  /**
   * Whether the database can be brought back to any moment, by archiving its write-ahead log: true unless given.
   */
  pointInTime?: boolean;
  /**
   * How far back such a moment may lie, and the archived log is kept: 7d unless given.
   */
  pointInTimeFor?: Duration;
  /**
   * How often restoring is practised on a machine of its own: every 90d unless given.
   */
  drillEvery?: Duration;
  /**
   * What is done, in this order, at least one step. At most 2000 characters each.
   *
   * @minItems 1
   */
  steps: Text[];
  /**
   * Users or roles who may consent to a restore over live data, at least one: owner, it-lead. At most 100 characters each.
   *
   * @minItems 1
   */
  approvers: string[];
  /**
   * How many of them must consent, from 1: 1 unless given.
   */
  approvalsNeeded?: number;
  /**
   * Names of the channels that are told of a loss, of each step and of drills; empty: nobody is told.
   */
  channels?: Reference<"channel">[];
}
