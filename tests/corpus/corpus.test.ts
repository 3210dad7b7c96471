/**
 * The corpus: every folder here is one transition of a store, from the documents in `before` (an empty database where
 * there are none) to those in `after`, over what `edit.sql` does by hand in between, if anything. `plan.txt` and
 * `plan.sql` are what people review; applied on both databases, each leads to where it says, and back.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { loadDocuments } from "../../src/documents/load/load-documents.js";
import { resolveStore } from "../../src/documents/resolve/resolve-store.js";
import type { Plan } from "../../src/model/plan.js";
import type { DesiredStore } from "../../src/model/resource.js";
import type { Session } from "../../src/model/session.js";
import { withDigests } from "../../src/plan/fingerprint.js";
import { compile } from "../../src/plan/sql/compile.js";
import { renderScript } from "../../src/plan/sql/script.js";
import { planText } from "../../src/render/text/plan-text.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { plain } from "../render/plain.js";
import { describeEachDatabase } from "../support/databases.js";
import { allRows, applyStore, desiredIn, note, planStore } from "../support/real-settings.js";
import { back, state } from "../support/way-back.js";

const corpus = fileURLToPath(new URL(".", import.meta.url));
const cases = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describeEachDatabase("the corpus", (withDatabase) => {
  it.each(cases.map(({ name }) => name))("%s", (name) =>
    withDatabase(async ({ session }) => {
      const folder = join(corpus, name);
      const after = await desired(folder, "after");
      const before = existsSync(join(folder, "before")) ? await desired(folder, "before") : { ...after, resources: [] };
      if (before.resources.length > 0) await settle(session, before);
      const edit = join(folder, "edit.sql");
      if (existsSync(edit)) await session.script(readFileSync(edit, "utf8"));
      const rows = await allRows(session);

      const found = await state(session);
      const plan = await settle(session, after);
      await expect(planText(plan, kinds, plain)).toMatchFileSnapshot(join(folder, "plan.txt"));
      await expect(scriptOf(plan)).toMatchFileSnapshot(join(folder, "plan.sql"));

      await back(session, plan);
      expect(await state(session)).toEqual(found);

      await settle(session, after);
      await settle(session, before);
      expect(await allRows(session)).toEqual(rows);
    }, kinds),
  );
});

/** Applies what is desired and gives the plan that did; the next one is empty. */
async function settle(session: Session, wanted: DesiredStore): Promise<Plan> {
  const plan = await planStore(session, wanted);
  expect(await applyStore(session, plan)).toMatchObject({ type: "applied" });
  const next = await planStore(session, wanted);
  expect(planText(next, kinds, plain)).toBe("No changes. The store matches its settings.\n");
  return plan;
}

async function desired(folder: string, layer: string): Promise<DesiredStore> {
  const { stores, findings } = await loadDocuments(
    folder,
    {
      format: 1,
      stores: { flagship: { layers: [layer] } },
      environments: { production: { database: "pglite:memory" } },
    },
    { environment: "production" },
    kinds,
    { cacheFolder: null, engineVersion: "0.1.0" },
  );
  const [documents] = stores;
  if (documents === undefined || findings.length > 0) throw new Error(JSON.stringify(findings, null, 2));
  return desiredIn(resolveStore(documents, kinds));
}

/** As it would be for a database that is always the same, and without digests, which nobody reads. */
function scriptOf(plan: Plan): string {
  const base = { ...plan.base, databaseId: "00000000-0000-0000-0000-000000000000", home: "(home)" };
  const stable = withDigests({ ...plan, base });
  return renderScript(stable, compile(stable, kinds, note))
    .replaceAll(stable.digest, "(plan digest)")
    .replaceAll(stable.digest.slice(0, 12), "(plan)")
    .replace(/[0-9a-f]{64}/g, "(digest)");
}
