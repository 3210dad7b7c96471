/** A timeline on a terminal and as a picture: columns, words, and that what people wrote stays text. */
import { describe, expect, it } from "vitest";
import { english } from "../../src/model/language.js";
import { cellsOf, covered, density } from "../../src/render/calendar/cells.js";
import { cronText } from "../../src/render/calendar/cron-text.js";
import { rhythmText, timesText } from "../../src/render/calendar/words.js";
import { calendarSvg } from "../../src/render/svg/calendar-svg.js";
import { calendarText } from "../../src/render/text/calendar/calendar-text.js";
import { displayWidth } from "../../src/render/text/width.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { bar, MARCH, timeline } from "./calendar-timeline.js";
import { plain } from "./plain.js";

describe("columns", () => {
  it.each([
    [1, 100, { unit: "minute", count: 15 }, 96],
    [1, 95, { unit: "minute", count: 30 }, 48],
    [10, 32, { unit: "hour", count: 12 }, 20],
    [31, 31, { unit: "day", count: 1 }, 31],
    [31, 30, { unit: "day", count: 2 }, 16],
    [365, 53, { unit: "week", count: 1 }, 53],
    [365, 52, { unit: "week", count: 2 }, 27],
  ])("%i days in at most %i", (days, most, unit, count) => {
    const cells = cellsOf(timeline([], [], days), most);
    expect([cells.unit, cells.spans.length]).toEqual([unit, count]);
  });

  it("are no more than asked for where days are longer than others", () => {
    const [hour, days] = [3600, [0, 23].map((each) => ({ date: "2027-03-28", from: each * 3600 }))];
    expect(cellsOf({ days, span: { from: 0, until: 48 * hour } }, 4).spans).toHaveLength(2);
  });

  const [hour, cells] = [3600, [0, 1, 2, 3].map((each) => ({ from: each * 3600, until: (each + 1) * 3600 }))];

  it.each([
    ["one and a half", [{ from: 0, until: 1.5 * hour }], [1, 0.5, 0, 0]],
    [
      "two in one column",
      [
        { from: 0, until: hour / 4 },
        { from: hour / 2, until: (hour * 3) / 4 },
      ],
      [0.5, 0, 0, 0],
    ],
    ["a touching end", [{ from: hour, until: 2 * hour }], [0, 1, 0, 0]],
  ])("are covered by shares: %s", (_, spans, shares) => {
    expect(covered(spans, cells)).toEqual(shares);
  });

  it("count how many bars they have", () => {
    const at = (from: number, until: number) => bar("x", 0, 1, { spans: [{ from: from * hour, until: until * hour }] });
    expect(density([at(0, 2), at(1, 4), at(1, 2)], cells)).toEqual([1, 3, 1, 1]);
  });
});

describe("words", () => {
  it.each([
    ["0 3 * * *", "daily at 03:00"],
    ["30 8 * * 1", "Mon at 08:30"],
    ["30 8 * * 7", "Sun at 08:30"],
    ["0 5 1 * *", "monthly, day 1, 05:00"],
    ["*/15 * * * *", "every 15 minutes"],
    ["*/7 * * * *", "cron */7 * * * *"],
    ["5 * * * *", "hourly at :05"],
    ["30 8-23 * * *", "hourly at :30, 08–23"],
    ["0 5 1 * 1", "cron 0 5 1 * 1"],
    ["0 3,15 * * *", "cron 0 3,15 * * *"],
  ])("of a schedule: %s", (line, said) => expect(cronText(line, english)).toBe(said));

  it.each([
    [{ type: "daily", window: { from: "12:00", until: "14:00" }, days: [] }, "daily 12:00–14:00"],
    [{ type: "daily", window: { from: "22:00", until: "01:00" }, days: ["fri", "sat"] }, "Fri, Sat 22:00–01:00"],
    [{ type: "rest", windows: [{ from: "03:00", until: "04:00" }] }, "all day but 03:00–04:00"],
    [{ type: "calendar", name: "default" }, "calendar default"],
    [{ type: "at", time: "08:00" }, "daily at 08:00"],
  ] as const)("of what comes back: %j", (rhythm, said) => expect(rhythmText(rhythm, english)).toBe(said));

  it.each([
    [1, 2.5, "03-02 00:00–03-03 12:00"],
    [-5, 2, "until 03-03 00:00"],
    [9, 20, "from 03-10 00:00"],
    [-5, 20, "throughout"],
    [0, 10, "throughout"],
  ])("of a window from day %d to %d of ten", (from, until, said) => {
    const { span, timeZone } = timeline([]);
    expect(timesText(bar("x", from, until), span, timeZone, english)).toBe(said);
  });
});

