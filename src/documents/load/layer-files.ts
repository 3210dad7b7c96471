/** The files of a layer: a folder read recursively, in the same order on every machine, never outside the project. */
import { readdir, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { compareStrings } from "../../model/address.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { suggest } from "../../model/suggest.js";
import { errorAt, type FindingText } from "./finding.js";
import { pathInside, realPathOf } from "./project-folder.js";

export interface LayerFiles {
  /** Relative to the project folder, with `/`, in code-unit order. */
  readonly files: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/**
 * @param folder Real path of the project folder. @param layer As the project file writes it.
 * @returns `null` files are never given: a layer that is not there is a finding.
 */
export async function layerFiles(folder: string, layer: string): Promise<LayerFiles> {
  const path = join(folder, layer);
  const real = await realPathOf(path);
  if (real !== null && pathInside(folder, real) === null) {
    return { files: [], findings: [errorAt(undefined, outside(layer))] };
  }
  if (real === null || !(await stat(real)).isDirectory()) {
    return { files: [], findings: [errorAt(undefined, missing(layer, await nearFolder(folder, path)))] };
  }
  const files: string[] = [];
  const findings: Diagnostic[] = [];
  await gather(path, [real], folder, files, findings);
  files.sort(compareStrings);
  return { files, findings };
}

/** @param around Real paths of this folder and those around it, so that a link back to one is not followed. */
async function gather(
  path: string,
  around: readonly string[],
  folder: string,
  files: string[],
  findings: Diagnostic[],
): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    const shown = pathInside(folder, inner) ?? inner;
    const linked = entry.isSymbolicLink();
    const real = linked ? await realPathOf(inner) : inner;
    const kind = !linked ? entry : real === null ? null : await stat(real);
    if (kind?.isDirectory()) {
      if (isSkipped(entry.name)) continue;
      const realFolder = (await realPathOf(inner)) ?? inner;
      if (pathInside(folder, realFolder) === null)
        findings.push(errorAt({ file: shown, line: 1, column: 1 }, outside(shown)));
      else if (!around.includes(realFolder)) await gather(inner, [...around, realFolder], folder, files, findings);
      continue;
    }
    if (entry.name.startsWith("_") || !/\.(?:ts|json)$/.test(entry.name) || entry.name.endsWith(".d.ts")) continue;
    if (kind === null) findings.push(errorAt({ file: shown, line: 1, column: 1 }, missing(shown)));
    else if (!kind.isFile()) continue;
    else if (linked && pathInside(folder, real ?? inner) === null) {
      findings.push(errorAt({ file: shown, line: 1, column: 1 }, outside(shown)));
    } else files.push(shown);
  }
}

/** The folder that was probably meant: every part of the path that is not there replaced by a near name. */
async function nearFolder(folder: string, path: string): Promise<string | null> {
  let near = "";
  for (const part of pathInside(folder, path)?.split("/") ?? [""]) {
    const entries = await readdir(join(folder, near), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory() && !isSkipped(entry.name)).map(({ name }) => name);
    const meant = names.includes(part) ? part : part === "" ? null : suggest(part, names);
    if (meant === null) return null;
    near = posix.join(near, meant);
  }
  return near;
}

/** Folders in which no layer looks for files. */
function isSkipped(name: string): boolean {
  return /^[._]/.test(name) || name === "node_modules";
}

function missing(path: string, near: string | null = null): FindingText {
  return {
    code: "documents/layer-missing",
    summary: "A layer is not there",
    detail: `The folder ${JSON.stringify(path)} does not exist, or is a link that leads nowhere. Absence is not deletion.`,
    remedy:
      near === null
        ? "Create the folder, or correct its name in the project file."
        : `Did you mean ${JSON.stringify(near)}? Otherwise create the folder.`,
  };
}

function outside(path: string): FindingText {
  return {
    code: "documents/layer-outside-project",
    summary: "Documents lie outside the project",
    detail: `${JSON.stringify(path)} leads out of the project folder, by its path or through a symbolic link.`,
    remedy: "Move the files into the project folder.",
  };
}
