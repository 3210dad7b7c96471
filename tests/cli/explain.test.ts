/** `explain`: kinds, fields and where the values of a setting come from, without a database. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, runCli } from "../support/run-cli.js";

describe("explain", () => {
  const cwd = emptyFolder();
  const explain = (line: string) => runCli(`explain ${line}`, { cwd });

  beforeAll(() => {
    const write = (file: string, value: unknown) => {
      mkdirSync(join(cwd, file, ".."), { recursive: true });
      writeFileSync(join(cwd, file), JSON.stringify(value, null, 2));
    };
    write("shopwright.config.json", {
      format: 1,
      stores: { main: { layers: ["base", "own"] } },
      environments: { local: { database: "pglite:memory" } },
    });
    write("base/store.json", {
      kind: "store",
      spec: { title: "Main", currency: "CNY", timeZone: "Asia/Shanghai", locale: "en" },
    });
    write("base/session.json", {
      kind: "flash_session",
      name: "27/a",
      spec: { title: "Noon", window: { from: "12:00", until: "14:00" } },
    });
    write("own/session.json", {
      documents: [
        {
          kind: "flash_session",
          name: "27/a",
          patch: { enabled: false, window: { until: "15:00" } },
          labels: { team: "a" },
        },
      ],
    });
  });

  it("says where each value comes from, patches and defaults included", async () => {
    const { status, out } = await explain('main/flash_session["27/a"]');
    const [title, documents = "", values = ""] = out.split("\n\n");
    expect(title).toMatch(/^main\/flash_session\["27\/a"\]\n/);
    expect(documents.split("\n")).toEqual([
      "  from base/session.json:1, layer base",
      "  from own/session.json:3 (patch), layer own",
      "  label team: a",
    ]);
    const [column = 0] = values.split("\n").map((line) => line.indexOf("base/session.json:5"));
    const line = (left: string, right: string) => `${left.padEnd(column)}${right}\n`;
    expect(values).toContain(line('  title: "Noon"', "base/session.json:5"));
    expect(values).toContain(line("  window", "").trimEnd());
    expect(values).toContain(line('    from: "12:00"', "base/session.json:7"));
    expect(values).toContain(line('    until: "15:00"', "own/session.json:9 (patch)"));
    expect(values).toContain(line("  enabled: false", "own/session.json:7 (patch)") + line("", "was true by default"));
    expect(status).toBe(0);
  });

  it("says the same to programs", async () => {
    const { out } = await explain('main/flash_session["27/a"] --format json');
    expect(JSON.parse(out)).toMatchObject({
      address: 'main/flash_session["27/a"]',
      documents: [
        { file: "base/session.json", patch: false },
        { file: "own/session.json", patch: true },
      ],
      fields: expect.arrayContaining([
        expect.objectContaining({
          field: "title",
          value: "Noon",
          source: { file: "base/session.json", line: 5, patch: false },
        }),
        expect.objectContaining({ field: "window.until", source: { file: "own/session.json", line: 9, patch: true } }),
        expect.objectContaining({ field: "enabled", value: false, default: true }),
      ]),
    });
  });

  it("names what stands at its default", async () => {
    expect((await explain("main/store")).out).toMatch(/: .* {2,}default\n/);
  });

  it("explains a kind by its fields, without a project", async () => {
    const { out } = await runCli("explain coupon", { cwd: emptyFolder() });
    expect(out).toContain("table        store.coupons");
    expect(out).toMatch(/named by .*campaign\.coupons/m);
    expect(out).toContain('      perCustomer  whole number from 1 or "none"; 1 unless given');
    expect(out).toContain('  type "threshold": From an order\'s amount on (满减).');
  });

  it("explains a field alone, in all variants that have it", async () => {
    const { out } = await explain("coupon.discount.cap");
    expect(out).toMatch(
      /^coupon\.discount\.cap\n\n {2}cap {2}money above 0 or "none"; required\n {4}How much off at most/,
    );
    expect((await explain("campaign.offer.discounts")).out.match(/^ {2}discounts {2}/gm)).toHaveLength(2);
  });

  it("lists the kinds by module", async () => {
    const { out } = await runCli("explain", { cwd });
    expect(out).toMatch(/^store\n {2}store .*\n(?: .*\n)*\norders\n/);
    expect(JSON.parse((await runCli("explain --format json", { cwd })).out)).toContainEqual(
      expect.objectContaining({ kind: "coupon", module: "payments" }),
    );
  });

  it.each([
    ["copon", "explain/unknown-kind", "Did you mean coupon?"],
    ["nothing_like_it", "explain/unknown-kind", "explain lists the kinds"],
    ["coupon.limits.totl", "explain/unknown-field", "Did you mean coupon.limits.total?"],
    ["coupon.spring-10", "explain/unknown-field", "an address begins with its store"],
    ["main/flash_sesion[]", "explain/unknown-address", "STORE/KIND.NAME"],
    ["main/stor", "explain/unknown-address", "Did you mean main/store?"],
  ])("does not know %s", async (asked, code, help) => {
    const { status, err } = await explain(asked);
    expect(err).toContain(`error[${code}]`);
    expect(err).toContain(help);
    expect(status).toBe(1);
  });

  it("ends with the findings where documents are not right", async () => {
    const { status, err } = await runCli("explain main/store --chdir nowhere", { cwd });
    expect(err).toContain("documents/project-missing");
    expect(status).toBe(3);
  });
});
