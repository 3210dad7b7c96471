/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Reference, Text } from "./units.js";

/**
 * What is told of the audit log regularly: what happened, to whom it is sent, in what form.
 */
export interface AuditReportSpec {
  /**
   * The report's title. At most 200 characters.
   */
  title: Text;
  /**
   * Whether it is made: true unless given.
   */
  enabled?: boolean;
  /**
   * When it is made, as a cron line on the store's wall clock: 0 8 * * 1, Mondays at 08:00.
   */
  schedule: string;
  /**
   * The time that it covers, up to the moment it is made, such as 7d; no shorter than from one to the next.
   */
  period: Duration;
  /**
   * What it tells of, at least one; anomalies are what audit rules found: all unless given.
   *
   * @minItems 1
   */
  sections?: ("logins" | "refunds" | "prices" | "settings" | "permissions" | "anomalies")[];
  /**
   * The form of the file: html unless given.
   */
  format?: "html" | "pdf" | "csv";
  /**
   * Its language: zh-CN, en; left out: the store's.
   */
  locale?: string;
  /**
   * What happens where there is nothing to tell: it is sent, so that silence never means a breakdown, unless given.
   */
  whenEmpty?: "send" | "skip";
  /**
   * Names of the channels that it is sent to, at least one.
   *
   * @minItems 1
   */
  channels: Reference<"channel">[];
}
