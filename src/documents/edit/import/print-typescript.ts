/** Documents as TypeScript that a person would write: a call of the kind's helper each, on one line where it fits. */
import { displayWidth } from "../../../model/display-width.js";
import { isJsonObject, type Json, type JsonObject } from "../../../model/json.js";
import { isSecretReference, type SecretReference } from "../../../model/secret.js";
import { withoutUnsafe } from "../../../model/unsafe-text.js";

const LINE_WIDTH = 100;

/** As the envelope has it; `null` names stand for singletons. */
export interface NewDocument {
  readonly kind: string;
  readonly name: string | null;
  readonly protect: boolean;
  readonly body: { readonly type: "spec" | "patch"; readonly value: JsonObject };
}

/** A file with all of them; ends with a line break. */
export function printTypescript(documents: readonly NewDocument[]): string {
  const several = documents.length > 1;
  const calls = documents.map((document) => callText(document, several ? 2 : 0));
  const helpers = new Set(documents.map(({ kind }) => helperOf(kind)));
  if (documents.some(({ body }) => hasSecret(body.value))) helpers.add("secret");
  const whole = several ? `[\n${calls.map((call) => `  ${call},\n`).join("")}]` : calls.join("");
  return `import { ${[...helpers].sort().join(", ")} } from "shopwright";\n\nexport default ${whole};\n`;
}

/** `order_policy` → `orderPolicy`. */
function helperOf(kind: string): string {
  return kind.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function callText({ kind, name, protect, body }: NewDocument, indent: number): string {
  const lead = `${helperOf(kind)}${body.type === "patch" ? ".patch" : ""}(`;
  const first = name === null ? "" : `${textOf(name, false)}, `;
  const options = protect ? ", { lifecycle: { protect: true } }" : "";
  const spec = sourceOf(body.value, indent, indent + displayWidth(lead + first), displayWidth(options) + 2);
  return `${lead}${first}${spec}${options})`;
}

/** @param used columns before it on its line. @param after columns behind it. */
function sourceOf(value: Json, indent: number, used: number, after: number): string {
  const flat = flatOf(value);
  const parts = partsOf(value);
  if (parts === null) return flat;
  if (!flat.includes("\n") && used + displayWidth(flat) + after <= LINE_WIDTH) return flat;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const inner = indent + 2;
  const lines = parts.map(([name, part]) => {
    const label = name === null ? "" : `${nameOf(name)}: `;
    return `${" ".repeat(inner)}${label}${sourceOf(part, inner, inner + displayWidth(label), 1)},`;
  });
  return `${open}\n${lines.join("\n")}\n${" ".repeat(indent)}${close}`;
}

function flatOf(value: Json): string {
  if (isSecretCall(value))
    return `secret(${textOf(value.$secret, false)}, { version: ${textOf(value.version, false)} })`;
  if (typeof value === "string") return textOf(value, true);
  const parts = partsOf(value);
  if (parts === null) return JSON.stringify(value);
  const shown = parts.map(([name, part]) => `${name === null ? "" : `${nameOf(name)}: `}${flatOf(part)}`);
  if (Array.isArray(value)) return `[${shown.join(", ")}]`;
  return shown.length === 0 ? "{}" : `{ ${shown.join(", ")} }`;
}

/** `null`: not to be opened. */
function partsOf(value: Json): readonly (readonly [name: string | null, part: Json])[] | null {
  if (isSecretCall(value)) return null;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => [null, item] as const);
  return isJsonObject(value) ? Object.entries(value) : null;
}

function nameOf(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : JSON.stringify(name);
}

/** Text of several lines stands as it is read, between backticks. */
function textOf(text: string, lines: boolean): string {
  if (!lines || !text.includes("\n")) return withoutUnsafe(JSON.stringify(text));
  const escaped = text
    .replaceAll(/[\\`]|\$\{/g, "\\$&")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  return `\`${withoutUnsafe(escaped)}\``;
}

function isSecretCall(value: Json): value is Json & SecretReference & { readonly version: string } {
  return isSecretReference(value) && value.version !== undefined;
}

function hasSecret(value: Json): boolean {
  if (isSecretCall(value)) return true;
  if (Array.isArray(value)) return (value as readonly Json[]).some(hasSecret);
  return isJsonObject(value) && Object.values(value).some(hasSecret);
}
