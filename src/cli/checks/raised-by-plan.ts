/**
 * What rules say of a plan that they could not say of its documents alone: what depends on what the database holds, and
 * the advice that the plan's changes newly raise. Advice that stood before is left to `advise`.
 */
import { findingKeys, keyOfFinding } from "../../documents/check/check-store.js";
import { formatAddress } from "../../model/address.js";
import type { Change } from "../../model/change.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { groupBy } from "../../model/group-by.js";
import type { Plan } from "../../model/plan.js";
import { kinds } from "../../settings/kinds/registry.js";
import type { StatedResource } from "../../settings/rules/graph-of.js";
import type { CurrentSettings } from "../../settings/rules/store-graph.js";
import type { OpenedProject } from "../open-project.js";
import { checkDocuments, graphInput, type KnownFacts, type StoreToCheck } from "./check-documents.js";

export async function raisedByPlan(plan: Plan, project: OpenedProject): Promise<readonly Diagnostic[]> {
  const { checks, known, read } = project;
  const changesIn = groupBy(plan.changes, ({ address }) => address.store);
  const touched = read.filter(({ store }) => changesIn.has(store));
  if (touched.length === 0) return [];
  const current = (store: string) => currentOf(changesIn.get(store) ?? []);
  const unsure = new Set(checks.notChecked.flatMap(({ rule, missing }) => (missing === "database" ? [rule.code] : [])));
  const asked = await checkDocuments(project, touched, { ...known, current }, (code) => unsure.has(code));
  const newly = touched.flatMap((each) => newAdvice(each, changesIn.get(each.store) ?? [], project, known));
  return [...asked.findings, ...newly];
}

/** The advice that was not there before the changes to a store. */
function newAdvice(
  { store, resolved }: StoreToCheck,
  changes: readonly Change[],
  { checks }: OpenedProject,
  known: KnownFacts,
): readonly Diagnostic[] {
  const advice = checks.findings.filter(({ severity, address }) => severity === "advice" && address?.store === store);
  if (advice.length === 0) return [];
  const codes = new Set(advice.map(({ code }) => code));
  const input = { ...graphInput(store, resolved, known), resources: undone(resolved.sound, changes) };
  const before = findingKeys(
    input,
    checks.rules.filter(({ code }) => codes.has(code)),
    kinds,
  );
  return advice.filter((finding) => !before.has(keyOfFinding(finding)));
}

/** The settings of a store as they were before the changes. */
function undone(resources: readonly StatedResource[], changes: readonly Change[]): readonly StatedResource[] {
  const changed = new Set(changes.map(({ address }) => formatAddress(address)));
  const was = changes.flatMap(({ address, previousAddress, before }) =>
    before === null ? [] : [{ address: previousAddress ?? address, spec: before, labels: {} }],
  );
  return [...resources.filter(({ address }) => !changed.has(formatAddress(address))), ...was];
}

/** What a plan does not change is in the database as it is desired. */
function currentOf(changes: readonly Change[]): CurrentSettings {
  const changed = new Map(changes.map((change) => [formatAddress(change.address), change]));
  return {
    spec: (_kind, { address, spec }) => {
      const change = changed.get(formatAddress(address));
      return change === undefined ? spec : ((change.before ?? undefined) as typeof spec | undefined);
    },
    lastSet: () => undefined,
  };
}
