/** Where this package's files lie, whether it runs from dist or from src. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's `dist` folder, which holds `evaluator.js` and `authoring.js`. */
export function distFolder(): string {
  return join(packageFolder(), "dist");
}

/** The folder of this package, for what it ships: schemas, examples. */
export function packageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (isPackage(folder)) return folder;
    if (folder === dirname(folder)) throw new Error("the package's own folder was not found");
  }
}

function isPackage(folder: string): boolean {
  try {
    return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name?: unknown }).name === "shopwright";
  } catch {
    return false;
  }
}
