/** What `history` may be asked for, read into a filter; everything that is not understood is told at once. */
import { type AddressFilter, parseAddressFilter } from "../model/address-filter.js";
import { type Checked, checkedWith, type Diagnostic } from "../model/diagnostic.js";
import type { HistoryFilter } from "../model/history-filter.js";
import type { Kinds } from "../model/kind.js";
import { suggest } from "../model/suggest.js";
import { parseTimeSpan, type TimeSpan } from "../model/time/time-span.js";

export interface HistoryFilterOptions {
  readonly store?: readonly string[];
  readonly address?: readonly string[];
  readonly actor?: string;
  readonly since?: string;
  readonly until?: string;
  readonly commit?: string;
}

/** @param now for times such as `7d` */
export function historyFilter(options: HistoryFilterOptions, kinds: Kinds, now: Date): Checked<HistoryFilter> {
  const findings: Diagnostic[] = [];
  const addresses = (options.address ?? []).map((text) => readAddress(text, kinds, findings));
  const since = readTime("--since", options.since, now, findings);
  const until = readTime("--until", options.until, now, findings);
  if (since && until && since.from >= until.before) findings.push(neverMeets(options));
  const commit = options.commit?.toLowerCase() ?? null;
  if (commit !== null && !/^[0-9a-f]{4,64}$/.test(commit)) findings.push(notACommit(commit));
  const filter: HistoryFilter = {
    stores: options.store ?? null,
    addresses: options.address === undefined ? null : addresses.flatMap((each) => each ?? []),
    actor: options.actor ?? null,
    since: since?.from ?? null,
    before: until?.before ?? null,
    commit,
  };
  return checkedWith(filter, findings);
}

function readAddress(text: string, kinds: Kinds, findings: Diagnostic[]): AddressFilter | null {
  const filter = parseAddressFilter(text);
  if (filter === null) findings.push(notAnAddress(`${JSON.stringify(text)} is not written like one.`, null));
  else if (isPlain(filter.kind) && !kinds.has(filter.kind)) {
    findings.push(notAnAddress(`There is no kind ${JSON.stringify(filter.kind)}.`, suggest(filter.kind, kinds.keys())));
  }
  return filter;
}

/** Not a pattern, which may well mean several kinds. */
function isPlain(kind: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(kind);
}

export function readTime(
  option: string,
  text: string | undefined,
  now: Date,
  findings: Diagnostic[],
): TimeSpan | undefined {
  const span = text === undefined ? undefined : parseTimeSpan(text, now);
  if (span === null) {
    findings.push({
      code: "history/not-a-time",
      severity: "error",
      summary: "This is no time",
      detail: `${option} has ${JSON.stringify(text)}.`,
      remedy:
        "Write a day, 2027-03-01, a time, 2027-03-01T10:00 (UTC, or with an offset: +08:00), or how long ago: 7d, 12h, 3mo.",
    });
  }
  return span ?? undefined;
}

function neverMeets({ since, until }: HistoryFilterOptions): Diagnostic {
  return {
    code: "history/not-a-time",
    severity: "error",
    summary: "This is no time",
    detail: `--since ${since} is not before --until ${until}.`,
    remedy: "Exchange them, or leave one out.",
  };
}

function notACommit(commit: string): Diagnostic {
  return {
    code: "history/not-a-commit",
    severity: "error",
    summary: "This is no commit",
    detail: `${JSON.stringify(commit)} is no beginning of a commit's hash.`,
    remedy: "Write at least four of its hexadecimal digits, as git log --oneline shows them.",
  };
}

function notAnAddress(detail: string, meant: string | null): Diagnostic {
  return {
    code: "history/not-an-address",
    severity: "error",
    summary: "This is no kind and no address",
    detail,
    remedy: meant === null ? "Write coupon, coupon.spring-10 or flagship/coupon.spring-10." : `Did you mean ${meant}?`,
  };
}
