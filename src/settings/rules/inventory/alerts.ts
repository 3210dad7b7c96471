/** Stock alerts: somebody gets them. */
import { stockAlert } from "../../kinds/inventory/stock-alert.js";
import { channel } from "../../kinds/store/channel.js";
import { document, patch, type Rule } from "../rule.js";
import { silentChannels } from "../silent-channels.js";
import { joined } from "../words.js";

const unheard: Rule = {
  code: "inventory/alert-reaches-nobody",
  module: "inventory",
  severity: "error",
  summary: "None of the channels that a stock alert names lets it through",
  why: "Stock is watched and nobody hears of it: it is noticed when customers find the product sold out.",
  remedy:
    "Turn one of its channels on, lower the channel's `minSeverity`, name another channel, or turn the alert off.",
  *check(store) {
    for (const setting of store.all(stockAlert)) {
      const { enabled, severity, channels } = setting.spec;
      const silent = enabled ? silentChannels(channels, severity, store) : [];
      if (silent.length === 0) continue;
      yield {
        at: { setting, path: ["channels"] },
        detail: `It is of the severity ${severity}; ${joined(silent.map(({ reason }) => reason))}.`,
        related: silent.map(({ message, at }) => ({ message, at })),
      };
    }
  },
  examples: {
    fails: [
      document(stockAlert, "low", { title: "Low stock", on: ["low"], channels: ["operations"] }),
      document(channel, "operations", { type: "email", recipients: ["ops@shop.example"], enabled: false }),
    ],
    passes: [patch(channel, "operations", { enabled: true })],
  },
};

export const alerts: readonly Rule[] = [unheard];
