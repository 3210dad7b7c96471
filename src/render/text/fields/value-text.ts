/** A value of a spec on one line, close to how documents write it. */
import type { Json, JsonObject } from "../../../model/json.js";
import { formatSecret, isSecretReference } from "../../../model/secret.js";
import { escapeText } from "../escape.js";
import { atField, atItem, type Here, labelledName, labelledWord } from "./here.js";

/** Never has a line break or anything a terminal obeys. */
export function valueText(value: Json, here: Here): string {
  if (typeof value === "string") return labelledWord(here, value);
  if (value === null || typeof value !== "object") return String(value);
  if (isSecretReference(value)) return `(secret ${escapeText(formatSecret(value))})`;
  if (isList(value)) return `[${value.map((item) => valueText(item, atItem(here))).join(", ")}]`;
  const fields = Object.entries(value).map(([name, part]) => fieldText(name, part, value, here));
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** `total: 5000`, of the object that has it. */
export function fieldText(name: string, part: Json, object: JsonObject, here: Here): string {
  const inner = atField(here, name, object);
  return `${labelledName(here, inner, name)}: ${valueText(part, inner)}`;
}
