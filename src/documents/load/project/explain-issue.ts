/** What the schema of the project file finds, in words that help: what is missing, not known, or of another form. */
import type { z } from "zod";
import { type FieldPath, formatFieldPath } from "../../../model/field-path.js";
import { isJsonObject, type Json } from "../../../model/json.js";
import { didYouMean, type FindingText, quotedList, shortened } from "../finding.js";

export type PathFinding = FindingText & { readonly path: FieldPath };

export function explainIssue(issue: z.core.$ZodIssue, root: Json): readonly PathFinding[] {
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

/** Fields of the file by the object in which they stand; `*` is any name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "": ["format", "stores", "environments", "facts", "severity", "waive", "$schema"],
  facts: ["products"],
  "facts.products": ["query"],
  "waive.#": ["code", "address", "environment", "reason", "owner", "until"],
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
  [/^facts$/, 'an object like { products: "facts/products.csv" }'],
  [/^facts\.products/, 'the path of a CSV or JSON file, "facts/products.csv", or a query, { query: "select …" }'],
  [/^severity$/, 'an object of severities by code, like { "orders/slow-confirmation": "off" }'],
  [/^severity\.\*$/, '"error", "warning", "advice" or "off"'],
  [/^waive$/, "a list of waivers, like [{ code, address, reason, owner, until }]"],
  [/^waive\.#$/, "an object like { code, address, reason, owner, until }"],
  [/^waive\.#\.until$/, 'the last day on which it holds, like "2027-06-30"'],
  [/^waive\.#\.\w+$/, "a text that is not empty"],
  [/^environments\.\*$/, 'an object like { database: "pglite:.shopwright/db" }'],
  [/stores\.\*$/, 'an object like { layers: ["settings/base"] }'],
];

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

/** `environments.*.database`: names of stores, environments, vars and codes give way to `*`, places in `waive` to `#`. */
function generalPath(path: FieldPath): string {
  return path
    .map((step, index) => {
      if (index === 1 && path[0] === "waive") return "#";
      return /^(?:stores|environments|vars|severity)$/.test(String(path[index - 1])) ? "*" : step;
    })
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
