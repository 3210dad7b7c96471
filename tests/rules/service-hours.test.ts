/** Somebody answers at every minute of the week, and while the bot rests. */
import { describe, expect, it } from "vitest";
import type { ExampleDocument } from "../../src/model/rule.js";
import { memberTier } from "../../src/settings/kinds/marketing/member-tier.js";
import { autoReply } from "../../src/settings/kinds/service/auto-reply.js";
import { chatbot } from "../../src/settings/kinds/service/chatbot.js";
import { serviceQueue } from "../../src/settings/kinds/service/service-queue.js";
import { calendar } from "../../src/settings/kinds/store/calendar.js";
import { document } from "../../src/settings/rules/rule.js";
import { foundBy } from "../support/found-by.js";

const ALL = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const WORK = ["mon", "tue", "wed", "thu", "fri"] as const;

type Line = readonly [days: readonly (typeof ALL)[number][], from: `${number}:${number}`, until: `${number}:${number}`];
type More<K extends { readonly schema: Parameters<typeof document>[0]["schema"] }> = Partial<
  Parameters<typeof document<K["schema"]>>[2]
>;

/** A queue, and the calendar of its name. */
const staff = (
  name: string,
  lines: readonly Line[],
  more: More<typeof serviceQueue> = {},
  own: More<typeof calendar> = {},
): readonly ExampleDocument[] => [
  document(calendar, name, { hours: lines.map(([days, from, until]) => ({ days: [...days], from, until })), ...own }),
  document(serviceQueue, name, {
    title: name,
    topics: ["inquiry"],
    hours: name,
    respondWithin: "5m",
    resolveWithin: "24h",
    ...more,
  }),
];

const reply = (name: string, more: More<typeof autoReply> = {}) =>
  document(autoReply, name, {
    title: name,
    on: { type: "afterHours" },
    reply: "Tomorrow.",
    limits: { perDay: "none" },
    ...more,
  });

const bot = (more: More<typeof chatbot> = {}) =>
  document(chatbot, null, {
    rest: [{ from: "03:00", until: "05:00" }],
    handoff: { queue: "desk" },
    fallback: "Sorry?",
    ...more,
  });

const tiers = ["basic", "gold"].map((name, level) =>
  document(memberTier, name, { title: name, level, growthFrom: level, keepFor: "none" }),
);

/** What of a finding's sentence says when. */
const hoursFound = (code: string, documents: readonly ExampleDocument[], options = {}) =>
  foundBy(code, documents, options).map((each) => /at these hours: (.*?)\.( There|$)/.exec(each)?.[1]);

