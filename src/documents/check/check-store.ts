/**
 * Holds the settings of one store to rules, and says what they find as diagnostics: at the lines that wrote the fields,
 * with all other places involved.
 */

import { formatAddress } from "../../model/address.js";
import type { Diagnostic, Location } from "../../model/diagnostic.js";
import { formatField } from "../../model/format-field.js";
import type { Kinds } from "../../model/kind.js";
import type { Resource } from "../../model/resource.js";
import type { UncheckedRule } from "../../model/rule.js";
import { contextKindOf } from "../../model/store-context.js";
import { type GraphInput, graphOf } from "../../settings/rules/graph-of.js";
import type { Rule } from "../../settings/rules/rule.js";
import { type FoundByRule, runRules } from "../../settings/rules/run-rules.js";
import type { Place } from "../../settings/rules/store-graph.js";
import { fieldSource } from "../resolve/field-source.js";
import type { ResolvedStore } from "../resolve/resolve-store.js";

export interface CheckedStore {
  readonly store: string;
  /** In the order of the rules. */
  readonly findings: readonly Diagnostic[];
  readonly notChecked: readonly UncheckedRule[];
  /** Codes of advice on what the store does not have. */
  readonly pointless: readonly string[];
}

export function checkStore(
  store: string,
  { sound, context, incomplete }: Pick<ResolvedStore, "sound" | "context" | "incomplete">,
  known: Pick<GraphInput, "products" | "asOf" | "current">,
  rules: readonly Rule[],
  kinds: Kinds,
): CheckedStore {
  const { found, notChecked, pointless, broken } = runRules(
    rules,
    graphOf({ store, resources: sound, context, ...known }),
    incomplete,
  );
  const places = placesIn(store, sound, kinds);
  return {
    store,
    findings: [
      ...found.map((each) => diagnosticOf(each, places)),
      ...broken.map(({ rule, error }) => brokenRule(rule, error)),
    ],
    notChecked: notChecked.map((each) => ({ store, ...each })),
    pointless: pointless.map(({ code }) => code),
  };
}

/** What tells a finding from others, before and after a plan's changes: its rule and the field that it stands at. */
export function keyOfFinding({ code, address, field }: Pick<Diagnostic, "code" | "address" | "field">): string {
  return JSON.stringify([code, address && formatAddress(address), field ?? null]);
}

/** The keys of what rules find in settings that no documents state, as those that stood before a plan's changes. */
export function findingKeys(input: GraphInput, rules: readonly Rule[], kinds: Kinds): ReadonlySet<string> {
  const specs = new Map(input.resources.map(({ address, spec }) => [formatAddress(address), spec]));
  const { found } = runRules(rules, graphOf(input), () => false);
  return new Set(
    found.map(({ rule: { code }, finding: { at } }) => {
      const address = at?.setting.address ?? { store: input.store, kind: contextKindOf(kinds).name, name: null };
      const [kind, spec] = [kinds.get(address.kind), specs.get(formatAddress(address))];
      const path = at?.path ?? [];
      const field = kind && spec && path.length > 0 ? formatField(kind.spec, spec, path) : undefined;
      return keyOfFinding({ code, address, field });
    }),
  );
}

interface Located {
  readonly address: Diagnostic["address"];
  readonly field: string | undefined;
  readonly location: Location | undefined;
}

type Places = (place: Place | null) => Located;

/** Resources are looked up when something is found: most stores are sound. */
function placesIn(store: string, resources: readonly Resource[], kinds: Kinds): Places {
  let byAddress: ReadonlyMap<string, Resource> | undefined;
  return (place) => {
    byAddress ??= new Map(resources.map((resource) => [formatAddress(resource.address), resource]));
    const address = place?.setting.address ?? { store, kind: contextKindOf(kinds).name, name: null };
    const resource = byAddress.get(formatAddress(address));
    const kind = kinds.get(address.kind);
    if (resource === undefined || kind === undefined) return { address, field: undefined, location: undefined };
    const { path = [] } = place ?? {};
    const field = path.length === 0 ? undefined : formatField(kind.spec, resource.spec, path);
    return { address, field, location: fieldSource(kind, resource, path).location };
  };
}

function diagnosticOf({ rule, finding }: FoundByRule, places: Places): Diagnostic {
  const { code, summary } = rule;
  const { at, detail, severity = rule.severity, remedy = rule.remedy, related = [] } = finding;
  const others = related.flatMap(({ message, at: place }) => {
    const { location } = places(place);
    return location === undefined ? [] : [{ message, location }];
  });
  return { code, severity, summary, detail, remedy, ...places(at), ...(others.length > 0 && { related: others }) };
}

function brokenRule({ code }: Rule, error: unknown): Diagnostic {
  return {
    code: "settings/rule-broken",
    severity: "error",
    summary: "A rule itself failed: this is a bug in Shopwright",
    detail: `${code} could not be checked: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    remedy: `Report it, with the documents that it fails on. Until it is mended: severity: { "${code}": "off" } in the project file.`,
  };
}
