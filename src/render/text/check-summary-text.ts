/** What was not checked and why, what is waived and until when, and how much advice there is: never passed over silently. */

import { formatAddress } from "../../model/address.js";
import type { Language } from "../../model/language.js";
import type { Missing, UncheckedRule } from "../../model/rule.js";
import type { WaivedFinding } from "../../model/waived-finding.js";
import { uncheckedText } from "../rules/rule-words.js";
import { escapeText } from "./escape.js";
import { flow } from "./fold.js";
import type { TextOptions } from "./text-options.js";

/** What checking came to, beside the findings themselves. */
export interface CheckSummary {
  readonly notChecked: readonly UncheckedRule[];
  readonly waived: readonly WaivedFinding[];
  /** How many pieces of advice were found and are not shown. */
  readonly advice: number;
}

/** Ends with a line break; nothing where there is nothing to say. */
export function checkSummaryText(
  { notChecked, waived, advice }: CheckSummary,
  options: Pick<TextOptions, "width" | "language">,
): string {
  const { say, count } = options.language;
  const lines = [
    ...missingLines(notChecked, options.language),
    ...waived.slice(0, MOST_WAIVED).map((each) => waivedLine(each, options.language)),
    ...(waived.length > MOST_WAIVED ? [say`Waived besides: ${count(waived.length - MOST_WAIVED, "finding")}.`] : []),
    ...(advice > 0 ? [say`To consider: ${count(advice, "recommendation")}, which shopwright advise lists.`] : []),
  ];
  return lines
    .flatMap((line) => folded(line, options.width))
    .map((line) => `${line}\n`)
    .join("");
}

const MOST_WAIVED = 5;

const MISSING: readonly Missing[] = ["products", "columns", "documents", "context", "database"];

function missingLines(notChecked: readonly UncheckedRule[], language: Language): readonly string[] {
  const { say, count } = language;
  return MISSING.flatMap((missing) => {
    const codes = new Set(notChecked.filter((each) => each.missing === missing).map(({ rule }) => rule.code));
    if (codes.size === 0) return [];
    return [say`${count(codes.size, "rule")} ${uncheckedText(missing, language)} (${[...codes].sort().join(", ")})`];
  });
}

function waivedLine({ finding, waiver }: WaivedFinding, { say }: Language): string {
  const at = finding.address === undefined ? "" : formatAddress(finding.address);
  return say`Waived until ${waiver.until}: ${finding.code} at ${at}, by ${waiver.owner}: ${waiver.reason}`;
}

function folded(line: string, width: number): readonly string[] {
  return flow(escapeText(line), width - 2).map((part, index) => (index === 0 ? part : `  ${part}`));
}
