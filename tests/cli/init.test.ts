/** `init`: what it asks, what it takes from flags, and that whatever it writes is a project that works. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startingModules } from "../../src/cli/init/template.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const ENTER = "\r";
const CLEAR = "\u0015"; // what stands there already
const CTRL_C = "\u0003";

describe("init on a terminal", () => {
  it("asks, and writes the answers into the files", async () => {
    const cwd = emptyFolder();
    const keys = [`${CLEAR}Tee "Haus" 茶${ENTER}`, `${CLEAR}tea-1${ENTER}`, ENTER, ENTER, ` ${ENTER}`];
    const env = { LC_ALL: "de_DE.UTF-8", TZ: "Europe/Berlin" };
    const { status, out, err } = await runCli("init", { cwd, keys, env });
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const store = readFileSync(join(cwd, "settings/base/store.ts"), "utf8");
    for (const line of ['title: "Tee \\"Haus\\" 茶",', 'currency: "EUR",', 'timeZone: "Europe/Berlin",'])
      expect(store).toContain(line);
    expect(readFileSync(join(cwd, "shopwright.config.ts"), "utf8")).toContain('"tea-1": { layers: ["settings/base"] }');
    expect(readFileSync(join(cwd, "settings/base/coupons.ts"), "utf8")).toContain("tea-1/coupon.welcome-10");
    expect(existsSync(join(cwd, "settings/base/calendar.ts")), "the first module, chosen with the space bar").toBe(
      true,
    );
    expect(out).toContain("Next: look at settings/base/calendar.ts");
    expect((await runCli("validate", { cwd })).out).toContain("settings in 1 store");
  });

  it("asks again where the schema refuses an answer", async () => {
    const cwd = emptyFolder();
    const keys = [
      ENTER,
      ENTER,
      `${CLEAR}Euro${ENTER}${CLEAR}JPY${ENTER}`,
      `${CLEAR}Mars/Olympus${ENTER}${CLEAR}Asia/Tokyo${ENTER}`,
      ENTER,
    ];
    expect(await runCli("init", { cwd, keys })).toMatchObject({ status: 0, err: "" });
    expect(readFileSync(join(cwd, "settings/base/store.ts"), "utf8")).toMatch(/"JPY",\n.*"Asia\/Tokyo"/);
    expect(readFileSync(join(cwd, "settings/base/coupons.ts"), "utf8"), "the yen has no cents").toContain('"100"');
    expect((await runCli("validate", { cwd })).status).toBe(0);
  });

  it("asks only for what no flag says", async () => {
    const cwd = emptyFolder();
    const line = "init --store shop --currency USD --time-zone UTC --modules none";
    expect(await runCli(line, { cwd, keys: [`Tea House${ENTER}`] })).toMatchObject({ status: 0, err: "" });
    expect(readFileSync(join(cwd, "settings/base/store.ts"), "utf8")).toContain('title: "Tea House"');
    expect(readdirSync(join(cwd, "settings/base"))).toEqual(["store.ts"]);
  });

  it.each([
    ["Ctrl-C at the first question", [CTRL_C]],
    ["Ctrl-C at the last question", [ENTER, ENTER, ENTER, ENTER, CTRL_C]],
    ["Ctrl-D", ["\u0004"]],
  ])("%s ends with 130 and nothing is written", async (_, keys) => {
    const cwd = emptyFolder();
    const { status, err } = await runCli("init", { cwd, keys });
    expect(status).toBe(130);
    expect(err).toContain("Interrupted. Nothing was changed");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("does not ask what it could not write", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "tsconfig.json"), "{}");
    const { status, err } = await runCli("init", { cwd, keys: [] });
    expect(status).toBe(5);
    expect(err).toContain("\n  tsconfig.json\n");
  });
});

describe("init with flags alone", () => {
  it("makes a project of all modules that is valid and formatted", async () => {
    const cwd = emptyFolder();
    const { status } = await runCli(["init", "--modules", ...startingModules()], { cwd });
    expect(status).toBe(0);
    expect(startingModules()).toEqual(expect.arrayContaining(["store", "orders", "payments", "marketing"]));
    for (const file of ["calendar.ts", "order-policy.ts", "coupons.ts", "member-tiers.ts"])
      expect(existsSync(join(cwd, "settings/base", file)), file).toBe(true);
    expect(await runCli("validate", { cwd })).toMatchObject({ status: 0, err: "" });
    expect((await runCli("fmt --check", { cwd })).status).toBe(0);
  });

  it.each(["JPY", "KWD"])("makes one that is valid in %s", async (currency) => {
    const cwd = emptyFolder();
    await runCli(["init", "--currency", currency, "--modules", ...startingModules()], { cwd });
    expect(await runCli("validate", { cwd })).toMatchObject({ status: 0, err: "" });
  });

  it("--from guide makes the complete example", async () => {
    const cwd = emptyFolder();
    expect((await runCli("init --from guide --chdir shop", { cwd })).out).toContain("  cd shop\n");
    const { status, out } = await runCli("validate --chdir shop", { cwd });
    expect(status).toBe(0);
    expect(out).toContain("settings in 2 stores");
  });

  it("refuses a module's file that is there already", async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, "settings/base"), { recursive: true });
    writeFileSync(join(cwd, "settings/base/coupons.ts"), "mine");
    const { status, err } = await runCli("init", { cwd });
    expect(status).toBe(5);
    expect(err).toContain("settings/base/coupons.ts");
    expect(readdirSync(cwd)).toEqual(["settings"]);
  });

  it.each([
    ["a currency that is none", "init --currency Euro", "Euro"],
    ["a time zone that is none", "init --time-zone Mars/Olympus", "Mars/Olympus"],
    ["a store's name that is none", "init --store a/b", "a/b"],
    ["an unknown module", "init --modules cooking", "cooking"],
    ["answers for the guide", "init --from guide --currency EUR", "--from start"],
  ])("refuses %s, and writes nothing", async (_, line, expected) => {
    const cwd = emptyFolder();
    const { status, err } = await runCli(line, { cwd });
    expect(err).toContain(expected);
    expect(status).toBe(1);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
