/** Rules and advice as users meet them: what `validate`, `plan`, `apply` and `advise` say, in text and for CI. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { type CliProject, projectIn, type WithProject } from "../support/cli-project.js";
import { withServerDatabase } from "../support/databases.js";

const STORE = { kind: "store", spec: { title: "A shop", currency: "CNY", timeZone: "Asia/Shanghai" } };

const policy = (payment: string, confirmation = "12h") => ({
  kind: "order_policy",
  spec: {
    confirmation: { within: confirmation },
    payment: { within: payment },
    cancellation: { maxPerCustomer: { count: 3, per: "30d" } },
    shipping: { onLate: "notify", within: "48h" },
  },
});

const withRules: WithProject = (layers, files, use) =>
  withServerDatabase(({ url }) => use(projectIn(layers, files, url, "to rules")), kinds);

const LATE = "orders/payment-outlasts-confirmation";

const FILES = { "base/store.json": STORE, "base/policy.json": policy("30m") };

const offline = (files: Readonly<Record<string, string | object>> = FILES) =>
  projectIn({ flagship: ["base"] }, files, "pglite:memory", "to rules");

function configure({ write, read }: CliProject, more: object): void {
  write("shopwright.config.json", { ...(JSON.parse(read("shopwright.config.json")) as object), ...more });
}

const waiver = (changes: object) => ({
  code: LATE,
  address: "flagship/order_policy",
  reason: "Paid by invoice",
  owner: "operations",
  until: "2027-06-30",
  ...changes,
});

describe("validate", () => {
  it("refuses documents that are each valid and together wrong, with every place and the witness", async () => {
    const project = offline({ ...FILES, "base/policy.json": policy("12h") });
    const { status, out, err } = await project.run("validate");
    expect({ status, out }).toEqual({ status: 3, out: "" });
    expect(err).toContain(`error[${LATE}]`);
    expect(err).toContain("--> base/policy.json:");
    expect(err).toMatch(/confirm.*base\/policy\.json:\d+:\d+/s);
  });

  it("counts what it could not check and what could be better, and is done", async () => {
    const alert = { kind: "coupon", name: "a", spec: coupon({ scope: { type: "skus", skus: ["TEA"] } }) };
    const { status, out, err } = await offline({ ...FILES, "base/coupon.json": alert }).run("validate");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^Valid: 3 settings in 1 store\.$/m);
    expect(out).toMatch(/^\d+ rules? not checked: no product facts \(/m);
    expect(out.replaceAll(/\s+/g, " ")).toMatch(/To consider: \d+ recommendations, which shopwright advise lists\./);
  });

  it("holds what is sound to the rules although other documents are wrong in themselves", async () => {
    const project = offline({
      ...FILES,
      "base/policy.json": policy("12h"),
      "base/coupon.json": { kind: "coupon", name: "a", spec: {} },
    });
    const { err } = await project.run("validate");
    expect(err).toContain(`error[${LATE}]`);
    expect(err).toContain("error[settings/missing-type]");
  });

  it("judges nothing by a layer that a file which cannot be read may still change", async () => {
    const project = projectIn(
      { flagship: ["base", "more"] },
      { ...FILES, "base/policy.json": policy("12h"), "more/broken.json": "{" },
      "pglite:memory",
      "to rules",
    );
    const { err, status } = await project.run("validate");
    expect(status).toBe(3);
    expect(err).not.toContain(LATE);
    expect(err).toContain("documents/json-syntax");
  });

  it.each([
    ["sarif", (out: string) => (JSON.parse(out) as Sarif).runs[0]?.results.map(({ ruleId }) => ruleId)],
    ["json", (out: string) => (JSON.parse(out) as Report).findings.map(({ code }) => code)],
    ["junit", (out: string) => [...out.matchAll(/<failure [^>]*type="([^"]+)"/g)].map(([, code]) => code)],
    ["github", (out: string) => [...out.matchAll(/^::error .*title=([^ :]+?)%3A /gm)].map(([, code]) => code)],
  ])("prints findings as %s on standard output", async (format, codes) => {
    const { status, out, err } = await offline({ ...FILES, "base/policy.json": policy("12h") }).run(
      `validate --format ${format}`,
    );
    expect({ status, err, codes: codes(out) }).toEqual({ status: 3, err: "", codes: [LATE] });
  });
});

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[];
}

interface Report {
  readonly findings: readonly Diagnostic[];
  readonly waived: readonly { readonly code: string; readonly waived: object }[];
  readonly notChecked: readonly { readonly store: string; readonly code: string; readonly missing: string }[];
}

describe("stores that share a layer", () => {
  const layers = { flagship: ["base"], outlet: ["base"], north: ["base", "north"] };
  const right = { kind: "order_policy", patch: { payment: { within: "30m" } } };
  const project = () =>
    projectIn(
      layers,
      { ...FILES, "base/policy.json": policy("12h"), "north/policy.json": right },
      "pglite:memory",
      "to rules",
    );

  it("have its fault told once, with all that have it", async () => {
    const { err } = await project().run("validate");
    expect(err.match(/^error\[/gm)).toHaveLength(1);
    expect(err).toContain("in flagship/order_policy, field payment.within\n  the same in outlet\n");
    const { out } = await project().run("validate --format json");
    expect((JSON.parse(out) as Report).findings).toMatchObject([{ code: LATE, stores: ["flagship", "outlet"] }]);
  });

  it("each fail in JUnit, and the others pass", async () => {
    const { out } = await project().run("validate --format junit");
    const failures = [...out.matchAll(/<testsuite name="(\w+)" tests="\d+" failures="(\d)"/g)];
    expect(failures.map(([, store, count]) => `${store} ${count}`)).toEqual(["flagship 1", "north 0", "outlet 1"]);
  });

  it("are waived one by one, or all of them", async () => {
    const one = project();
    configure(one, { waive: [waiver({ address: "flagship/order_policy" })] });
    expect((await one.run("validate --as-of 2027-03-01")).err).toContain("in outlet/order_policy");
    configure(one, { waive: [waiver({ address: "order_policy" })] });
    expect((await one.run("validate --as-of 2027-03-01")).status).toBe(0);
  });
});

describe("the project file", () => {
  const wrong = () => offline({ ...FILES, "base/policy.json": policy("12h") });
  const report = async (project: CliProject, line = "validate --as-of 2027-03-01") => {
    const { status, out } = await project.run(`${line} --format json`);
    return { status, ...(JSON.parse(out) as Report) };
  };

  it("waives what a rule finds, with its reason, until a day", async () => {
    const project = wrong();
    configure(project, { waive: [waiver({})] });
    const { status, findings, waived } = await report(project);
    expect({ status, findings }).toEqual({ status: 0, findings: [] });
    expect(waived).toMatchObject([{ code: LATE, waived: { reason: "Paid by invoice", owner: "operations" } }]);
    const { out } = await project.run("validate --as-of 2027-06-30");
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      `Waived until 2027-06-30: ${LATE} at flagship/order_policy, by operations: Paid by invoice`,
    );
  });

  it("and after that day it is an error at its place, and so is what it waived", async () => {
    const project = wrong();
    configure(project, { waive: [waiver({})] });
    const { status, findings } = await report(project, "validate --as-of 2027-07-01");
    expect({ status, codes: findings.map(({ code }) => code) }).toEqual({
      status: 3,
      codes: ["project/waiver-expired", LATE],
    });
    expect(findings[0]?.location?.file).toBe("shopwright.config.json");
  });

  it("is warned of a waiver that nothing needs", async () => {
    const project = offline();
    configure(project, { waive: [waiver({})] });
    const { status, findings } = await report(project);
    expect({ status, findings }).toMatchObject({
      status: 0,
      findings: [{ code: "project/waiver-unused", severity: "warning" }],
    });
  });

  it.each([
    ["warning", 0, [LATE]],
    ["off", 0, []],
  ])("sees a rule as %s", async (severity, status, codes) => {
    const project = wrong();
    configure(project, { severity: { [LATE]: severity } });
    const found = await report(project);
    expect({ status: found.status, codes: found.findings.map(({ code }) => code) }).toEqual({ status, codes });
  });

  it("makes an error of advice, which then is refused", async () => {
    const project = offline({ ...FILES, "base/policy.json": policy("30m", "25h") });
    expect((await report(project)).status).toBe(0);
    configure(project, { severity: { "orders/slow-confirmation": "error" } });
    const { status, findings } = await report(project);
    expect({ status, codes: findings.map(({ code }) => code) }).toEqual({
      status: 3,
      codes: ["orders/slow-confirmation"],
    });
  });

  it("is told of a code that there is not", async () => {
    const project = offline();
    configure(project, { severity: { "orders/slow-confirmations": "off" } });
    const { findings } = await report(project);
    expect(findings).toMatchObject([
      { code: "project/unknown-rule", remedy: 'Did you mean "orders/slow-confirmation"?' },
    ]);
  });
});

describe("product facts", () => {
  const files = {
    ...FILES,
    "base/coupon.json": { kind: "coupon", name: "a", spec: coupon({ scope: { type: "skus", skus: ["TEA-520"] } }) },
    "facts/products.csv": "sku,listPrice\nTEA-250,39.00\n",
  };
  const UNKNOWN = "store/code-not-in-catalog";

  it("out of a file let a rule find what it could not check without", async () => {
    const project = offline(files);
    const without = JSON.parse((await project.run("validate --format json")).out) as Report;
    expect(without.notChecked).toContainEqual({ store: "flagship", code: UNKNOWN, missing: "products" });
    configure(project, { facts: { products: "facts/products.csv" } });
    const { out, status } = await project.run("validate --format json");
    const { findings, notChecked } = JSON.parse(out) as Report;
    expect({ status, found: findings.map(({ code }) => code) }).toEqual({ status: 3, found: [UNKNOWN] });
    expect(notChecked.filter(({ missing }) => missing === "products")).toEqual([]);
  });

  it("that are wrong are an error at their line", async () => {
    const project = offline({ ...files, "facts/products.csv": "sku,listPrice\nTEA-250,cheap\n" });
    configure(project, { facts: { products: "facts/products.csv" } });
    const { err, status } = await project.run("validate");
    expect(status).toBe(3);
    expect(err).toContain("--> facts/products.csv:2:1");
  });

  it("by a query are asked by plan and apply, and not by validate", () =>
    withRules({ flagship: ["base"] }, files, async (project) => {
      configure(project, { facts: { products: { query: "select sku, price as list_price from catalog.skus" } } });
      await project.sql(
        "create schema catalog; create table catalog.skus (sku text, price numeric); insert into catalog.skus values ('TEA-250', 39)",
      );
      expect((await project.run("validate")).status).toBe(0);
      expect(await project.run("plan")).toMatchObject({ status: 3, err: expect.stringContaining(UNKNOWN) });
      expect(await project.run("apply --auto-approve")).toMatchObject({ status: 3 });
      await project.sql("insert into catalog.skus values ('TEA-520', 12)");
      expect(await project.run("apply --auto-approve")).toMatchObject({ status: 0 });
      configure(project, { facts: { products: { query: "select sku from catalog.sku" } } });
      expect(await project.run("plan")).toMatchObject({
        status: 3,
        err: expect.stringContaining("project/facts-query"),
      });
    }));
});

describe("a plan", () => {
  it("is refused for what breaks a rule, before anything is asked of the database", async () => {
    const project = projectIn(
      { flagship: ["base"] },
      { ...FILES, "base/policy.json": policy("12h") },
      "postgres://nobody@127.0.0.1:1/none",
      "to rules",
    );
    expect(await project.run("plan")).toMatchObject({ status: 3, err: expect.stringContaining(LATE) });
  });

  it("of the other stores is shown where one store breaks a rule", async () => {
    const project = projectIn(
      { flagship: ["base"], outlet: ["base", "outlet"] },
      { ...FILES, "outlet/policy.json": policy("12h") },
      "pglite:.shopwright/db",
      "to rules",
    );
    const { status, out, err } = await project.run("plan");
    expect(status).toBe(3);
    expect(out).toContain("flagship/order_policy");
    expect(err).toContain("Not planned for what is wrong with them: outlet.");
  });

  it("tells the advice that its own changes newly raise, and no other", () =>
    withRules({ flagship: ["base"] }, FILES, async ({ run, write }) => {
      expect((await run("apply --auto-approve")).status).toBe(0);
      write("base/policy.json", policy("20m"));
      expect((await run("plan")).err).not.toContain("advice[");
      write("base/policy.json", policy("30m", "25h"));
      const slow = await run("plan --out plan.json");
      expect(slow.err.match(/^advice\[[^\]]+\]/gm)).toEqual(["advice[orders/slow-confirmation]"]);
      expect((await run("show plan.json")).err).toContain("advice[orders/slow-confirmation]");
      expect((await run("apply plan.json --auto-approve")).status).toBe(0);
      write("base/policy.json", policy("20m", "25h"));
      expect((await run("plan")).err).not.toContain("advice[");
    }));

  it("says of a rule at the front door whether the database saw it observe before", () =>
    withRules({ flagship: ["base"] }, FILES, async ({ run, write }) => {
      const warned = async () => (await run("plan")).err.includes("warning[security/enforced-unobserved]");
      write("base/limit.json", limit("enforce"));
      expect(await warned(), "a store that is taken on as it is").toBe(false);
      write("base/limit.json", { documents: [] });
      expect((await run("apply --auto-approve")).status).toBe(0);
      write("base/limit.json", limit("enforce"));
      expect(await warned(), "a rule that is new").toBe(true);
      write("base/limit.json", limit("observe"));
      expect(await warned()).toBe(false);
      expect((await run("apply --auto-approve")).status).toBe(0);
      write("base/limit.json", limit("enforce"));
      expect(await warned(), "a rule that was watched").toBe(false);
    }));

  it.each(["sarif", "github"])("gives its findings as %s", async (format) => {
    const project = projectIn(
      { flagship: ["base"] },
      { ...FILES, "base/policy.json": policy("30m", "25h") },
      "pglite:.shopwright/db",
      "to rules",
    );
    const { status, out } = await project.run(`plan --format ${format}`);
    expect({ status, has: out.includes("orders/slow-confirmation") }).toEqual({ status: 0, has: true });
  });
});

describe("advise", () => {
  it("lists what could be better by module, and how much of the guide the store follows", async () => {
    const { status, out, err } = await offline({ ...FILES, "base/policy.json": policy("30m", "25h") }).run(
      "advise --offline",
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^== orders\n\nadvice\[orders\//m);
    expect(out).toContain("advice[orders/slow-confirmation]");
    expect(out).toMatch(/^flagship follows \d+ of the guide's \d+ recommendations/m);
    expect(out).toMatch(/^ {2}orders .* \d+ of \d+$/m);
    expect(out).toMatch(/rules? not checked: no database was asked/);
  });

  it("for programs, with the score of each store", async () => {
    const { out } = await offline().run("advise --offline --format json");
    const report = JSON.parse(out) as Report & {
      readonly stores: readonly { readonly store: string; readonly modules: readonly object[] }[];
    };
    expect(report.stores.map(({ store }) => store)).toEqual(["flagship"]);
    expect(report.findings.every(({ severity }) => severity === "advice")).toBe(true);
  });

  it("counts waived advice as such", async () => {
    const project = offline({ ...FILES, "base/policy.json": policy("30m", "25h") });
    configure(project, { waive: [waiver({ code: "orders/slow-confirmation" })] });
    const { out } = await project.run("advise --offline --as-of 2027-03-01");
    expect(out).not.toContain("advice[orders/slow-confirmation]");
    expect(out).toMatch(/recommendations \(1 waived, /);
  });

  it("asks the database when each setting was last set", () =>
    withRules({ flagship: ["base"] }, FILES, async ({ run }) => {
      expect((await run("apply --auto-approve")).status).toBe(0);
      const now = await run("advise");
      expect(now.out).not.toContain("store/setting-unreviewed");
      const later = await run("advise --as-of 2037-01-01");
      expect(later.out).toContain("advice[store/setting-unreviewed]");
    }));

  it("makes no embedded database for that", async () => {
    const project = projectIn({ flagship: ["base"] }, FILES, "pglite:.shopwright/db", "to rules");
    expect((await project.run("advise")).status).toBe(0);
    expect(() => project.read(".shopwright/db/PG_VERSION")).toThrow("ENOENT");
  });
});

describe("explain", () => {
  it.each([
    ["en", "Payment"],
    ["zh-CN", "付款"],
  ])("says what a rule is about: %s", async (language, word) => {
    const { status, out } = await offline().run(`--lang ${language} explain ${LATE}`);
    expect(status).toBe(0);
    expect(out).toContain(LATE);
    expect(out.toLowerCase()).toContain(word.toLowerCase());
  });

  it("lists rules and advice", async () => {
    const { out } = await offline().run("explain rules");
    expect(out).toContain(LATE);
    expect(out).toContain("orders/slow-confirmation");
  });

  it("says which rule was meant", async () => {
    const { status, err } = await offline().run("explain orders/unreachable-stat");
    expect({ status, meant: err.includes("orders/unreachable-state") }).toEqual({ status: 1, meant: true });
  });
});

function coupon(changes: object): object {
  return {
    title: "A",
    type: "threshold",
    minSpend: "100.00",
    discount: { type: "amount", amount: "10.00" },
    validity: { type: "afterClaim", for: "30d" },
    limits: { total: 100 },
    ...changes,
  };
}

function limit(mode: string): object {
  return {
    kind: "rate_limit",
    name: "login",
    spec: { title: "Logins", by: "ip", paths: ["/login"], requests: 10, per: "1m", mode },
  };
}
