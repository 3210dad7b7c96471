/** Holds the settings of a project's stores to all rules and advice, and carries out what the project says of these. */
import { checkStore } from "../../documents/check/check-store.js";
import { settleFindings } from "../../documents/check/settle-findings.js";
import type { ResolvedStore } from "../../documents/resolve/resolve-store.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Project } from "../../model/project.js";
import type { UncheckedRule } from "../../model/rule.js";
import type { WaivedFinding } from "../../model/waived-finding.js";
import type { ProductRow } from "../../settings/facts/product-rows.js";
import { type Products, productsOf } from "../../settings/facts/products.js";
import { kinds } from "../../settings/kinds/registry.js";
import type { GraphInput } from "../../settings/rules/graph-of.js";
import type { Rule } from "../../settings/rules/rule.js";
import type { CurrentSettings } from "../../settings/rules/store-graph.js";
import type { OpenedEnvironment } from "../open-environment.js";

export interface ProjectChecks {
  /** All that there are, in the order of modules. */
  readonly rules: readonly Rule[];
  /** Errors, warnings and advice, as the project sees them. */
  readonly findings: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
  /** What is wrong with severities and waivers of the project file. */
  readonly about: readonly Diagnostic[];
  readonly notChecked: readonly UncheckedRule[];
  /** By store, the advice on what it does not have. */
  readonly pointless: Readonly<Record<string, readonly string[]>>;
}

export interface StoreToCheck {
  readonly store: string;
  readonly resolved: ResolvedStore;
}

/** What is known besides the documents. */
export interface KnownFacts {
  /** `null`: the project gives none, or they could not be read here. */
  readonly products: readonly ProductRow[] | null;
  /** The day to judge by, `2027-03-01`; `null`: today, on each store's wall clock. */
  readonly asOf: string | null;
  readonly now: Date;
  /** Of each store, what the database holds; `null`: it was not asked. */
  readonly current: ((store: string) => CurrentSettings) | null;
}

/** @param only of which codes; left out: all */
export async function checkDocuments(
  { project, name, asked }: OpenedEnvironment,
  stores: readonly StoreToCheck[],
  known: KnownFacts,
  only: (code: string) => boolean = () => true,
): Promise<ProjectChecks> {
  const { rules } = await import("../../settings/rules/rules.js");
  const off = turnedOff(project);
  const wanted = rules.filter(({ code }) => !off.has(code) && only(code));
  const checked = stores.map(({ store, resolved }) =>
    checkStore(store, resolved, graphInput(store, resolved, known), wanted, kinds),
  );
  const notChecked = checked.flatMap((each) => each.notChecked);
  const unsure = new Set(notChecked.map(({ rule }) => rule.code));
  const settled = settleFindings(
    checked.flatMap(({ findings }) => findings),
    project,
    {
      codes: new Set(rules.map(({ code }) => code)),
      environment: name,
      today: known.asOf ?? dateIn("UTC", known.now),
      stores: asked,
      wasChecked: (code) => !unsure.has(code),
    },
  );
  const pointless = Object.fromEntries(checked.map((each) => [each.store, each.pointless]));
  return { rules, notChecked, pointless, ...settled };
}

/** The codes of rules that a project does not want to be checked. */
export function turnedOff({ severity = [] }: Pick<Project, "severity">): ReadonlySet<string> {
  return new Set(severity.flatMap((entry) => (entry.severity === "off" ? [entry.code] : [])));
}

/** What rules are given of one store. */
export function graphInput(
  store: string,
  { sound, context }: StoreToCheck["resolved"],
  { products, asOf, now, current }: KnownFacts,
): GraphInput {
  return {
    store,
    resources: sound,
    context,
    products: products && productsIn(products, store),
    asOf: asOf ?? dateIn(context?.timeZone ?? "UTC", now),
    current: current?.(store) ?? null,
  };
}

function productsIn(rows: readonly ProductRow[], store: string): Products {
  return productsOf(rows.flatMap((row) => (row.store === null || row.store === store ? [row.product] : [])));
}

/** `2027-03-01`, on a zone's wall clock. */
function dateIn(timeZone: string, now: Date): string {
  const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return new Intl.DateTimeFormat("sv-SE", options).format(now);
}
