/** What the shop's programs write down about themselves, where to, and for how long. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";

const level = () => z.enum(["error", "warn", "info", "debug"]);

const moduleLevel = z.strictObject({
  module: f.identifier().describe("A part of the shop's programs, as they call it: payments. At most 63 characters."),
  level: level().describe("The least important entries that this part writes."),
});

const syslog = z.strictObject({
  host: f.string(253).describe("The server's name or address: logs.shop.example. At most 253 characters."),
  port: f
    .integer({ minimum: 1, maximum: 65_535 })
    .default(6514)
    .describe("Its port, from 1 to 65535: 6514 unless given."),
  protocol: z.enum(["udp", "tcp", "tls"]).default("tls").describe("How entries travel: tls, encrypted, unless given."),
});

const webhook = z.strictObject({
  url: f.url().describe("The address that entries are posted to, http or https, at most 2000 characters."),
  credentials: f.secret().optional().describe("Secret that signs the requests; left out: not signed."),
});

export const systemLog = builtInKind({
  name: "system_log",
  table: "system_logs",
  module: "security",
  singleton: true,
  description: "What the shop's programs write down about themselves, where to, and for how long.",
  schema: z.strictObject({
    level: level().default("info").describe("The least important entries that are written: info unless given."),
    levels: f
      .keyed(["module"], moduleLevel)
      .default([])
      .describe("Other levels for parts of the programs, told apart by module."),
    keepFor: f
      .duration()
      .default("6mo")
      .describe("How long entries are kept: 6mo unless given, the least that China's Cybersecurity Law asks for."),
    destinations: f
      .set(z.enum(["file", "database", "syslog", "webhook"]), { minItems: 1 })
      .default(["file"])
      .describe("Where entries go, at least one: file unless given."),
    syslog: syslog.optional().describe("The log server; needed where syslog is a destination."),
    webhook: webhook.optional().describe("The web hook; needed where webhook is a destination."),
    format: z
      .enum(["json", "text"])
      .default("json")
      .describe("How an entry is written, one a line: json unless given."),
    redact: f
      .set(f.fieldPath())
      .default([])
      .describe("Paths of fields whose values never enter a log: customer.phone. At most 200 characters each."),
    slowAfter: f
      .orNone(f.duration())
      .default("none")
      .describe('From what time on a request is written down as slow, such as 2s: "none", never, unless given.'),
  }),
  examples: {
    default: {
      level: "warn",
      levels: [{ module: "payments", level: "debug" }],
      keepFor: "1y",
      destinations: ["file", "syslog", "webhook"],
      syslog: { host: "logs.shop.example", port: 601, protocol: "tcp" },
      webhook: {
        url: "https://logs.shop.example/ingest",
        credentials: { $secret: "logs/ingest-key", version: "1" },
      },
      format: "text",
      redact: ["customer.phone", "customer.idNumber", "payment.cardNumber"],
      slowAfter: "2s",
    },
  },
});
