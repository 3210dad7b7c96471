/** Gathers what is desired: project file, documents of one environment, resources of each store, and every finding. */
import { loadDocuments, type StoreDocuments } from "../documents/load/load-documents.js";
import { type ResolvedStore, resolveStore } from "../documents/resolve/resolve-store.js";
import { type Accepted, accepted, type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import type { EmptyLayer } from "../model/guard.js";
import type { DesiredStore } from "../model/resource.js";
import { kinds } from "../settings/kinds/registry.js";
import type { CurrentSettings } from "../settings/rules/store-graph.js";
import { checkDocuments, type KnownFacts, type ProjectChecks, type StoreToCheck } from "./checks/check-documents.js";
import { productFacts } from "./checks/product-facts.js";
import type { Io } from "./io.js";
import { loadOptions, type OpenedEnvironment } from "./open-environment.js";
import type { AsOfOptions, ProjectOptions } from "./options.js";
import { withProgress } from "./progress.js";
import { withoutRepeats } from "./without-repeats.js";

export interface OpenedProject extends OpenedEnvironment {
  /** Those with which nothing is wrong. */
  readonly stores: readonly DesiredStore[];
  /** The other ones, and what is wrong with them. */
  readonly unsound: readonly string[];
  readonly errors: readonly Diagnostic[];
  readonly emptyLayers: readonly EmptyLayer[];
  /** All stores as they were read, sound or not, and what rules say of them. */
  readonly read: readonly StoreToCheck[];
  readonly checks: ProjectChecks;
  readonly known: KnownFacts;
}

/** How documents are looked at. */
export interface Reading {
  /** Awaited before documents are checked, which leaves nothing else in this process a turn until it is done. */
  readonly turn?: Promise<unknown>;
  /** Whether the database may be asked for facts that a query gives. */
  readonly online: boolean;
  /** What it holds; left out: not asked. */
  readonly current?: CurrentSettings | null;
}

/** The documents of an environment that is known, held to all rules: of its sound stores, where there are any. */
export async function openDocuments(
  io: Io,
  options: DocumentOptions,
  opened: Accepted<OpenedEnvironment>,
  reading: Reading,
): Promise<Checked<OpenedProject>> {
  const { findings, ...project } = await readProject(io, options, opened, reading);
  const { stores, unsound } = project;
  const errors = findings.filter(({ severity }) => severity === "error");
  // An error that is not a store's own, as a store that is not there, says that something else was meant.
  if (errors.length > 0 && (stores.length === 0 || unsound.length === 0))
    return refused(findings.filter(({ severity }) => severity !== "advice"));
  return accepted(
    { ...opened.value, ...project, errors },
    findings.filter(({ severity }) => severity === "warning"),
  );
}

type DocumentOptions = Pick<ProjectOptions, "store"> & AsOfOptions;

/** A project as far as it could be read, and everything that is to be said of it. */
export interface ReadProject extends Omit<OpenedProject, keyof OpenedEnvironment | "errors"> {
  /** Errors, warnings and advice. */
  readonly findings: readonly Diagnostic[];
}

export async function readProject(
  io: Io,
  options: DocumentOptions,
  opened: Accepted<OpenedEnvironment>,
  { turn, online, current = null }: Reading,
): Promise<ReadProject> {
  const [documents, facts] = await Promise.all([
    readDocuments(io, options, opened, turn),
    productFacts(io, opened.value, online),
  ]);
  const { loaded, resolved, emptyLayers } = documents;
  const read = loaded.flatMap(({ store }, index): readonly StoreToCheck[] => {
    const each = resolved[index];
    return each === undefined ? [] : [{ store, resolved: each }];
  });
  const known: KnownFacts = {
    products: facts.rows,
    asOf: options.asOf ?? null,
    now: new Date(),
    current: current && (() => current),
  };
  const checks = await withProgress(io, io.language.say`Checking rules`, () =>
    io.busy(() => checkDocuments(opened.value, read, known)),
  );
  const broken = new Set(
    checks.findings.flatMap(({ severity, address }) => (severity === "error" && address ? [address.store] : [])),
  );
  const stores = resolved.flatMap(({ desired }) => (desired && !broken.has(desired.store) ? [desired] : []));
  const sound = new Set(stores.map(({ store }) => store));
  return {
    stores,
    unsound: loaded.flatMap(({ store }) => (sound.has(store) ? [] : [store])),
    emptyLayers,
    read,
    checks,
    known,
    findings: withoutRepeats([...documents.findings, ...facts.findings, ...checks.about, ...checks.findings]),
  };
}

export interface ReadDocuments {
  /** As they were loaded, also where they are wrong. */
  readonly loaded: readonly StoreDocuments[];
  /** Of each of these, what is desired, as far as nothing is wrong with it. */
  readonly resolved: readonly ResolvedStore[];
  readonly emptyLayers: readonly EmptyLayer[];
  readonly findings: readonly Diagnostic[];
}

/** The same for those who can do something with documents that are wrong. */
export async function readDocuments(
  io: Io,
  options: Pick<ProjectOptions, "store">,
  opened: Accepted<OpenedEnvironment>,
  turn?: Promise<unknown>,
): Promise<ReadDocuments> {
  const { folder, name, project } = opened.value;
  const selection = { environment: name, ...(options.store && { stores: options.store }) };
  const { loaded, resolved } = await withProgress(io, io.language.say`Evaluating documents`, async (update) => {
    const loaded = await loadDocuments(folder, project, selection, kinds, loadOptions(io));
    await turn;
    update(io.language.say`Checking documents`);
    return { loaded, resolved: loaded.stores.map((store) => resolveStore(store, kinds)) };
  });
  const findings = withoutRepeats([
    ...opened.warnings,
    ...loaded.findings,
    ...resolved.flatMap((store) => store.findings),
  ]);
  return { loaded: loaded.stores, resolved, emptyLayers: loaded.emptyLayers, findings };
}
