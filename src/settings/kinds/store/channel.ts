/** Where messages to staff go: addresses, phones, a web hook or a chat robot. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import { dailyWindow, email, phone, rate, secret, set, string, url, variant } from "../fields/fields.js";

const common = {
  quietHours: dailyWindow().optional().describe("Hours in which nothing is sent; it is sent when they end."),
  throttle: rate()
    .optional()
    .describe("How many messages at most in a length of time; the rest is sent together later."),
};

const robot = {
  webhook: secret().describe("Secret that holds the robot's web hook address: whoever knows it can post."),
  mentions: set(string(100)).default([]).describe("Members to mention, by user id or phone, or all for everyone."),
  ...common,
};

export const channel = builtInKind({
  name: "channel",
  table: "channels",
  module: "store",
  singleton: false,
  description: "A way in which messages reach the staff.",
  schema: z.discriminatedUnion("type", [
    variant("email", "Mail to some addresses.", {
      recipients: set(email(), { minItems: 1 }).describe("Mail addresses, at least one."),
      ...common,
    }),
    variant("sms", "Short messages to some phones.", {
      recipients: set(phone(), { minItems: 1 }).describe(
        "Phone numbers with country code, at least one: +8613800138000.",
      ),
      provider: string(63).describe("The provider that sends them, by the name that the shop knows it by: aliyun."),
      credentials: secret().describe("Secret that holds the provider's credentials."),
      ...common,
    }),
    variant("webhook", "A POST request to an address of your own.", {
      url: url().describe("The address, http or https, at most 2000 characters."),
      credentials: secret().optional().describe("Secret that signs the request; left out: not signed."),
      ...common,
    }),
    variant("wecom", "A WeCom (企业微信) group robot.", robot),
    variant("dingtalk", "A DingTalk (钉钉) group robot.", robot),
  ]),
});
