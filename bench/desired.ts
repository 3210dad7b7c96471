/** A project's documents loaded and resolved within this process, for the figures that need what is desired. */
import { loadDocuments } from "../src/documents/load/load-documents.js";
import { loadProject } from "../src/documents/load/load-project.js";
import { resolveStore } from "../src/documents/resolve/resolve-store.js";
import type { DesiredStore } from "../src/model/resource.js";
import { kinds } from "../src/settings/kinds/registry.js";

export async function desiredOf(folder: string): Promise<DesiredStore> {
  const options = { cacheFolder: null, engineVersion: "0" };
  const project = await loadProject(folder, options);
  if (!project.ok) throw new Error(JSON.stringify(project.diagnostics));
  const { stores, findings } = await loadDocuments(folder, project.value, { environment: "server" }, kinds, options);
  const [store] = stores;
  const resolved = store && resolveStore(store, kinds);
  if (!resolved?.desired) throw new Error(JSON.stringify([...findings, ...(resolved?.findings ?? [])].slice(0, 3)));
  return resolved.desired;
}
