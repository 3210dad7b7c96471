/**
 * JSON files to values with places. The fast path is JSON.parse and one cheap scan; positions are worked out only when
 * something is wrong or somebody asks.
 */
import type { Node } from "jsonc-parser";
import type { Diagnostic, Location } from "../../../model/diagnostic.js";
import type { FieldPath } from "../../../model/field-path.js";
import { isJsonObject, type Json } from "../../../model/json.js";
import { TOO_DEEP } from "../envelope/check-value.js";
import { didYouMean, errorAt, shortened } from "../finding.js";
import { MAX_DEPTH, type RawDocument, type RawDocuments } from "../raw-document.js";
import { decodeText } from "./decode-text.js";
import { duplicateKeys, jsonParser, syntaxProblems } from "./json-problems.js";
import { type LineIndex, lineIndex } from "./line-index.js";
import { countProperties, objectsAt, scanJson } from "./scan-json.js";

export type ReadJson =
  | { readonly ok: true; readonly value: Json; readonly locate: (path: FieldPath) => Location }
  | { readonly ok: false; readonly findings: readonly Diagnostic[] };

/** `{ "documents": [ … ] }` adds two levels to those of a document. */
const DOCUMENT_LEVEL = 2;
const MAX_FILE_DEPTH = MAX_DEPTH + DOCUMENT_LEVEL;

/** One JSON value. @param file Relative to the project folder. */
export function readJson(file: string, bytes: Uint8Array): ReadJson {
  const decoded = decodeText(file, bytes);
  if (!decoded.ok) return { ok: false, findings: [decoded.finding] };
  const { text } = decoded;
  const { tooDeepAt, properties } = scanJson(text, MAX_FILE_DEPTH);
  if (tooDeepAt !== null) {
    return { ok: false, findings: [errorAt(lineIndex(file, text).locationAt(tooDeepAt, 1), TOO_DEEP)] };
  }
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { ok: false, findings: syntaxProblems(file, text) };
  }
  if (countProperties(value) !== properties) return { ok: false, findings: duplicateKeys(file, text) };
  const items = isJsonObject(value) && Array.isArray(value["documents"]) ? value["documents"].length : 0;
  return { ok: true, value, locate: locator(file, bytes, items) };
}

/** The documents of a JSON file: one, or several under `documents`. */
export function readJsonDocuments(file: string, bytes: Uint8Array): RawDocuments {
  const read = readJson(file, bytes);
  if (!read.ok) return { documents: [], findings: read.findings };
  const { value, locate } = read;
  if (Array.isArray(value)) {
    const finding = errorAt(locate([]), {
      code: "documents/json-list",
      summary: "A JSON file holds an object",
      detail: "The file holds a list.",
      remedy: 'Write { "documents": [ … ] }.',
    });
    return { documents: [], findings: [finding] };
  }
  if (!isJsonObject(value) || value["documents"] === undefined || value["kind"] !== undefined) {
    return { documents: [rawDocument(value, [], locate)], findings: [] };
  }
  const { documents, ...rest } = value;
  const findings = Object.keys(rest)
    .filter((key) => key !== "$schema")
    .map((key) =>
      errorAt(locate([key]), {
        code: "documents/unknown-field",
        summary: "A document has no such field",
        detail: `${JSON.stringify(shortened(key))} stands beside "documents", where only "$schema" may.`,
        remedy: didYouMean(key, ["$schema"], "Move it into a document, or remove it."),
      }),
    );
  if (!Array.isArray(documents)) {
    const finding = errorAt(locate(["documents"]), {
      code: "documents/wrong-type",
      summary: "The value is of the wrong type",
      detail: '"documents" must be a list of documents.',
      remedy: 'Write { "documents": [ … ] }.',
    });
    return { documents: [], findings: [...findings, finding] };
  }
  const list: readonly Json[] = documents;
  return { documents: list.map((item, index) => rawDocument(item, ["documents", index], locate)), findings };
}

function rawDocument(value: Json, base: FieldPath, locate: (path: FieldPath) => Location): RawDocument {
  return {
    value,
    get location() {
      return locate(base);
    },
    locate: (path) => locate([...base, ...path]),
  };
}

/**
 * Finds the key of a property or the item of a list, or the nearest place around it. Keeps bytes, since text with a
 * Chinese character in it takes twice as much. Scans once for where documents begin, which plans say of every change, and
 * parses once for all other places: each at the first call.
 */
function locator(file: string, bytes: Uint8Array, documents: number): (path: FieldPath) => Location {
  let scanned: { readonly beginnings: readonly number[]; readonly lines: LineIndex } | null = null;
  let root: Node | undefined;
  const text = () => new TextDecoder().decode(bytes);
  const scan = () => ({ beginnings: objectsAt(text(), DOCUMENT_LEVEL), lines: lineIndex(file, text()) });
  return (path) => {
    scanned ??= scan();
    const { beginnings, lines } = scanned;
    const [list, index] = path;
    const beginning = list === "documents" && path.length === 2 ? beginnings[Number(index)] : undefined;
    if (beginning !== undefined && beginnings.length === documents) return lines.locationAt(beginning, 1);
    root ??= jsonParser().parseTree(text());
    let value = root;
    let place = root;
    for (const step of path) {
      const child =
        value?.type === "array" && typeof step === "number"
          ? value.children?.[step]
          : value?.type === "object"
            ? value.children?.find((property) => property.children?.[0]?.value === step)
            : undefined;
      if (child === undefined) break;
      [place, value] = child.type === "property" ? [child.children?.[0], child.children?.[1]] : [child, child];
    }
    return place === undefined ? { file, line: 1, column: 1 } : lines.locationAt(place.offset, markedLength(place));
  };
}

/** Of objects and lists only the bracket is marked. */
function markedLength(node: Node): number {
  return node.type === "object" || node.type === "array" ? 1 : node.length;
}
