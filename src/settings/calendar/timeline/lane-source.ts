/** Where a lane's bars come from: a kind, what of it is shown, and when each of its settings holds. */
import type { z } from "zod";
import type { Aspect, TimedSetting } from "../../../model/timeline.js";
import type { BuiltInKind } from "../../kinds/built-in-kind.js";
import type { Stated, StoreGraph } from "../../rules/store-graph.js";
import type { Span } from "../span.js";
import type { Recurring } from "./recurring.js";
import type { WallDays } from "./wall-days.js";

/** A time for which a setting, or a part of it, holds. What is left out: the setting itself, always, all through. */
export interface Occasion {
  readonly part?: string;
  readonly title?: TimedSetting["title"];
  readonly enabled?: boolean;
  readonly window?: Span;
  readonly recurring?: Recurring | null;
}

export interface Sources {
  readonly store: StoreGraph;
  readonly wall: WallDays;
  /** The working hours of a calendar; `null` where it is not there, which is told elsewhere. */
  readonly hoursOf: (calendar: string) => Recurring | null;
}

export interface LaneSource {
  readonly kind: BuiltInKind;
  readonly aspect: Aspect;
  readonly timed: (sources: Sources) => Iterable<Timed>;
}

export interface Timed extends TimedSetting {
  readonly recurring: Recurring | null;
}

export const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

export function isAlways({ window, rhythm }: Pick<TimedSetting, "window" | "rhythm">): boolean {
  return rhythm === null && window.from === ALWAYS.from && window.until === ALWAYS.until;
}

export function lane<S extends z.ZodType>(
  kind: BuiltInKind<S>,
  aspect: Aspect,
  occasionsOf: (setting: Stated<S>, sources: Sources) => Iterable<Occasion>,
): LaneSource {
  return {
    kind,
    aspect,
    *timed(sources) {
      for (const setting of sources.store.all(kind)) {
        const { title = null, enabled = true } = setting.spec as Pick<Occasion, "title" | "enabled">;
        for (const occasion of occasionsOf(setting, sources)) {
          const { window = ALWAYS, recurring = null, part = null } = occasion;
          yield {
            address: setting.address,
            module: kind.kind.module,
            aspect,
            part,
            title: occasion.title ?? title,
            enabled: enabled && (occasion.enabled ?? true),
            window,
            rhythm: recurring?.rhythm ?? null,
            recurring,
          };
        }
      }
    },
  };
}
