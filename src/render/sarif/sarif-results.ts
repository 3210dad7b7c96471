/** What a SARIF run found: one result a finding, at its place, with links to all other places that it names. */
import { formatAddress } from "../../model/address.js";
import { sha256 } from "../../model/canonical-json.js";
import type { Diagnostic, Location } from "../../model/diagnostic.js";
import type { Language } from "../../model/language.js";
import type { Waiver } from "../../model/project.js";
import { fileInRepository, type InRepository, projectFileOf } from "../rules/check-run.js";
import { escapeText } from "../text/escape.js";
import { sarifLink, sarifMessage } from "./sarif-message.js";
import { sarifLevel } from "./sarif-rules.js";

/** Stands for the folder that all files are relative to. */
export const ROOT = "%SRCROOT%";

/** A finding; one that is waived is a result too, a suppressed one. */
interface Found {
  readonly finding: Diagnostic;
  readonly waiver?: Waiver;
}

/** @param indexes of all codes among the run's rules */
export function sarifResults(
  all: readonly Found[],
  indexes: ReadonlyMap<string, number>,
  where: InRepository,
  language: Language,
): readonly object[] {
  const fingerprints = fingerprintsOf(all.map(({ finding }) => finding));
  return all.map(({ finding, waiver }, index) => {
    const { code, severity, address, field, related = [] } = finding;
    return {
      ruleId: code,
      ruleIndex: indexes.get(code) ?? -1,
      level: sarifLevel(severity),
      message: { text: messageText(finding, language) },
      locations: [
        {
          ...physicalLocation(finding.location, where),
          ...(address && { logicalLocations: [{ fullyQualifiedName: escapeText(formatAddress(address)) }] }),
        },
      ],
      ...(related.length > 0 && {
        relatedLocations: related.map(({ message, location }, position) => ({
          id: position + 1,
          message: { text: sarifMessage(message) },
          ...physicalLocation(location, where),
        })),
      }),
      // The second is the only one that GitHub knows an alert again by; without it, it would take the line's text.
      partialFingerprints: {
        "shopwright/v1": fingerprints[index] ?? "",
        primaryLocationLineHash: fingerprints[index] ?? "",
      },
      ...(waiver && { suppressions: [suppression(waiver, where, language)] }),
      ...(field !== undefined && { properties: { field: escapeText(field) } }),
    };
  });
}

function suppression({ reason, owner, until, location }: Waiver, where: InRepository, { say }: Language) {
  return {
    kind: "external",
    state: "accepted",
    justification: escapeText(say`waived until ${until}, for which ${owner} answers: ${reason}`),
    location: physicalLocation(location, where),
  };
}

/** Places that no link leads to are hidden by GitHub. */
function messageText({ detail, remedy, related = [] }: Diagnostic, { say }: Language): string {
  const links = related.map(({ message }, index) => sarifLink(message, index + 1));
  return [sarifMessage(detail), sarifMessage(remedy), ...links.map((link) => say`See: ${link}`)].join("\n");
}

/** GitHub refuses a whole file for one result without a place: what is of no file is shown at the project's own. */
function physicalLocation(location: Location | undefined, where: InRepository) {
  const { file, line, column, endColumn } = location ?? { file: projectFileOf(where), line: 1 };
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(fileInRepository(file, where)), uriBaseId: ROOT },
      region: {
        startLine: line,
        ...(column !== undefined && { startColumn: column }),
        ...(endColumn !== undefined && { endColumn }),
      },
    },
  };
}

/** Percent-encoded by RFC 3986, segment by segment: a colon in the first one would be taken for a scheme's. */
function uriOf(file: string): string {
  const encoded = (segment: string) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\ufffd"));
  return file.split("/").map(encoded).join("/");
}

/**
 * The same whatever lines stand above, and whatever the values are: of the code, the setting and the field. Where several
 * findings have that in common, they are numbered.
 */
function fingerprintsOf(findings: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, address, field, location }) => {
    const place = address === undefined ? (location?.file ?? null) : formatAddress(address);
    const digest = sha256(JSON.stringify([code, place, field ?? null])).slice(0, 32);
    const number = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, number);
    return `${digest}:${number}`;
  });
}
