/** The parts of an envelope beside the setting itself: `lifecycle` and `labels`. */
import type { Lifecycle } from "../../../model/document.js";
import { isJsonObject, type Json } from "../../../model/json.js";
import type { Kind } from "../../../model/kind.js";
import { didYouMean, shortened } from "../finding.js";
import { checkIgnored } from "./check-ignored.js";
import { type Report, reportName, wrongType } from "./report.js";

const NO_LIFECYCLE: Lifecycle = { protect: false, ignore: [] };
const NO_LABELS: Readonly<Record<string, string>> = {};

/** @param kind `null` where it is not known. */
export function checkLifecycle(value: Json | undefined, kind: Kind | null, report: Report): Lifecycle {
  if (value === undefined) return NO_LIFECYCLE;
  if (!isJsonObject(value)) {
    report(["lifecycle"], wrongType('"lifecycle"', "an object like { protect: true }", value));
    return NO_LIFECYCLE;
  }
  for (const key of Object.keys(value)) {
    if (key === "protect" || key === "ignore") continue;
    report(["lifecycle", key], {
      code: "documents/unknown-field",
      summary: "A document has no such field",
      detail: `${JSON.stringify(shortened(key))} is not a field of "lifecycle".`,
      remedy: didYouMean(key, ["protect", "ignore"], 'Remove it; "lifecycle" has "protect" and "ignore".'),
    });
  }
  const { protect = false, ignore = [] } = value;
  if (typeof protect !== "boolean") report(["lifecycle", "protect"], wrongType('"protect"', "true or false", protect));
  const paths: readonly string[] =
    Array.isArray(ignore) && ignore.every((path) => typeof path === "string") ? ignore : [];
  if (!Array.isArray(ignore) || paths.length < ignore.length) {
    report(["lifecycle", "ignore"], wrongType('"ignore"', 'a list of field paths like ["limits.total"]', ignore));
  }
  for (const [index, path] of paths.entries()) {
    const problem = checkIgnored(path, kind);
    if (problem !== null) report(["lifecycle", "ignore", index], problem);
  }
  return { protect: protect === true, ignore: paths };
}

export function checkLabels(value: Json | undefined, report: Report): Readonly<Record<string, string>> {
  if (value === undefined) return NO_LABELS;
  if (!isJsonObject(value)) {
    report(["labels"], wrongType('"labels"', 'an object of texts like { team: "growth" }', value));
    return NO_LABELS;
  }
  for (const [key, label] of Object.entries(value)) {
    reportName(["labels", key], key, report);
    if (typeof label !== "string") report(["labels", key], wrongType("The label", "a text", label));
    else if (label !== "") reportName(["labels", key], label, report);
  }
  return value as Readonly<Record<string, string>>;
}
