/** XML 1.0 as text: elements with attributes, and what may stand in them whatever documents say. */
import { escapeLines, escapeText } from "../text/escape.js";

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes that are `undefined` are left out. @param content lines, already XML; none: the element is empty */
export function xmlElement(
  name: string,
  attributes: XmlAttributes,
  content: readonly string[] = [],
): readonly string[] {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlAttribute(String(value))}"`],
  );
  const open = `<${name}${given.join("")}`;
  return content.length === 0 ? [`${open}/>`] : [`${open}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
}

/** An element with text, which is kept as it is: lines are not indented. */
export function xmlTextElement(name: string, attributes: XmlAttributes, text: string): string {
  const [empty = ""] = xmlElement(name, attributes);
  return `${empty.slice(0, -2)}>${escapeLines(text).map(escapeMarkup).join("\n")}</${name}>`;
}

function xmlAttribute(text: string): string {
  return escapeMarkup(escapeText(text)).replace(/"/g, "&quot;");
}

/** Control characters are shown as in a terminal before this; these two are no characters, and XML has no way to write them. */
function escapeMarkup(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
