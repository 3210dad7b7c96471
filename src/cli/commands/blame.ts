/** `blame`: who set each field of a setting, when and why. */
import { readBlame } from "../../database/ledger/read-blame.js";
import { recordedAddresses } from "../../database/ledger/recorded-addresses.js";
import { withSnapshot } from "../../database/with-snapshot.js";
import { type Address, formatAddress } from "../../model/address.js";
import { type AddressFilter, matchesAddress, parseAddressFilter } from "../../model/address-filter.js";
import type { Blame } from "../../model/blame.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { suggest } from "../../model/suggest.js";
import { jsonText } from "../../render/json/json-text.js";
import { blameText } from "../../render/text/blame-text.js";
import { kinds } from "../../settings/kinds/registry.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { openEnvironment } from "../open-environment.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions } from "../options.js";
import { reportFindings, textOptions } from "../report.js";
import { withDatabase } from "../with-database.js";

type BlameOptions = ProjectOptions & OutputOptions;

export const blame = defineCommand<BlameOptions>({
  example: `shopwright blame flagship/coupon.spring-10
shopwright blame flagship/order_policy --format json`,
  configure: (command) =>
    outputOptions(projectOptions(command)).argument("<address>", "the setting; without its store where one has it"),
  completes: () => "addresses",
  run: async (io, options, [word = ""]) => {
    const filter = parseAddressFilter(word);
    if (filter === null) {
      reportFindings([unknown(word, "It is not written like an address.", null)], io, options);
      return EXIT.failed;
    }
    const opened = await openEnvironment(io, options);
    if (!opened.ok) {
      reportFindings(opened.diagnostics, io, options);
      return EXIT.invalid;
    }
    return withDatabase(io, opened.value, options, async (session) => {
      const recorded = await withSnapshot(session, () => recordedAddresses(session, kinds));
      const meant = recorded.filter((address) => matchesAddress(filter, address));
      const only = meant.length > 1 ? undefined : (meant[0] ?? exactly(filter));
      const read = only === undefined ? null : await readBlame(session, kinds, only);
      if (read === null) {
        reportFindings([meant.length > 1 ? several(word, meant) : notOnRecord(word, recorded)], io, options);
        return EXIT.failed;
      }
      if (options.format === "json") io.out(blameJson(read));
      else io.out(blameText(read, kinds.get(read.address.kind), textOptions(io, options.color)));
      return EXIT.done;
    });
  },
});

/** Of a row that came past the triggers, only its whole address is known. */
function exactly({ store, kind, name }: AddressFilter): Address | undefined {
  const singleton = kinds.get(kind)?.singleton;
  return store === null || singleton === undefined || (name === null) !== singleton ? undefined : { store, kind, name };
}

function blameJson({ address, earlier, fields, gone }: Blame): string {
  return jsonText({ address: formatAddress(address), earlier: earlier.map(formatAddress), gone, fields });
}

function notOnRecord(word: string, recorded: readonly Address[]): Diagnostic {
  const known = recorded.flatMap((address) => {
    const whole = formatAddress(address);
    return [whole, whole.slice(whole.indexOf("/") + 1)];
  });
  return unknown(word, "Neither the history nor a table has anything of it.", suggest(word, known));
}

function several(word: string, meant: readonly Address[]): Diagnostic {
  const shown = meant.slice(0, 5).map(formatAddress);
  const more = meant.length > shown.length ? ` and ${meant.length - shown.length} more` : "";
  const detail = `${word} may be ${shown.join(", ")}${more}.`;
  return {
    code: "history/several",
    severity: "error",
    summary: "Several settings are meant",
    detail,
    remedy: "Name one of them, with its store.",
  };
}

function unknown(word: string, detail: string, meant: string | null): Diagnostic {
  return {
    code: "history/unknown-setting",
    severity: "error",
    summary: "Nothing is known of such a setting",
    detail: `${JSON.stringify(word)}: ${detail}`,
    remedy: meant === null ? "Write an address as shopwright history REVISION shows it." : `Did you mean ${meant}?`,
  };
}
