/**
 * A plan as the JSON document that its file holds, and back: Terraform's plan format 1.2, so that tools that read that
 * read ours, with what only we have under `shopwright`. Everything Terraform's form repeats is derived from the changes.
 */
import { type Address, compareAddresses, compareStrings, formatAddress, storedName } from "../model/address.js";
import { canonicalJson } from "../model/canonical-json.js";
import type { Change, DirectEdit, Drift } from "../model/change.js";
import { isJsonObject, type Json, type JsonObject } from "../model/json.js";
import { isApplyable, isErrored, type Plan } from "../model/plan.js";
import { isSecretReference } from "../model/secret.js";

/** Version of Terraform's format, and of our part in it. */
export const FORMAT_VERSION = "1.2";
export const SHOPWRIGHT_FORMAT = 1;

/** As far as reading needs it; `plan-schema.ts` has the whole. */
export interface PlanDocument {
  readonly complete: boolean;
  readonly resource_changes: readonly ResourceChange[];
  readonly resource_drift: readonly ResourceDrift[];
  readonly shopwright: Omit<Plan, "changes" | "drift" | "complete"> & { readonly format: typeof SHOPWRIGHT_FORMAT };
}

interface ResourceEntry {
  readonly change: { readonly before: JsonObject | null; readonly after: JsonObject | null };
}

interface ResourceChange extends ResourceEntry {
  readonly shopwright: Omit<Change, "before" | "after">;
}

interface ResourceDrift extends ResourceEntry {
  readonly shopwright: { readonly address: Address; readonly edits: readonly DirectEdit[] };
}

export function planDocument(plan: Plan): PlanDocument & JsonObjectLike {
  const { changes, drift, complete, ...rest } = plan;
  return {
    format_version: FORMAT_VERSION,
    applyable: isApplyable(plan),
    complete,
    errored: isErrored(rest.diagnostics),
    planned_values: valuesOf(changes, ({ after }) => after),
    resource_drift: drift.map(({ before, after, address, edits }) => ({
      ...identityOf(address),
      change: changeBody(driftActions(before, after), before, after),
      shopwright: { address, edits },
    })),
    resource_changes: changes.map(({ before, after, ...ours }) => ({
      ...identityOf(ours.address),
      ...(ours.previousAddress && { previous_address: formatAddress(ours.previousAddress) }),
      change: {
        ...changeBody(actionsOf(ours.action, before, after), before, after),
        ...(ours.action === "import" && { importing: { id: formatAddress(ours.address) } }),
      },
      shopwright: ours,
    })),
    prior_state: { format_version: "1.0", values: valuesOf(changes, ({ before }) => before) },
    checks: [],
    shopwright: { format: SHOPWRIGHT_FORMAT, ...rest },
  };
}

/** The plan that a document of the published schema was written from. */
export function planOf({ complete, resource_changes, resource_drift, shopwright }: PlanDocument): Plan {
  const { format, ...rest } = shopwright;
  return {
    ...rest,
    complete,
    changes: resource_changes.map(({ change, shopwright }): Change => ({ ...shopwright, ...sidesOf(change) })),
    drift: resource_drift.map(({ change, shopwright }): Drift => ({ ...shopwright, ...sidesOf(change) })),
  };
}

type JsonObjectLike = Readonly<Record<string, unknown>>;

function sidesOf({ before, after }: ResourceEntry["change"]) {
  return { before, after };
}

function identityOf(address: Address) {
  return {
    address: formatAddress(address),
    module_address: moduleOf(address.store),
    mode: "managed",
    type: address.kind,
    name: storedName(address),
    provider_name: "shopwright",
  };
}

function moduleOf(store: string): string {
  return `module.${store}`;
}

function changeBody(actions: readonly string[], before: JsonObject | null, after: JsonObject | null) {
  return {
    actions,
    before: before && sorted(before),
    after: after && sorted(after),
    after_unknown: {},
    before_sensitive: before ? sensitiveOf(before) : false,
    after_sensitive: after ? sensitiveOf(after) : false,
  };
}

function actionsOf(action: Change["action"], before: JsonObject | null, after: JsonObject | null): readonly string[] {
  if (action === "create" || action === "delete") return [action];
  if (action === "import" && canonicalJson(before) === canonicalJson(after)) return ["no-op"];
  return ["update"];
}

function driftActions(before: JsonObject | null, after: JsonObject | null): readonly string[] {
  if (after === null) return ["delete"];
  return [before === null ? "create" : "update"];
}

/** The settings on one side of the changes, a module a store. */
function valuesOf(changes: readonly Change[], side: (change: Change) => JsonObject | null) {
  const resources = changes.flatMap((change) => {
    const values = side(change);
    return values === null ? [] : [{ address: change.address, values }];
  });
  const stores = [...new Set(resources.map(({ address }) => address.store))].sort(compareStrings);
  const modules = stores.map((store) => ({
    address: moduleOf(store),
    resources: resources
      .filter(({ address }) => address.store === store)
      .sort((a, b) => compareAddresses(a.address, b.address))
      .map(({ address, values }) => {
        const { module_address, ...identity } = identityOf(address);
        return { ...identity, schema_version: 0, values: sorted(values), sensitive_values: sensitiveOf(values) };
      }),
  }));
  return { root_module: { child_modules: modules } };
}

/** Terraform's marks: `true` at a secret, the shape around it, nothing elsewhere. Ours are references, never values. */
function sensitiveOf(value: JsonObject): JsonObject {
  const marks = marksOf(sorted(value));
  return isJsonObject(marks) ? marks : {};
}

function marksOf(value: Json): Json | undefined {
  if (isSecretReference(value)) return true;
  if (Array.isArray(value)) {
    const marks = value.map((item: Json) => marksOf(item));
    return marks.some((mark) => mark !== undefined) ? marks.map((mark) => mark ?? false) : undefined;
  }
  if (!isJsonObject(value)) return undefined;
  const marks = Object.entries(value).flatMap(([name, part]) => {
    const mark = marksOf(part);
    return mark === undefined ? [] : [[name, mark] as const];
  });
  return marks.length > 0 ? Object.fromEntries(marks) : undefined;
}

/** Keys in code-unit order, however the spec was put together. */
function sorted(spec: JsonObject): JsonObject {
  return JSON.parse(canonicalJson(spec));
}
