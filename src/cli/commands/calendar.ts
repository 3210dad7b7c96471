/** `calendar`: shows what is live when, along some days or at a minute. */
import { type Checked, type Diagnostic, refused } from "../../model/diagnostic.js";
import type { Timeline } from "../../model/timeline.js";
import { inForceJson, timelinesJson } from "../../render/json/timeline-json.js";
import { calendarSvg } from "../../render/svg/calendar-svg.js";
import { calendarText } from "../../render/text/calendar/calendar-text.js";
import { inForceText } from "../../render/text/calendar/in-force-text.js";
import { inForceAt } from "../../settings/calendar/timeline/in-force.js";
import { timelineOf } from "../../settings/calendar/timeline/timeline-of.js";
import { dateAt } from "../../settings/calendar/wall-time.js";
import { kinds } from "../../settings/kinds/registry.js";
import { type CalendarTimes, instantAsked, spanAsked, wrongTimes } from "../calendar/calendar-request.js";
import { type CalendarStore, calendarStores } from "../calendar/calendar-stores.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import type { Io } from "../io.js";
import { outputOptions, type ProjectOptions, projectOptions, storeOption } from "../options.js";
import { writeOwnFile } from "../own-files.js";
import { reportFindings, textOptions } from "../report.js";

interface CalendarOptions extends ProjectOptions, CalendarTimes {
  readonly all?: boolean;
  readonly out?: string;
  readonly format: "text" | "svg" | "json";
  readonly color: boolean;
}

export const calendar = defineCommand<CalendarOptions>({
  example: `shopwright calendar --from 2027-03-01 --until 2027-04-01
shopwright calendar --store flagship --from 2027-03-01 --until 2027-06-01 --format svg --out spring.svg
shopwright calendar --at 2027-11-11T00:00`,
  configure: (command) =>
    outputOptions(storeOption(projectOptions(command)), ["text", "svg", "json"])
      .option("--from <day>", "the first day, on the store's wall clock (default: today)")
      .option("--until <day>", "the day at whose beginning it ends, excluded (default: 30 days later)")
      .option("--at <time>", "what holds at this minute of the store's wall clock, and what changes next")
      .option("--all", "with what is disabled")
      .option("--out <file>", "write to a file instead of standard output"),
  run: async (io, options) => {
    const report = (findings: readonly Diagnostic[]) =>
      reportFindings(findings, io, { ...options, format: options.format === "json" ? "json" : "text" });
    const wrong = wrongTimes(options, options.format);
    if (wrong.length > 0) {
      report(wrong);
      return EXIT.failed;
    }
    const now = new Date();
    const stores = await calendarStores(io, options, now);
    if (!stores.ok) {
      report(stores.diagnostics);
      return EXIT.invalid;
    }
    const printed = await (options.at === undefined
      ? spanText(stores.value, options, now, io)
      : instantText(stores.value, options.at, options, io));
    if (!printed.ok) {
      report(printed.diagnostics);
      return EXIT.failed;
    }
    if (options.format !== "json") report(stores.warnings);
    if (options.out === undefined) {
      io.out(printed.value);
      return EXIT.done;
    }
    const findings = await writeOwnFile(io, options.out, printed.value, UNWRITABLE);
    report(findings);
    if (findings.length > 0) return EXIT.failed;
    io.out(`${io.language.say`Saved to ${options.out}.`}\n`);
    return EXIT.done;
  },
});

const UNWRITABLE = { unwritable: { code: "calendar/unwritable", summary: "The calendar cannot be written" } };

async function spanText(
  stores: readonly CalendarStore[],
  options: CalendarOptions,
  now: Date,
  io: Io,
): Promise<Checked<string>> {
  const timelines: Timeline[] = [];
  for (const { graph, timeZone, conflicts } of stores) {
    const span = spanAsked(options, timeZone, now);
    if (!span.ok) return span;
    const found = await conflicts(dateAt(span.value.from, timeZone));
    timelines.push(timelineOf(graph, span.value, { disabled: options.all ?? false, conflicts: found }));
  }
  return { ok: true, value: printedSpan(timelines, options, io), warnings: [] };
}

function printedSpan(timelines: readonly Timeline[], { format, color, out }: CalendarOptions, io: Io): string {
  switch (format) {
    case "json":
      return timelinesJson(timelines);
    case "svg":
      return calendarSvg(timelines, kinds, io.language);
    case "text": {
      const text = textOptions(io, color && out === undefined);
      return timelines.map((timeline) => calendarText(timeline, kinds, text)).join("\n");
    }
  }
}

async function instantText(
  stores: readonly CalendarStore[],
  at: string,
  { format, color, out }: CalendarOptions,
  io: Io,
): Promise<Checked<string>> {
  const wrong: Diagnostic[] = [];
  const states = stores.flatMap(({ graph, timeZone, resources }) => {
    const instant = instantAsked(at, timeZone);
    if (instant.ok) return [inForceAt(graph, resources, instant.value)];
    wrong.push(...instant.diagnostics);
    return [];
  });
  if (wrong.length > 0) return refused(wrong);
  const text = textOptions(io, color && out === undefined);
  const value =
    format === "json" ? inForceJson(states) : states.map((state) => inForceText(state, kinds, text)).join("\n");
  return { ok: true, value, warnings: [] };
}
