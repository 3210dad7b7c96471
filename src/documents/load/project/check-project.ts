/** What is wrong with a project file, all of it, in words that help. */
import type { z } from "zod";
import { compareStrings } from "../../../model/address.js";
import type { Diagnostic } from "../../../model/diagnostic.js";
import { type FieldPath, formatFieldPath } from "../../../model/field-path.js";
import { isJsonObject, type Json } from "../../../model/json.js";
import type { Project } from "../../../model/project.js";
import { projectFile } from "../../../settings/schemas/project-schema.js";
import { checkValue } from "../envelope/check-value.js";
import { didYouMean, errorAt, type FindingText, quotedList, shortened } from "../finding.js";
import type { RawDocument } from "../raw-document.js";

export interface CheckedProject {
  /** `null` if an error stands in its way. */
  readonly project: Project | null;
  readonly findings: readonly Diagnostic[];
}

export function checkProject(raw: RawDocument): CheckedProject {
  const findings: Diagnostic[] = checkValue(raw.value).map(({ path, ...text }) => errorAt(raw.locate(path), text));
  const parsed = projectFile.safeParse(raw.value);
  const report = (path: FieldPath, text: FindingText) => {
    const place = path.length === 0 ? raw.location : raw.locate(path);
    findings.push(errorAt(place, text));
  };
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      for (const { path, ...text } of explain(issue, raw.value)) report(path, text);
    return { project: null, findings };
  }
  const { format, stores, environments } = parsed.data;
  if (Object.keys(stores).length === 0)
    report(["stores"], empty("stores", 'Add a store: flagship: { layers: ["settings/base"] }.'));
  if (Object.keys(environments).length === 0) {
    report(["environments"], empty("environments", 'Add one: local: { database: "pglite:.shopwright/db" }.'));
  }
  const known = Object.keys(stores).sort(compareStrings);
  for (const [name, environment] of Object.entries(environments)) {
    for (const store of Object.keys(environment.stores ?? {})) {
      if (known.includes(store)) continue;
      report(["environments", name, "stores", store], {
        code: "documents/unknown-store",
        summary: "There is no such store",
        detail: `The environment ${JSON.stringify(name)} names the store ${JSON.stringify(store)}, which is not under "stores".`,
        remedy: didYouMean(store, known, `Add it under "stores", or use one of ${quotedList(known)}.`),
      });
    }
  }
  return { project: findings.length > 0 ? null : ({ format, stores, environments } as Project), findings };
}

type PathFinding = FindingText & { readonly path: FieldPath };

/** Fields of the file by the object in which they stand; `*` is any name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "": ["format", "stores", "environments", "$schema"],
  "stores.*": ["layers"],
  "environments.*": ["database", "layers", "stores", "guards", "vars"],
  "environments.*.guards": ["maxChanges", "maxDeletes"],
  "environments.*.stores.*": ["layers"],
  "environments.*.database": ["$env"],
};

const EXPECTED: readonly (readonly [RegExp, string])[] = [
  [/^format$/, "the number 1"],
  [/^(?:environments\.\*\.)?stores$/, 'an object of stores by name, like { flagship: { layers: ["settings/base"] } }'],
  [/^environments$/, 'an object of environments by name, like { local: { database: "pglite:.shopwright/db" } }'],
  [/layers$/, 'a list of folders, like ["settings/base"]'],
  [/layers\.\d+$/, "the path of a folder"],
  [/database(?:\.\$env)?$/, '"pglite:FOLDER", "postgres://…" or env("NAME"), in JSON { "$env": "NAME" }'],
  [/guards$/, "an object like { maxChanges: 50, maxDeletes: 5 }"],
  [/guards\.\w+$/, "a whole number, 0 or more"],
  [/vars$/, "an object of texts, numbers, true and false"],
  [/vars\.\*$/, "a text, a number, true or false"],
  [/^environments\.\*$/, 'an object like { database: "pglite:.shopwright/db" }'],
  [/stores\.\*$/, 'an object like { layers: ["settings/base"] }'],
];

function explain(issue: z.core.$ZodIssue, root: Json): readonly PathFinding[] {
  const path = issue.path as FieldPath;
  const place = generalPath(path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownField([...path, key], key, FIELDS[place] ?? []));
  if (issue.code === "invalid_key") return [invalidName(path)];
  const value = valueAt(root, path);
  if (place === "environments.*.database" && isJsonObject(value)) {
    const stray = Object.keys(value).filter((key) => key !== "$env");
    if (stray.length > 0) return stray.map((key) => unknownField([...path, key], key, FIELDS[place] ?? []));
  }
  const expected = EXPECTED.find(([pattern]) => pattern.test(place))?.[1] ?? "something else";
  const shown = path.length === 0 ? "The project file" : formatFieldPath(path);
  if (value === undefined) {
    return [
      {
        path,
        code: "documents/project-field-missing",
        summary: "A field of the project file is missing",
        detail: `${shown} is missing.`,
        remedy: `Add it: ${expected}.`,
      },
    ];
  }
  if (place === "format") {
    return [
      {
        path,
        code: "documents/project-format",
        summary: "The project file is of another format",
        detail: `format is ${shortened(JSON.stringify(value))}; this version of shopwright reads format 1.`,
        remedy: "Write format: 1, or use the version of shopwright that the file was written for.",
      },
    ];
  }
  const wanted = path.length === 0 ? "an object like { format: 1, stores: { … }, environments: { … } }" : expected;
  return [
    {
      path,
      code: "documents/project-invalid",
      summary: "The project file is not right",
      detail: `${shown} must be ${wanted}.`,
      remedy: `Write ${wanted}.`,
    },
  ];
}

function unknownField(path: FieldPath, key: string, known: readonly string[]): PathFinding {
  return {
    path,
    code: "documents/project-unknown-field",
    summary: "The project file has no such field",
    detail: `${formatFieldPath(path)} is not known.`,
    remedy: didYouMean(
      key,
      known,
      known.length === 0 ? "Remove it." : `Remove it, or use one of ${quotedList(known)}.`,
    ),
  };
}

function invalidName(path: FieldPath): PathFinding {
  return {
    path,
    code: "documents/project-name",
    summary: "The name of a store or environment is not allowed",
    detail: `${JSON.stringify(shortened(String(path.at(-1))))} is not a name: it stands in addresses, commands and tables.`,
    remedy: "Use letters, digits, - and _, a letter or digit first, at most 63 characters.",
  };
}

function empty(field: string, remedy: string): FindingText {
  return {
    code: "documents/project-empty",
    summary: "The project file names nothing",
    detail: `"${field}" is empty. Absence is not deletion.`,
    remedy,
  };
}

/** `environments.*.database`: names of stores, environments and vars give way to `*`. */
function generalPath(path: FieldPath): string {
  return path
    .map((step, index) => (/^(?:stores|environments|vars)$/.test(String(path[index - 1])) ? "*" : step))
    .join(".");
}

function valueAt(root: Json, path: FieldPath): Json | undefined {
  let value: Json | undefined = root;
  for (const step of path) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(step)];
    else value = isJsonObject(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
  }
  return value;
}
