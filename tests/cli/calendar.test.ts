/** `calendar`: what is live when, along some days and at a minute. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { projectIn } from "../support/cli-project.js";

const store = { kind: "store", spec: { title: "A shop", currency: "EUR", timeZone: "Europe/Berlin" } };
const tenth = { title: "A tenth off", rule: { type: "flat", percentOff: "10%" }, maxDiscount: "none", priority: 1 };
const campaign = (name: string, from: string, until: string, more: object = {}) => ({
  kind: "campaign",
  name,
  spec: {
    title: name,
    offer: { type: "discount", discounts: ["tenth"] },
    priority: name.length,
    window: { from, until },
    ...more,
  },
});
const documents = [
  store,
  { kind: "discount", name: "tenth", spec: tenth },
  campaign("spring", "2027-03-01T10:00", "2027-03-20T00:00"),
  campaign("easter", "2027-03-18T12:00", "2027-03-29T00:00"),
  campaign("off", "2027-03-05T00:00", "2027-03-06T00:00", { enabled: false }),
  { kind: "flash_session", name: "noon", spec: { title: "Noon", window: { from: "12:00", until: "14:00" } } },
];

function project(documents: readonly object[]) {
  return projectIn({ main: ["settings"] }, { "settings/all.json": { documents } }, "pglite:.shopwright/db", "to rules");
}

let shop: ReturnType<typeof project>;
beforeAll(() => {
  shop = project(documents);
});

describe("along some days", () => {
  it("shows a row for each setting, a column a day, and what must not be together", async () => {
    const { status, out, err } = await shop.run("calendar --from 2027-03-01 --until 2027-04-01");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const [conflicts = ""] = /(?<=^Must not be together\n)[\s\S]*/m.exec(out) ?? [];
    expect(out.slice(0, -conflicts.length)).toBe(`main: 2027-03-01 until 2027-04-01, Europe/Berlin
One column is 1 day. █ all of it, ▁–▇ a part, • runs

         2027-03
         1      8      15     22     29

marketing: campaign
  spring ▅████████████████╳╳············  03-01 10:00–03-20 00:00
  easter ·················╳╳█████████···  03-18 12:00–03-29 00:00

marketing: flash_session
  noon   ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁  daily 12:00–14:00

Always: discount.

Must not be together
`);
    expect(conflicts).toMatch(/^ {2}╳ From 2027-03-18 12:00 to 2027-03-20 00:00, /);
    expect(conflicts).toMatch(/\n {4}marketing\/exclusive-campaigns-overlap\n$/);
  });

  it.each([
    ["--from 2027-03-01 --until 2027-03-02", "One column is 30 minutes.", 48],
    ["--from 2027-03-28 --until 2027-03-29", "One column is 30 minutes.", 46],
    ["--from 2027-10-31 --until 2027-11-01", "One column is 30 minutes.", 50],
    ["--from 2027-01-01 --until 2028-01-01", "One column is 2 weeks.", 27],
  ])("%s", async (days, scale, columns) => {
    const { out } = await shop.run(`calendar ${days}`);
    expect(out).toContain(scale);
    expect(/noon +(\S+)/.exec(out)?.[1]).toHaveLength(columns);
  });

  it("marks nothing of rules that the project turned off", async () => {
    const files = { "settings/all.json": { documents } };
    const lenient = projectIn({ main: ["settings"] }, files, "pglite:.shopwright/db", "to none");
    expect((await lenient.run("calendar --from 2027-03-01 --until 2027-04-01")).out).not.toContain("╳");
  });

  it("marks what must not have been together on days that are long over", async () => {
    const past = project([
      store,
      { kind: "discount", name: "tenth", spec: tenth },
      campaign("first", "2020-03-01T10:00", "2020-03-20T00:00"),
      campaign("second", "2020-03-18T12:00", "2020-03-29T00:00"),
    ]);
    expect((await past.run("calendar --from 2020-03-01 --until 2020-04-01")).out).toContain("╳╳");
  });

  it("shows what is disabled with --all", async () => {
    const days = "--from 2027-03-01 --until 2027-04-01";
    expect((await shop.run(`calendar ${days}`)).out).not.toContain("off ");
    expect((await shop.run(`calendar ${days} --all`)).out).toContain("off ");
  });

  it("is from today on for 30 days", async () => {
    const { out } = await shop.run("calendar --format json");
    const [{ from, until }] = JSON.parse(out);
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());
    expect(from).toBe(`${today}T00:00`);
    expect(Date.parse(until.slice(0, 10)) - Date.parse(today)).toBe(30 * 86_400_000);
  });

  it("is a picture with --format svg, saved with --out", async () => {
    const { status, out } = await shop.run(
      "calendar --from 2027-03-01 --until 2027-04-01 --format svg --out march.svg",
    );
    expect({ status, out }).toEqual({ status: 0, out: "Saved to march.svg.\n" });
    const file = join(shop.cwd, "march.svg");
    expect(readFileSync(file, "utf8")).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(statSync(file).size).toBeGreaterThan(1000);
  });

  it("is every time of every setting with --format json", async () => {
    const { out } = await shop.run("calendar --from 2027-03-28 --until 2027-03-30 --format json");
    const [{ lanes }] = JSON.parse(out);
    expect(lanes.map(({ kind, bars }: { kind: string; bars: readonly object[] }) => [kind, bars.length])).toEqual([
      ["campaign", 1],
      ["flash_session", 1],
      ["discount", 0],
    ]);
    expect(lanes[1].bars[0]).toMatchObject({
      address: "main/flash_session.noon",
      window: { from: null, until: null },
      rhythm: { type: "daily", window: { from: "12:00", until: "14:00" }, days: [] },
      spans: [
        { from: "2027-03-28T12:00", until: "2027-03-28T14:00" },
        { from: "2027-03-29T12:00", until: "2027-03-29T14:00" },
      ],
    });
  });

  it("speaks Chinese", async () => {
    const { out } = await shop.run("calendar --from 2027-03-01 --until 2027-04-01 --lang zh-CN");
    expect(out).toContain("营销: 促销活动");
    expect(out).toContain("每天 12:00–14:00");
    expect(out).toContain("不可同时生效");
  });
});

