/** What `calendar` is asked for: a span of whole days, or a minute, on each store's own wall clock. */
import { accepted, type Checked, checkedWith, type Diagnostic, refused } from "../../model/diagnostic.js";
import type { Span } from "../../model/time/span.js";
import { isDate, toInstant } from "../../model/time/wall-clock.js";
import { dateOf, dayNumber, wallDays } from "../../settings/calendar/timeline/wall-days.js";

export interface CalendarTimes {
  readonly from?: string;
  readonly until?: string;
  readonly at?: string;
}

const DAYS_SHOWN = 30;
const MOST_DAYS = 1100;

/** What is wrong with it in any time zone. */
export function wrongTimes({ from, until, at }: CalendarTimes, format: string): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const [option, text] of Object.entries({ "--from": from, "--until": until })) {
    if (text !== undefined && !isDate(text)) findings.push(notATime(option, text, "Write a day: 2027-03-01."));
  }
  if (findings.length > 0) return findings;
  if (at !== undefined && (from !== undefined || until !== undefined)) {
    findings.push(notTogether("--at is a single minute, --from and --until are days.", "Give either."));
  }
  if (at !== undefined && format === "svg") {
    findings.push(notTogether("--format svg draws days, and --at is a single minute.", "Give --from and --until."));
  }
  if (from !== undefined && until !== undefined) {
    const days = dayNumber(until) - dayNumber(from);
    if (days <= 0) findings.push(noSpan(`--until ${until} is excluded, and not after --from ${from}.`));
    if (days > MOST_DAYS)
      findings.push(noSpan(`From ${from} until ${until} it is ${days} days; ${MOST_DAYS} are shown at most.`));
  }
  return findings;
}

/** @param now for the day from which on is shown where none is given */
export function spanAsked({ from, until }: CalendarTimes, timeZone: string, now: Date): Checked<Span> {
  const wall = wallDays(timeZone);
  const today = dateOf(wall.dayAt(Math.floor(now.getTime() / 1000)));
  const first = from ?? (until !== undefined && until <= today ? dateOf(dayNumber(until) - DAYS_SHOWN) : today);
  const end = until ?? dateOf(dayNumber(first) + DAYS_SHOWN);
  const span = { from: wall.at(dayNumber(first), 0), until: wall.at(dayNumber(end), 0) };
  const days = dayNumber(end) - dayNumber(first);
  return checkedWith(
    span,
    days > MOST_DAYS ? [noSpan(`From ${first} until ${end} it is ${days} days; ${MOST_DAYS} are shown at most.`)] : [],
  );
}

/** `2027-11-11T00:00`, or a day for its first minute; with an offset where that time comes twice. */
export function instantAsked(text: string, timeZone: string): Checked<number> {
  const written = isDate(text) ? `${text}T00:00` : text.replace(" ", "T");
  const instant = toInstant(written, timeZone);
  switch (instant.type) {
    case "instant":
      return accepted(instant.epochSeconds);
    case "gap": {
      const detail = `In ${timeZone} clocks are put forward over ${written}: after ${instant.before} comes ${instant.after}.`;
      return refused([notATime("--at", text, `Write ${instant.before} or ${instant.after}.`, detail)]);
    }
    case "overlap": {
      const detail = `In ${timeZone} clocks are put back, and ${written} comes twice.`;
      const [first, second] = instant.offsets;
      return refused([
        notATime(
          "--at",
          text,
          `Write ${written}${first} for the first time, ${written}${second} for the second.`,
          detail,
        ),
      ]);
    }
    case "wrong-offset":
      return refused([
        notATime("--at", text, "Leave the offset out.", `At this time, ${timeZone} is at ${instant.offset}.`),
      ]);
    case "invalid":
      return refused([notATime("--at", text, "Write a time on the store's wall clock: 2027-11-11T00:00.")]);
  }
}

function notATime(option: string, text: string, remedy: string, detail?: string): Diagnostic {
  return {
    code: "calendar/not-a-time",
    severity: "error",
    summary: "This is no time",
    detail: detail ?? `${option} has ${JSON.stringify(text)}.`,
    remedy,
  };
}

function noSpan(detail: string): Diagnostic {
  return {
    code: "calendar/no-span",
    severity: "error",
    summary: "These days cannot be shown",
    detail,
    remedy: "Give --from a day and --until one after it, at most three years later.",
  };
}

function notTogether(detail: string, remedy: string): Diagnostic {
  return { code: "calendar/not-together", severity: "error", summary: "These do not go together", detail, remedy };
}
