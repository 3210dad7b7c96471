/**
 * From places in a bundle back to the source: the call that made a document, and the literal in which a field of it is
 * written. Everything is worked out when first asked for, since most runs have nothing to report.
 */
import { createRequire } from "node:module";
import type { SourceMapInput, TraceMap } from "@jridgewell/trace-mapping";
import type { Node } from "acorn";
import type { Location } from "../../../model/diagnostic.js";
import type { FieldPath } from "../../../model/field-path.js";
import { type LineIndex, lineIndex } from "../json/line-index.js";
import type { Bundle } from "./bundle.js";
import { type BundleTree, bundleTree, type Call, deepestNode, literalInCall } from "./bundle-tree.js";
import { AUTHORING, ENTRY } from "./imports.js";
import type { Frame } from "./sandbox-protocol.js";

export interface BundlePlaces {
  /** The innermost call in a file of the project; `null` if none is known. */
  readonly callIn: (frames: readonly Frame[]) => Location | null;
  /** Where a document, or a part of it, is written: the nearest place that is known. */
  readonly locate: (document: MadeDocument, path: FieldPath) => Location;
}

/** What is known of where a document was made. */
export interface MadeDocument {
  /** The file whose default export it is part of. */
  readonly file: string;
  /** Its place in the lists of that export. */
  readonly at: readonly number[];
  /** The calls that made it, innermost first; empty where no helper did. */
  readonly frames: readonly Frame[];
  /** Whether the helper was given a name. */
  readonly named: boolean;
}

export function bundlePlaces(bundle: Bundle): BundlePlaces {
  const trace = once(() => {
    const require = createRequire(import.meta.url);
    const tracing = require("@jridgewell/trace-mapping") as typeof import("@jridgewell/trace-mapping");
    const map: TraceMap = new tracing.TraceMap(JSON.parse(bundle.map) as SourceMapInput);
    return (line: number, column: number) => tracing.originalPositionFor(map, { line, column: column - 1 });
  });
  const lines = once((): LineIndex => lineIndex("bundle.js", bundle.code));
  const tree = once((): BundleTree => bundleTree(bundle.code));

  const original = ([line, column]: Frame): Location | null => {
    const found = trace()(line, column);
    if (found.source === null || found.source === ENTRY || found.source.startsWith(`${AUTHORING}:`)) return null;
    return { file: found.source, line: found.line, column: found.column + 1 };
  };
  const originalOf = (node: Node): Location | null => {
    const { line, column } = lines().locationAt(node.start);
    return original([line, column]);
  };
  const innermost = (frames: readonly Frame[]) => {
    for (const frame of frames) {
      const location = original(frame);
      if (location !== null) return { frame, location };
    }
    return null;
  };
  /** esbuild assigns the default export of a file to a variable whose name ends in `_default`. */
  const defaultExport = (file: string): Node | null => {
    for (const { name, value } of tree().assignments) {
      if (!/_default\d*$/.test(name) || originalOf(value)?.file !== file) continue;
      return value.type === "CallExpression" ? ((value as Call).arguments[0] ?? value) : value;
    }
    return null;
  };

  return {
    callIn: (frames) => innermost(frames)?.location ?? null,
    locate: ({ file, at, frames, named }, path) => {
      const call = innermost(frames);
      if (call !== null) {
        const offset = lines().offsetAt(...call.frame);
        const literal = path.length === 0 ? null : literalInCall(tree(), offset, path, named);
        return (literal === null ? null : originalOf(deepestNode(literal))) ?? call.location;
      }
      const value = defaultExport(file);
      const place = value === null ? null : originalOf(deepestNode({ value, rest: [...at, ...path] }));
      return place ?? { file, line: 1, column: 1 };
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
