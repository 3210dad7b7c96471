/**
 * Says what is wrong with a spec in words that help. Zod tells where; the shape and the value standing there tell what
 * was expected, what was meant, and how to mend it.
 */
import type { z } from "zod";
import type { FieldPath } from "../../model/field-path.js";
import type { Json } from "../../model/json.js";
import type { ObjectShape, Shape, UnionShape } from "../../model/shape.js";
import { unknownFields } from "./findings/explain-keys.js";
import { explainScalar } from "./findings/explain-scalar.js";
import { duplicateItem, invalidName, unknownVariant, wrongStructure } from "./findings/explain-structure.js";
import type { SpecFinding } from "./findings/finding.js";
import { locate, type Place } from "./findings/locate.js";

export type { SpecFinding };

/** What is wrong, each place and code once; a field that is missing because it is mistyped is told as mistyped. */
export function specFindings(
  issues: readonly z.core.$ZodIssue[],
  shape: ObjectShape | UnionShape,
  input: Json,
): readonly SpecFinding[] {
  const told = new Set<string>();
  const findings = issues.flatMap((issue) => {
    const place = locate(shape, input, issue.path as FieldPath);
    if (issue.code !== "unrecognized_keys" || isScalar(place.shape)) return findingsOf(issue, place, shape, input);
    const unknown = unknownFields(place, issue.keys);
    for (const field of unknown.told) told.add(keyOf("settings/missing-field", [...place.path, field]));
    return unknown.findings;
  });
  const byKey = new Map(findings.map((finding) => [keyOf(finding.code, finding.path), finding]));
  return [...byKey].flatMap(([key, finding]) => (told.has(key) ? [] : [finding]));
}

function keyOf(code: string, path: FieldPath): string {
  return JSON.stringify([code, path]);
}

function findingsOf(issue: z.core.$ZodIssue, place: Place, root: Shape, input: Json): readonly SpecFinding[] {
  const path = issue.path as FieldPath;
  const parent = locate(root, input, path.slice(0, -1));
  if (issue.code === "custom" && typeof issue.params?.["duplicateOf"] === "number") {
    return [duplicateItem(parent, Number(path.at(-1)), issue.params["duplicateOf"])];
  }
  if (issue.code === "invalid_key" && parent.shape.type === "map") return [invalidName(parent, String(path.at(-1)))];
  if (isScalar(place.shape)) return [explainScalar({ ...place, shape: place.shape }, issue)];
  if (issue.code === "invalid_union") return [unknownVariant(parent)];
  return [wrongStructure(place)];
}

function isScalar(shape: Shape): shape is Exclude<Shape, { type: "object" | "union" | "list" | "map" }> {
  return !["object", "union", "list", "map"].includes(shape.type);
}
