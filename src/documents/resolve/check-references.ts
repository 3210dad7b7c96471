/** Every name by which a resource refers to another must be one of its store's. */
import type { FieldPath } from "../../model/field-path.js";
import type { JsonObject } from "../../model/json.js";
import type { Kind } from "../../model/kind.js";
import { referencesOf } from "../../model/references.js";
import { suggest } from "../../model/suggest.js";
import type { SpecFinding } from "../../settings/kinds/spec-finding.js";
import type { FormerNames } from "./former-names.js";

/** The names of each kind's resources in one store. */
export type NamesByKind = ReadonlyMap<string, ReadonlySet<string>>;

/** Remembers what it suggested: a wrong name often stands in thousands of documents. */
export function referenceChecker(
  names: NamesByKind,
  formerNames: FormerNames,
): (kind: Kind, spec: JsonObject) => readonly SpecFinding[] {
  const remedies = new Map<string, string>();
  const remedyOf = (kind: string, name: string): string => {
    const key = JSON.stringify([kind, name]);
    const known = remedies.get(key);
    if (known !== undefined) return known;
    const candidates = remedies.size < MOST_SUGGESTIONS ? (names.get(kind) ?? []) : [];
    const moved = formerNames.get(kind)?.get(name);
    const meant = moved ?? suggest(name, candidates);
    const otherwise = `Add a document of the kind ${kind} with this name, or correct the name.`;
    const said = moved === undefined ? null : `It is called ${JSON.stringify(moved)} now, by its \`movedFrom\`.`;
    const remedy = said ?? (meant === null ? otherwise : `Did you mean ${JSON.stringify(meant)}?`);
    remedies.set(key, remedy);
    return remedy;
  };
  return (kind, spec) =>
    referencesOf(kind, spec)
      .filter((reference) => !names.get(reference.kind)?.has(reference.name))
      .map((reference) => unknownReference(reference.path, reference.kind, reference.name, remedyOf));
}

/** Each compares with every name of the kind. */
const MOST_SUGGESTIONS = 100;

function unknownReference(
  path: FieldPath,
  kind: string,
  name: string,
  remedyOf: (kind: string, name: string) => string,
): SpecFinding {
  return {
    path,
    code: "documents/unknown-reference",
    summary: "A document refers to one that does not exist",
    detail: `The store has no ${kind} called ${JSON.stringify(name)}.`,
    remedy: remedyOf(kind, name),
  };
}
