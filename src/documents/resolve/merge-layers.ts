/**
 * Documents of all layers to one draft an address: later layers replace, patch or remove what earlier ones say. The
 * drafts are merged, but neither parsed nor canonical.
 */
import { type Address, formatAddress } from "../../model/address.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Document } from "../../model/document.js";
import { formatField } from "../../model/format-field.js";
import type { JsonObject } from "../../model/json.js";
import type { Kind, Kinds } from "../../model/kind.js";
import { suggest } from "../../model/suggest.js";
import type { StoreDocuments } from "../load/load-documents.js";
import { mergePatch } from "./merge-patch.js";

export interface Draft {
  readonly address: Address;
  readonly kind: Kind;
  /** In the written form. */
  readonly spec: JsonObject;
  /** The whole document first, then patches in layer order. */
  readonly sources: Documents;
}

export interface MergedLayers {
  readonly drafts: readonly Draft[];
  readonly findings: readonly Diagnostic[];
}

type Documents = readonly [Document, ...Document[]];

/** What stands after some layers, by formatted address. */
type Standing = Map<string, { readonly address: Address; readonly sources: Documents }>;

/** Documents are of kinds in `kinds`, named exactly where the kind demands it: loading has seen to that. */
export function mergeLayers({ store, layers }: StoreDocuments, kinds: Kinds): MergedLayers {
  const findings: Diagnostic[] = [];
  const standing: Standing = new Map();
  let complete = true;
  for (const layer of layers) {
    for (const [key, documents] of byAddress(layer.documents, store)) {
      const [first, ...rest] = documents;
      const address = addressOf(first, store);
      findings.push(...rest.map((each) => repeatedAddress(address, first, each)));
      // Of several, the whole one stands, so that its own faults are found as well.
      lay(
        documents.find((each) => each.body.type === "spec") ?? first,
        address,
        key,
        standing,
        complete ? findings : [],
      );
    }
    complete &&= layer.complete;
  }
  const drafts = [...standing.values()].map(({ address, sources }) => merge(address, sources, kinds, findings));
  return { drafts, findings };
}

function addressOf({ kind, name }: Document, store: string): Address {
  return { store, kind, name };
}

function byAddress(documents: readonly Document[], store: string): ReadonlyMap<string, Documents> {
  const groups = new Map<string, [Document, ...Document[]]>();
  for (const document of documents) {
    const key = formatAddress(addressOf(document, store));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  return groups;
}

/**
 * Puts one document over what the earlier layers say at its address. Without `findings`, since those layers are not
 * complete, what is not there may be in what could not be read.
 */
function lay(
  document: Document,
  address: Address,
  key: string,
  standing: Standing,
  findings: Diagnostic[] | null,
): void {
  const { type } = document.body;
  const before = standing.get(key);
  if (type === "spec") standing.set(key, { address, sources: [document] });
  else if (before === undefined) {
    const nothing = type === "patch" ? nothingToPatch : nothingToRemove;
    findings?.push(nothing(address, document, similarName(address, standing, findings)));
  } else if (type === "patch") standing.set(key, { address, sources: [...before.sources, document] });
  else standing.delete(key);
}

function merge(address: Address, sources: Documents, kinds: Kinds, findings: Diagnostic[]): Draft {
  const kind = kinds.get(address.kind);
  if (kind === undefined) throw new RangeError(`there is no kind "${address.kind}"`);
  let spec: JsonObject = {};
  for (const { body, source } of sources) {
    if (body.type === "spec") spec = body.spec;
    if (body.type !== "patch") continue;
    const merged = mergePatch(kind.spec, spec, body.patch);
    spec = merged.spec;
    for (const { path, ...finding } of merged.findings) {
      const field = formatField(kind.spec, body.patch, path);
      findings.push({ severity: "error", ...finding, address, field, location: source.locate(path) });
    }
  }
  return { address, kind, spec, sources };
}

function repeatedAddress(address: Address, first: Document, second: Document): Diagnostic {
  return {
    code: "documents/address-repeated",
    severity: "error",
    summary: "One layer says two things about one address",
    detail: `${withinStore(address)} stands twice in the layer ${second.layer}, and order within a layer means nothing.`,
    remedy:
      first.body.type !== second.body.type
        ? "Write the change into the document itself, or move one of the two into a later layer."
        : "Remove one of the two, rename it, or move it into a later layer.",
    address,
    location: second.source.location,
    related: [{ message: "It stands here as well", location: first.source.location }],
  };
}

function nothingToPatch(address: Address, document: Document, meant: string | null): Diagnostic {
  return {
    code: "documents/nothing-to-patch",
    severity: "error",
    summary: "A patch has nothing to change",
    detail: `No earlier layer has ${withinStore(address)}.`,
    remedy: `${didYouMean(meant)}${wholeDocument(address)}`,
    address,
    location: document.source.location,
  };
}

/** In both languages. */
function wholeDocument({ kind, name }: Address): string {
  const helper = kind.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const call = `${helper}(${name === null ? "" : `${JSON.stringify(name)}, `}{ … })`;
  return `Write the whole document: \`${call}\` instead of \`${helper}.patch\`, in JSON \`spec\` instead of \`patch\`.`;
}

function nothingToRemove(address: Address, document: Document, meant: string | null): Diagnostic {
  return {
    code: "documents/nothing-to-remove",
    severity: "warning",
    summary: "A document takes away what is not there",
    detail: `No earlier layer has ${withinStore(address)}.`,
    remedy: `${didYouMean(meant)}Remove this document.`,
    address,
    location: document.source.location,
  };
}

/** Without the store: where stores share a layer, a fault in it reads the same for each. */
function withinStore(address: Address): string {
  return formatAddress(address).slice(address.store.length + 1);
}

function didYouMean(meant: string | null): string {
  return meant === null ? "" : `Did you mean ${JSON.stringify(meant)}? Otherwise: `;
}

/** For the first findings only: each compares with every name of the kind. */
function similarName(address: Address, standing: Standing, findings: readonly Diagnostic[]) {
  if (address.name === null || findings.length > 100) return null;
  const ofKind = [...standing.values()].filter((each) => each.address.kind === address.kind);
  return suggest(
    address.name,
    ofKind.map((each) => each.address.name ?? ""),
  );
}
