import { channel, secret } from "shopwright";

// Where the shop is told: by whom it is read, and when it stays silent.
export default [
  channel("operations-email", { type: "email", recipients: ["operations@shop.example"] }),
  channel("operations-sms", {
    type: "sms",
    recipients: ["+8613800000000"],
    provider: "aliyun",
    // A reference, never the value: the store's application looks it up in its own vault.
    credentials: secret("sms/aliyun", { version: "1" }),
    quietHours: { from: "22:00", until: "08:00" },
    throttle: { count: 20, per: "1h" },
  }),
];
