import { channel, systemLog } from "shopwright";

// An environment's layer comes after the stores' own. Trying things out must not mail or wake anybody.
export default [
  channel.patch("operations-email", { recipients: ["developers@shop.example"] }),
  channel.patch("operations-sms", { enabled: false }),
  // While something is tried, everything is worth a line.
  systemLog.patch({ level: "debug", keepFor: "7d" }),
];
