/** Which JSON files are meant: those of a project's layers, or of paths that somebody gave. Never outside the project. */
import { realpath, stat } from "node:fs/promises";
import { compareStrings } from "../../model/address.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Project } from "../../model/project.js";
import { errorAt } from "../load/finding.js";
import { type LayerFiles, layerFiles } from "../load/layer-files.js";
import { pathInside, realPathOf } from "../load/project-folder.js";
import { layerFolder } from "../load/selection.js";

/** Of every layer of every store and environment. @param folder the project folder. */
export async function jsonFilesOfProject(folder: string, { stores, environments }: Project): Promise<LayerFiles> {
  const entries = [
    ...Object.values(stores),
    ...Object.values(environments),
    ...Object.values(environments).flatMap((environment) => Object.values(environment.stores ?? {})),
  ];
  const layers = new Set(entries.flatMap((entry) => (entry.layers ?? []).map(layerFolder)));
  const root = await realpath(folder);
  return together(await Promise.all([...layers].map((layer) => layerFiles(root, layer))));
}

/** Files, and folders with all that a layer would read in them. @param paths absolute. */
export async function jsonFilesAt(folder: string, paths: readonly string[]): Promise<LayerFiles> {
  const root = await realpath(folder);
  return together(await Promise.all(paths.map((path) => filesAt(root, path))));
}

async function filesAt(root: string, path: string): Promise<LayerFiles> {
  const real = await realPathOf(path);
  if (real === null) return refusal("documents/file-missing", "A file is not there", `${path} does not exist.`);
  const inside = pathInside(root, real);
  if (inside === null) {
    const detail = `${path} leads out of the project folder ${root}, by its path or through a symbolic link.`;
    return refusal("documents/file-outside-project", "A file lies outside the project", detail);
  }
  if ((await stat(real)).isDirectory()) return layerFiles(root, inside === "" ? "." : inside);
  if (inside.endsWith(".json")) return { files: [inside], findings: [] };
  const detail = `${inside} is no JSON file; code is formatted by the editor, or by a formatter of its language.`;
  return refusal("documents/not-json", "A file is not JSON", detail);
}

/** Each file once. */
function together(parts: readonly LayerFiles[]): LayerFiles {
  const files = new Set(parts.flatMap((part) => part.files.filter((file) => file.endsWith(".json"))));
  return { files: [...files].sort(compareStrings), findings: parts.flatMap((part) => part.findings) };
}

function refusal(code: string, summary: string, detail: string): LayerFiles {
  const remedy = "Give paths of JSON files, or of folders, of the project.";
  const finding: Diagnostic = errorAt(undefined, { code, summary, detail, remedy });
  return { files: [], findings: [finding] };
}
