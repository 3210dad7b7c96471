/** What is live when: the settings of a store that hold for a time, come back or run, along a span of time. */
import type { Address } from "./address.js";
import type { Module } from "./kind.js";
import type { Span } from "./time/span.js";

/**
 * What of a setting holds then: it is live; a coupon can be claimed, can be used, or is handed out; the hours in which
 * staff or a robot answers or something can be chosen; a calendar's holidays; a schedule's runs.
 */
export type Aspect = "live" | "claim" | "use" | "issue" | "hours" | "holidays" | "run";

/** Those of which every time is the minute in which something is done. */
export function isMoment(aspect: Aspect): boolean {
  return aspect === "issue" || aspect === "run";
}

/** How something comes back, as it is written in a spec. */
export type Rhythm =
  | {
      readonly type: "daily";
      readonly window: DailyHours;
      /** `mon`; empty: all. */
      readonly days: readonly string[];
    }
  /** The whole day but for these. */
  | { readonly type: "rest"; readonly windows: readonly DailyHours[] }
  /** The working hours, or the holidays, of the calendar of this name. */
  | { readonly type: "calendar"; readonly name: string }
  | { readonly type: "at"; readonly time: string }
  | { readonly type: "cron"; readonly line: string };

interface DailyHours {
  readonly from: string;
  readonly until: string;
}

/** A setting, or a part of one, that holds for a time. */
export interface TimedSetting {
  readonly address: Address;
  readonly module: Module;
  readonly aspect: Aspect;
  /** A campaign's session, a coupon's way of being handed out; `null`: the setting itself. */
  readonly part: string | null;
  /** What people call it: one text for all, or one a locale. */
  readonly title: string | Readonly<Record<string, string>> | null;
  readonly enabled: boolean;
  /** From when until when it holds, or comes back; infinite at an open end. */
  readonly window: Span;
  /** `null`: it holds all through its window. */
  readonly rhythm: Rhythm | null;
}

export interface Bar extends TimedSetting {
  /** When it holds within the timeline: sorted and disjoint, at least one. */
  readonly spans: readonly Span[];
  /** It comes back too often to be told one by one: `spans` has the time throughout which it does. */
  readonly dense: boolean;
  readonly clashes: readonly Clash[];
}

/** When a setting holds together with one that it must not hold together with. */
export interface Clash {
  readonly span: Span;
  /** Its place in the timeline's conflicts. */
  readonly conflict: number;
}

/** A finding about settings that must not hold at the same time. */
export interface Conflict {
  readonly code: string;
  readonly message: string;
  readonly addresses: readonly Address[];
}

/** Bars of one kind. */
export interface Lane {
  readonly module: Module;
  readonly kind: string;
  readonly aspect: Aspect;
  /** By their beginning; a setting's parts stand behind it. */
  readonly bars: readonly Bar[];
  /** Those of the kind that hold always. */
  readonly always: number;
}

export interface Timeline {
  readonly store: string;
  readonly timeZone: string;
  readonly span: Span;
  /** The days of the store's wall clock, with the instants at which they begin. */
  readonly days: readonly { readonly date: string; readonly from: number }[];
  /** Those that have something to show. */
  readonly lanes: readonly Lane[];
  /** Those that show in the span. */
  readonly conflicts: readonly Conflict[];
}

/** What holds at an instant. */
export interface InForce {
  readonly store: string;
  readonly timeZone: string;
  readonly at: number;
  /** With the time for which each holds without a break. */
  readonly timed: readonly (TimedSetting & { readonly span: Span })[];
  /** Those that hold always. */
  readonly always: readonly Address[];
  /** When something begins or ends next; `null`: nothing ever does. */
  readonly next: { readonly at: number; readonly changes: readonly NextChange[] } | null;
  /** What runs, or is handed out, next. */
  readonly nextRun: { readonly at: number; readonly runs: readonly TimedSetting[] } | null;
}

export interface NextChange {
  readonly setting: TimedSetting;
  readonly change: "begins" | "ends";
}
