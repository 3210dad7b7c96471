/** Gathers what is desired: project file, documents of one environment, resources of each store, and every finding. */
import { resolve } from "node:path";
import { loadDocuments, type StoreDocuments } from "../documents/load/load-documents.js";
import { loadProject } from "../documents/load/load-project.js";
import { type ResolvedStore, resolveStore } from "../documents/resolve/resolve-store.js";
import { type Accepted, accepted, type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import type { EmptyLayer } from "../model/guard.js";
import type { EnvironmentEntry, Project } from "../model/project.js";
import type { DesiredStore } from "../model/resource.js";
import { kinds } from "../settings/kinds/registry.js";
import { cacheFolder } from "./cache-folder.js";
import type { Io } from "./io.js";
import type { ProjectOptions } from "./options.js";
import { withProgress } from "./progress.js";
import { version } from "./version.js";

export interface OpenedProject extends OpenedEnvironment {
  /** Those with which nothing is wrong. */
  readonly stores: readonly DesiredStore[];
  /** The other ones, and what is wrong with them. */
  readonly unsound: readonly string[];
  readonly errors: readonly Diagnostic[];
  readonly emptyLayers: readonly EmptyLayer[];
}

export interface OpenedEnvironment {
  /** Absolute. */
  readonly folder: string;
  /** The environment's name and entry. */
  readonly name: string;
  readonly environment: EnvironmentEntry;
  readonly project: Project;
  /** The stores that were asked for with --store; `null`: all. */
  readonly asked: readonly string[] | null;
}

/** Everything a plan needs to know of the project; refused for what is wrong with any store, all of it at once. */
export async function openProject(io: Io, options: ProjectOptions): Promise<Checked<OpenedProject>> {
  const opened = await openEnvironment(io, options);
  const project = opened.ok ? await openDocuments(io, options, opened) : opened;
  if (!project.ok || project.value.errors.length === 0) return project;
  return refused([...project.warnings, ...project.value.errors]);
}

/**
 * The documents of an environment that is known: of its sound stores, where there are any.
 * @param turn awaited before documents are checked, which leaves nothing else in this process a turn until it is done.
 */
export async function openDocuments(
  io: Io,
  options: ProjectOptions,
  opened: Accepted<OpenedEnvironment>,
  turn?: Promise<unknown>,
): Promise<Checked<OpenedProject>> {
  const { loaded, resolved, emptyLayers, findings } = await readDocuments(io, options, opened, turn);
  const stores = resolved.flatMap(({ desired }) => desired ?? []);
  const unsound = loaded.filter((_, index) => resolved[index]?.desired === null).map(({ store }) => store);
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  // An error that is not a store's own, as a store that is not there, says that something else was meant.
  if (errors.length > 0 && (stores.length === 0 || unsound.length === 0)) return refused(findings);
  return accepted({ ...opened.value, stores, unsound, errors, emptyLayers }, warnings);
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

/** The project file and the environment chosen, for commands that need no documents. */
export async function openEnvironment(io: Io, options: ProjectOptions): Promise<Checked<OpenedEnvironment>> {
  const folder = resolve(io.cwd, options.chdir ?? ".");
  const loaded = await loadProject(folder, loadOptions(io));
  if (!loaded.ok) return loaded;
  const project = loaded.value;
  const names = Object.keys(project.environments);
  const asked = options.env ?? (io.env["SHOPWRIGHT_ENV"] || undefined);
  const name = asked ?? (names.includes("local") ? "local" : names.length === 1 ? names[0] : undefined);
  const environment = name === undefined ? undefined : project.environments[name];
  if (name === undefined || environment === undefined) return refused([unknownEnvironment(asked, names)]);
  return accepted({ folder, name, project, environment, asked: options.store ?? null }, loaded.warnings);
}

/** Where evaluated documents are kept, and for which version. */
export function loadOptions(io: Io) {
  return { cacheFolder: cacheFolder(io), engineVersion: version };
}

function unknownEnvironment(asked: string | undefined, names: readonly string[]): Diagnostic {
  return {
    code: "project/unknown-environment",
    severity: "error",
    summary: "No such environment",
    detail:
      asked === undefined
        ? `The project has the environments ${names.join(", ")}, and none is called local.`
        : `The project has no environment ${JSON.stringify(asked)}.`,
    remedy: `Choose one with --env: ${names.join(", ")}.`,
  };
}

/** Stores that share a layer find the same fault in it; it is told once. */
function withoutRepeats(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, detail, location, field, address }) => {
    if (location === undefined) return true;
    const key = JSON.stringify([code, detail, location, field, address?.kind, address?.name]);
    return !seen.has(key) && seen.add(key);
  });
}
