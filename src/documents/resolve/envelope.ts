/** What stands beside the spec: lifecycle, former name and labels, of a whole document and the patches over it. */
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Document } from "../../model/document.js";
import type { Resource } from "../../model/resource.js";
import type { Draft } from "./merge-layers.js";

/** Patches add: protection and ignored fields stay, labels merge by name, the last former name counts. */
export function envelopeOf(sources: readonly Document[]): Pick<Resource, "lifecycle" | "movedFrom" | "labels"> {
  const [only, ...more] = sources;
  if (only !== undefined && more.length === 0) return envelopeOfOne(only);
  return {
    lifecycle: {
      protect: sources.some(({ lifecycle }) => lifecycle.protect),
      ignore: [...new Set(sources.flatMap(({ lifecycle }) => lifecycle.ignore))].toSorted(),
    },
    movedFrom: sources.findLast(({ movedFrom }) => movedFrom !== null)?.movedFrom ?? null,
    labels: Object.assign({}, ...sources.map(({ labels }) => labels)),
  };
}

function envelopeOfOne({ lifecycle, movedFrom, labels }: Document) {
  const { protect, ignore } = lifecycle;
  return {
    lifecycle: ignore.length > 1 ? { protect, ignore: [...new Set(ignore)].toSorted() } : lifecycle,
    movedFrom,
    labels,
  };
}

/** One warning for each use, since a person who writes `protect` relies on it. */
export function notYetEnforced({ address, sources }: Draft): readonly Diagnostic[] {
  return sources.flatMap(({ lifecycle, movedFrom, source }) => {
    const used = [
      lifecycle.protect ? "`lifecycle.protect`" : null,
      lifecycle.ignore.length > 0 ? "`lifecycle.ignore`" : null,
      movedFrom === null ? null : "`movedFrom`",
    ].filter((each) => each !== null);
    return used.map(
      (field): Diagnostic => ({
        code: "documents/not-yet-enforced",
        severity: "warning",
        summary: "A field is recorded but not yet enforced by this version",
        detail: `${field} has no effect on the plan yet.`,
        remedy: "Do not rely on it before a version that enforces it.",
        address,
        location: source.location,
      }),
    );
  });
}
