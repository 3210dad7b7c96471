/** A calendar's picture in a real browser: it shows, in light and dark, no text runs into another, and no script runs. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { english } from "../../src/model/language.js";
import { calendarSvg } from "../../src/render/svg/calendar-svg.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { commandFile, describeWhere } from "../support/describe-where.js";
import { bar, MARCH, timeline } from "./calendar-timeline.js";

const chromium = commandFile("chromium");

const names = [
  "春季满减活动",
  "spring-sale",
  "a-very-long-name-of-a-campaign-in-the-spring-of-this-year",
  "<b>bold</b>",
];

/** What the page finds out about the picture, as the last of its texts. */
const PROBE = `
  const box = (node) => { const { x, y, width, height } = node.getBBox(); return { x, y, width, height, text: node.textContent }; };
  const texts = [...document.querySelectorAll("svg text:not(.label)")].map(box);
  const meets = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height;
  const { width, height } = document.querySelector("svg").viewBox.baseVal;
  document.body.replaceChildren(JSON.stringify({
    texts: texts.length,
    meeting: texts.flatMap((a, index) => texts.slice(index + 1).filter((b) => meets(a, b)).map((b) => a.text + " / " + b.text)),
    outside: texts.filter(({ x, y, width: w, height: h }) => x < 0 || y < 0 || x + w > width || y + h > height).map(({ text }) => text),
    page: getComputedStyle(document.querySelector(".page")).fill,
    tooltips: document.querySelectorAll("svg g > title").length,
    obeyed: document.title,
  }));
`;

describeWhere(chromium !== undefined, "chromium", "a calendar's picture in a browser", () => {
  const clash = { span: { from: MARCH, until: MARCH + 86_400 }, conflict: 0 };
  const found = {
    code: "marketing/x-overlap",
    message: "Both <script>document.title = 'obeyed'</script>.",
    addresses: [],
  };

  it.each([1, 3, 31, 92, 365, 1100])("of %i days has all texts apart and inside", (days) => {
    const windows = ["01", "03", "05", "07", "09"].map((hour) => ({ from: `${hour}:00`, until: `${hour}:30` }));
    const bars = [
      ...names.map((name, index) => bar(name, index, days + index, { clashes: [clash] })),
      ...names.map((name) => bar(name, 0, days, { rhythm: { type: "rest", windows } })),
    ];
    const seen = look(calendarSvg([timeline(bars, [found], days)], kinds, english));
    expect(seen).toMatchObject({ meeting: [], outside: [], obeyed: "" });
    expect(seen.texts).toBeGreaterThan(10);
    expect(seen.tooltips).toBeGreaterThanOrEqual(bars.length);
  });

  it.each([
    ["light", "rgb(255, 255, 255)", []],
    ["dark", "rgb(17, 21, 28)", ["--blink-settings=preferredColorScheme=0"]],
  ])("is %s where the system is", (_, page, flags) => {
    expect(look(calendarSvg([timeline([bar("a", 0, 5)])], kinds, english), flags).page).toBe(page);
  });
});

interface Seen {
  readonly texts: number;
  readonly meeting: readonly string[];
  readonly outside: readonly string[];
  readonly page: string;
  readonly tooltips: number;
  readonly obeyed: string;
}

function look(svg: string, flags: readonly string[] = []): Seen {
  const folder = mkdtempSync(join(tmpdir(), "shopwright-svg-"));
  try {
    const file = join(folder, "page.html");
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><title></title><body>${svg}<script>${PROBE}</script>`);
    const fixed = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
    const quiet = ["--disable-component-update", "--disable-sync", "--disable-quic", `--user-data-dir=${folder}/user`];
    const args = [...fixed, ...quiet, ...flags, "--dump-dom", `file://${file}`];
    const dom = execFileSync(chromium ?? "", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const [, json = ""] = /<body>([\s\S]*)<\/body>/.exec(dom) ?? [];
    return JSON.parse(json.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")) as Seen;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
