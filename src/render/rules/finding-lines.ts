/** A finding in plain lines, for formats that have its place and summary elsewhere: escaped, without colours or frame. */
import { formatAddress } from "../../model/address.js";
import type { Diagnostic, Location } from "../../model/diagnostic.js";
import type { Language } from "../../model/language.js";
import { escapeLines, escapeText } from "../text/escape.js";
import { fileInRepository, type InRepository } from "./check-run.js";

/** Detail, subject, other places, and what to do. */
export function findingLines(finding: Diagnostic, language: Language, where: InRepository): readonly string[] {
  const { say } = language;
  const { detail, remedy, address, field, related = [] } = finding;
  const subject = [
    ...(address === undefined ? [] : [formatAddress(address)]),
    ...(field === undefined ? [] : [say`field ${field}`]),
  ];
  return [
    ...escapeLines(detail),
    ...(subject.length === 0 ? [] : [escapeText(say`in ${subject.join(say`, `)}`)]),
    ...related.map(
      ({ message, location }) => `${escapeText(message.replace(/\.$/, ""))}: ${placeText(location, where)}`,
    ),
    ...escapeLines(`${say`help:`} ${remedy}`),
  ];
}

/** `settings/coupons.ts:12:4`. */
export function placeText({ file, line, column }: Location, where: InRepository): string {
  return `${escapeText(fileInRepository(file, where))}:${line}:${column}`;
}
