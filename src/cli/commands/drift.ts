/** `drift`: shows what was changed outside of Shopwright since the last revision, by whom, and what can be done about it. */
import { readDrift } from "../../database/read-drift.js";
import { catalogueDrift } from "../../database/upgrade/catalogue/catalogue-drift.js";
import { namedSettings } from "../../documents/resolve/named-settings.js";
import { formatAddress } from "../../model/address.js";
import { canonicalJson } from "../../model/canonical-json.js";
import type { DriftReport } from "../../model/drift-report.js";
import { hasDrift } from "../../model/drift-report.js";
import { findDrift } from "../../plan/find-drift.js";
import { driftJson } from "../../render/json/drift-json.js";
import { driftReportText } from "../../render/text/drift-report-text.js";
import { kinds } from "../../settings/kinds/registry.js";
import { chosenAddresses } from "../chosen-addresses.js";
import { defineCommand } from "../command.js";
import { waysOut } from "../drift-ways-out.js";
import { EXIT } from "../exit-code.js";
import { openEnvironment } from "../open-environment.js";
import { readDocuments } from "../open-project.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions, storeOption } from "../options.js";
import { withProgress } from "../progress.js";
import { reportFindings, textOptions } from "../report.js";
import { selectedStores } from "../selected-stores.js";
import { withDatabase } from "../with-database.js";

interface DriftOptions extends ProjectOptions, OutputOptions {
  readonly detailedExitcode?: boolean;
}

export const drift = defineCommand<DriftOptions>({
  example: "shopwright drift\nshopwright drift coupon flagship/order_policy --detailed-exitcode",
  configure: (command) =>
    outputOptions(storeOption(projectOptions(command)))
      .argument("[what...]", "kinds and addresses; all without any")
      .option("--detailed-exitcode", "end with 2 where there is drift"),
  completes: () => "addresses",
  run: async (io, options, words) => {
    const people = { ...options, format: "text" } as const;
    const chosen = chosenAddresses(words, kinds);
    if (!chosen.ok) {
      reportFindings(chosen.diagnostics, io, people);
      return EXIT.failed;
    }
    const opened = await openEnvironment(io, options);
    const stores = opened.ok ? selectedStores(opened.value, options.store) : opened;
    if (!opened.ok || !stores.ok) {
      reportFindings(stores.ok ? [] : stores.diagnostics, io, people);
      return EXIT.invalid;
    }
    const { loaded, resolved, findings } = await readDocuments(io, options, opened);
    const valid = !findings.some(({ severity }) => severity === "error");
    const contexts = Object.fromEntries(
      resolved.flatMap(({ desired }) => (desired ? [[desired.store, desired.context]] : [])),
    );
    return withDatabase(io, opened.value, people, async (session) => {
      const reading = await withProgress(io, io.language.say`Reading the database`, () =>
        readDrift(session, kinds, stores.value),
      );
      const { index, details } = reading;
      const named = namedSettings(loaded, kinds);
      const read = findDrift({ index, details, kinds, contexts: { ...reading.contexts, ...contexts }, named });
      const report = narrowed(read, chosen.value);
      if (!valid) {
        reportFindings(findings, io, people);
        io.err(
          `${io.language.say`The documents are not valid: what follows is drift all the same, but rows that a document names may be told as nobody's.`}\n`,
        );
      }
      const altered = await catalogueDrift(session);
      reportFindings(altered, io, people);
      const specs = new Map(
        resolved.flatMap(({ desired }) =>
          (desired?.resources ?? []).map(({ address, spec }) => [formatAddress(address), spec] as const),
        ),
      );
      const isAgreed = ({ address, after }: DriftReport["changed"][number]) =>
        after !== null && canonicalJson(after) === canonicalJson(specs.get(formatAddress(address)) ?? null);
      const ways = waysOut(report, opened.value, options, isAgreed);
      if (options.format === "json") io.out(driftJson(report, valid ? "valid" : "invalid", kinds));
      else io.out(driftReportText(report, ways, kinds, textOptions(io, options.color)));
      const drifted = hasDrift(report) || altered.some(({ severity }) => severity === "error");
      return options.detailedExitcode && drifted ? EXIT.changes : EXIT.done;
    });
  },
});

function narrowed(report: DriftReport, isChosen: Parameters<typeof keep>[1]): DriftReport {
  return {
    ...report,
    changed: keep(report.changed, isChosen),
    unmanaged: report.unmanaged.filter(isChosen),
    notOnRecord: keep(report.notOnRecord, isChosen),
  };
}

function keep<T extends { readonly address: DriftReport["unmanaged"][number] }>(
  entries: readonly T[],
  isChosen: (address: T["address"]) => boolean,
): readonly T[] {
  return entries.filter(({ address }) => isChosen(address));
}
