/**
 * A real shop's back office as a Shopwright project. The documents are ours; the rows they import stay outside the
 * repository, so the project is put together in a temporary folder.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { formatAddress } from "../../src/model/address.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { withServerDatabase } from "../support/databases.js";
import { describeWhere } from "../support/describe-where.js";
import { emptyFolder, runCli } from "../support/run-cli.js";
import leftOut from "./left-out.json" with { type: "json" };
import { productFacts, type Row } from "./product-facts.js";

const project = fileURLToPath(new URL(".", import.meta.url));
const data = join(project, "../../../shared/data/mall");

interface Table {
  readonly rows: readonly Row[];
}
const table = (name: string): Table => JSON.parse(readFileSync(join(data, `${name}.json`), "utf8")) as Table;

describeWhere(existsSync(data), `folder ${data} with the shop's rows`, "a real shop's settings", () => {
  const cwd = emptyFolder();
  beforeAll(() => {
    for (const part of ["shopwright.config.ts", "settings"])
      cpSync(join(project, part), join(cwd, part), { recursive: true });
    mkdirSync(join(cwd, "rows"));
    for (const file of readdirSync(data).filter((name) => name.endsWith(".json")))
      cpSync(join(data, file), join(cwd, "rows", file));
    mkdirSync(join(cwd, "facts"));
    const facts = productFacts(table("pms_product").rows, table("pms_sku_stock").rows);
    writeFileSync(join(cwd, "facts/products.csv"), facts);
  });

  it("says of every table how many rows became settings, and why others did not", async () => {
    const mapped = new Map([
      ["oms_order_setting", 1],
      ["sms_coupon", 5],
      ["sms_coupon_product_category_relation", 1],
      ["sms_coupon_product_relation", 4],
      ["sms_flash_promotion", 1],
      ["sms_flash_promotion_session", 7],
      ["sms_flash_promotion_product_relation", 47],
      ["pms_product_ladder", 35],
      ["pms_product_full_reduction", 36],
      ["ums_member_level", 4],
      ["ums_integration_consume_setting", 1],
      ["pms_member_price", 80],
      ["pms_product", 38],
      ["oms_order_return_reason", 9],
      ["pms_sku_stock", 96],
    ]);
    const notMapped = new Map(leftOut.filter(({ rows }) => rows === "all").map((entry) => [entry.table, entry.reason]));
    const lines = readdirSync(data)
      .filter((file) => file.endsWith(".json"))
      .sort()
      .map((file) => {
        const name = file.replace(".json", "");
        const { length } = table(name).rows;
        expect(mapped.has(name) !== notMapped.has(name), `${name} is either mapped or left out`).toBe(true);
        if (mapped.has(name)) expect(length, `rows of ${name}`).toBe(mapped.get(name));
        return `  ${name}: ${mapped.has(name) ? `${length} rows mapped` : `${length} rows left out: ${notMapped.get(name)}`}`;
      });
    process.stdout.write(`tests/mall\n${lines.join("\n")}\n`);
  });

  it("uncorrected, what is wrong is found by the schema or a rule, all of it", async () => {
    const { status, out } = await runCli("validate --env uncorrected --format json", { cwd });
    expect(status).toBe(3);
    const { findings } = JSON.parse(out) as { readonly findings: readonly Diagnostic[] };
    const left = new Set(findings);
    const found = (code: string, address: RegExp, field: RegExp) => {
      const matching = findings.filter(
        (each) =>
          each.code === code &&
          each.address &&
          address.test(formatAddress(each.address)) &&
          field.test(each.field ?? ""),
      );
      for (const each of matching) left.delete(each);
      return matching.length;
    };
    const rows = (name: string, isWrong: (row: Row) => boolean) => table(name).rows.filter(isWrong).length;
    const missing = "settings/missing-field";
    // coupon 31 can be claimed only after it ended
    expect(found("settings/window-empty", /coupon\.31$/, /^claim/)).toBe(1);
    // promotion 2 is not there
    expect(found(missing, /campaign\.flash-2$/, /^(title|window)$/)).toBe(2);
    // flash items whose price, quantity and limit were never given
    const unpriced = rows("sms_flash_promotion_product_relation", (row) => row["flash_promotion_price"] === null);
    expect(found(missing, /campaign\.flash-(2|14)$/, /^offer\.items.*\.(price|stock|perCustomer)$/)).toBe(unpriced * 3);
    // promotions that end when they begin
    const empty = rows(
      "pms_product",
      (row) => row["promotion_start_time"] !== null && row["promotion_start_time"] === row["promotion_end_time"],
    );
    expect(found("settings/window-empty", /discount\.promotion-/, /^window\.until$/)).toBe(empty);
    // member prices that were never given, and some above the list price
    const noMemberPrice = rows("pms_member_price", (row) => row["member_price"] === null);
    expect(found(missing, /member_price\.level-/, /^items.*\.price$/)).toBe(noMemberPrice);
    const listed = new Map(table("pms_product").rows.map((row) => [row["id"], Number(row["price"])]));
    const above = rows(
      "pms_member_price",
      (row) => row["member_price"] !== null && Number(row["member_price"]) > Number(listed.get(row["product_id"])),
    );
    expect(above).toBeGreaterThan(0);
    expect(found("marketing/member-price-above-list", /member_price\.level-/, /^items.*\.price$/)).toBe(above);
    // refunds without bounds, steps, and who pays for sending goods back
    expect(found(missing, /refund_policy$/, /^(amount|flow)$/)).toBe(2);
    const reasons = rows("oms_order_return_reason", (row) => row["status"] === "1");
    expect(found(missing, /refund_policy$/, /^reasons.*\.returnShipping$/)).toBe(reasons);
    // thresholds of stock without a lead time
    const thresholds = (name: string) =>
      new Set(table(name).rows.flatMap((row) => (Number(row["low_stock"]) ? row["low_stock"] : [])));
    expect(found(missing, /stock_policy\./, /^leadTime$/)).toBe(
      thresholds("pms_sku_stock").size + thresholds("pms_product").size,
    );
    // tiers of zeros, in ladders and in reductions
    const zero = (name: string, column: string) => rows(name, (row) => Number(row[column]) === 0);
    const outOfBounds = "settings/out-of-bounds";
    expect(found(outOfBounds, /discount\.ladder-/, /quantity$/)).toBe(zero("pms_product_ladder", "count"));
    const [spend, off] = [
      zero("pms_product_full_reduction", "full_price"),
      zero("pms_product_full_reduction", "reduce_price"),
    ];
    expect(found(outOfBounds, /discount\.reduction-/, /spend$/)).toBe(spend);
    expect(found(outOfBounds, /discount\.reduction-/, /off$/)).toBe(off);
    // cancelling without a limit, and points that can be spent before their order is sent back
    expect(found("orders/cancelling-without-limit", /order_policy$/, /count$/)).toBe(1);
    expect(found("payments/points-freed-before-returns-end", /points_program$/, /^freezeFor$/)).toBe(1);
    expect([...left]).toEqual([]);
  });

  it.each(["local", "server"])("corrected, it is applied and planned again without a change: %s", (environment) =>
    withServerDatabase(async ({ url }) => {
      const run = (line: string) => runCli(`${line} --env ${environment}`, { cwd, env: { DATABASE_URL: url } });
      expect(await run("validate")).toMatchObject({ status: 0, err: "" });
      expect(await run("upgrade --auto-approve")).toMatchObject({ status: 0, err: "" });
      const applied = await run("apply --auto-approve");
      expect(applied.status).toBe(0);
      expect(applied.err.match(/^(error|warning)\[[^\]]+\]/gm)).toBeNull();
      const again = await run("plan --detailed-exitcode");
      expect(again.out).toContain("No changes");
      expect(again.status).toBe(0);
    }),
  );
});
