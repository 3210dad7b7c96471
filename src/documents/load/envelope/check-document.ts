/**
 * The envelope: from a raw value to a {@link Document}, whatever file it comes from. Strict, and independent of the
 * kind's fields, which are looked at when layers have been merged.
 */
import type { Diagnostic } from "../../../model/diagnostic.js";
import type { Document, DocumentBody } from "../../../model/document.js";
import type { FieldPath } from "../../../model/field-path.js";
import { formatFieldPath } from "../../../model/field-path.js";
import { isJsonObject, type JsonObject } from "../../../model/json.js";
import type { Kind, Kinds } from "../../../model/kind.js";
import { didYouMean, errorAt, type FindingText, quotedList, shortened, warningAt } from "../finding.js";
import type { RawDocument } from "../raw-document.js";
import { checkLabels, checkLifecycle } from "./check-options.js";
import { checkValue, PLAIN_SECRET } from "./check-value.js";
import { type Report, reportName, wrongType } from "./report.js";

const FIELDS = ["kind", "name", "spec", "patch", "absent", "lifecycle", "movedFrom", "labels", "$schema"] as const;
const BODIES = ["spec", "patch", "absent"] as const;

export interface CheckedDocument {
  /** `null` if an error stands in its way. */
  readonly document: Document | null;
  readonly findings: readonly Diagnostic[];
}

/** @param layer The layer's folder as the project file writes it. */
export function checkDocument(raw: RawDocument, layer: string, kinds: Kinds): CheckedDocument {
  const findings: Diagnostic[] = [];
  const report: Report = (path, text, severity = "error") => {
    const [root, ...rest] = path;
    const field = (root === "spec" || root === "patch") && rest.length > 0 ? formatFieldPath(rest) : undefined;
    const at = path.length === 0 ? raw.location : raw.locate(path);
    findings.push({ ...(severity === "error" ? errorAt(at, text) : warningAt(at, text)), ...(field && { field }) });
  };
  for (const { path, ...text } of checkValue(raw.value)) report(path, text);
  // what else there is to say could repeat the secret, as a name or a kind
  if (findings.some(({ code }) => code === PLAIN_SECRET)) return { document: null, findings };
  if (!isJsonObject(raw.value)) {
    report([], wrongType("The document", "an object like { kind, name, spec }", raw.value));
    return { document: null, findings };
  }
  const value = raw.value;
  for (const key in value) {
    if ((FIELDS as readonly string[]).includes(key)) continue;
    report([key], {
      code: "documents/unknown-field",
      summary: "A document has no such field",
      detail: `${JSON.stringify(shortened(key))} is not a field of a document; settings stand inside "spec".`,
      remedy: didYouMean(key, FIELDS, `Move it into "spec" or remove it; a document has ${quotedList(FIELDS)}.`),
    });
  }
  const kind = checkKind(value, kinds, report);
  const name = checkNames(value, kind, report);
  const body = checkBody(value, report);
  const lifecycle = checkLifecycle(value["lifecycle"], kind, report);
  const labels = checkLabels(value["labels"], report);
  const movedFrom = checkMovedFrom(value, kind, report);
  if (value["$schema"] !== undefined && typeof value["$schema"] !== "string") {
    report(["$schema"], wrongType('"$schema"', "the address of a JSON Schema", value["$schema"]));
  }
  if (kind === null || body === null || findings.some((finding) => finding.severity === "error")) {
    return { document: null, findings };
  }
  const bodyField = body.type;
  const source = {
    get location() {
      return raw.location; // worked out when asked for
    },
    locate: (path: FieldPath) => raw.locate([bodyField, ...path]),
  };
  return { document: { kind: kind.name, name, body, lifecycle, movedFrom, labels, layer, source }, findings };
}

