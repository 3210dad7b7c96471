/** What stands beside the spec: lifecycle, former name and labels, of a whole document and the patches over it. */
import type { Document } from "../../model/document.js";
import type { Resource } from "../../model/resource.js";

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
