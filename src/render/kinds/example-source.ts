/** Examples of kinds and rules as people write them in files: in TypeScript and in JSON. */
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { ExampleDocument } from "../../model/rule.js";
import { isSecretReference } from "../../model/secret.js";
import { displayWidth } from "../text/width.js";
import type { KindDescription } from "./kind-description.js";

type Written = "typescript" | "json";

/** One file with all examples. */
export function typescriptExample({ kind, singleton, examples }: KindDescription, width: number): string {
  const documents = Object.entries(examples).map(([name, spec]) => ({ kind, ...(!singleton && { name }), spec }));
  return typescriptDocuments(documents, width);
}

/** One file with these documents, of any kinds; patches and absences too. */
export function typescriptDocuments(documents: readonly ExampleDocument[], width: number): string {
  if (documents.length === 0) return "export default [];\n";
  const calls = documents.map((document) => call(document, documents.length > 1 ? 2 : 0, width));
  const helpers = documents.map(({ kind }) => helperOf(kind));
  const uses = [...helpers, ...(calls.some((text) => /[:[] ?secret\(/.test(text)) ? ["secret"] : [])];
  const whole = calls.length === 1 ? calls.join("") : `[\n${calls.map((text) => `  ${text},\n`).join("")}]`;
  return `import { ${[...new Set(uses)].sort().join(", ")} } from "shopwright";\n\nexport default ${whole};\n`;
}

/** The first example alone. */
export function jsonExample({ kind, singleton, examples }: KindDescription, width: number): string {
  const [[name, spec] = ["", {}]] = Object.entries(examples);
  return `${source({ kind, ...(singleton ? {} : { name }), spec }, "json", 0, width)}\n`;
}

/** `coupon("a", { … })`, `coupon.patch("a", { … })`, `orderPolicy.absent()`. */
function call({ kind, name, spec, patch, absent, labels }: ExampleDocument, indent: number, width: number): string {
  const method = absent ? ".absent" : patch === undefined ? "" : ".patch";
  const values = [...(absent ? [] : [patch ?? spec ?? {}]), ...(labels === undefined ? [] : [{ labels }])];
  const given = [
    ...(name === undefined ? [] : [JSON.stringify(name)]),
    ...values.map((value) => source(value, "typescript", indent, width)),
  ];
  return `${helperOf(kind)}${method}(${given.join(", ")})`;
}

/** `orderPolicy`. */
function helperOf(kind: string): string {
  return kind.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** On one line where it fits behind its indentation, else a line a part. */
function source(value: Json, written: Written, indent: number, width: number): string {
  const one = inline(value, written);
  const parts = written === "typescript" && isSecretReference(value) ? null : partsOf(value);
  if (parts === null || parts.length === 0 || (indent > 0 && displayWidth(one) + indent + 24 <= width)) return one;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const inner = indent + 2;
  const lines = parts.map(([name, part]) => {
    const label = name === null ? "" : `${keyText(name, written)}: `;
    const short = `${label}${inline(part, written)}`;
    const fits = displayWidth(short) + inner + 1 <= width;
    return `${" ".repeat(inner)}${fits ? short : `${label}${source(part, written, inner, width)}`}`;
  });
  const last = written === "typescript" ? "," : "";
  return `${open}\n${lines.join(",\n")}${last}\n${" ".repeat(indent)}${close}`;
}

function inline(value: Json, written: Written): string {
  if (written === "typescript" && isSecretReference(value)) {
    return `secret(${JSON.stringify(value.$secret)}, { version: ${JSON.stringify(value.version ?? "")} })`;
  }
  const parts = partsOf(value);
  if (parts === null) return JSON.stringify(value);
  const shown = parts.map(
    ([name, part]) => `${name === null ? "" : `${keyText(name, written)}: `}${inline(part, written)}`,
  );
  if (Array.isArray(value)) return `[${shown.join(", ")}]`;
  return shown.length === 0 ? "{}" : `{ ${shown.join(", ")} }`;
}

function partsOf(value: Json): readonly (readonly [name: string | null, part: Json])[] | null {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => [null, item] as const);
  return isJsonObject(value) ? Object.entries(value as JsonObject) : null;
}

function keyText(name: string, written: Written): string {
  return written === "typescript" && /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : JSON.stringify(name);
}
