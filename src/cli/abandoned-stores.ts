/** Warns of stores that the database holds and no line of the project file names: nobody plans them any more. */
import { readStores } from "../database/read-stores.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Project } from "../model/project.js";
import type { Session } from "../model/session.js";

export async function abandonedStores(session: Session, project: Project): Promise<readonly Diagnostic[]> {
  const abandoned = (await readStores(session)).filter((store) => !Object.hasOwn(project.stores, store));
  return abandoned.map((store) => ({
    code: "database/store-not-in-project",
    severity: "warning",
    summary: "The database holds a store that the project does not name",
    detail: `The settings of ${store} are on record, and no store of this name is in the project file. They are left alone.`,
    remedy: `Name ${store} among the project's stores again: taking a whole store away is not possible yet.`,
  }));
}
