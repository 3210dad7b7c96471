import { channel, systemLog } from "shopwright";

// An environment's layer comes after the stores' own. Trying things out must not mail or wake anybody.
export default [
  channel.patch("operations-email", { recipients: ["developers@shop.example"] }),
  channel.patch("operations-sms", { recipients: ["+8613800000001"] }),
  // While something is tried, everything is worth a line.
  systemLog.patch({ level: "debug", keepFor: "7d" }),
];
