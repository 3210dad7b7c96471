/** Rows to documents, as a whole: which files of a layer are written, with what, and what stands in the way. Pure. */
import { type Address, compareAddresses, formatAddress } from "../../../model/address.js";
import type { Diagnostic } from "../../../model/diagnostic.js";
import type { Kinds, StoreContext } from "../../../model/kind.js";
import { referencesOf } from "../../../model/references.js";
import type { StoreDocuments } from "../../load/load-documents.js";
import { inCode, neededElsewhere, overridden, unknownReference, unspeakable } from "./import-findings.js";
import { type LayerTexts, type Placement, type WrittenFile, writtenFiles } from "./layer-texts.js";
import { type PlacedRow, placeRow, type RowToImport } from "./place-row.js";
import { effective, type StoreLayers, standing, storeLayers, withBody } from "./store-layers.js";
import { isSame } from "./written-value.js";

export interface ImportInput {
  readonly rows: readonly RowToImport[];
  /** All stores of the environment: some may share the layer. */
  readonly stores: readonly StoreDocuments[];
  readonly contexts: Readonly<Record<string, StoreContext>>;
  /** The layer to write into, normalised. */
  readonly layer: string;
  readonly format: "json" | "typescript";
  readonly texts: LayerTexts;
  readonly kinds: Kinds;
}

export interface PlannedImport {
  readonly files: readonly WrittenFile[];
  /** Rows that documents say already. */
  readonly settled: readonly Address[];
  /** One or more for each row that cannot be written. */
  readonly findings: readonly Diagnostic[];
}

export function planImport({ rows, stores, contexts, layer, format, texts, kinds }: ImportInput): PlannedImport {
  const all = stores.flatMap((documents) => {
    const context = contexts[documents.store];
    return context === undefined ? [] : [storeLayers(documents, context)];
  });
  const imported = new Set(rows.map(({ address }) => formatAddress(address)));
  const settled: Address[] = [];
  const findings: Diagnostic[] = [];
  const placements: Placement[] = [];
  /** By address within a store: what one store writes, others that share the layer get as well. */
  const written = new Map<string, PlacedRow>();
  for (const row of [...rows].sort((a, b) => compareAddresses(a.address, b.address))) {
    const { address, kind } = row;
    const store = all.find((each) => each.store === address.store);
    const position = store?.folders.indexOf(layer) ?? -1;
    if (store === undefined || position < 0) throw new RangeError(`${formatAddress(address)} is of another layer`);
    const key = formatAddress({ ...address, store: "" });
    const shared = written.get(key);
    const placed = placeRow(row, store, position, texts.textOf);
    if (
      shared !== undefined &&
      "body" in shared &&
      placed.type === shared.type &&
      isSame(placed.target, shared.target)
    ) {
      placements.push({ address, placed: shared });
      continue;
    }
    switch (placed.type) {
      case "settled":
        settled.push(address);
        break;
      case "unspeakable":
        findings.push(...unspeakable(row, placed));
        break;
      case "code":
        findings.push(inCode(row, placed.document, placed, laterLayer(store, layer)));
        break;
      case "overridden":
        findings.push(overridden(row, placed.by));
        break;
      default: {
        const unknown = referencesOf(kind, placed.target).filter(
          (reference) =>
            !isNamed({ store: store.store, kind: reference.kind, name: reference.name }, store, imported, kinds),
        );
        if (unknown.length > 0) {
          findings.push(...unknown.map((reference) => unknownReference(row, placed.target, reference)));
          break;
        }
        const others = all.filter((other) => other.store !== store.store && other.folders.includes(layer));
        const harmed = others.filter((other) => !isWelcome(other, row, placed, rows, layer));
        if (harmed.length > 0) {
          const own = store.folders.filter((folder) => !others.some((other) => other.folders.includes(folder))).at(-1);
          findings.push(
            neededElsewhere(
              row,
              layer,
              harmed.map((other) => other.store),
              own ?? null,
            ),
          );
        } else {
          placements.push({ address, placed });
          written.set(key, placed);
        }
      }
    }
  }
  return { files: writtenFiles(placements, { layer, format, texts, kinds }), settled, findings };
}

/** Whether a document names it, or will. */
function isNamed(address: Address, store: StoreLayers, imported: ReadonlySet<string>, kinds: Kinds): boolean {
  const meant = kinds.get(address.kind)?.singleton ? { ...address, name: null } : address;
  const key = formatAddress(meant);
  return standing(store.at(meant)).length > 0 || imported.has(key);
}

type Writing = Extract<PlacedRow, { type: "new" | "edit" }>;

/** Whether another store that reads the layer wants the same, or does not notice. */
function isWelcome(
  other: StoreLayers,
  { address, kind }: RowToImport,
  { body }: Writing,
  rows: readonly RowToImport[],
  layer: string,
): boolean {
  const documents = other.at(address);
  const after = effective(kind, withBody(documents, other.folders.indexOf(layer), body), other.context);
  const before = effective(kind, documents, other.context);
  if (isSame(after ?? undefined, before ?? undefined)) return true;
  const wanted = rows.find((row) => formatAddress(row.address) === formatAddress({ ...address, store: other.store }));
  return wanted !== undefined && isSame(after ?? undefined, wanted.spec);
}

function laterLayer({ folders }: StoreLayers, layer: string): string | null {
  return folders.slice(folders.indexOf(layer) + 1).at(-1) ?? null;
}
