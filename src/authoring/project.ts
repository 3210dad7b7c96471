/** What frames documents: the project file, and documents that depend on the store and environment. */
import type { ProjectFile } from "../../schemas/types/project.js";
import type { DocumentTree } from "./document.js";

/** The default export of `shopwright.config.ts`. */
export function defineProject(project: ProjectFile): ProjectFile {
  return project;
}

/** For what documents are being evaluated. */
export interface SettingsContext {
  /** The store's name in the project file. */
  readonly store: string;
  readonly environment: string;
  /** The environment's `vars`. */
  readonly vars: { readonly [name: string]: string | number | boolean };
}

/** Documents that differ by store, environment or vars: `settings(({ store }) => [ … ])`. */
export function settings(
  produce: (context: SettingsContext) => DocumentTree,
): (context: SettingsContext) => DocumentTree {
  return produce;
}
