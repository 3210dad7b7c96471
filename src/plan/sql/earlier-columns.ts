/** The columns that a field had before, by what its kind declares of its earlier forms. */
import type { FieldPath } from "../../model/field-path.js";
import type { EarlierForms } from "../../model/kind.js";
import { columnName, presenceColumnName } from "./column-mapping.js";

interface Placed {
  readonly name: string;
  readonly path: FieldPath;
}

/** Newest first; none of a field that always had its name. */
export function earlierColumns({ name, path }: Placed, earlier: EarlierForms | undefined): readonly string[] {
  const nameOf = name === presenceColumnName(path) ? presenceColumnName : columnName;
  return earlierPaths(path, earlier).map(nameOf);
}

/** The column of a field by its path as `EarlierForms` has it: `limits.total`. */
export function fieldColumn(path: string): string {
  return columnName(path.split("."));
}

function earlierPaths(path: FieldPath, earlier: EarlierForms | undefined): readonly FieldPath[] {
  return Object.entries(earlier?.renamed ?? {}).flatMap(([now, before]) => {
    const prefix = now.split(".");
    const within = prefix.every((step, index) => path[index] === step);
    return within ? before.map((old) => [...old.split("."), ...path.slice(prefix.length)]) : [];
  });
}
