/** Plan files: what `plan --out` writes and `show`, `sql` and `apply` read. A file that was touched is refused. */
import type { ErrorObject } from "ajv";
import { canonicalJson } from "../model/canonical-json.js";
import { accepted, type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import { type FieldPath, formatFieldPath } from "../model/field-path.js";
import { isJsonObject, type Json } from "../model/json.js";
import type { Plan } from "../model/plan.js";
import { withDigests } from "./fingerprint.js";
import { FORMAT_VERSION, type PlanDocument, planDocument, planOf, SHOPWRIGHT_FORMAT } from "./plan-document.js";
import { planSchema } from "./plan-schema.js";

/** JSON text; equal plans give equal bytes. */
export function writePlanFile(plan: Plan): string {
  return `${JSON.stringify(planDocument(plan), null, 2)}\n`;
}

/** Of every plan file, by which one that breaks off is known. */
const BEGINNING = /^\s*\{\s*"format_version"/;

/**
 * The very plan that was written.
 * @param engineVersion where given, a plan of another engine is refused, since it may compile to other statements.
 */
export async function readPlanFile(text: string, engineVersion?: string): Promise<Checked<Plan>> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    if (!BEGINNING.test(text)) return notAPlan(text.trim() === "" ? "It is empty." : "It is not JSON.");
    const detail = `It breaks off or was damaged: ${error instanceof Error ? error.message : String(error)}.`;
    return refuse("plan/not-json", "The plan file is not whole", detail);
  }
  if (!isJsonObject(document) || !isJsonObject(document["shopwright"])) {
    return notAPlan("It has no part named `shopwright`.");
  }
  const [format, own] = [document["format_version"], document["shopwright"]["format"]];
  if (format !== FORMAT_VERSION || own !== SHOPWRIGHT_FORMAT) {
    const found = `It has format ${show(format)} with shopwright.format ${show(own)}; this engine reads "${FORMAT_VERSION}" with ${SHOPWRIGHT_FORMAT}.`;
    return refuse("plan/other-format", "The plan file has another format version", found);
  }
  const validate = await validator();
  if (!validate(document)) {
    return refuse("plan/malformed", "The plan file does not follow its schema", explain(validate.errors ?? []));
  }
  return readWhole(document, engineVersion);
}

function readWhole(document: Json & PlanDocument, engineVersion: string | undefined): Checked<Plan> {
  const plan = planOf(document);
  const { contentDigest, digest } = withDigests(plan);
  if (contentDigest !== plan.contentDigest || digest !== plan.digest) {
    return edited("What it holds does not match the digest that it was written with.");
  }
  const changed = firstDifference(JSON.parse(writePlanFile(plan)), document, []);
  if (changed !== null) {
    return edited(`${formatFieldPath(changed)} does not agree with the plan's changes.`);
  }
  if (engineVersion !== undefined && engineVersion !== plan.engineVersion) {
    const detail = `It was made by version ${plan.engineVersion}; this is ${engineVersion}.`;
    return refuse("plan/other-engine", "The plan was made by another version of Shopwright", detail);
  }
  return accepted(plan);
}

function notAPlan(detail: string): Checked<never> {
  return refuse("plan/not-a-plan", "The file is not a plan of Shopwright", detail);
}

function edited(detail: string): Checked<never> {
  return refuse("plan/edited", "The plan file was changed after it was written", detail);
}

function refuse(code: string, summary: string, detail: string): Checked<never> {
  const remedy = "Make the plan again with `shopwright plan --out FILE`, and use that file as it is.";
  const finding: Diagnostic = { code, severity: "error", summary, detail, remedy };
  return refused([finding]);
}

/** Ajv takes a while to load: only what reads a plan file pays for it. */
async function validator() {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  return new Ajv2020({ strict: false, allErrors: true }).compile<Json & PlanDocument>(planSchema);
}

const SHOWN_ERRORS = 5;

function explain(errors: readonly ErrorObject[]): string {
  const shown = errors.slice(0, SHOWN_ERRORS).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
  const more = errors.length - shown.length;
  return `${[...shown, ...(more > 0 ? [`${more} more`] : [])].join("; ")}.`;
}

/** Where two JSON values first differ; `null` where they are equal. */
function firstDifference(a: Json | undefined, b: Json | undefined, path: FieldPath): FieldPath | null {
  if (a === undefined || b === undefined) return a === b ? null : path;
  const lists = Array.isArray(a) && Array.isArray(b);
  if (!lists && !(isJsonObject(a) && isJsonObject(b))) return canonicalJson(a) === canonicalJson(b) ? null : path;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const found = firstDifference(left.get(name), right.get(name), [...path, lists ? Number(name) : name]);
    if (found) return found;
  }
  return null;
}

function show(value: Json | undefined): string {
  return value === undefined ? "none" : canonicalJson(value);
}