function checkKind(value: JsonObject, kinds: Kinds, report: Report): Kind | null {
  const written = value["kind"];
  if (written === undefined) {
    report([], {
      code: "documents/kind-missing",
      summary: "The document does not say its kind",
      detail: 'A document needs "kind", the type of setting that it holds.',
      remedy: 'Add "kind", for example "kind": "coupon". In TypeScript, use the helper of the kind.',
    });
    return null;
  }
  if (typeof written !== "string") {
    report(["kind"], wrongType('"kind"', "the name of a kind", written));
    return null;
  }
  const kind = kinds.get(written);
  if (kind !== undefined) return kind;
  report(["kind"], {
    code: "documents/unknown-kind",
    summary: "There is no such kind",
    detail: `${JSON.stringify(shortened(written))} is not a kind of setting.`,
    remedy: didYouMean(written, kinds.keys(), `Use one of ${quotedList(kinds.keys())}.`),
  });
  return null;
}

function checkNames(value: JsonObject, kind: Kind | null, report: Report): string | null {
  const name = value["name"];
  if (kind === null) return null;
  if (kind.singleton) {
    if (name === undefined) return null;
    report(["name"], {
      code: "documents/needless-name",
      summary: "This kind has no names",
      detail: `A store has one ${kind.name}, so its document has no name.`,
      remedy: 'Remove "name".',
    });
    return null;
  }
  if (name === undefined) {
    report([], {
      code: "documents/name-missing",
      summary: "The document has no name",
      detail: `A store has many documents of kind ${kind.name}; a name tells them apart.`,
      remedy: 'Add "name", for example "name": "spring-10".',
    });
    return null;
  }
  if (typeof name !== "string") {
    report(["name"], wrongType('"name"', "a text", name));
    return null;
  }
  reportName(["name"], name, report);
  return name;
}

function checkMovedFrom(value: JsonObject, kind: Kind | null, report: Report): string | null {
  const movedFrom = value["movedFrom"];
  if (movedFrom === undefined) return null;
  const problem: FindingText | null =
    typeof movedFrom !== "string"
      ? wrongType('"movedFrom"', "the name that the setting had before", movedFrom)
      : kind?.singleton === true
        ? misplaced("movedFrom", `A store has one ${kind.name}, which has no name and cannot be renamed.`)
        : value["absent"] !== undefined
          ? misplaced("movedFrom", "A setting that is absent cannot also be renamed.")
          : movedFrom === value["name"]
            ? misplaced("movedFrom", "The old name is the same as the new one.")
            : null;
  if (problem !== null) report(["movedFrom"], problem);
  if (typeof movedFrom !== "string") return null;
  reportName(["movedFrom"], movedFrom, report);
  return movedFrom;
}

function checkBody(value: JsonObject, report: Report): DocumentBody | null {
  const given = BODIES.filter((field) => value[field] !== undefined);
  const [field, second] = given;
  if (field === undefined) {
    report([], {
      code: "documents/body-missing",
      summary: "The document says nothing",
      detail: 'A document has one of "spec" (the setting), "patch" (changes to an earlier layer) and "absent".',
      remedy: 'Add "spec": { … }.',
    });
    return null;
  }
  if (second !== undefined) {
    report([second], {
      code: "documents/several-bodies",
      summary: 'A document has only one of "spec", "patch" and "absent"',
      detail: `This one has ${quotedList(given)}.`,
      remedy: "Keep the one that is meant; a patch of another layer's document belongs in a document of its own.",
    });
    return null;
  }
  const body = value[field];
  if (field === "absent") {
    if (body === true) return { type: "absent" };
    report(["absent"], wrongType('"absent"', "true", body));
    return null;
  }
  if (!isJsonObject(body)) {
    report([field], wrongType(`"${field}"`, "an object", body));
    return null;
  }
  return field === "spec" ? { type: "spec", spec: body } : { type: "patch", patch: body };
}

function misplaced(field: string, detail: string): FindingText {
  return {
    code: "documents/misplaced-field",
    summary: "The field has no meaning here",
    detail,
    remedy: `Remove "${field}".`,
  };
}
