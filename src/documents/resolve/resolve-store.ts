/**
 * Documents of one store to what is desired of it: layers merged, the store's context found, specs parsed, made
 * canonical and checked against each other. Pure; every finding of every document comes at once. Where a layer is not
 * complete, nothing is said to be missing: it may stand in what could not be read.
 */
import { type Address, compareAddresses, compareStrings, formatAddress, storedName } from "../../model/address.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { formatField } from "../../model/format-field.js";
import type { Json, JsonObject } from "../../model/json.js";
import type { Kind, Kinds, StoreContext } from "../../model/kind.js";
import type { DesiredStore, Resource } from "../../model/resource.js";
import { contextKindOf, contextOf } from "../../model/store-context.js";
import { parseSpec, type SpecResult } from "../../settings/kinds/registry.js";
import type { SpecFinding } from "../../settings/kinds/spec-finding.js";
import type { StoreDocuments } from "../load/load-documents.js";
import { canonicalise } from "./canonicalise.js";
import { referenceChecker } from "./check-references.js";
import { contextMissing } from "./context-missing.js";
import { envelopeOf } from "./envelope.js";
import { fieldSource } from "./field-source.js";
import { formerNameFindings, formerNamesIn } from "./former-names.js";
import { type Draft, mergeLayers } from "./merge-layers.js";
import { referenceRings } from "./reference-rings.js";

export interface ResolvedStore {
  /** `null` where a finding is an error, or where a layer is not complete. */
  readonly desired: DesiredStore | null;
  /** Those with which nothing is wrong in itself, and which nothing that could not be read may still change. */
  readonly sound: readonly Resource[];
  /** Kinds of which others are wrong in themselves, or may stand in what could not be read. */
  readonly incomplete: (kindName: string) => boolean;
  /** `null` where the store's own document is missing or wrong. */
  readonly context: StoreContext | null;
  /** By file, line and column. */
  readonly findings: readonly Diagnostic[];
}

/** Fills the defaults of a spec whose layers are merged, or says what is wrong with it. */
export type ParseSpec = (kindName: string, input: Json) => SpecResult;

export function resolveStore(documents: StoreDocuments, kinds: Kinds, parse: ParseSpec = parseSpec): ResolvedStore {
  const { drafts, findings: merging } = mergeLayers(documents, kinds);
  const findings: Diagnostic[] = [...merging];

  const complete = documents.layers.every((layer) => layer.complete);
  const context = contextIn(documents, kinds, drafts, parse, complete ? findings : []);
  const checkReferences = complete ? referenceChecker(namesByKind(drafts), formerNamesIn(drafts)) : () => [];
  const referring: {
    readonly draft: Draft;
    readonly address: Address;
    readonly kind: Kind;
    readonly spec: JsonObject;
  }[] = [];
  const broken = new Set(
    merging.flatMap(({ severity, address }) => (severity === "error" ? (address ?? []) : [])).map(formatAddress),
  );
  const unsoundKinds = new Set<string>();
  const sound: Resource[] = [];
  // One draft after the other, so that what is parsed can be forgotten before the next one.
  const resources = drafts.flatMap((draft): readonly Resource[] => {
    const { kind, address, sources } = draft;
    const parsed = parse(kind.name, draft.spec);
    if (!parsed.ok) {
      for (const finding of parsed.findings) findings.push(about(draft, draft.spec, finding));
      unsoundKinds.add(kind.name);
      return [];
    }
    const { spec, findings: faults } = canonicalise(kind.spec, parsed.spec, context);
    for (const finding of faults) findings.push(about(draft, parsed.spec, finding));
    for (const finding of checkReferences(kind, parsed.spec)) findings.push(about(draft, parsed.spec, finding));
    referring.push({ draft, address, kind, spec });
    const resource = { address, spec, sources, ...envelopeOf(sources) };
    if (faults.length > 0 || (broken.size > 0 && broken.has(formatAddress(address)))) unsoundKinds.add(kind.name);
    else if (isSettled(sources, documents)) sound.push(resource);
    return [resource];
  });
  for (const finding of complete ? formerNameFindings(drafts) : []) findings.push(finding);
  for (const { resource, finding } of complete ? referenceRings(referring) : []) {
    findings.push(about(resource.draft, resource.spec, finding));
  }

  const failed = !complete || context === null || findings.some((finding) => finding.severity === "error");
  const sorted = resources.toSorted((a, b) => compareAddresses(a.address, b.address));
  return {
    desired: failed ? null : { store: documents.store, context, resources: sorted },
    sound: sound.length === sorted.length ? sorted : sound.toSorted((a, b) => compareAddresses(a.address, b.address)),
    incomplete: (kindName) => !complete || unsoundKinds.has(kindName),
    context,
    findings: findings.toSorted(compareFindings),
  };
}

/** Whether no later layer that could not be read may replace it, patch it or take it away. */
function isSettled(sources: Draft["sources"], { layers }: StoreDocuments): boolean {
  const unread = layers.findLastIndex((layer) => !layer.complete);
  return unread < 0 || layers.findIndex(({ folder }) => folder === sources.at(-1)?.layer) >= unread;
}

function contextIn(
  documents: StoreDocuments,
  kinds: Kinds,
  drafts: readonly Draft[],
  parse: ParseSpec,
  findings: Diagnostic[],
): StoreContext | null {
  const kind = contextKindOf(kinds);
  const own = drafts.find((draft) => draft.kind === kind);
  if (own === undefined) {
    findings.push(contextMissing(kind, documents));
    return null;
  }
  const parsed = parse(kind.name, own.spec);
  return parsed.ok ? contextOf(parsed.spec) : null;
}

/** Also of those that are wrong in themselves: they are there, and one fault should be told once. */
function namesByKind(drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { address } of drafts) {
    const ofKind = names.get(address.kind) ?? new Set();
    names.set(address.kind, ofKind.add(storedName(address)));
  }
  return names;
}

/** A finding about a spec, bound to its address and to the place in the document that wrote the field. */
function about(draft: Draft, spec: JsonObject, { path, ...finding }: SpecFinding): Diagnostic {
  const { location } = fieldSource(draft.kind, { spec, sources: draft.sources }, path);
  const field = path.length === 0 ? undefined : formatField(draft.kind.spec, spec, path);
  return { severity: "error", ...finding, address: draft.address, field, location };
}

function compareFindings(a: Diagnostic, b: Diagnostic): number {
  return (
    compareStrings(a.location?.file ?? "", b.location?.file ?? "") ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0)
  );
}
