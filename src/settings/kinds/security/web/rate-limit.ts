/** How many requests one visitor may make in a length of time, and what happens to the rest. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";
import { methods, mode } from "./requests.js";

export const rateLimit = builtInKind({
  name: "rate_limit",
  table: "rate_limits",
  module: "security",
  singleton: false,
  description: "How many requests one visitor may make in a length of time, and what happens to the rest.",
  schema: z.strictObject({
    title: f.text().describe("What staff see. At most 200 characters."),
    by: z
      .enum(["ip", "customer", "session"])
      .describe("What requests are counted by: the address, the customer who is logged in, or the browser's session."),
    paths: f
      .set(f.path(), { minItems: 1 })
      .describe("Paths that are counted together, * standing for anything, at least one: /login, /api/*."),
    methods: methods(),
    counts: z
      .enum(["all", "failed"])
      .default("all")
      .describe("Which requests count: all unless given, or those answered with an error, such as a wrong password."),
    requests: f.integer({ minimum: 1 }).describe("How many requests at most, from 1."),
    per: f.duration().describe("The length of time over which is counted, such as 1m."),
    burst: f
      .integer()
      .default(0)
      .describe("How many more may come at once before the limit bites, from 0: 0 unless given."),
    action: z
      .enum(["throttle", "deny", "challenge"])
      .default("throttle")
      .describe(
        "What becomes of requests beyond it: slowed down, turned away with status 429, or first asked to prove that " +
          "a person is there; throttle unless given.",
      ),
    banFor: f
      .orNone(f.duration())
      .default("none")
      .describe('How long nothing is let through after that, such as 15m: "none", no ban, unless given.'),
    exempt: f
      .set(f.cidr())
      .default([])
      .describe("Networks that are not counted: 203.0.113.0/24. The store's callback paths never are."),
    mode: mode(),
  }),
  examples: {
    login: {
      title: { "zh-CN": "登录防撞库", en: "Guessing passwords" },
      by: "ip",
      paths: ["/login", "/api/login"],
      methods: ["POST"],
      counts: "failed",
      requests: 10,
      per: "10m",
      action: "deny",
      banFor: "30m",
      exempt: ["203.0.113.0/24"],
      mode: "enforce",
    },
    api: {
      title: { "zh-CN": "接口限流", en: "The interface" },
      by: "customer",
      paths: ["/api/*"],
      requests: 120,
      per: "1m",
      burst: 30,
    },
  },
});
