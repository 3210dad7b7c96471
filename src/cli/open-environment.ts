/** The project file, and the environment that a command is about. */
import { resolve } from "node:path";
import { loadProject } from "../documents/load/load-project.js";
import { accepted, type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import type { EnvironmentEntry, Project } from "../model/project.js";
import { cacheFolder } from "./cache-folder.js";
import type { Io } from "./io.js";
import type { ProjectOptions } from "./options.js";
import { version } from "./version.js";

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
