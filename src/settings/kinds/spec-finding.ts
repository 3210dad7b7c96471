/**
 * Says what is wrong with a spec in words that help. Zod tells where; the shape and the value standing there tell what
 * was expected, what was meant, and how to mend it.
 */
import type { z } from "zod";
import type { FieldPath } from "../../model/field-path.js";
import type { Json } from "../../model/json.js";
import type { ObjectShape, Shape, UnionShape } from "../../model/shape.js";
import { explainScalar } from "./findings/explain-scalar.js";
import {
  duplicateItem,
  invalidName,
  unknownField,
  unknownVariant,
  wrongStructure,
} from "./findings/explain-structure.js";
import type { SpecFinding } from "./findings/finding.js";
import { locate } from "./findings/locate.js";

export type { SpecFinding };

/** One finding or more for each issue, each place and code once. */
export function specFindings(
  issues: readonly z.core.$ZodIssue[],
  shape: ObjectShape | UnionShape,
  input: Json,
): readonly SpecFinding[] {
  const findings = issues.flatMap((issue) => findingsOf(issue, shape, input));
  return [...new Map(findings.map((finding) => [JSON.stringify([finding.code, finding.path]), finding])).values()];
}

function findingsOf(issue: z.core.$ZodIssue, root: Shape, input: Json): readonly SpecFinding[] {
  const path = issue.path as FieldPath;
  const place = locate(root, input, path);
  const parent = locate(root, input, path.slice(0, -1));
  if (issue.code === "custom" && typeof issue.params?.["duplicateOf"] === "number") {
    return [duplicateItem(parent, Number(path.at(-1)), issue.params["duplicateOf"])];
  }
  if (issue.code === "invalid_key" && parent.shape.type === "map") return [invalidName(parent, String(path.at(-1)))];
  if (isScalar(place.shape)) return [explainScalar({ ...place, shape: place.shape }, issue)];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownField(place, key));
  if (issue.code === "invalid_union") return [unknownVariant(parent)];
  return [wrongStructure(place)];
}

function isScalar(shape: Shape): shape is Exclude<Shape, { type: "object" | "union" | "list" | "map" }> {
  return !["object", "union", "list", "map"].includes(shape.type);
}
