/**
 * Timelines as one picture: stores below each other, each with a ruler and its lanes. Self-contained, without scripts,
 * links or fonts of its own; the same timelines give the same bytes.
 */
import type { Kinds, Module } from "../../model/kind.js";
import type { Language } from "../../model/language.js";
import { isMoment, type Timeline } from "../../model/timeline.js";
import { alwaysOnly, kindCounts, wallText } from "../calendar/words.js";
import { flow } from "../text/fold.js";
import { axisOf, RULER_HEIGHT, rulerSvg } from "./axis.js";
import { type Drawing, laneSvg } from "./lane-svg.js";
import { styleSheet } from "./style.js";
import { element, escapeXml, number } from "./xml.js";

const WIDTH = 1320;
const MARGIN = 24;
const LEFT = 400;
const HEADER_HEIGHT = 92;
/** A ruler far above is repeated below. */
const TALL = 800;
const LINE = 18;

/** Ends with a line break. */
export function calendarSvg(timelines: readonly Timeline[], kinds: Kinds, language: Language): string {
  const drawings: Drawing[] = [];
  let top = 0;
  for (const timeline of timelines) {
    const drawing = storeSvg(timeline, top, kinds, language);
    drawings.push(drawing);
    top += drawing.height;
  }
  const height = Math.ceil(top + MARGIN);
  const { say } = language;
  const title = say`What is live when: ${timelines.map(({ store }) => store).join(", ")}`;
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    role: "img",
  };
  return `${element(
    "svg",
    root,
    element("title", {}, escapeXml(title)),
    element("style", {}, styleSheet()),
    `<defs><pattern id="clash" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${element("line", { x1: 1.5, y1: 0, x2: 1.5, y2: 7, "stroke-width": 3, class: "clash-line" })}</pattern></defs>`,
    element("rect", { width: WIDTH, height, class: "page" }),
    `\n${drawings.map(({ svg }) => svg).join("\n")}\n`,
  )}\n`;
}

function storeSvg(timeline: Timeline, top: number, kinds: Kinds, language: Language): Drawing {
  const axis = axisOf(timeline, LEFT, WIDTH - MARGIN);
  const rulerTop = top + HEADER_HEIGHT;
  const lanesTop = rulerTop + RULER_HEIGHT + 4;
  const lanes: string[] = [];
  let y = lanesTop;
  for (const lane of timeline.lanes) {
    if (lane.bars.length === 0) continue;
    const { svg, height } = laneSvg(lane, timeline, axis, y, kinds, language);
    lanes.push(svg);
    y += height;
  }
  const ruler = rulerSvg(timeline, axis, rulerTop, y + 4);
  const again = y - lanesTop > TALL ? RULER_HEIGHT + 4 : 0;
  const below = again === 0 ? [] : [rulerSvg(timeline, axis, y, y + RULER_HEIGHT)];
  const always = alwaysNote(timeline, y + again + 10, kinds, language);
  const notes = conflictNotes(timeline, y + again + 10 + always.height, language);
  const svg = [header(timeline, top, language), ruler, ...below, ...lanes, always.svg, notes.svg];
  return { svg: svg.join("\n"), height: y + again + 14 + always.height + notes.height - top };
}

function header(timeline: Timeline, top: number, language: Language): string {
  const { say } = language;
  const { store, timeZone, span } = timeline;
  const [from = "", until = ""] = [span.from, span.until].map((each) => wallText(each, timeZone).slice(0, 10));
  return [
    element("text", { x: MARGIN, y: top + 42, class: "ink title" }, escapeXml(store)),
    element("text", { x: MARGIN, y: top + 64, class: "faint" }, escapeXml(say`${from} until ${until}, ${timeZone}`)),
    legend(timeline, top + 58, language),
  ].join("\n");
}

/** What the shapes mean, right of the title; only those that are there. */
function legend({ lanes, conflicts }: Timeline, y: number, language: Language): string {
  const { say } = language;
  const bars = lanes.flatMap((lane) => lane.bars);
  const module: Module = "payments";
  const swatch = (x: number, name: string) =>
    element("rect", { x, y: y - 9, width: 26, height: 11, rx: 2.5, class: name });
  const parts: { readonly text: string; readonly draw: (x: number) => string }[] = [
    { text: say`all through`, draw: (x) => swatch(x, module) },
    {
      text: say`comes back`,
      draw: (x) =>
        swatch(x, `${module} band`) +
        [0, 11, 22]
          .map((step) => element("rect", { x: x + step, y: y - 9, width: 4, height: 11, rx: 1, class: module }))
          .join(""),
    },
    ...(bars.some(({ aspect }) => isMoment(aspect))
      ? [
          {
            text: say`runs`,
            draw: (x: number) =>
              element("path", { d: `M${number(x + 20)} ${number(y - 9)}l4 5.5l-4 5.5l-4 -5.5z`, class: module }),
          },
        ]
      : []),
    ...(bars.some(({ enabled }) => !enabled)
      ? [{ text: say`disabled`, draw: (x: number) => swatch(x, `${module} off`) }]
      : []),
    ...(conflicts.length > 0
      ? [{ text: say`must not be together`, draw: (x: number) => swatch(x, "clash-edge") }]
      : []),
  ];
  let x = LEFT;
  return parts
    .map(({ text, draw }) => {
      const drawn = draw(x) + element("text", { x: x + 33, y, class: "faint small" }, escapeXml(text));
      x += 33 + 22 + [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 12 : 6.2), 0);
      return drawn;
    })
    .join("\n");
}

/** Kinds of which nothing depends on time. */
function alwaysNote({ lanes }: Timeline, top: number, kinds: Kinds, language: Language): Drawing {
  const counts = alwaysOnly(lanes);
  if (counts.size === 0) return { svg: "", height: 0 };
  const text = language.say`Always: ${kindCounts(counts, kinds, language)}.`;
  return { svg: element("text", { x: MARGIN + 4, y: top + 16, class: "faint" }, escapeXml(text)), height: 26 };
}

function conflictNotes({ conflicts }: Timeline, top: number, language: Language): Drawing {
  if (conflicts.length === 0) return { svg: "", height: 0 };
  const { say } = language;
  const lines = conflicts.flatMap(({ code, message }) => flow(`${message} (${code})`, 190));
  const texts = lines.map((line, index) =>
    element("text", { x: MARGIN + 4, y: top + 38 + index * LINE, class: "ink" }, escapeXml(line)),
  );
  const title = element(
    "text",
    { x: MARGIN + 4, y: top + 16, class: "clash strong" },
    escapeXml(say`Must not be together`),
  );
  return { svg: [title, ...texts].join("\n"), height: 44 + lines.length * LINE };
}
