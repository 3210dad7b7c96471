/** What is wrong with a project file, all of it, in words that help. */
import type { z } from "zod";
import { compareStrings } from "../../../model/address.js";
import { parseAddressFilter } from "../../../model/address-filter.js";
import type { Diagnostic } from "../../../model/diagnostic.js";
import type { FieldPath } from "../../../model/field-path.js";
import type { FactSource, Project } from "../../../model/project.js";
import { isDate } from "../../../model/time/wall-clock.js";
import { projectFile } from "../../../settings/schemas/project-schema.js";
import { checkValue } from "../envelope/check-value.js";
import { didYouMean, errorAt, type FindingText, quotedList, shortened } from "../finding.js";
import type { RawDocument } from "../raw-document.js";
import { explainIssue } from "./explain-issue.js";

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
      for (const { path, ...text } of explainIssue(issue, raw.value)) report(path, text);
    return { project: null, findings };
  }
  const { stores, environments } = parsed.data;
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
  for (const [index, { environment }] of (parsed.data.waive ?? []).entries()) {
    const names = Object.keys(environments).sort(compareStrings);
    if (environment === undefined || names.includes(environment)) continue;
    report(["waive", index, "environment"], {
      code: "documents/unknown-environment",
      summary: "There is no such environment",
      detail: `The project file has no environment ${JSON.stringify(shortened(environment))}.`,
      remedy: didYouMean(environment, names, `Use one of ${quotedList(names)}, or leave it out.`),
    });
  }
  for (const [index, { address, until }] of (parsed.data.waive ?? []).entries()) {
    const filter = parseAddressFilter(address);
    if (!isDate(until)) {
      report(["waive", index, "until"], {
        code: "documents/project-invalid",
        summary: "The project file is not right",
        detail: `The calendar has no ${until}.`,
        remedy: 'Write the last day on which it holds, like "2027-06-30".',
      });
    }
    if (filter?.store != null && !filter.store.includes("*") && !known.includes(filter.store)) {
      report(["waive", index, "address"], {
        code: "documents/unknown-store",
        summary: "There is no such store",
        detail: `No store under "stores" is called ${JSON.stringify(shortened(filter.store))}.`,
        remedy: didYouMean(filter.store, known, `Use one of ${quotedList(known)}, or none for all.`),
      });
    }
    if (filter !== null) continue;
    report(["waive", index, "address"], {
      code: "documents/project-invalid",
      summary: "The project file is not right",
      detail: `${JSON.stringify(shortened(address))} is no address.`,
      remedy: "Write STORE/KIND.NAME, KIND.NAME for every store, or with stars: flagship/coupon.*, */store.",
    });
  }
  return { project: findings.length > 0 ? null : projectOf(parsed.data, raw), findings };
}

/** What rules are told comes with its places, since it is judged later. */
function projectOf(data: z.output<typeof projectFile>, { locate }: RawDocument): Project {
  const { format, stores, environments, facts, severity, waive } = data;
  const products = facts?.products;
  const source = typeof products === "string" ? ({ type: "file", file: products } as const) : products;
  return {
    format,
    stores,
    environments: environments as Project["environments"],
    ...(source && {
      facts: { products: { type: "query", ...source, location: locate(["facts", "products"]) } as FactSource },
    }),
    ...(severity && {
      severity: Object.entries(severity).map(([code, as]) => ({
        code,
        severity: as,
        location: locate(["severity", code]),
      })),
    }),
    ...(waive && { waive: waive.map((waiver, index) => ({ ...waiver, location: locate(["waive", index]) })) }),
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
