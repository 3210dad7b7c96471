/**
 * JSON as it was written: objects keep the order of their properties, and scalars their spelling, so that a file can be
 * rewritten without any value passing through a program's numbers and strings.
 */
import type { Node } from "jsonc-parser";
import type { Json } from "../../model/json.js";
import { jsonParser } from "../load/json/json-problems.js";

export type Written = WrittenScalar | WrittenObject | WrittenList;

export interface WrittenScalar {
  readonly type: "scalar";
  /** `"\u4e2d"` stays an escape, `1.50` keeps its zero. */
  readonly text: string;
}

export interface WrittenObject {
  readonly type: "object";
  readonly properties: readonly WrittenProperty[];
}

export interface WrittenProperty {
  readonly name: string;
  /** As spelt, with its quotes. */
  readonly nameText: string;
  readonly value: Written;
}

export interface WrittenList {
  readonly type: "list";
  readonly items: readonly Written[];
}

/** @param text valid JSON. @throws SyntaxError otherwise. */
export function parseWritten(text: string): Written {
  const root = jsonParser().parseTree(text);
  if (root === undefined) throw new SyntaxError("the text is not JSON");
  return writtenOf(root, text);
}

/** The value of a property; `undefined` where there is none. */
export function propertyOf(object: WrittenObject, name: string): Written | undefined {
  return object.properties.find((property) => property.name === name)?.value;
}

/** The value that a program would read. */
export function jsonOf(written: Written): Json {
  switch (written.type) {
    case "scalar":
      return JSON.parse(written.text) as Json;
    case "list":
      return written.items.map(jsonOf);
    case "object":
      return Object.fromEntries(written.properties.map(({ name, value }) => [name, jsonOf(value)]));
  }
}

function writtenOf(node: Node, text: string): Written {
  const children = node.children ?? [];
  if (node.type === "array") return { type: "list", items: children.map((item) => writtenOf(item, text)) };
  if (node.type !== "object") return { type: "scalar", text: textOf(node, text) };
  const properties = children.flatMap(({ children: [name, value] = [] }): readonly WrittenProperty[] =>
    name === undefined || value === undefined
      ? []
      : [{ name: String(name.value), nameText: textOf(name, text), value: writtenOf(value, text) }],
  );
  return { type: "object", properties };
}

function textOf({ offset, length }: Node, text: string): string {
  return text.slice(offset, offset + length);
}
