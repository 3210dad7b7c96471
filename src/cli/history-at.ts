/** `history --at`: the settings as they stood when a revision was sealed, or at a time. */
import { type Moment, readState, type State } from "../database/ledger/read-state.js";
import { settingsDocuments } from "../documents/edit/settings-documents.js";
import { matchesAddress } from "../model/address-filter.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { HistoryFilter } from "../model/history-filter.js";
import type { Session } from "../model/session.js";
import { safeJson } from "../render/json/json-text.js";
import { recordedSettingsJson } from "../render/json/settings-json.js";
import { stateText } from "../render/text/state-text.js";
import { kinds } from "../settings/kinds/registry.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { readTime } from "./history-options.js";
import type { Io } from "./io.js";
import { withProgress } from "./progress.js";
import { reportFindings, textOptions } from "./report.js";
import { severalStores } from "./show-current.js";

export interface AtOptions {
  readonly format: "text" | "json" | "csv" | "documents";
  readonly color: boolean;
}

/** A number is a revision's, anything else a time. */
export function readMoment(text: string, now: Date, findings: Diagnostic[]): Moment | null {
  if (/^\d{1,15}$/.test(text)) return { type: "revision", sequence: Number(text) };
  const span = readTime("--at", text, now, findings);
  return span === undefined ? null : { type: "time", before: span.before };
}

export async function showState(
  session: Session,
  moment: Moment,
  { stores, addresses }: HistoryFilter,
  io: Io,
  options: AtOptions,
): Promise<ExitCode> {
  const state = await withProgress(io, io.language.say`Reading the database`, () =>
    readState(
      session,
      kinds,
      moment,
      (address) =>
        (stores?.includes(address.store) ?? true) &&
        (addresses?.some((filter) => matchesAddress(filter, address)) ?? true),
    ),
  );
  const held = new Set(state?.settings.map(({ address }) => address.store));
  const refusal =
    state === null
      ? noSuchRevision(moment.type === "revision" ? String(moment.sequence) : "")
      : options.format === "documents" && held.size > 1
        ? severalStores([...held])
        : null;
  if (state === null || refusal !== null) {
    reportFindings(refusal === null ? [] : [refusal], io, { color: options.color });
    return EXIT.failed;
  }
  io.out(printed(state, moment, io, options));
  return EXIT.done;
}

function printed(state: State, moment: Moment, io: Io, { format, color }: AtOptions): string {
  switch (format) {
    case "json":
      return recordedSettingsJson(state.settings);
    case "documents":
      return safeJson(settingsDocuments(state.settings, kinds));
    case "csv":
    case "text":
      return stateText(state, moment.type, kinds, textOptions(io, color));
  }
}

export function noSuchRevision(number: string): Diagnostic {
  return {
    code: "history/no-such-revision",
    severity: "error",
    summary: "There is no such revision",
    detail: `The history has no revision ${JSON.stringify(number)}.`,
    remedy: "shopwright history lists the revisions.",
  };
}
