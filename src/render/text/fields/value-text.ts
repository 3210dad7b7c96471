/** A value of a spec on one line, close to how documents write it. */
import type { Json } from "../../../model/json.js";
import { formatSecret, isSecretReference } from "../../../model/secret.js";
import { escapeText, quoteText } from "../escape.js";

/** Never has a line break or anything a terminal obeys. */
export function valueText(value: Json): string {
  if (typeof value === "string") return quoteText(value);
  if (value === null || typeof value !== "object") return String(value);
  if (isSecretReference(value)) return `(secret ${escapeText(formatSecret(value))})`;
  if (Array.isArray(value)) return `[${value.map(valueText).join(", ")}]`;
  const fields = Object.entries(value).map(([name, part]) => `${nameText(name)}: ${valueText(part)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** A field's name, quoted where it is not a plain word. */
export function nameText(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : quoteText(name);
}
