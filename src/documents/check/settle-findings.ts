/**
 * What a project says of findings, carried out: severities by code, waivers, and what is wrong with these themselves. A
 * waiver whose last day is over waives nothing and is an error; one that nothing needs is a warning.
 */
import { type AddressFilter, matchesAddress, parseAddressFilter } from "../../model/address-filter.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { matchesGlob } from "../../model/glob.js";
import type { Project, Waiver } from "../../model/project.js";
import type { WaivedFinding } from "../../model/waived-finding.js";
import { didYouMean, errorAt, warningAt } from "../load/finding.js";

export interface SettledFindings {
  readonly findings: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
  /** What is wrong with the severities and waivers themselves. */
  readonly about: readonly Diagnostic[];
}

export interface Settling {
  /** Of rules and advice. */
  readonly codes: ReadonlySet<string>;
  readonly environment: string;
  /** `2027-03-01`. */
  readonly today: string;
  /** The stores that were asked for; `null`: all. */
  readonly stores: readonly string[] | null;
  /** Whether a rule could be checked in full: where not, nothing is said of waivers that nothing needed. */
  readonly wasChecked: (code: string) => boolean;
}

export function settleFindings(
  found: readonly Diagnostic[],
  { severity = [], waive = [] }: Pick<Project, "severity" | "waive">,
  settling: Settling,
): SettledFindings {
  const { codes, today } = settling;
  const severities = new Map(severity.map((entry) => [entry.code, entry.severity]));
  const here = waive.filter(({ environment }) => environment === undefined || environment === settling.environment);
  const waivers = here.flatMap((waiver): readonly Standing[] => {
    const filter = parseAddressFilter(waiver.address);
    return filter === null || !codes.has(waiver.code) ? [] : [{ waiver, filter }];
  });
  const used = new Set<Waiver>();
  const waived: WaivedFinding[] = [];
  const findings = found.flatMap((finding): readonly Diagnostic[] => {
    const wanted = severities.get(finding.code);
    if (wanted === "off") return [];
    const settled = wanted === undefined ? finding : { ...finding, severity: wanted };
    const match = waivers.find(({ waiver, filter }) => isMeant(waiver, filter, finding));
    if (match === undefined) return [settled];
    used.add(match.waiver);
    if (match.waiver.until < today) return [settled];
    waived.push({ finding: settled, waiver: match.waiver });
    return [];
  });
  const about = [
    ...[...severity, ...here].flatMap((entry) => (codes.has(entry.code) ? [] : [unknownCode(entry, codes)])),
    ...waivers.flatMap(({ waiver, filter }) => {
      if (waiver.until < today) return [expired(waiver)];
      return used.has(waiver) || !isJudged(waiver, filter, settling) ? [] : [unused(waiver)];
    }),
  ];
  return { findings, waived, about };
}

interface Standing {
  readonly waiver: Waiver;
  readonly filter: AddressFilter;
}

function isMeant({ code }: Waiver, filter: AddressFilter, finding: Diagnostic): boolean {
  return finding.code === code && finding.address !== undefined && matchesAddress(filter, finding.address);
}

/** Whether what it is about was looked at now, all of it. */
function isJudged({ code }: Waiver, { store }: AddressFilter, { stores, wasChecked }: Settling): boolean {
  const seen = stores === null || (store !== null && stores.some((each) => matchesGlob(store, each)));
  return seen && wasChecked(code);
}

function unknownCode({ code, location }: Pick<Waiver, "code" | "location">, codes: ReadonlySet<string>): Diagnostic {
  return errorAt(location, {
    code: "project/unknown-rule",
    summary: "There is no such rule",
    detail: `No rule and no advice has the code ${JSON.stringify(code)}.`,
    remedy: didYouMean(code, codes, "shopwright explain rules lists them all."),
  });
}

function expired({ code, address, until, owner, location }: Waiver): Diagnostic {
  return errorAt(location, {
    code: "project/waiver-expired",
    summary: "A waiver has run out",
    detail: `${code} was waived at ${address} until ${until}; ${owner} answers for it.`,
    remedy: "Mend what it was about and remove it, or give it another last day.",
  });
}

function unused({ code, address, location }: Waiver): Diagnostic {
  return warningAt(location, {
    code: "project/waiver-unused",
    summary: "A waiver waives nothing",
    detail: `${code} finds nothing at ${address}.`,
    remedy: "Remove it: it would one day waive what nobody has seen.",
  });
}
