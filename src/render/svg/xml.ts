/** XML as text: everything that a person wrote goes through here, and can only ever be text. */
import { escapeText } from "../text/escape.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** No XML has these, not even escaped. */
const NO_CHARACTERS = /[\ufffe\uffff]/g;

/** What hides, reorders or is no character of XML is shown as `\u{202e}`. */
export function escapeXml(text: string): string {
  return escapeText(text)
    .replace(NO_CHARACTERS, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** @param content XML, made by these functions; without any, the element closes itself */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escapeXml(value)}"`,
  );
  const start = `<${name}${written.join("")}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join("")}</${name}>`;
}

/** Two digits are finer than any screen. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
