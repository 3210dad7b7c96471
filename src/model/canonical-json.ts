/**
 * Canonical JSON (RFC 8785) and digests over it: equal values give equal bytes. Written out here, since everything that
 * is planned passes through it several times; `canonicalize`, the library, takes twice as long, and tests compare.
 */
import { createHash } from "node:crypto";

/** @throws TypeError for what has no JSON form, RangeError for lone surrogates, which UTF-8 cannot say. */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      if (LONE_SURROGATE.test(value)) throw new RangeError("text with a lone surrogate has no canonical JSON form");
      return JSON.stringify(value); // ECMAScript's own serialisation of strings and numbers is the canonical one
    case "number":
      if (!Number.isFinite(value)) throw new TypeError("value has no JSON form");
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? canonicalList(value) : canonicalObject(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError("value has no JSON form");
  }
}

const LONE_SURROGATE = /\p{Cs}/u;

function canonicalList(items: readonly unknown[]): string {
  let text = "[";
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ",";
    text += canonicalJson(items[index] ?? null);
  }
  return `${text}]`;
}

/** Names in code-unit order; those that are undefined are not there. */
function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  let text = "{";
  for (const name of Object.keys(object).sort()) {
    const part = object[name];
    if (part === undefined) continue;
    if (text.length > 1) text += ",";
    text += `${canonicalJson(name)}:${canonicalJson(part)}`;
  }
  return `${text}}`;
}

/** SHA-256 in lower-case hex, of UTF-8 text. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** SHA-256 in lower-case hex, over the canonical JSON. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
