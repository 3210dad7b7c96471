/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration } from "./units.js";

/**
 * Which programs may read the shop's pages, how fast, and how the rude ones are found out.
 */
export interface CrawlerPolicySpec {
  /**
   * Crawlers that may, by a part of their User-Agent header, case ignored: Baiduspider. At most 200 characters each.
   */
  allow?: string[];
  /**
   * Crawlers that may not, by a part of their User-Agent header, case ignored: MJ12bot. At most 200 characters each.
   */
  deny?: string[];
  /**
   * What holds for crawlers that neither list names: allow unless given.
   */
  others?: "allow" | "deny";
  /**
   * Whether an address must belong to the crawler that it names itself, by its name in the DNS: true unless given.
   */
  verify?: boolean;
  /**
   * How many pages one crawler may read a minute, from 1; "none" for no limit. 60 unless given.
   */
  requestsPerMinute?: number | "none";
  /**
   * Paths that crawlers stay away from, as robots.txt says, * standing for anything: /cart/*.
   */
  disallowPaths?: string[];
  /**
   * Paths that robots.txt forbids and no person finds: who asks for one is banned. /old-admin/.
   */
  honeypots?: string[];
  /**
   * How long that ban lasts: 1d unless given; "none": it is only written down.
   */
  banFor?: Duration | "none";
  /**
   * Addresses of the maps of the site that robots.txt names, at most 2000 characters each.
   */
  sitemaps?: string[];
}
