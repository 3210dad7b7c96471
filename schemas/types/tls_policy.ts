/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Reference, Secret } from "./units.js";

/**
 * How connections to the shop are encrypted, and how its certificates are kept valid.
 */
export interface TlsPolicySpec {
  /**
   * Names that the shop is reached by, at least one: shop.example, *.shop.example.
   *
   * @minItems 1
   */
  domains: string[];
  /**
   * The oldest version of TLS that is spoken: 1.2 unless given.
   */
  minVersion?: "1.2" | "1.3";
  /**
   * Where certificates come from: fetched from Let's Encrypt unless given.
   */
  certificate?:
    | {
        /**
         * Fetched and renewed by itself from an authority that speaks ACME.
         */
        type: "acme";
        /**
         * The authority's directory, at most 2000 characters: that of Let's Encrypt unless given.
         */
        directory?: string;
        /**
         * Mail address that the authority writes to; left out: none.
         */
        contact?: string;
      }
    | {
        /**
         * Bought, and put in its place by staff.
         */
        type: "bought";
        /**
         * Secret that holds the certificate and those that vouch for it, in PEM.
         */
        chain: Secret;
        /**
         * Secret that holds its private key, in PEM.
         */
        privateKey: Secret;
      };
  /**
   * How long before its end a certificate is renewed, or staff are told to: 30d unless given.
   */
  renewBefore?: Duration;
  /**
   * Whether requests without encryption are sent on to https: true unless given.
   */
  redirectHttp?: boolean;
  /**
   * How long browsers must refuse to come without encryption, such as 1y: "none", not at all, unless given, since it cannot be taken back.
   */
  hsts?: Duration | "none";
  /**
   * Whether that holds for all names below these, too: false unless given.
   */
  hstsSubdomains?: boolean;
  /**
   * Names of the channels that are told of failed renewals and near ends; empty: nobody is told.
   */
  channels?: Reference<"channel">[];
}
