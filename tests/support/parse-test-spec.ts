/** What the registry's `parseSpec` does for the real kinds, for the made-up ones: defaults filled, structure checked. */
import type { FieldPath } from "../../src/model/field-path.js";
import { isJsonObject, type Json, type JsonObject } from "../../src/model/json.js";
import type { Kinds } from "../../src/model/kind.js";
import type { Shape } from "../../src/model/shape.js";
import { fieldsOf, variantOf } from "../../src/model/walk-shape.js";
import type { SpecResult } from "../../src/settings/kinds/registry.js";
import type { SpecFinding } from "../../src/settings/kinds/spec-finding.js";

export function parseTestSpec(kinds: Kinds): (kindName: string, input: Json) => SpecResult {
  return (kindName, input) => {
    const shape = kinds.get(kindName)?.spec;
    if (shape === undefined) throw new RangeError(`there is no kind "${kindName}"`);
    const findings: SpecFinding[] = [];
    const spec = filled(shape, input, [], findings) as JsonObject;
    return findings.length === 0 ? { ok: true, spec } : { ok: false, findings };
  };
}

function filled(shape: Shape, value: Json, path: FieldPath, findings: SpecFinding[]): Json {
  const wrong = (code: string, at: FieldPath = path) => {
    findings.push({ path: at, code: `test/${code}`, summary: code, detail: `${code}.`, remedy: "Mend it." });
    return value;
  };
  switch (shape.type) {
    case "object":
    case "union": {
      if (!isJsonObject(value)) return wrong("wrong-type");
      const variant = shape.type === "union" ? variantOf(shape, value["type"]) : shape;
      if (variant === undefined) return wrong("unknown-variant", [...path, "type"]);
      const fields = fieldsOf(shape, value);
      for (const name of Object.keys(value)) {
        if (!Object.hasOwn(fields, name) && !(shape.type === "union" && name === "type")) {
          wrong("unknown-field", [...path, name]);
        }
      }
      const result: Record<string, Json> = shape.type === "union" ? { type: value["type"] ?? null } : {};
      for (const [name, field] of Object.entries(fields)) {
        const inner = value[name] ?? field.default;
        if (inner !== undefined) result[name] = filled(field.shape, inner, [...path, name], findings);
        else if (!field.optional) wrong("missing-field", [...path, name]);
      }
      return result;
    }
    case "list":
      return Array.isArray(value)
        ? (value as readonly Json[]).map((item, index) => filled(shape.items, item, [...path, index], findings))
        : wrong("wrong-type");
    case "map":
      if (!isJsonObject(value)) return wrong("wrong-type");
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, filled(shape.values, inner, [...path, name], findings)]),
      );
    case "boolean":
      return typeof value === "boolean" ? value : wrong("wrong-type");
    case "integer":
    case "number":
      return typeof value === "number" || (shape.none && value === "none") ? value : wrong("wrong-type");
    case "text":
    case "secret":
      return typeof value === "string" || isJsonObject(value) ? value : wrong("wrong-type");
    default:
      return typeof value === "string" ? value : wrong("wrong-type");
  }
}
