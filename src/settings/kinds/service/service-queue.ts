/** A queue in which customers' questions wait for staff: what about, at which hours, how fast, and who takes over. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const topic = z.enum(["inquiry", "complaint", "order", "refund", "technical"]);

export const serviceQueue = builtInKind({
  name: "service_queue",
  table: "service_queues",
  module: "service",
  singleton: false,
  description: "A queue of customers' questions for staff: its topics, hours and times, and who takes over.",
  examples: {
    "front-desk": {
      title: { "zh-CN": "综合咨询", en: "Front desk" },
      topics: ["inquiry", "order", "technical"],
      hours: "default",
      respondWithin: "5m",
      resolveWithin: "1bd",
      escalateTo: "supervisors",
      channels: ["service-wecom"],
      audience: { type: "all" },
      languages: ["zh-CN", "en"],
      assignment: "leastBusy",
      maxOpenPerAgent: 8,
      closeAfter: "24h",
    },
    supervisors: {
      title: { "zh-CN": "客服主管", en: "Supervisors" },
      topics: ["complaint", "refund"],
      hours: "default",
      respondWithin: "15m",
      resolveWithin: "2bd",
      assignment: "manual",
      maxOpenPerAgent: "none",
      priority: 10,
      enabled: true,
    },
  },
  schema: z.strictObject({
    title: f.text().describe("What customers and staff see. At most 200 characters."),
    topics: f.set(topic, { minItems: 1 }).describe("What its conversations are about, at least one topic."),
    hours: f.reference("calendar").describe("Name of the calendar with its working hours: default."),
    respondWithin: f
      .duration()
      .describe("The time until staff first answer, counted in its working hours, such as 5m."),
    resolveWithin: f
      .workDuration()
      .describe("The time until a conversation is settled, in business days of its calendar too: 1bd."),
    escalateTo: f
      .reference("service_queue")
      .optional()
      .describe("Name of the queue that takes over what is late; left out: it stays, and the channels are told."),
    channels: f
      .set(f.reference("channel"))
      .default([])
      .describe("Names of the channels that tell staff of new and of late conversations."),
    audience: f.audience().describe("Whose conversations it takes: all customers' unless given."),
    languages: f
      .set(f.locale())
      .default([])
      .describe("Languages that its staff speak: zh-CN, en. Empty, any language, unless given."),
    assignment: z
      .enum(["roundRobin", "leastBusy", "manual"])
      .default("leastBusy")
      .describe("Who gets a conversation: each in turn, whoever has the fewest (unless given), or who takes it."),
    maxOpenPerAgent: f
      .limit()
      .default("none")
      .describe('How many open conversations one person is given, from 1; "none", no limit, unless given.'),
    closeAfter: f
      .orNone(f.duration())
      .default("none")
      .describe(
        'When a conversation closes by itself after the customer fell silent: 24h; "none", never, unless given.',
      ),
    priority: f
      .priority()
      .default(0)
      .describe("Which queue takes what several could: the greater number, within ±1000000; 0 unless given."),
    enabled: z.boolean().default(true).describe("Whether it takes conversations: true unless given."),
  }),
});
