/** What an import wrote, file by file, and what to do next. */
import { type Address, formatAddress } from "../../model/address.js";
import type { FoundDrift } from "../../model/drift-report.js";
import { escapeText } from "./escape.js";
import { fileDiffText } from "./file-diff-text.js";
import { flow } from "./fold.js";
import type { TextOptions } from "./text-options.js";

export interface ImportedFiles {
  readonly files: readonly {
    readonly file: string;
    /** `null`: it is new. */
    readonly before: string | null;
    readonly after: string;
    readonly addresses: readonly Address[];
  }[];
  readonly gone: readonly FoundDrift[];
  /** `false`: only shown. */
  readonly written: boolean;
  readonly diff: boolean;
}

/** Ends with a line break. */
export function importText({ files, gone, written, diff }: ImportedFiles, options: TextOptions): string {
  const { colors, language, width } = options;
  const { say, count } = language;
  const blocks = files.map(({ file, before, after, addresses }) => {
    const head = colors.bold(`${escapeText(file)}${before === null ? ` ${say`(new)`}` : ""}`);
    const lines = addresses.map((address) => `  ${escapeText(formatAddress(address))}`);
    const changes = diff ? [fileDiffText(file, before ?? "", after, options).trimEnd()] : [];
    return [head, ...lines, ...changes].join("\n");
  });
  const total = count(
    files.reduce((sum, { addresses }) => sum + addresses.length, 0),
    "setting",
  );
  const said = written
    ? say`Imported ${total}. Look at the files, then run shopwright plan: it shows nothing but what goes on record with the next apply.`
    : say`${total} would be imported. Nothing was written.`;
  return `${[...blocks, ...goneLines(gone, options), flow(said, width).join("\n")].join("\n\n")}\n`;
}

/** @param settled rows that documents say already. Ends with a line break. */
export function nothingToImportText(
  settled: readonly Address[],
  gone: readonly FoundDrift[],
  options: TextOptions,
): string {
  const { say, count } = options.language;
  const said =
    settled.length > 0
      ? say`Nothing to import: documents say the same already of ${count(settled.length, "setting")}.`
      : say`Nothing to import: no row was changed outside, and none is without a document.`;
  return `${[...goneLines(gone, options), flow(said, options.width).join("\n")].join("\n\n")}\n`;
}

function goneLines(gone: readonly FoundDrift[], { language, width }: TextOptions): readonly string[] {
  return gone.map(({ address, named }) => {
    const shown = escapeText(formatAddress(address));
    const place = named === null ? null : `${escapeText(named.document.file)}:${named.document.line}`;
    const said =
      place === null
        ? language.say`${shown} is gone: there is nothing to import.`
        : language.say`${shown} is gone: to keep it so, remove its document, ${place}.`;
    return flow(said, width).join("\n");
  });
}
