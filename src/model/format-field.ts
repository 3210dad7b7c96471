/** A field's path as people read it, items of keyed lists by their key: `items["SKU1"].price`. */
import { type FieldPath, formatFieldPath } from "./field-path.js";
import { isJsonObject, type Json } from "./json.js";
import type { Shape } from "./shape.js";
import { inside } from "./walk-shape.js";

/** Several key fields are written side by side: `items["morning", "SKU1"]`. `value` is what `shape` describes. */
export function formatField(shape: Shape, value: Json, path: FieldPath): string {
  let text = "";
  let plain: (string | number)[] = [];
  let at: { readonly shape: Shape | undefined; readonly value: Json | undefined } = { shape, value };
  for (const step of path) {
    const key =
      at.shape?.type === "list" && at.shape.semantics === "keyed" ? keyText(at.shape.key, at.value, step) : null;
    if (key === null) plain.push(step);
    else {
      text += join(text, plain) + key;
      plain = [];
    }
    at = inside(at.shape, at.value, step);
  }
  return text + join(text, plain);
}

function join(before: string, path: FieldPath): string {
  const text = formatFieldPath(path);
  return before === "" || text === "" || text.startsWith("[") ? text : `.${text}`;
}

function keyText(key: readonly string[], list: Json | undefined, step: string | number): string | null {
  const item = Array.isArray(list) && typeof step === "number" ? (list as readonly Json[])[step] : undefined;
  if (!isJsonObject(item)) return null;
  const parts = key.map((name) => item[name]);
  if (!parts.every((part) => typeof part === "string" || typeof part === "number")) return null;
  return `[${parts.map((part) => JSON.stringify(part)).join(", ")}]`;
}