describe("on a terminal", () => {
  it("no line is wider than it, whatever names there are", () => {
    const bars = [
      bar("a-very-long-name-of-a-campaign-in-spring", 0, 5),
      bar("春季满减活动春季满减活动春季满减", 2.25, 10),
    ];
    const text = calendarText(timeline(bars), kinds, plain);
    for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(plain.width);
  });

  it("what a terminal obeys is shown, not done", () => {
    const text = calendarText(timeline([bar("\u001b[31mred", 0, 5)]), kinds, plain);
    expect(text).not.toContain("\u001b");
    expect(text).toContain("\\u{1b}[31mred");
  });

  it("many rows of a lane are summed up", () => {
    const bars = Array.from({ length: 60 }, (_, index) => bar(`c${index}`, index / 6, 10));
    const rows = calendarText(timeline(bars), kinds, plain)
      .split("\n")
      .filter((line) => /^ {2}\S/.test(line));
    expect(rows).toHaveLength(26);
    expect(rows.at(-1)).toContain("… 35 more");
    expect(rows.at(-1)).toContain("up to 35");
  });
});

describe("a picture", () => {
  const hostile = `</text><script>alert("1")</script>&amp;' \u202e\uffff`;
  const found = {
    code: "marketing/x-overlap",
    message: `Both ${hostile}.`,
    addresses: [],
  };
  const span = { from: MARCH, until: MARCH + 86_400 };
  const bars = [
    bar(hostile, 0, 5, { title: { en: hostile }, clashes: [{ span, conflict: 0 }] }),
    bar("runs", 0, 10, { aspect: "run", rhythm: { type: "cron", line: hostile } }),
    bar("hours", 0, 10, { rhythm: { type: "calendar", name: hostile } }),
    bar("dense", 0, 10, { dense: true, rhythm: { type: "at", time: "08:00" } }),
    bar("off", 0, 10, { enabled: false }),
  ];
  const drawn = calendarSvg([timeline(bars, [found])], kinds, english);

  it("is well-formed, of shapes and texts alone (fault 46)", () => {
    expect([...new Set(elementsOf(drawn))].sort()).toEqual([
      "defs",
      "g",
      "line",
      "path",
      "pattern",
      "rect",
      "style",
      "svg",
      "text",
      "title",
    ]);
  });

  it("links to nothing, and obeys nothing that people wrote", () => {
    expect(drawn).not.toMatch(/href|<script|\son\w+=|url\((?!#)|@import|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
    expect(drawn).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39; \\u{202e}\\u{ffff}");
  });

  it("has light and dark, and a tooltip on what clashes", () => {
    expect(drawn).toContain("@media (prefers-color-scheme: dark)");
    expect(drawn).toMatch(/<g><title>Both [^<]*<\/title><rect[^>]*class="clash-ground"/);
  });

  it("is the same each time, and has only plain numbers", () => {
    expect(calendarSvg([timeline(bars, [found])], kinds, english)).toBe(drawn);
    expect(drawn).not.toMatch(/NaN|Infinity|undefined|\d\.\d{3}/);
  });

  it.each([
    [1, 0],
    [7, 0],
    [31, 30],
    [92, 30],
    [365, 305],
    [1100, 305],
  ])("of %i days from day %i on has its labels apart", (days, first) => {
    const picture = calendarSvg([timeline([bar("a", 0, days)], [], days, first)], kinds, english);
    expect(overlapping(picture)).toEqual([]);
  });
});

/** Names of elements in order. @throws where one is not closed, or what stands between is no text */
function elementsOf(xml: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  const token = /<(\/?)([a-z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>|[^<>&]+|&(?:amp|lt|gt|quot|#39);/y;
  let end = 0;
  for (let match = token.exec(xml); match !== null; match = token.exec(xml)) {
    end = token.lastIndex;
    const [, closing, name, , alone] = match;
    if (name === undefined) continue;
    if (closing === "/") expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (alone !== "/") open.push(name);
    }
  }
  expect({ open, rest: xml.slice(end) }).toEqual({ open: [], rest: "" });
  return names;
}

/** Labels of the ruler that run into the next one, by an estimate of their width. */
function overlapping(picture: string): readonly string[] {
  const labels = [...picture.matchAll(/<text x="([\d.]+)" y="(\d+)" class="(?:ink strong|faint small)">([^<]*)</g)]
    .map(([, x, y, text = ""]) => ({ x: Number(x), y: Number(y), text }))
    .filter(({ y }) => y < 130 && y > 100);
  return labels.flatMap(({ x, y, text }) =>
    labels.some((other) => other.y === y && other.x > x && other.x < x + text.length * 6.2) ? [text] : [],
  );
}
