/**
 * The guide that this project implements, recommendation by recommendation: each is stated by documents, applied to a
 * database, and read back with plain SQL as a shop's application would.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Document } from "../src/authoring.js";
import { readPlan } from "../src/database/read-plan.js";
import { resolveStore } from "../src/documents/resolve/resolve-store.js";
import { kinds } from "../src/settings/kinds/registry.js";
import { inventory } from "./guide/inventory.js";
import { marketing } from "./guide/marketing.js";
import { orders } from "./guide/orders.js";
import { payments } from "./guide/payments.js";
import { security } from "./guide/security.js";
import { service } from "./guide/service.js";
import { describeEachDatabase, suiteDatabase, type TestDatabase } from "./support/databases.js";
import { applyStore, desiredIn } from "./support/real-settings.js";
import { storeDocuments, type WrittenDocument } from "./support/test-documents.js";

const guide = { orders, inventory, payments, marketing, service, security };

const store: WrittenDocument = {
  kind: "store",
  spec: { title: "A shop", currency: "CNY", timeZone: "Asia/Shanghai" },
};

/** One store a recommendation. */
const recommendations = Object.entries(guide).flatMap(([module, all]) =>
  all.map((recommendation, index) => ({ module, store: `${module}-${index + 1}`, ...recommendation })),
);

describeEachDatabase("the guide", (withDatabase) => {
  const database = suiteDatabase<TestDatabase>((use) => withDatabase(use, kinds));

  beforeAll(async () => {
    const { session } = database();
    const desired = recommendations.map(({ store: name, documents }) =>
      desiredIn(resolveStore(storeDocuments({ base: [store, ...documents.map(written)] }, name), kinds)),
    );
    const plan = await readPlan(session, {
      desired,
      kinds,
      environment: "production",
      commit: null,
      engineVersion: "0.1.0",
      warnings: [],
    });
    expect(await applyStore(session, plan)).toMatchObject({ type: "applied" });
  });

  describe.each(Object.keys(guide))("on %s", (module) => {
    it.each(recommendations.filter((recommendation) => recommendation.module === module))(
      "$says",
      async ({ store: name, sql, rows }) => {
        expect((await database().session.query(sql, [name])).rows).toEqual(rows);
      },
    );
  });
});

/** As it comes out of a document file: plain data. */
function written(document: Document): WrittenDocument {
  return JSON.parse(JSON.stringify(document)) as WrittenDocument;
}
