/** `drift`: what was changed outside, who did it, what is nobody's, and which ways out are offered. */
import { describe, expect, it } from "vitest";
import { kinds } from "../../src/settings/kinds/registry.js";
import { describeEachProject, projectIn, withServerProject } from "../support/cli-project.js";
import { withServerDatabase } from "../support/databases.js";

const store = { kind: "store", spec: { title: "Main", currency: "CNY", timeZone: "Asia/Shanghai" } };
const coupon = {
  kind: "coupon",
  name: "spring-10",
  spec: {
    type: "basic",
    title: "Spring",
    discount: { type: "amount", amount: "10.00" },
    validity: { type: "afterClaim", for: "30d" },
    limits: { total: 5000 },
  },
};
const tier = { kind: "member_tier", name: "gold", spec: { title: "Gold", level: 2, growthFrom: 100, keepFor: "none" } };
const layers = { main: ["settings/base"] };
const files = { "settings/base/store.json": store, "settings/base/all.json": { documents: [coupon, tier] } };

/** A row by hand that differs from another by its name. */
const copyOf = (name: string) =>
  `insert into store.member_tiers select (jsonb_populate_record(t, jsonb_build_object('name', '${name}', 'level', 7))).* from store.member_tiers t where name = 'gold'`;

describeEachProject("drift", (withProject) => {
  it("has nothing to tell of a new database, and of one that is as it was left", () =>
    withProject(layers, files, async ({ run }) => {
      expect(await run("drift --detailed-exitcode")).toEqual({
        status: 0,
        out: "No drift: nothing was applied to this database yet, and it has no rows.\n",
        err: "",
      });
      await run("apply --auto-approve");
      expect(await run("drift --detailed-exitcode")).toEqual({
        status: 0,
        out: "No drift. The store is as revision 1 left it.\n",
        err: "",
      });
    }));

  it("tells who changed which field, when and with what, and the ways out (fault 32)", () =>
    withProject(layers, files, async ({ run, sql }) => {
      await run("apply --auto-approve");
      await sql("set application_name = 'admin screen'; update store.coupons set limits_total = 9000");
      await sql("delete from store.member_tiers");
      const { status, out } = await run("drift --detailed-exitcode");
      expect(status).toBe(2);
      expect(out).toMatch(/Changed outside of Shopwright since revision 1:/);
      expect(out).toMatch(
        /~ main\/coupon\.spring-10 +settings\/base\/all\.json:3\n +~ limits\n +~ total: 5000 -> 9000/,
      );
      expect(out).toMatch(/# update by \w+ at \d{4}-\d\d-\d\d \d\d:\d\d UTC.* with admin\s+screen/);
      expect(out).toMatch(/- main\/member_tier\.gold .*\n +# the row is gone/);
      expect(out).toContain("shopwright import main/coupon.spring-10 --layer settings/base\n");
      expect(out).toMatch(/main\/member_tier\.gold is gone: remove its document,/);
      expect(out).toContain('lifecycle: { ignore: ["limits.total"] }');
      expect(out).toMatch(/Drift: 2 settings changed outside of Shopwright\.\n$/);
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
      expect((await run("drift")).status).toBe(0);
    }));
});

describe("drift on a server", () => {
  it("tells rows that went past the triggers, and the mode of a replica's (fault 60)", () =>
    withServerProject(layers, files, async ({ run, sql }) => {
      await run("apply --auto-approve");
      const past = (change: string) =>
        `alter table store.coupons disable trigger shopwright_record; ${change}; alter table store.coupons enable always trigger shopwright_record`;
      await sql(past("update store.coupons set limits_total = 1"));
      await sql("set session_replication_role = replica; update store.member_tiers set level = 3");
      const { out } = await run("drift");
      const [recorded = "", unrecorded = ""] = out.split("Changed past the triggers");
      expect(recorded).toMatch(/main\/member_tier\.gold(.|\n)*under\s+session_replication_role = replica/);
      expect(unrecorded).toMatch(/main\/coupon\.spring-10(.|\n)*# unrecorded: no trigger saw it/);
      await sql("update store.coupons set limits_total = 2");
      await sql(past("update store.coupons set limits_total = 3"));
      expect((await run("drift coupon")).out).toMatch(/update by (.|\n)*and changed since past the triggers/);
    }));

  it("lists rows of nobody's and never touches them, and rows that documents name", () =>
    withServerProject(layers, files, async ({ run, sql, write }) => {
      await run("apply --auto-approve");
      for (const name of ["diamond", "27/a"]) await sql(copyOf(name));
      await sql(copyOf("past"));
      write("settings/base/tiers.json", { ...tier, name: "diamond", spec: { ...tier.spec, level: 7 } });
      const { out, status } = await run("drift --detailed-exitcode");
      expect(status).toBe(0);
      expect(out).toContain(
        'Rows that no document names, and that are never touched:\n\n  main/member_tier["27/a"]\n  main/member_tier.past\n',
      );
      expect(out).toContain(
        "Rows that documents name, and that the next apply takes on record:\n\n  main/member_tier.diamond\n",
      );
      expect(out).toContain(`shopwright import 'main/member_tier["27/a"]' main/member_tier.past \\\n`);
      await run("apply --auto-approve");
      expect((await run("drift member_tier.past")).out).toContain("  main/member_tier.past\n");
    }));

  it("bounds a long list of rows, with the count", () =>
    withServerProject(layers, files, async ({ run, sql }) => {
      await run("apply --auto-approve");
      await sql(Array.from({ length: 25 }, (_, index) => copyOf(`t${index}`)).join(";\n"));
      expect((await run("drift")).out).toContain("# and 5 others");
    }));

  it("leaves alone what documents leave to the admin screen", () =>
    withServerProject(layers, files, async ({ run, sql, write }) => {
      await run("apply --auto-approve");
      await sql("update store.coupons set limits_total = 9000");
      write("settings/base/all.json", { documents: [{ ...coupon, lifecycle: { ignore: ["limits.total"] } }, tier] });
      const { status, out } = await run("drift --detailed-exitcode");
      expect(status).toBe(0);
      expect(out).toContain("# changed only in fields left to the admin screen: 1 setting");
      await sql("update store.coupons set limits_per_customer = 3");
      const more = await run("drift");
      expect(more.out).toContain("perCustomer");
      expect(more.out).not.toContain("9000");
    }));

  it("tells drift also where documents are wrong, and says so", () =>
    withServerProject(layers, files, async ({ run, sql, write }) => {
      await run("apply --auto-approve");
      await sql("update store.coupons set limits_total = 9000");
      await sql(copyOf("extra"));
      write("settings/base/all.json", { documents: [{ ...coupon, spec: { ...coupon.spec, tilte: "?" } }, tier] });
      const { status, out, err } = await run("drift --detailed-exitcode");
      expect(status).toBe(2);
      expect(err).toMatch(/error\[settings\/unknown-field\](.|\n)*The documents are not valid/);
      expect(out).toMatch(/total: 5000 -> 9000(.|\n)*never touched:\n\n {2}main\/member_tier\.extra\n/);
    }));

  it("prints JSON for programs", () =>
    withServerProject(layers, files, async ({ run, sql }) => {
      await run("apply --auto-approve");
      await sql("update store.coupons set limits_total = 9000");
      await sql(copyOf("extra"));
      expect(JSON.parse((await run("drift --format json")).out)).toMatchObject({
        revision: 1,
        documents: "valid",
        drift: [
          {
            address: "main/coupon.spring-10",
            fields: [{ field: "limits.total", before: 5000, after: 9000 }],
            edits: [{ operation: "update" }],
            unrecorded: false,
            document: { file: "settings/base/all.json", line: 3 },
          },
        ],
        unmanaged: [{ address: "main/member_tier.extra", store: "main", kind: "member_tier", name: "extra" }],
        notOnRecord: [],
      });
    }));

  it.each([
    ["drift cupon", 1, /There is no kind "cupon"\.\n +help: Did you mean coupon\?/],
    ["drift --store outlet", 3, /The project file has no store "outlet"/],
    ["drift --env server", 3, /The project has no environment "server"/],
  ])("says what is wrong with `%s`", (line, status, message) =>
    withServerProject(layers, files, async ({ run }) => {
      const result = await run(line);
      expect(result.err).toMatch(message);
      expect(result).toMatchObject({ status, out: "" });
    }),
  );
});

it("fails where a policy would hide rows, and tells no rows as gone (fault 62)", () =>
  withServerDatabase(async ({ url, session, connectAs }) => {
    const admin = projectIn(layers, files, url);
    await admin.run("apply --auto-approve");
    await session.script("alter table store.coupons enable row level security");
    await connectAs(["shopwright_planner"], async (_session, own) => {
      const { status, out, err } = await admin.run("drift", { env: { DATABASE_URL: own } });
      expect(err).toContain("error[database/42501]");
      expect({ status, out }).toEqual({ status: 7, out: "" });
    });
  }, kinds));
