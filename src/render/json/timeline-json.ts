/** Timelines, and what holds at an instant, for programs: times as documents write them, on the store's wall clock. */
import { formatAddress } from "../../model/address.js";
import type { Span } from "../../model/time/span.js";
import type { Bar, InForce, TimedSetting, Timeline } from "../../model/timeline.js";
import { wallTime } from "../calendar/words.js";
import { jsonText } from "./json-text.js";

/** One JSON array, an entry a store; ends with a line break. */
export function timelinesJson(timelines: readonly Timeline[]): string {
  return jsonText(
    timelines.map(({ store, timeZone, span, lanes, conflicts }) => ({
      store,
      timeZone,
      ...spanOf(span, timeZone),
      lanes: lanes.map(({ module, kind, aspect, always, bars }) => ({
        module,
        kind,
        aspect,
        always,
        bars: bars.map((bar) => barOf(bar, timeZone)),
      })),
      conflicts: conflicts.map(({ code, message, addresses }) => ({
        code,
        message,
        addresses: addresses.map(formatAddress),
      })),
    })),
  );
}

/** One JSON array, an entry a store; ends with a line break. */
export function inForceJson(states: readonly InForce[]): string {
  return jsonText(
    states.map(({ store, timeZone, at, timed, always, next, nextRun }) => ({
      store,
      timeZone,
      at: wallTime(at, timeZone),
      inForce: timed.map((each) => ({ ...settingOf(each, timeZone), ...spanOf(each.span, timeZone) })),
      always: always.map(formatAddress),
      next: next && {
        at: wallTime(next.at, timeZone),
        changes: next.changes.map(({ setting, change }) => ({ ...settingOf(setting, timeZone), change })),
      },
      nextRun: nextRun && {
        at: wallTime(nextRun.at, timeZone),
        runs: nextRun.runs.map((each) => settingOf(each, timeZone)),
      },
    })),
  );
}

function barOf(bar: Bar, timeZone: string) {
  return {
    ...settingOf(bar, timeZone),
    enabled: bar.enabled,
    dense: bar.dense,
    spans: bar.spans.map((span) => spanOf(span, timeZone)),
    clashes: bar.clashes.map(({ span, conflict }) => ({ ...spanOf(span, timeZone), conflict })),
  };
}

function settingOf({ address, module, aspect, part, title, window, rhythm }: TimedSetting, timeZone: string) {
  return {
    address: formatAddress(address),
    module,
    kind: address.kind,
    aspect,
    part,
    title,
    window: spanOf(window, timeZone),
    rhythm,
  };
}

/** `null` at an open end. */
function spanOf({ from, until }: Span, timeZone: string) {
  const text = (seconds: number) => (Number.isFinite(seconds) ? wallTime(seconds, timeZone) : null);
  return { from: text(from), until: text(until) };
}
