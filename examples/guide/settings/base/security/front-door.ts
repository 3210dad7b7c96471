import { crawlerPolicy, firewallRule, rateLimit } from "shopwright";
import blocked from "./blocked-networks.csv";

const office = ["198.51.100.0/24", "2001:db8:10::/48"];

export default [
  // The back office opens to the office alone: the greater priority decides first.
  firewallRule("office-to-back-office", {
    title: { "zh-CN": "办公室可进后台", en: "The office may use the back office" },
    match: { type: "cidrs", cidrs: office },
    action: "allow",
    paths: ["/admin/*"],
    priority: 100,
    mode: "enforce",
  }),
  firewallRule("nobody-else-to-back-office", {
    title: { "zh-CN": "其他人不可进后台", en: "Nobody else may" },
    match: { type: "cidrs", cidrs: ["0.0.0.0/0", "::/0"] },
    action: "deny",
    paths: ["/admin/*"],
    priority: 50,
    mode: "enforce",
  }),
  // A new rule watches for a while before it turns anybody away: what would it have done?
  firewallRule("data-centres-at-checkout", {
    title: { "zh-CN": "机房网络下单需验证", en: "Machines in data centres prove who they are" },
    match: { type: "asns", asns: [64496, 64511] },
    action: "challenge",
    paths: ["/checkout/*"],
    methods: ["POST"],
    priority: 20,
    mode: "observe",
  }),
  // Support keeps a spreadsheet of networks that misbehaved.
  ...blocked.map((row) =>
    firewallRule(`blocked-${row["name"]}`, {
      title: `${row["reason"]}`,
      match: { type: "cidrs", cidrs: [`${row["cidr"]}`] },
      action: "deny",
      priority: 80,
      mode: "enforce",
      // Addresses change hands: the list is looked through before the summer, and stays only if somebody says so.
      expires: "2027-07-01T00:00",
    }),
  ),

  // Wrong passwords count, right ones do not.
  rateLimit("login", {
    title: { "zh-CN": "登录防撞库", en: "Guessing passwords" },
    by: "ip",
    paths: ["/login", "/api/login"],
    methods: ["POST"],
    counts: "failed",
    requests: 10,
    per: "10m",
    action: "deny",
    banFor: "30m",
    exempt: office,
    mode: "enforce",
  }),
  rateLimit("claim-coupons", {
    title: { "zh-CN": "领券限频", en: "Claiming coupons" },
    by: "customer",
    paths: ["/api/coupons/claim"],
    methods: ["POST"],
    requests: 5,
    per: "1m",
    action: "challenge",
    mode: "enforce",
  }),
  // Payment providers call back at /pay/*, which no limit counts (`callbackPaths` of the store).
  rateLimit("interface", {
    title: { "zh-CN": "接口限流", en: "The shop's interface" },
    by: "ip",
    paths: ["/api/*"],
    requests: 300,
    per: "1m",
    burst: 60,
    action: "throttle",
    mode: "observe",
  }),

  crawlerPolicy({
    allow: ["Baiduspider", "Sogou web spider", "Bingbot", "Googlebot"],
    deny: ["MJ12bot", "AhrefsBot"],
    requestsPerMinute: 30,
    disallowPaths: ["/cart/*", "/account/*", "/checkout/*"],
    // Forbidden in robots.txt and linked from nowhere: whoever asks for it has read robots.txt to break it.
    honeypots: ["/old-admin/"],
    sitemaps: ["https://shop.example/sitemap.xml"],
  }),
];
