/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Secret } from "./units.js";

/**
 * What the shop's programs write down about themselves, where to, and for how long.
 */
export interface SystemLogSpec {
  /**
   * The least important entries that are written: info unless given.
   */
  level?: "error" | "warn" | "info" | "debug";
  /**
   * Other levels for parts of the programs, told apart by module.
   */
  levels?: {
    /**
     * A part of the shop's programs, as they call it: payments. At most 63 characters.
     */
    module: string;
    /**
     * The least important entries that this part writes.
     */
    level: "error" | "warn" | "info" | "debug";
  }[];
  /**
   * How long entries are kept: 6mo unless given, the least that China's Cybersecurity Law asks for.
   */
  keepFor?: Duration;
  /**
   * Where entries go, at least one: file unless given.
   *
   * @minItems 1
   */
  destinations?: ("file" | "database" | "syslog" | "webhook")[];
  /**
   * The log server; needed where syslog is a destination.
   */
  syslog?: {
    /**
     * The server's name or address: logs.shop.example. At most 253 characters.
     */
    host: string;
    /**
     * Its port, from 1 to 65535: 6514 unless given.
     */
    port?: number;
    /**
     * How entries travel: tls, encrypted, unless given.
     */
    protocol?: "udp" | "tcp" | "tls";
  };
  /**
   * The web hook; needed where webhook is a destination.
   */
  webhook?: {
    /**
     * The address that entries are posted to, http or https, at most 2000 characters.
     */
    url: string;
    /**
     * Secret that signs the requests; left out: not signed.
     */
    credentials?: Secret;
  };
  /**
   * How an entry is written, one a line: json unless given.
   */
  format?: "json" | "text";
  /**
   * Paths of fields whose values never enter a log: customer.phone. At most 200 characters each.
   */
  redact?: string[];
  /**
   * From what time on a request is written down as slow, such as 2s: "none", never, unless given.
   */
  slowAfter?: Duration | "none";
}
