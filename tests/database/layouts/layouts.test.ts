/**
 * Databases made by every released layout, brought to this one. When a layout is released, put it on record:
 * `RECORD_LAYOUT=1 npx vitest run tests/database/layouts` writes `N.sql`, the documents it holds, and its digest.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { verifyLedger } from "../../../src/database/ledger/verify-ledger.js";
import { LAYOUT, layoutDigest } from "../../../src/database/upgrade/layout.js";
import { planUpgrade } from "../../../src/database/upgrade/plan-upgrade.js";
import { runUpgrade } from "../../../src/database/upgrade/run-upgrade.js";
import { formatAddress } from "../../../src/model/address.js";
import { tableOf } from "../../../src/plan/sql/table-definition.js";
import { kinds } from "../../../src/settings/kinds/registry.js";
import { describeEachDatabase, withServerDatabase } from "../../support/databases.js";
import { allRows, applyStore, planStore } from "../../support/real-settings.js";
import { desiredOf, recordLayout } from "./record-layout.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const tables = [...kinds.values()].map((kind) => tableOf(kind, kinds));
const layouts = readdirSync(folder).flatMap((file) => /^(\d+)\.sql$/.exec(file)?.[1] ?? []);
const released: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(folder, "released.json"), "utf8"));

/** No check: it writes. */
if (process.env["RECORD_LAYOUT"])
  it("is put on record", () =>
    withServerDatabase(async ({ session }) => {
      const { sql, documents } = await recordLayout(session);
      mkdirSync(join(folder, String(LAYOUT)), { recursive: true });
      writeFileSync(join(folder, `${LAYOUT}.sql`), sql);
      writeFileSync(join(folder, String(LAYOUT), "settings.json"), documents);
      const digests = { ...released, [LAYOUT]: layoutDigest(tables) };
      writeFileSync(join(folder, "released.json"), `${JSON.stringify(digests, null, 2)}\n`);
    }));

describe("a released layout", () => {
  it("is never changed: what changes tables or bookkeeping raises LAYOUT", () => {
    expect(
      released[LAYOUT] ?? layoutDigest(tables),
      `Layout ${LAYOUT} is released, and tables or bookkeeping have changed since: raise LAYOUT in src/database/upgrade/layout.ts.`,
    ).toBe(layoutDigest(tables));
  });

  it.each(Object.keys(released))("%s has its database on record", (layout) => {
    expect(existsSync(join(folder, `${layout}.sql`))).toBe(true);
  });
});

describeEachDatabase("a database of layout", (withDatabase) => {
  it.each(layouts)("%s: keeps its settings and history, plans nothing but what was edited, and applies", (layout) =>
    withDatabase(async ({ session }) => {
      await session.script(readFileSync(join(folder, `${layout}.sql`), "utf8"));
      const before = await verifyLedger(session);
      expect(before).toMatchObject({ ok: true, revisions: 3 });

      const upgrade = await planUpgrade(session, tables);
      expect(upgrade).toMatchObject({ layout: { database: Number(layout) } });
      if (Number(layout) < LAYOUT) {
        expect(upgrade.state).toBe("behind");
        expect(await runUpgrade(session, upgrade)).toBe("upgraded");
      }
      expect((await planUpgrade(session, tables)).state).toBe("current");
      expect(await verifyLedger(session)).toMatchObject({ ok: true });

      const desired = await desiredOf(folder, [layout]);
      const plan = await planStore(session, desired);
      const edited = plan.drift.map(({ address }) => formatAddress(address));
      expect(edited).toHaveLength(1);
      expect(plan.changes.map(({ address, action }) => [formatAddress(address), action])).toEqual([
        [edited[0], "update"],
      ]);
      const rows = await allRows(session);
      expect(Object.values(rows).flatMap((each) => Object.keys(each))).toHaveLength(desired.resources.length);

      expect(await applyStore(session, plan)).toMatchObject({ type: "applied" });
      expect(await planStore(session, desired)).toMatchObject({ changes: [], drift: [] });
      expect(await verifyLedger(session)).toMatchObject({ ok: true });
    }),
  );
});
