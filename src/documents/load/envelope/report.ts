/** How the checks of an envelope tell what they find, and the findings that several of them share. */
import type { Diagnostic } from "../../../model/diagnostic.js";
import type { FieldPath } from "../../../model/field-path.js";
import type { Json } from "../../../model/json.js";
import type { FindingText } from "../finding.js";
import { checkName } from "./check-name.js";

/** Reports what is wrong with one part of the document. */
export type Report = (path: FieldPath, text: FindingText, severity?: Diagnostic["severity"]) => void;

export function reportName(path: FieldPath, name: string, report: Report): void {
  const problem = checkName(name);
  if (problem === null) return;
  const { severity, ...text } = problem;
  report(path, text, severity);
}

export function wrongType(subject: string, expected: string, found: Json | undefined): FindingText {
  const what =
    found === null
      ? "null"
      : Array.isArray(found)
        ? "a list"
        : typeof found === "object"
          ? "an object"
          : `a ${typeof found}`;
  return {
    code: "documents/wrong-type",
    summary: "The value is of the wrong type",
    detail: `${subject} must be ${expected}; it is ${what}.`,
    remedy: `Write ${expected}.`,
  };
}
