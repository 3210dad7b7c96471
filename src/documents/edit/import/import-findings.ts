/** Why a row cannot be written into documents, for each with the way out. */
import { formatAddress } from "../../../model/address.js";
import type { Diagnostic } from "../../../model/diagnostic.js";
import { fieldChanges } from "../../../model/difference/field-changes.js";
import type { Document } from "../../../model/document.js";
import { formatField } from "../../../model/format-field.js";
import type { JsonObject } from "../../../model/json.js";
import type { Reference } from "../../../model/references.js";
import { patchBetween } from "./patch-between.js";
import type { PlacedRow, RowToImport } from "./place-row.js";

const MOST_FIELDS = 20;

/** The schema refuses what stands in the row: one finding a field. */
export function unspeakable(
  { address, kind }: RowToImport,
  { findings, written }: Extract<PlacedRow, { type: "unspeakable" }>,
): readonly Diagnostic[] {
  return findings.map(({ path, detail }) => ({
    code: "import/unspeakable",
    severity: "error",
    summary: "A row holds what no document can say",
    detail: `In the database: ${detail}`,
    remedy: "Correct the row, or import without it: name what you want, or give --partial.",
    address,
    ...(path.length > 0 && { field: formatField(kind.spec, written, path) }),
  }));
}

/** Code is not edited: it may compute what it says. */
export function inCode(
  { address, kind }: RowToImport,
  document: Document,
  { from, to }: { readonly from: JsonObject; readonly to: JsonObject },
  later: string | null,
): Diagnostic {
  const changes = fieldChanges(kind.spec, from, to);
  const lines = changes
    .slice(0, MOST_FIELDS)
    .map(({ field, before, after }) => `  ${field}: ${shown(before)} -> ${shown(after)}`);
  const more = changes.length > MOST_FIELDS ? [`  and ${changes.length - MOST_FIELDS} more`] : [];
  // Where the first change is written.
  const patch = patchBetween(kind.spec, from, to);
  const [name] = Object.keys(patch);
  return {
    code: "import/written-in-code",
    severity: "error",
    summary: "A document written in TypeScript is not edited",
    detail: [`Write this into it:`, ...lines, ...more].join("\n"),
    remedy:
      later === null
        ? "Write it there, then run shopwright plan. A layer over this one would take a patch: --layer."
        : `Write it there, or import it as a patch into a layer over this one: --layer ${later}.`,
    address,
    location: name === undefined ? document.source.location : document.source.locate([name]),
    related: [{ message: "Its document begins here", location: document.source.location }],
  };
}

export function unknownReference({ address, kind }: RowToImport, spec: JsonObject, reference: Reference): Diagnostic {
  const referred = formatAddress({ store: address.store, kind: reference.kind, name: reference.name });
  return {
    code: "import/unknown-reference",
    severity: "error",
    summary: "A row refers to one that no document names",
    detail: `No document names ${referred}, and it is not imported now.`,
    remedy: "Import it as well, if there is such a row; else correct this one, or give --partial.",
    address,
    field: formatField(kind.spec, spec, reference.path),
  };
}

export function overridden({ address }: RowToImport, by: Document): Diagnostic {
  return {
    code: "import/overridden",
    severity: "error",
    summary: "What the layer would say does not count",
    detail: `${formatAddress(address)} has a document in the layer ${by.layer} that stands in the way: it replaces what is written here, takes the setting away, or says of these fields something else.`,
    remedy: `Import into that layer, --layer ${by.layer}, or change the document first.`,
    address,
    location: by.source.location,
  };
}

export function neededElsewhere(
  { address }: RowToImport,
  layer: string,
  stores: readonly string[],
  own: string | null,
): Diagnostic {
  return {
    code: "import/shared-layer",
    severity: "error",
    summary: "Other stores read the layer, and their rows are not like this",
    detail: `${layer} is a layer of ${stores.join(", ")} as well, which would be changed with ${formatAddress(address)}.`,
    remedy:
      own === null
        ? `Give ${address.store} a layer of its own in the project file, and import into that.`
        : `Import into a layer of ${address.store} alone: --layer ${own}.`,
    address,
  };
}

function shown(value: unknown): string {
  return value === undefined ? "not set" : JSON.stringify(value);
}