describe("an owner of every minute", () => {
  const code = "service/hours-without-owner";
  const day = staff("desk", [[ALL, "09:00", "18:00"]]);
  const office = staff("desk", [[WORK, "09:00", "18:00"]]);
  const night: readonly Line[] = [[ALL, "18:00", "09:00"]];
  const atNight = { from: "18:00", until: "09:00" } as const;
  const whole: readonly Line[] = [[ALL, "00:00", "24:00"]];
  const nights = "every day 18:00 to 09:00 of the next day";

  it.each<readonly [string, readonly ExampleDocument[], string | null]>([
    ["office hours", office, "Mon to Thu 18:00 to 09:00 of the next day and Fri 18:00 to Mon 09:00"],
    ["one hour a week", staff("desk", [[["wed"], "10:00", "11:00"]]), "Wed 11:00 to Wed 10:00"],
    ["a reply after hours", [...office, reply("closed")], null],
    ["a reply at night", [...office, reply("closed", { hours: atNight })], "Sat and Sun 09:00 to 18:00"],
    ["hours that touch", [...day, reply("closed", { hours: atNight })], null],
    ["a minute between", [...day, reply("a", { hours: { ...atNight, until: "08:59" } })], "every day 08:59 to 09:00"],
    ["a greeting at any time", [...day, reply("hello", { on: { type: "firstMessage" } })], null],
    ["a reply to words", [...day, reply("tea", { on: { type: "keyword", keywords: ["tea"] } })], nights],
    ["a reply that is off", [...day, reply("closed", { enabled: false })], nights],
    ["a reply for new customers", [...day, reply("closed", { audience: { type: "newCustomers" } })], nights],
    ["a bot, whose rest is another rule's", [...day, bot()], null],
    ["a bot that is off", [...day, bot({ enabled: false })], nights],
    ["a second shift", [...day, ...staff("night", night)], null],
    ["a second shift that is off", [...day, ...staff("night", night, { enabled: false })], nights],
    [
      "a second shift for gold members",
      [...tiers, ...day, ...staff("night", night, { audience: { type: "tiers", tiers: ["gold"] } })],
      `${nights} for members of "basic"`,
    ],
    [
      "a second shift for each tier",
      [...tiers, ...day, ...staff("night", night, { audience: { type: "tiers", tiers: ["basic", "gold"] } })],
      null,
    ],
    // Everybody may carry it.
    ["a second shift for a tag", [...day, ...staff("night", night, { audience: { type: "tags", tags: ["a"] } })], null],
    [
      "a week of holidays",
      staff("desk", whole, {}, { holidays: [{ on: "2027-03-01", until: "2027-03-07", title: "Spring" }] }),
      null,
    ],
    ["all queues are off", staff("desk", [[ALL, "09:00", "18:00"]], { enabled: false }), null],
    ["no queue, which says nothing of staff", [reply("closed", { hours: atNight })], null],
  ])("%s", (_, documents, hours) => {
    expect(hoursFound(code, documents)).toEqual(hours === null ? [] : [hours]);
  });

  // Noon in Berlin is 19:00 in Shanghai in winter, and 18:00 in summer.
  it.each<readonly [string, readonly Line[], readonly Line[], string | null]>([
    ["meet all year", [[ALL, "18:00", "07:00"]], [[ALL, "00:00", "12:00"]], null],
    [
      "do not meet in winter",
      [[ALL, "18:00", "06:00"]],
      [[ALL, "00:00", "12:00"]],
      "every day 06:00 to 07:00 in the week of 2027-01-04",
    ],
    [
      "do not meet in summer",
      [[ALL, "19:00", "07:00"]],
      [[ALL, "00:00", "12:00"]],
      "every day 18:00 to 19:00 in the week of 2027-03-29",
    ],
    [
      "do not meet on the day on which an hour comes twice",
      [
        [ALL, "08:30", "09:00"],
        [ALL, "09:30", "10:00"],
      ],
      [
        [ALL, "00:00", "02:30"],
        [ALL, "03:00", "24:00"],
      ],
      "Sun 09:00 to 09:30 in the week of 2027-10-25, when clocks change in Europe/Berlin",
    ],
  ])("shifts in Shanghai and Berlin that %s", (_, shanghai, berlin, hours) => {
    const documents = [...staff("desk", shanghai), ...staff("away", berlin, {}, { timeZone: "Europe/Berlin" })];
    expect(hoursFound(code, documents, { asOf: "2027-01-06" })).toEqual(hours === null ? [] : [hours]);
  });
});

describe("the rest of the bot", () => {
  const code = "service/rest-without-owner";
  const desk = staff("desk", [[ALL, "09:00", "18:00"]]);
  const other = staff("other", [[ALL, "00:00", "24:00"]]);
  const rest = "every day 03:00 to 05:00";

  it.each<readonly [string, readonly ExampleDocument[], string | null]>([
    ["nobody is there", [...desk, bot()], rest],
    ["no rest", [...desk, bot({ rest: [] })], null],
    ["a rest in working hours", [...desk, bot({ rest: [{ from: "12:00", until: "13:00" }] })], null],
    ["a rest that ends with them", [...desk, bot({ rest: [{ from: "17:00", until: "18:00" }] })], null],
    [
      "a rest that outlasts them",
      [...desk, bot({ rest: [{ from: "17:00", until: "18:01" }] })],
      "every day 18:00 to 18:01",
    ],
    [
      "the second of two rests",
      [
        ...desk,
        bot({
          rest: [
            { from: "12:00", until: "13:00" },
            { from: "23:00", until: "01:00" },
          ],
        }),
      ],
      "every day 23:00 to 01:00 of the next day",
    ],
    ["a reply after hours", [...desk, reply("closed"), bot()], null],
    ["a reply in its conversations", [...desk, reply("closed", { queues: ["desk"] }), bot()], null],
    ["a reply in other conversations", [...desk, ...other, reply("closed", { queues: ["other"] }), bot()], rest],
    ["another queue than the one it hands over to", [...desk, ...other, bot()], rest],
    ["a bot that is off", [...desk, bot({ enabled: false })], null],
    [
      "a queue that is off, which is told as that",
      [...staff("desk", [[ALL, "09:00", "18:00"]], { enabled: false }), bot()],
      null,
    ],
  ])("%s", (_, documents, hours) => {
    expect(hoursFound(code, documents)).toEqual(hours === null ? [] : [hours]);
  });

  it("stands at the rest that nobody covers", () => {
    const rests = [
      { from: "12:00", until: "13:00" },
      { from: "23:00", until: "01:00" },
    ] as const;
    expect(foundBy(code, [...desk, bot({ rest: [...rests] })])).toEqual([
      'chatbot rest[1]: The bot rests, and "desk" does not work, at these hours: every day 23:00 to 01:00 of the next day.',
    ]);
  });
});
