/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { DateTime, Text } from "./units.js";

/**
 * Who may reach which part of the shop, by where a request comes from.
 */
export interface FirewallRuleSpec {
  /**
   * What staff see. At most 200 characters.
   */
  title: Text;
  /**
   * Which visitors it is about.
   */
  match:
    | {
        /**
         * Requests from some networks.
         */
        type: "cidrs";
        /**
         * Networks in CIDR notation, at least one: 203.0.113.0/24, 2001:db8::/32.
         *
         * @minItems 1
         */
        cidrs: string[];
      }
    | {
        /**
         * Requests from some countries, by where the address is registered.
         */
        type: "countries";
        /**
         * ISO 3166 codes, at least one: CN.
         *
         * @minItems 1
         */
        countries: string[];
      }
    | {
        /**
         * Requests from the networks of some operators, such as a hosting company.
         */
        type: "asns";
        /**
         * Numbers of autonomous systems, from 1 to 4294967295, without AS, at least one: 64496.
         *
         * @minItems 1
         */
        asns: number[];
      }
    | {
        /**
         * Requests of programs that name themselves so.
         */
        type: "userAgents";
        /**
         * Patterns in RE2's syntax that the User-Agent header is searched for, at least one: (?i)sqlmap|nikto.
         *
         * @minItems 1
         */
        userAgents: string[];
      };
  /**
   * What becomes of their requests: let through, turned away, or first asked to prove that a person is there.
   */
  action: "allow" | "deny" | "challenge";
  /**
   * Paths that it is about, * standing for anything, at least one: /*, the whole shop, unless given.
   *
   * @minItems 1
   */
  paths?: string[];
  /**
   * The HTTP methods that it is about; empty: all.
   */
  methods?: ("GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS")[];
  /**
   * Which rule decides where several match: the greater number, within ±1000000; among equals deny before challenge before allow. 0 unless given.
   */
  priority?: number;
  /**
   * Whether it acts, or only writes down what it would have done: observe unless given.
   */
  mode?: "observe" | "enforce";
  /**
   * When it stops, on the store's wall clock: 2027-03-01T00:00; left out: never.
   */
  expires?: DateTime;
}
