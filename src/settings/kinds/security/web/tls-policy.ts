/** How connections to the shop are encrypted, and how its certificates are kept valid. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";

const certificate = z.discriminatedUnion("type", [
  f.variant("acme", "Fetched and renewed by itself from an authority that speaks ACME.", {
    directory: f
      .url()
      .default("https://acme-v02.api.letsencrypt.org/directory")
      .describe("The authority's directory, at most 2000 characters: that of Let's Encrypt unless given."),
    contact: f.email().optional().describe("Mail address that the authority writes to; left out: none."),
  }),
  f.variant("bought", "Bought, and put in its place by staff.", {
    chain: f.secret().describe("Secret that holds the certificate and those that vouch for it, in PEM."),
    privateKey: f.secret().describe("Secret that holds its private key, in PEM."),
  }),
]);

export const tlsPolicy = builtInKind({
  name: "tls_policy",
  table: "tls_policies",
  module: "security",
  singleton: true,
  description: "How connections to the shop are encrypted, and how its certificates are kept valid.",
  schema: z.strictObject({
    domains: f
      .set(f.domain(), { minItems: 1 })
      .describe("Names that the shop is reached by, at least one: shop.example, *.shop.example."),
    minVersion: z
      .enum(["1.2", "1.3"])
      .default("1.2")
      .describe("The oldest version of TLS that is spoken: 1.2 unless given."),
    certificate: certificate
      .prefault({ type: "acme" })
      .describe("Where certificates come from: fetched from Let's Encrypt unless given."),
    renewBefore: f
      .duration()
      .default("30d")
      .describe("How long before its end a certificate is renewed, or staff are told to: 30d unless given."),
    redirectHttp: z
      .boolean()
      .default(true)
      .describe("Whether requests without encryption are sent on to https: true unless given."),
    hsts: f
      .orNone(f.duration())
      .default("none")
      .describe(
        "How long browsers must refuse to come without encryption, such as 1y: " +
          '"none", not at all, unless given, since it cannot be taken back.',
      ),
    hstsSubdomains: z
      .boolean()
      .default(false)
      .describe("Whether that holds for all names below these, too: false unless given."),
    channels: f
      .set(f.reference("channel"))
      .default([])
      .describe("Names of the channels that are told of failed renewals and near ends; empty: nobody is told."),
  }),
  examples: {
    default: {
      domains: ["shop.example", "*.shop.example"],
      minVersion: "1.3",
      certificate: { type: "acme", directory: "https://acme.example/directory", contact: "operations@shop.example" },
      renewBefore: "20d",
      redirectHttp: true,
      hsts: "1y",
      hstsSubdomains: true,
      channels: ["operations-email"],
    },
    bought: {
      domains: ["pay.shop.example"],
      certificate: {
        type: "bought",
        chain: { $secret: "tls/chain", version: "2027" },
        privateKey: { $secret: "tls/private-key", version: "2027" },
      },
      redirectHttp: false,
    },
  },
});
