/**
 * The one layout of JSON documents, by the width of what is there and never by how it was laid out before: two spaces a
 * level, and on one line whatever fits in 100 columns; only the file's object and its list of documents are always open.
 */
import { displayWidth } from "../../model/display-width.js";
import type { Written, WrittenList, WrittenObject } from "./written-json.js";

const LINE_WIDTH = 100;

/** Ends with a line break. @param root the file's own object. */
export function printWritten(root: Written): string {
  const print = printer();
  if (root.type !== "object" || root.properties.length === 0) return `${print(root, 0, 0, 0)}\n`;
  const lines = root.properties.map(({ name, nameText, value }, index) => {
    const lead = `  ${nameText}: `;
    const isOpen = name === "documents" && value.type === "list" && value.items.length > 0;
    const text = isOpen
      ? open("[", "]", listLines(value, 1, print), 1)
      : print(value, 1, displayWidth(lead), index < root.properties.length - 1 ? 1 : 0);
    return lead + text;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

/**
 * One value, to be put somewhere into a text: its further lines are indented from zero.
 * @param margin columns before each of its lines. @param used columns before its first one, the margin among them.
 */
export function printValue(value: Written, margin: number, used: number): string {
  return printer(LINE_WIDTH - margin)(value, 0, used - margin, 0);
}

/** @param used columns before the value on its line. @param after columns behind it: a comma. */
type Print = (written: Written, level: number, used: number, after: number) => string;

function printer(width = LINE_WIDTH): Print {
  const oneLine = onOneLine();
  const print: Print = (written, level, used, after) => {
    if (written.type === "scalar") return written.text;
    const flat = oneLine(written);
    if (flat !== null && used + displayWidth(flat) + after <= width) return flat;
    return written.type === "list"
      ? open("[", "]", listLines(written, level, print), level)
      : open("{", "}", objectLines(written, level, print), level);
  };
  return print;
}

function listLines({ items }: WrittenList, level: number, print: Print): readonly string[] {
  const used = 2 * (level + 1);
  return items.map((item, index) => print(item, level + 1, used, index < items.length - 1 ? 1 : 0));
}

function objectLines({ properties }: WrittenObject, level: number, print: Print): readonly string[] {
  return properties.map(({ nameText, value }, index) => {
    const lead = `${nameText}: `;
    const used = 2 * (level + 1) + displayWidth(lead);
    return lead + print(value, level + 1, used, index < properties.length - 1 ? 1 : 0);
  });
}

function open(begin: string, end: string, lines: readonly string[], level: number): string {
  const indent = "  ".repeat(level + 1);
  return `${begin}\n${lines.map((line) => indent + line).join(",\n")}\n${"  ".repeat(level)}${end}`;
}

/** A value on one line; `null` where it would be too long for any. Each is asked for again at every level around it. */
function onOneLine(): (written: Written) => string | null {
  const known = new Map<Written, string | null>();
  const flat = (written: Written): string | null => {
    if (written.type === "scalar") return written.text;
    const before = known.get(written);
    if (before !== undefined) return before;
    const text = written.type === "list" ? flatList(written, flat) : flatObject(written, flat);
    const kept = text !== null && text.length <= LINE_WIDTH ? text : null;
    known.set(written, kept);
    return kept;
  };
  return flat;
}

type Flat = (written: Written) => string | null;

function flatList({ items }: WrittenList, flat: Flat): string | null {
  const parts = items.map(flat);
  return parts.includes(null) ? null : `[${parts.join(", ")}]`;
}

function flatObject({ properties }: WrittenObject, flat: Flat): string | null {
  if (properties.length === 0) return "{}";
  const parts = properties.map(({ nameText, value }) => {
    const text = flat(value);
    return text === null ? null : `${nameText}: ${text}`;
  });
  return parts.includes(null) ? null : `{ ${parts.join(", ")} }`;
}
