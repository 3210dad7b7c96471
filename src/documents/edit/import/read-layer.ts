/** The files of a layer as an import needs them: the texts of its JSON files, and which names are taken. */
import { readdir, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Node } from "jsonc-parser";
import type { Document } from "../../../model/document.js";
import { decodeText } from "../../load/json/decode-text.js";
import { jsonParser } from "../../load/json/json-problems.js";
import { lineIndex } from "../../load/json/line-index.js";
import { layerFiles } from "../../load/layer-files.js";
import type { JsonFile, LayerTexts } from "./layer-texts.js";

/** Of a layer that is not there, nothing. @param layer normalised. */
export async function readLayer(folder: string, layer: string): Promise<LayerTexts> {
  const root = await realpath(folder);
  const { files } = await layerFiles(root, layer);
  const texts = new Map<string, JsonFile>();
  const spans = new Map<string, ReadonlyMap<string, Node>>();
  for (const file of files.filter((each) => each.endsWith(".json"))) {
    const decoded = decodeText(file, await readFile(join(root, file)));
    if (!decoded.ok) continue; // loading the documents has told it
    const tree = jsonParser().parseTree(decoded.text);
    const items = tree && documentsIn(tree);
    texts.set(file, { text: decoded.text, kinds: items?.map(kindOf) ?? null });
    const lines = lineIndex(file, decoded.text);
    spans.set(
      file,
      new Map((items ?? (tree ? [tree] : [])).map((node) => [placeKey(lines.locationAt(node.offset)), node])),
    );
  }
  const spanOf = ({ source: { location } }: Document) => {
    const node = spans.get(location.file)?.get(placeKey(location));
    if (node === undefined) throw new Error(`${location.file}:${location.line} has no document`);
    return { offset: node.offset, length: node.length };
  };
  const textOf = (document: Document) => {
    const { offset, length } = spanOf(document);
    const text = texts.get(document.source.location.file)?.text ?? "";
    const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
    return { text: text.slice(offset, offset + length), indent: /^[ \t]*/.exec(line)?.[0] ?? "" };
  };
  return { files: texts, names: await namesIn(join(root, layer)), spanOf, textOf };
}

async function namesIn(path: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Set();
    throw error;
  }
}

/** The items of its list; `undefined` where the file is one document. */
function documentsIn(root: Node): readonly Node[] | undefined {
  return propertyOf(root, "kind") === undefined ? propertyOf(root, "documents")?.children : undefined;
}

function kindOf(document: Node): string {
  return String(propertyOf(document, "kind")?.value);
}

function propertyOf(object: Node, name: string): Node | undefined {
  return object.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];
}

function placeKey({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`;
}
