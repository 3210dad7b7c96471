/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Text } from "./units.js";

/**
 * How many requests one visitor may make in a length of time, and what happens to the rest.
 */
export interface RateLimitSpec {
  /**
   * What staff see. At most 200 characters.
   */
  title: Text;
  /**
   * What requests are counted by: the address, the customer who is logged in, or the browser's session.
   */
  by: "ip" | "customer" | "session";
  /**
   * Paths that are counted together, * standing for anything, at least one: /login, /api/*.
   *
   * @minItems 1
   */
  paths: string[];
  /**
   * The HTTP methods that it is about; empty: all.
   */
  methods?: ("GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS")[];
  /**
   * Which requests count: all unless given, or those answered with an error, such as a wrong password.
   */
  counts?: "all" | "failed";
  /**
   * How many requests at most, from 1.
   */
  requests: number;
  /**
   * The length of time over which is counted, such as 1m.
   */
  per: Duration;
  /**
   * How many more may come at once before the limit bites, from 0: 0 unless given.
   */
  burst?: number;
  /**
   * What becomes of requests beyond it: slowed down, turned away with status 429, or first asked to prove that a person is there; throttle unless given.
   */
  action?: "throttle" | "deny" | "challenge";
  /**
   * How long nothing is let through after that, such as 15m: "none", no ban, unless given.
   */
  banFor?: Duration | "none";
  /**
   * Networks that are not counted: 203.0.113.0/24. The store's callback paths never are.
   */
  exempt?: string[];
  /**
   * Whether it acts, or only writes down what it would have done: observe unless given.
   */
  mode?: "observe" | "enforce";
}
