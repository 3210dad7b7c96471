/** Whether a message reaches anybody by the channels that it names. */
import { channel } from "../kinds/store/channel.js";
import type { Place, StoreGraph } from "./store-graph.js";

type MessageSeverity = "info" | "warning" | "critical";

export interface SilentChannel {
  /** In words: `the channel "operations" is turned off`. */
  readonly reason: string;
  /** The same at its place. */
  readonly message: string;
  readonly at: Place;
}

const SEVERITIES: readonly MessageSeverity[] = ["info", "warning", "critical"];

/**
 * All channels, where each is turned off or leaves out what is no worse than this; empty where one lets it through,
 * none is named, or one of them does not exist, which is told already.
 */
export function silentChannels(
  names: readonly string[],
  severity: MessageSeverity,
  store: StoreGraph,
): readonly SilentChannel[] {
  const silent: SilentChannel[] = [];
  for (const name of names) {
    const setting = store.named(channel, name);
    if (setting === undefined) return [];
    const { enabled, minSeverity } = setting.spec;
    const called = `the channel ${JSON.stringify(name)}`;
    if (!enabled) {
      silent.push({ reason: `${called} is turned off`, message: "turned off", at: { setting, path: ["enabled"] } });
    } else if (SEVERITIES.indexOf(minSeverity) > SEVERITIES.indexOf(severity)) {
      const message = `only what is ${minSeverity}${minSeverity === "critical" ? "" : " or worse"}`;
      silent.push({ reason: `${called} sends ${message}`, message, at: { setting, path: ["minSeverity"] } });
    } else return [];
  }
  return silent;
}
