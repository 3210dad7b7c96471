/** Changes values in JSON text and leaves every other byte: order, spelling and layout stay whoever's they are. */
import type { Node } from "jsonc-parser";
import type { FieldPath } from "../../../model/field-path.js";
import type { Json } from "../../../model/json.js";
import { withoutUnsafe } from "../../../model/unsafe-text.js";
import { jsonParser } from "../../load/json/json-problems.js";
import { printValue } from "../print-written.js";
import { parseWritten } from "../written-json.js";
import type { JsonEdit } from "./spec-edits.js";

/** One after the other. @param text of one document, or of a whole file. @param indent before its first line. */
export function editJsonText(text: string, edits: readonly JsonEdit[], indent: string): string {
  let edited = text;
  for (const edit of edits) edited = apply(edited, edit, indent);
  return edited;
}

/** Items behind those of a list, all at once. @param path of the list. */
export function appendItems(text: string, path: FieldPath, values: readonly Json[]): string {
  const [first, ...rest] = values;
  if (first === undefined) return text;
  const begun = editJsonText(text, [{ type: "append", path, value: first }], "");
  const list = nodeAt(parsed(begun), path);
  const last = list.children?.at(-1);
  if (last === undefined) throw new RangeError("what was added is there");
  const margin = marginOf(begun, last.offset);
  const gap = margin === null ? " " : `${eolOf(begun)}${margin}`;
  const more = rest.map((value) => `,${gap}${printedAt(begun, last.offset, value, "")}`).join("");
  return splice(begun, last.offset + last.length, 0, more);
}

function parsed(text: string): Node {
  const root = jsonParser().parseTree(text);
  if (root === undefined) throw new SyntaxError("the text is not JSON");
  return root;
}

function apply(text: string, edit: JsonEdit, indent: string): string {
  const root = parsed(text);
  switch (edit.type) {
    case "append": {
      const list = nodeAt(root, edit.path);
      return insertChild(text, list, list.children?.length ?? 0, null, edit.value, indent);
    }
    case "remove":
      return removeChild(text, nodeAt(root, edit.path.slice(0, -1)), edit.path.at(-1) ?? 0);
    case "set": {
      const holder = nodeAt(root, edit.path.slice(0, -1));
      const step = edit.path.at(-1) ?? 0;
      const value = childOf(holder, step);
      if (value !== undefined) {
        const printed = printedAt(text, value.offset, edit.value, indent);
        return splice(text, value.offset, value.length, printed);
      }
      const names = (holder.children ?? []).map((property) => String(property.children?.[0]?.value));
      const at = edit.after.reduce((last, name) => Math.max(last, names.indexOf(name) + 1), 0);
      return insertChild(text, holder, edit.after.length === 0 ? names.length : at, String(step), edit.value, indent);
    }
  }
}

function nodeAt(root: Node, path: FieldPath): Node {
  let node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) throw new RangeError(`the document has nothing at ${JSON.stringify(path)}`);
    node = next;
  }
  return node;
}

function childOf(node: Node, step: string | number): Node | undefined {
  if (node.type === "array") return typeof step === "number" ? node.children?.[step] : undefined;
  return node.children?.find((property) => property.children?.[0]?.value === step)?.children?.[1];
}

/** Among the children of an object or a list, on a line of its own where they are. */
function insertChild(text: string, holder: Node, at: number, name: string | null, value: Json, indent: string): string {
  const children = holder.children ?? [];
  const lead = name === null ? "" : `${withoutUnsafe(JSON.stringify(name))}: `;
  const [before, next] = [children[at - 1], children[at]];
  const neighbour = before ?? next;
  if (neighbour === undefined) {
    const inner = lead + printedAt(text, holder.offset + 2, value, indent, lead.length);
    return splice(text, holder.offset, holder.length, holder.type === "array" ? `[${inner}]` : `{ ${inner} }`);
  }
  const margin = marginOf(text, neighbour.offset);
  const gap = margin === null ? " " : `${eolOf(text)}${margin}`;
  const place = before === undefined ? neighbour.offset : before.offset + before.length;
  const printed = lead + printedAt(text, neighbour.offset, value, indent, lead.length);
  return splice(text, place, 0, before === undefined ? `${printed},${gap}` : `,${gap}${printed}`);
}

function removeChild(text: string, holder: Node, step: string | number): string {
  const children = holder.children ?? [];
  const index =
    typeof step === "number" ? step : children.findIndex((property) => property.children?.[0]?.value === step);
  const [before, child, next] = [children[index - 1], children[index], children[index + 1]];
  if (child === undefined) return text;
  const end = child.offset + child.length;
  if (next !== undefined) return splice(text, child.offset, next.offset - child.offset, "");
  if (before === undefined) return splice(text, holder.offset, holder.length, holder.type === "array" ? "[]" : "{}");
  const start = before.offset + before.length;
  return splice(text, start, end - start, "");
}

/** In the layout of `fmt`, as deep as the line on which it stands. */
function printedAt(text: string, offset: number, value: Json, indent: string, lead = 0): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const margin = (lineStart === 0 ? indent : "") + (/^[ \t]*/.exec(before)?.[0] ?? "");
  const used = (lineStart === 0 ? indent.length : 0) + before.length + lead;
  const lines = printValue(parseWritten(withoutUnsafe(JSON.stringify(value))), margin.length, used + 1).split("\n");
  return lines.map((line, index) => (index === 0 ? line : margin + line)).join(eolOf(text));
}

/** The white space before what begins its line; `null` where something stands before it. */
function marginOf(text: string, offset: number): string | null {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return offset > before.length && /^[ \t]*$/.test(before) ? before : null;
}

function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function splice(text: string, offset: number, length: number, inserted: string): string {
  return text.slice(0, offset) + inserted + text.slice(offset + length);
}