describe("at a minute", () => {
  it("lists what holds, what changes next, and what holds always", async () => {
    const { status, out } = await shop.run(["calendar", "--at", "2027-03-18 12:30"]);
    expect(status).toBe(0);
    expect(out).toBe(`main at 2027-03-18 12:30, Europe/Berlin

marketing
  campaign.easter     2027-03-18 12:00–2027-03-29 00:00
  campaign.spring     2027-03-01 10:00–2027-03-20 00:00
  flash_session.noon  2027-03-18 12:00–14:00             daily 12:00–14:00

Next change, 2027-03-18 14:00:
  flash_session.noon ends

Always:
  discount: tenth
  store
`);
  });

  it("says the same as JSON", async () => {
    const { out } = await shop.run("calendar --at 2027-03-18T12:30 --format json");
    expect(JSON.parse(out)).toMatchObject([
      {
        at: "2027-03-18T12:30",
        inForce: [
          { address: "main/campaign.easter", from: "2027-03-18T12:00", until: "2027-03-29T00:00" },
          { address: "main/campaign.spring" },
          { address: "main/flash_session.noon", window: { from: null, until: null } },
        ],
        always: ["main/discount.tenth", "main/store"],
        next: { at: "2027-03-18T14:00", changes: [{ address: "main/flash_session.noon", change: "ends" }] },
        nextRun: null,
      },
    ]);
  });

  it.each([
    [
      "2027-03-28T02:30",
      "after 2027-03-28T01:59 comes 2027-03-28T03:00",
      "Write 2027-03-28T01:59 or 2027-03-28T03:00.",
    ],
    ["2027-10-31T02:30", "2027-10-31T02:30 comes twice", "Write 2027-10-31T02:30+02:00 for the first time"],
    ["2027-03-01T10:00+05:00", "Europe/Berlin is at +01:00", "Leave the offset out."],
    ["2027-02-30T10:00", '--at has "2027-02-30T10:00"', "Write a time on the store's wall clock"],
    ["noon", '--at has "noon"', "Write a time on the store's wall clock"],
  ])("refuses %s with the way out", async (at, why, wayOut) => {
    const { status, err } = await shop.run(["calendar", "--at", at]);
    expect(status).toBe(1);
    expect(err.replace(/\s+/g, " ")).toContain(why);
    expect(err.replace(/\s+/g, " ")).toContain(wayOut);
  });

  it.each(["2027-10-31T02:30+02:00", "2027-10-31T02:30+01:00"])("takes %s", async (at) => {
    const { out } = await shop.run(["calendar", "--at", at, "--format", "json"]);
    expect(JSON.parse(out)[0].at).toBe(at);
  });
});

describe("what cannot be shown", () => {
  it.each([
    ["--from 2027-02-30", "calendar/not-a-time"],
    ["--from 2027-03-02 --until 2027-03-02", "calendar/no-span"],
    ["--from 2020-01-01 --until 2027-03-02", "calendar/no-span"],
    ["--at 2027-03-01T00:00 --from 2027-03-01", "calendar/not-together"],
    ["--at 2027-03-01T00:00 --format svg", "calendar/not-together"],
  ])("%s", async (options, code) => {
    const { status, out, err } = await shop.run(`calendar ${options}`);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain(`error[${code}]`);
  });

  it("is documents that are wrong in themselves", async () => {
    const wrong = project([store, campaign("spring", "2027-03-28T02:30", "2027-03-20T00:00")]);
    const { status, out, err } = await wrong.run("calendar");
    expect({ status, out }).toEqual({ status: 3, out: "" });
    expect(err).toContain("error[");
  });

  it("is written nowhere where the file cannot be", async () => {
    const { status, err } = await shop.run("calendar --out no/such/folder.txt");
    expect(status).toBe(1);
    expect(err).toContain("error[calendar/unwritable]");
  });
});
