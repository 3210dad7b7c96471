/** The built-in kinds, gone the real way: what is desired → plan → statements → apply, and what the tables then hold. */
import type { ApplyOutcome } from "../../src/database/apply/apply-outcome.js";
import { applyPlan } from "../../src/database/apply/apply-plan.js";
import { readPlan } from "../../src/database/read-plan.js";
import { type ResolvedStore, resolveStore } from "../../src/documents/resolve/resolve-store.js";
import type { RowImage } from "../../src/model/current.js";
import type { Kind } from "../../src/model/kind.js";
import type { Plan } from "../../src/model/plan.js";
import type { DesiredStore } from "../../src/model/resource.js";
import type { Session } from "../../src/model/session.js";
import { compile, type RevisionNote } from "../../src/plan/sql/compile.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { readImages } from "./settings-tables.js";
import { storeDocuments, type WrittenDocument } from "./test-documents.js";

export const note: RevisionNote = { actor: "ann", message: null, approvals: [] };

/** @throws with the findings, which documents of tests should not have. */
export function resolved(documents: readonly WrittenDocument[]): DesiredStore {
  return desiredIn(resolveStore(storeDocuments({ base: documents }), kinds));
}

export function desiredIn({ desired, findings }: ResolvedStore): DesiredStore {
  if (desired === null || findings.length > 0) throw new Error(JSON.stringify(findings, null, 2));
  return desired;
}

export function planStore(session: Session, desired: DesiredStore): Promise<Plan> {
  return readPlan(session, {
    desired: [desired],
    kinds,
    environment: "production",
    commit: null,
    engineVersion: "0.1.0",
    warnings: [],
  });
}

export function applyStore(session: Session, plan: Plan): Promise<ApplyOutcome> {
  return applyPlan(
    session,
    { plan: consented(plan), kinds, statements: compile(plan, kinds, note) },
    {
      lockTimeout: 1000,
      sleep: (duration) => new Promise((resolve) => setTimeout(resolve, duration)),
      reconnect: () => Promise.reject(new Error("nothing was lost")),
    },
  );
}

/** Whatever its guards find: what they refuse has tests of its own. */
function consented(plan: Plan): Plan {
  return { ...plan, guards: plan.guards.map((guard) => ({ ...guard, consented: true })) };
}

/** All rows of all kinds, by kind and name. */
export async function allRows(session: Session): Promise<Readonly<Record<string, Readonly<Record<string, RowImage>>>>> {
  const tables: Record<string, Readonly<Record<string, RowImage>>> = {};
  for (const kind of kinds.values()) tables[kind.name] = Object.fromEntries(await readImages(session, kind, kinds));
  return tables;
}

export function kindNamed(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
}
