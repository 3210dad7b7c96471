/** Who may reach which part of the shop, by where a request comes from. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";
import { methods, mode } from "./requests.js";

/** The numbers of RFC 6793; 0 is reserved. */
const autonomousSystem = f.integer({ minimum: 1, maximum: 4_294_967_295 });

const match = z.discriminatedUnion("type", [
  f.variant("cidrs", "Requests from some networks.", {
    cidrs: f
      .set(f.cidr(), { minItems: 1 })
      .describe("Networks in CIDR notation, at least one: 203.0.113.0/24, 2001:db8::/32."),
  }),
  f.variant("countries", "Requests from some countries, by where the address is registered.", {
    countries: f.set(f.country(), { minItems: 1 }).describe("ISO 3166 codes, at least one: CN."),
  }),
  f.variant("asns", "Requests from the networks of some operators, such as a hosting company.", {
    asns: f
      .set(autonomousSystem, { minItems: 1 })
      .describe("Numbers of autonomous systems, from 1 to 4294967295, without AS, at least one: 64496."),
  }),
  f.variant("userAgents", "Requests of programs that name themselves so.", {
    userAgents: f
      .set(f.pattern(), { minItems: 1 })
      .describe("Patterns in RE2's syntax that the User-Agent header is searched for, at least one: (?i)sqlmap|nikto."),
  }),
]);

export const firewallRule = builtInKind({
  name: "firewall_rule",
  table: "firewall_rules",
  module: "security",
  singleton: false,
  description: "Who may reach which part of the shop, by where a request comes from.",
  schema: z.strictObject({
    title: f.text().describe("What staff see. At most 200 characters."),
    match: match.describe("Which visitors it is about."),
    action: z
      .enum(["allow", "deny", "challenge"])
      .describe(
        "What becomes of their requests: let through, turned away, or first asked to prove that a person is there.",
      ),
    paths: f
      .set(f.path(), { minItems: 1 })
      .default(["/*"])
      .describe("Paths that it is about, * standing for anything, at least one: /*, the whole shop, unless given."),
    methods: methods(),
    priority: f
      .priority()
      .default(0)
      .describe(
        "Which rule decides where several match: the greater number, within ±1000000; among equals deny before " +
          "challenge before allow. 0 unless given.",
      ),
    mode: mode(),
    expires: f
      .datetime()
      .optional()
      .describe("When it stops, on the store's wall clock: 2027-03-01T00:00; left out: never."),
  }),
  examples: {
    "office-to-admin": {
      title: { "zh-CN": "办公室可进后台", en: "The office may use the back office" },
      match: { type: "cidrs", cidrs: ["203.0.113.0/24", "2001:db8::/32"] },
      action: "allow",
      paths: ["/admin/*"],
      priority: 100,
      mode: "enforce",
    },
    "nobody-else-to-admin": {
      title: { "zh-CN": "其他人不可进后台", en: "Nobody else does" },
      match: { type: "cidrs", cidrs: ["0.0.0.0/0", "::/0"] },
      action: "deny",
      paths: ["/admin/*"],
      priority: 50,
      mode: "enforce",
    },
    "orders-from-abroad": {
      title: "Orders from where we do not ship",
      match: { type: "countries", countries: ["KP", "CU"] },
      action: "challenge",
      paths: ["/checkout/*"],
      methods: ["POST"],
      expires: "2027-07-01T00:00",
    },
    "hosting-companies": {
      title: "Machines in data centres",
      match: { type: "asns", asns: [64496, 4200000000] },
      action: "challenge",
    },
    "attack-tools": {
      title: "Known attack tools",
      match: { type: "userAgents", userAgents: ["(?i)sqlmap|nikto"] },
      action: "deny",
      mode: "enforce",
    },
  },
});
