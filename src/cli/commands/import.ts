/** `import`: writes rows of the database down as documents, those changed outside and those that no document names. */
import { Option } from "commander";
import { type DriftReading, readDrift } from "../../database/read-drift.js";
import { planImport } from "../../documents/edit/import/plan-import.js";
import { readLayer } from "../../documents/edit/import/read-layer.js";
import { writeFiles } from "../../documents/edit/write-files.js";
import { namedSettings } from "../../documents/resolve/named-settings.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { importText, nothingToImportText } from "../../render/text/import-text.js";
import { kinds } from "../../settings/kinds/registry.js";
import { chosenAddresses, namedAddresses } from "../chosen-addresses.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { type ImportLayer, importLayer } from "../import-layer.js";
import { importableRows } from "../import-rows.js";
import type { Io } from "../io.js";
import { type OpenedEnvironment, openEnvironment } from "../open-environment.js";
import { type ReadDocuments, readDocuments } from "../open-project.js";
import { type ProjectOptions, projectOptions, storeOption } from "../options.js";
import { storesIn } from "../plan-project.js";
import { withProgress } from "../progress.js";
import { reportFindings, textOptions } from "../report.js";
import { withDatabase } from "../with-database.js";

interface ImportOptions extends ProjectOptions {
  readonly layer: string;
  readonly format: "json" | "typescript";
  readonly dryRun?: boolean;
  readonly diff?: boolean;
  readonly partial?: boolean;
  readonly color: boolean;
}

export const importRows = defineCommand<ImportOptions>({
  example: `shopwright import --layer settings/base
shopwright import coupon flagship/order_policy --layer settings/flagship --diff`,
  configure: (command) =>
    storeOption(projectOptions(command))
      .argument(
        "[what...]",
        "kinds and addresses: of a kind, and without any, what was changed outside or no document names",
      )
      .requiredOption("--layer <folder>", "the layer to write into")
      .addOption(new Option("--format <format>", "of new files").choices(["json", "typescript"]).default("json"))
      .option("--dry-run", "write nothing; name the files that would be written")
      .option("--diff", "show what changes")
      .option("--partial", "import what can be, where some cannot")
      .option("--no-color", "without colours"),
  completes: () => "addresses",
  run: async (io, options, args) => {
    const refuse = (findings: readonly Diagnostic[], status: ExitCode) => {
      reportFindings(findings, io, forPeople(options));
      return status;
    };
    const words = args.filter((word) => word !== undefined);
    const chosen = chosenAddresses(words, kinds);
    if (!chosen.ok) return refuse(chosen.diagnostics, EXIT.failed);
    const isNamed = namedAddresses(words, kinds);
    const opened = await openEnvironment(io, options);
    if (!opened.ok) return refuse(opened.diagnostics, EXIT.invalid);
    const named = words.flatMap((word) => /^([^/*[]+)\//.exec(word)?.[1] ?? []);
    const layer = importLayer(opened.value, options.layer, { asked: options.store, named });
    if (!layer.ok) return refuse(layer.diagnostics, EXIT.failed);
    // All stores: some may share the layer.
    const documents = await readDocuments(io, {}, opened);
    const broken = documents.findings.filter((finding) => !isMended(finding, layer.value.layer));
    if (broken.some(({ severity }) => severity === "error")) return refuse(broken, EXIT.invalid);
    return withDatabase(io, opened.value, { ...options, format: "text" }, async (session) => {
      const reading = await withProgress(io, io.language.say`Reading the database`, () =>
        readDrift(session, kinds, storesIn(opened.value), { named: isNamed }),
      );
      return write(io, options, {
        opened: opened.value,
        layer: layer.value,
        documents,
        reading,
        words,
        isChosen: chosen.value,
        isNamed,
      });
    });
  },
});

interface Gathered {
  readonly opened: OpenedEnvironment;
  readonly layer: ImportLayer;
  readonly documents: ReadDocuments;
  readonly reading: DriftReading;
  readonly words: readonly string[];
  readonly isChosen: Parameters<typeof importableRows>[1]["isChosen"];
  readonly isNamed: Gathered["isChosen"];
}

async function write(
  io: Io,
  options: ImportOptions,
  { opened, layer: { layer, stores }, documents, reading, words, isChosen, isNamed }: Gathered,
): Promise<ExitCode> {
  const { loaded, resolved } = documents;
  const desired = Object.fromEntries(
    resolved.flatMap(({ desired: each }) => (each ? [[each.store, each.context]] : [])),
  );
  const { rows, gone, contexts, present } = importableRows(reading, {
    kinds,
    named: namedSettings(loaded, kinds),
    desired,
    isChosen: (address) => stores.includes(address.store) && isChosen(address),
    isNamed,
  });
  const text = textOptions(io, options.color);
  const unmatched = words.filter((word) => {
    const one = chosenAddresses([word], kinds);
    return one.ok && !present.some(one.value) && !gone.some(({ address }) => one.value(address));
  });
  if (unmatched.length > 0) {
    reportFindings(unmatched.map(nothingThere), io, forPeople(options));
    return EXIT.failed;
  }
  const { files, settled, findings } = planImport({
    rows,
    stores: loaded,
    contexts,
    layer,
    format: options.format,
    texts: await readLayer(opened.folder, layer),
    kinds,
  });
  const stopped = findings.length > 0 && (!options.partial || files.length === 0);
  reportFindings(findings, io, forPeople(options));
  if (stopped) {
    io.err(`${io.language.say`Nothing was written.`}\n`);
    return EXIT.invalid;
  }
  if (files.length === 0) {
    io.out(nothingToImportText(settled, gone, text));
    return EXIT.done;
  }
  if (!options.dryRun) {
    const failed = await writeFiles(opened.folder, files);
    if (failed.length > 0) {
      reportFindings(failed, io, forPeople(options));
      io.err(`${io.language.say`Nothing was written.`}\n`);
      return EXIT.failed;
    }
  }
  io.out(importText({ files, gone, written: !options.dryRun, diff: options.diff === true }, text));
  return findings.length > 0 ? EXIT.invalid : EXIT.done;
}

/** What is wrong only because something is missing that an import may bring. */
function isMended({ code, detail }: Diagnostic, layer: string): boolean {
  switch (code) {
    case "documents/store-missing":
    case "documents/unknown-reference":
      return true;
    case "documents/no-documents":
    case "documents/layer-missing":
      return detail.includes(JSON.stringify(layer));
    default:
      return false;
  }
}

function nothingThere(word: string): Diagnostic {
  return {
    code: "import/nothing-there",
    severity: "error",
    summary: "The database has no such setting",
    detail: `No row that it holds is ${word}.`,
    remedy: "Run shopwright drift to see what can be imported, or shopwright show --current for all that there is.",
  };
}

/** Findings are printed for people: `--format` says how files are written. */
function forPeople({ chdir, color }: ImportOptions) {
  return { color, ...(chdir !== undefined && { chdir }) };
}
