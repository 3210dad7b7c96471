/** Where messages to staff go: addresses, phones, a web hook or a chat robot. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import { dailyWindow, email, phone, rate, secret, set, string, text, url, variant } from "../fields/fields.js";

const common = {
  title: text().optional().describe("What staff call it; left out: its name. At most 200 characters."),
  enabled: z.boolean().default(true).describe("Whether messages go out: yes unless given."),
  minSeverity: z
    .enum(["info", "warning", "critical"])
    .default("info")
    .describe("Messages that are less bad are left out: none, info, unless given. Those that do not say always go."),
  quietHours: dailyWindow().optional().describe("Hours in which nothing is sent; it is sent when they end."),
  throttle: rate()
    .optional()
    .describe("How many messages at most in a length of time; the rest is sent together later."),
};

const robot = {
  webhook: secret().describe("Secret that holds the robot's web hook address: whoever knows it can post."),
  mentions: set(string(100))
    .default([])
    .describe("Members to mention, by user id or phone, or all for everyone: zhang.wei."),
  ...common,
};

const signedRobot = {
  signingKey: secret().optional().describe("Secret that signs each message (加签); left out: not signed."),
  ...robot,
};

export const channel = builtInKind({
  name: "channel",
  table: "channels",
  module: "store",
  singleton: false,
  description: "A way in which messages reach the staff.",
  schema: z.discriminatedUnion("type", [
    variant("email", "Mail to some addresses.", {
      recipients: set(email(), { minItems: 1 }).describe("Mail addresses, at least one: operations@shop.example."),
      sender: email()
        .optional()
        .describe("Mail address it comes from: noreply@shop.example; left out: the shop's own."),
      ...common,
    }),
    variant("sms", "Short messages to some phones.", {
      recipients: set(phone(), { minItems: 1 }).describe(
        "Phone numbers with country code, at least one: +8613800138000.",
      ),
      provider: string(63).describe("The provider that sends them, by the name that the shop knows it by: aliyun."),
      credentials: secret().describe("Secret that holds the provider's credentials."),
      signature: string(40)
        .optional()
        .describe("The name that stands before each message (短信签名), as registered: 茶里. At most 40 characters."),
      ...common,
    }),
    variant("webhook", "A POST request to an address of your own.", {
      url: url().describe("The address, http or https, at most 2000 characters: https://hooks.shop.example/orders."),
      credentials: secret().optional().describe("Secret that signs the request; left out: not signed."),
      ...common,
    }),
    variant("wecom", "A WeCom (企业微信) group robot.", robot),
    variant("dingtalk", "A DingTalk (钉钉) group robot.", signedRobot),
    variant("feishu", "A Feishu (飞书) group robot.", signedRobot),
  ]),
  examples: {
    "operations-email": {
      type: "email",
      title: { "zh-CN": "运营邮箱", en: "Operations' mail" },
      recipients: ["operations@shop.example", "manager@shop.example"],
      sender: "noreply@shop.example",
      enabled: true,
      minSeverity: "warning",
      quietHours: { from: "23:00", until: "06:00" },
      throttle: { count: 60, per: "1h" },
    },
    "operations-sms": {
      type: "sms",
      title: { "zh-CN": "值班短信", en: "Duty phone" },
      recipients: ["+8613800138000"],
      provider: "aliyun",
      credentials: { $secret: "sms/aliyun", version: "1" },
      signature: "茶里",
      enabled: true,
      minSeverity: "critical",
      quietHours: { from: "22:00", until: "08:00" },
      throttle: { count: 20, per: "1h" },
    },
    "order-hook": {
      type: "webhook",
      title: "ERP",
      url: "https://hooks.shop.example/orders",
      credentials: { $secret: "hooks/orders", version: "2" },
      enabled: false,
      minSeverity: "info",
      quietHours: { from: "02:00", until: "03:00" },
      throttle: { count: 100, per: "1m" },
    },
    "support-wecom": {
      type: "wecom",
      title: { "zh-CN": "客服群", en: "Support group" },
      webhook: { $secret: "wecom/support-robot", version: "1" },
      mentions: ["zhang.wei"],
      enabled: true,
      minSeverity: "warning",
      quietHours: { from: "23:00", until: "07:00" },
      throttle: { count: 20, per: "1m" },
    },
    "warehouse-dingtalk": {
      type: "dingtalk",
      title: { "zh-CN": "仓库群", en: "Warehouse group" },
      webhook: { $secret: "dingtalk/warehouse-robot", version: "1" },
      signingKey: { $secret: "dingtalk/warehouse-key", version: "1" },
      mentions: ["all"],
      enabled: true,
      minSeverity: "critical",
      quietHours: { from: "20:00", until: "08:00" },
      throttle: { count: 20, per: "1m" },
    },
    "finance-feishu": {
      type: "feishu",
      title: { "zh-CN": "财务群", en: "Finance group" },
      webhook: { $secret: "feishu/finance-robot", version: "1" },
      signingKey: { $secret: "feishu/finance-key", version: "1" },
      mentions: ["ou_18eac85d35a2"],
      enabled: true,
      minSeverity: "warning",
      quietHours: { from: "18:00", until: "09:00" },
      throttle: { count: 100, per: "1m" },
    },
  },
});
