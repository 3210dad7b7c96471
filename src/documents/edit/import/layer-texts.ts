/** What rows come to in the files of a layer: changed documents where they stand, new ones in one file a kind. */
import { posix } from "node:path";
import { type Address, compareStrings } from "../../../model/address.js";
import type { Document } from "../../../model/document.js";
import type { Kind, Kinds } from "../../../model/kind.js";
import type { PlacedRow } from "./place-row.js";
import { appendDocuments, printDocuments } from "./print-documents.js";
import { type NewDocument, printTypescript } from "./print-typescript.js";

export interface LayerTexts {
  /** Texts of the layer's JSON files by their paths in the project, with the kinds of the documents in each list. */
  readonly files: ReadonlyMap<string, JsonFile>;
  /** Every name in the layer's folder itself, whatever it is. */
  readonly names: ReadonlySet<string>;
  /** Where a document of a JSON file begins and ends in its file. */
  readonly spanOf: (document: Document) => { readonly offset: number; readonly length: number };
  readonly textOf: (document: Document) => { readonly text: string; readonly indent: string };
}

export interface JsonFile {
  readonly text: string;
  /** Of the documents in its list; `null` where it is a single document. */
  readonly kinds: readonly string[] | null;
}

export interface Placement {
  readonly address: Address;
  readonly placed: Extract<PlacedRow, { type: "new" | "edit" }>;
}

export interface WrittenFile {
  /** Relative to the project folder. */
  readonly file: string;
  /** `null`: it is a new one. */
  readonly before: string | null;
  readonly after: string;
  readonly addresses: readonly Address[];
}

interface Writing {
  readonly layer: string;
  readonly format: "json" | "typescript";
  readonly texts: LayerTexts;
  readonly kinds: Kinds;
}

/** By path. */
export function writtenFiles(placements: readonly Placement[], writing: Writing): readonly WrittenFile[] {
  const { texts, kinds } = writing;
  const edited = new Map<string, Edit[]>();
  const added = new Map<string, Added>();
  const addresses = new Map<string, Address[]>();
  const seen = new Set<Placement["placed"]>();
  const homes = new Map<Placement["placed"], string>();
  for (const { address, placed } of placements) {
    const file = homes.get(placed) ?? fileOf(placed, writing);
    homes.set(placed, file);
    addresses.set(file, [...(addresses.get(file) ?? []), address]);
    if (seen.has(placed)) continue;
    seen.add(placed);
    if (placed.type === "edit") push(edited, file, { ...texts.spanOf(placed.document), text: placed.text });
    else added.set(file, { documents: [...(added.get(file)?.documents ?? []), placed.document] });
  }
  return [...addresses.keys()].sort(compareStrings).map((file) => {
    const before = texts.files.get(file)?.text ?? null;
    const changed = before === null ? null : withEdits(before, edited.get(file) ?? []);
    const documents = inKindOrder(added.get(file)?.documents ?? [], kinds);
    const after =
      documents.length === 0
        ? (changed ?? "")
        : changed !== null
          ? appendDocuments(changed, documents, kinds)
          : file.endsWith(".ts")
            ? printTypescript(documents)
            : printDocuments(documents, kinds);
    return { file, before, after, addresses: addresses.get(file) ?? [] };
  });
}

interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

interface Added {
  readonly documents: readonly NewDocument[];
}

function fileOf(placed: Placement["placed"], { layer, format, texts, kinds }: Writing): string {
  if (placed.type === "edit") return placed.document.source.location.file;
  const kind = kinds.get(placed.document.kind);
  if (kind === undefined) throw new RangeError(`there is no kind "${placed.document.kind}"`);
  const home = format === "json" ? homeOf(kind, texts) : null;
  return home ?? newFile(kind, layer, format, texts);
}

/** The file with most documents of the kind, if any has them in a list. */
function homeOf({ name }: Kind, { files }: LayerTexts): string | null {
  const counted = [...files]
    .map(([file, { kinds }]) => ({ file, count: (kinds ?? []).filter((each) => each === name).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compareStrings(a.file, b.file));
  return counted[0]?.file ?? null;
}

/** `coupons.json`, of a kind that a store has once `order-policy.json`; what is there already is left alone. */
function newFile(kind: Kind, layer: string, format: Writing["format"], { files, names }: LayerTexts): string {
  const base = (kind.singleton ? kind.name : kind.table).replaceAll("_", "-");
  const extension = format === "json" ? "json" : "ts";
  for (let number = 0; ; number++) {
    const name = `${base}${number === 0 ? "" : number === 1 ? "-imported" : `-imported-${number}`}.${extension}`;
    const file = posix.join(layer, name);
    const isList = extension === "json" && files.get(file)?.kinds != null;
    if (isList || !names.has(name)) return file;
  }
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let left = 0;
  let result = "";
  for (const edit of [...edits].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(left, edit.offset) + edit.text;
    left = edit.offset + edit.length;
  }
  return result + text.slice(left);
}

function inKindOrder(documents: readonly NewDocument[], kinds: Kinds): readonly NewDocument[] {
  const rank = new Map([...kinds.keys()].map((kind, index) => [kind, index]));
  return [...documents].sort(
    (a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || compareStrings(a.name ?? "", b.name ?? ""),
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key) ?? [];
  list.push(value);
  map.set(key, list);
}
