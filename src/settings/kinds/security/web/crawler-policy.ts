/** Which programs may read the shop's pages, how fast, and how the rude ones are found out. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";

const userAgents = () => f.set(f.string(200)).default([]);

export const crawlerPolicy = builtInKind({
  name: "crawler_policy",
  table: "crawler_policies",
  module: "security",
  singleton: true,
  description: "Which programs may read the shop's pages, how fast, and how the rude ones are found out.",
  schema: z.strictObject({
    allow: userAgents().describe(
      "Crawlers that may, by a part of their User-Agent header, case ignored: Baiduspider. At most 200 characters each.",
    ),
    deny: userAgents().describe(
      "Crawlers that may not, by a part of their User-Agent header, case ignored: MJ12bot. At most 200 characters each.",
    ),
    others: z
      .enum(["allow", "deny"])
      .default("allow")
      .describe("What holds for crawlers that neither list names: allow unless given."),
    verify: z
      .boolean()
      .default(true)
      .describe(
        "Whether an address must belong to the crawler that it names itself, by its name in the DNS: true unless given.",
      ),
    requestsPerMinute: f
      .limit()
      .default(60)
      .describe('How many pages one crawler may read a minute, from 1; "none" for no limit. 60 unless given.'),
    disallowPaths: f
      .set(f.path())
      .default([])
      .describe("Paths that crawlers stay away from, as robots.txt says, * standing for anything: /cart/*."),
    honeypots: f
      .set(f.path())
      .default([])
      .describe("Paths that robots.txt forbids and no person finds: who asks for one is banned. /old-admin/."),
    banFor: f
      .orNone(f.duration())
      .default("1d")
      .describe('How long that ban lasts: 1d unless given; "none": it is only written down.'),
    sitemaps: f
      .set(f.url())
      .default([])
      .describe("Addresses of the maps of the site that robots.txt names, at most 2000 characters each."),
  }),
  examples: {
    default: {
      allow: ["Baiduspider", "Googlebot", "Bingbot"],
      deny: ["MJ12bot", "AhrefsBot"],
      others: "deny",
      verify: false,
      requestsPerMinute: 30,
      disallowPaths: ["/cart/*", "/account/*", "/search/*"],
      honeypots: ["/old-admin/"],
      banFor: "1w",
      sitemaps: ["https://shop.example/sitemap.xml"],
    },
  },
});
