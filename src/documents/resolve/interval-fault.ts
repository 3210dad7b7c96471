/** The two ends of a window, or of a daily window, against each other. */
import type { Json } from "../../model/json.js";
import type { StoreContext } from "../../model/kind.js";
import type { ObjectShape } from "../../model/shape.js";
import { toInstant } from "../../model/time/wall-clock.js";
import type { Fault } from "./fault.js";

/** What is wrong at `until`; ends are canonical. `null` where nothing is, or an end is left out. */
export function intervalFault(
  interval: NonNullable<ObjectShape["interval"]>,
  from: Json | undefined,
  until: Json | undefined,
  context: StoreContext | null,
): Fault | null {
  if (typeof from !== "string" || typeof until !== "string") return null;
  if (interval === "dailyWindow") return from === until ? emptyDay(from) : null;
  return isLater(until, from, context) ? null : emptyWindow(from, until);
}

const OFFSET = /[+-]\d\d:\d\d$/;

/** Canonical wall clocks sort as text, but where the clocks are put back, which their offsets show. */
function isLater(a: string, b: string, context: StoreContext | null): boolean {
  if (!OFFSET.test(a) && !OFFSET.test(b)) return a > b;
  if (context === null) return a.replace(OFFSET, "") > b.replace(OFFSET, "");
  const [later, earlier] = [toInstant(a, context.timeZone), toInstant(b, context.timeZone)];
  return later.type === "instant" && earlier.type === "instant" && later.epochSeconds > earlier.epochSeconds;
}

function emptyWindow(from: string, until: string): Fault {
  return {
    code: "settings/window-empty",
    summary: "A window ends before it begins",
    detail: `The window is from ${from} until ${until}, and \`until\` is excluded: no time is in it.`,
    remedy: "Let `until` be later than `from`.",
  };
}

function emptyDay(time: string): Fault {
  return {
    code: "settings/daily-window-empty",
    summary: "A daily window ends when it begins",
    detail: `The window is from ${time} until ${time}: no time is in it.`,
    remedy: 'Give it two different times; the whole day is from "00:00" until "24:00".',
  };
}
