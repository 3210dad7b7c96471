/** A timeline for tests of what is drawn: ten days of March in Shanghai, with bars of a campaign lane. */
import type { Bar, Conflict, Timeline } from "../../src/model/timeline.js";

const DAY = 86_400;
/** Midnight of 1 March 2027 in Shanghai. */
export const MARCH = Date.UTC(2027, 1, 28, 16) / 1000;

export function bar(name: string, from: number, until: number, more: Partial<Bar> = {}): Bar {
  const span = { from: MARCH + from * DAY, until: MARCH + until * DAY };
  return {
    address: { store: "flagship", kind: "campaign", name },
    module: "marketing",
    aspect: "live",
    part: null,
    title: name,
    enabled: true,
    window: span,
    rhythm: null,
    spans: [span],
    dense: false,
    clashes: [],
    ...more,
  };
}

/** @param first how many days after the first of March it begins */
export function timeline(bars: readonly Bar[], conflicts: readonly Conflict[] = [], days = 10, first = 0): Timeline {
  const start = MARCH + first * DAY;
  return {
    store: "flagship",
    timeZone: "Asia/Shanghai",
    span: { from: start, until: start + days * DAY },
    days: Array.from({ length: days }, (_, index) => ({
      date: new Date((start + 8 * 3600 + index * DAY) * 1000).toISOString().slice(0, 10),
      from: start + index * DAY,
    })),
    lanes: [{ module: "marketing", kind: "campaign", aspect: "live", bars, always: 0 }],
    conflicts,
  };
}
