/** What was changed outside of Shopwright, for people; then which rows are nobody's, and the three ways out. */
import { type Address, formatAddress } from "../../model/address.js";
import type { DriftReport, FoundDrift } from "../../model/drift-report.js";
import type { Kinds } from "../../model/kind.js";
import { driftText } from "./changes/drift-text.js";
import { escapeText } from "./escape.js";
import { fold } from "./fold.js";
import type { TextOptions } from "./text-options.js";
import { wrap } from "./width.js";

/** What can be done about it, as a person would type or write it. */
export interface WaysOut {
  /** How many of the changed settings documents say the same of already. */
  readonly agreed: number;
  readonly takeBack: readonly string[];
  readonly keep: readonly string[];
  /** Settings whose rows are gone, with the places of their documents. */
  readonly remove: readonly { readonly address: Address; readonly place: string }[];
  /** `lifecycle: { ignore: ["limits.total"] }`, and where. */
  readonly leave: readonly { readonly text: string; readonly place: string }[];
}

const MOST_ADDRESSES = 20;

/** Ends with a line break. */
export function driftReportText(report: DriftReport, ways: WaysOut, kinds: Kinds, options: TextOptions): string {
  const { colors, language } = options;
  const { say, count } = language;
  const { changed, unmanaged, notOnRecord, revision, ignored } = report;
  const recorded = changed.filter(({ edits }) => edits.length > 0);
  const unrecorded = changed.filter(({ edits }) => edits.length === 0);
  const parts: string[] = [];
  const section = (title: string, blocks: readonly string[]) => {
    if (blocks.length > 0) parts.push(colors.bold(title), ...blocks);
  };
  const block = (each: FoundDrift) => foundText(each, kinds, options);
  section(say`Changed outside of Shopwright since revision ${revision}:`, recorded.map(block));
  section(say`Changed past the triggers since revision ${revision}, nobody knows by whom:`, unrecorded.map(block));
  section(say`Rows that no document names, and that are never touched:`, addressList(unmanaged, options));
  section(
    say`Rows that documents name, and that the next apply takes on record:`,
    addressList(
      notOnRecord.map(({ address }) => address),
      options,
    ),
  );
  if (ignored > 0)
    parts.push(colors.dim(`# ${say`changed only in fields left to the admin screen: ${count(ignored, "setting")}`}`));
  parts.push(...waysText(report, ways, options));
  parts.push(colors.bold(summary(report, options)));
  return `${parts.join("\n\n")}\n`;
}

function foundText({ named, unrecorded, ...drift }: FoundDrift, kinds: Kinds, options: TextOptions): string {
  const place = named === null ? null : `${escapeText(named.document.file)}:${named.document.line}`;
  return driftText(drift, kinds, options, { place, unrecorded });
}

function addressList(addresses: readonly Address[], { language, colors }: TextOptions): readonly string[] {
  if (addresses.length === 0) return [];
  const shown = addresses.slice(0, MOST_ADDRESSES).map((address) => `  ${escapeText(formatAddress(address))}`);
  const more = addresses.length - shown.length;
  return [
    [...shown, ...(more > 0 ? [colors.dim(`  # ${language.say`and ${language.count(more, "other")}`}`)] : [])].join(
      "\n",
    ),
  ];
}

function summary({ changed, revision, unmanaged, notOnRecord }: DriftReport, { language }: TextOptions): string {
  const { say, count } = language;
  if (changed.length > 0) {
    const beside = unmanaged.length > 0 ? say` ${count(unmanaged.length, "row")} unmanaged.` : "";
    return `${say`Drift: ${count(changed.length, "setting")} changed outside of Shopwright.`}${beside}`;
  }
  if (revision === 0 && unmanaged.length + notOnRecord.length === 0)
    return say`No drift: nothing was applied to this database yet, and it has no rows.`;
  if (revision === 0) return say`No drift: nothing was applied to this database yet.`;
  return say`No drift. The store is as revision ${revision} left it.`;
}

function waysText({ changed, unmanaged }: DriftReport, ways: WaysOut, options: TextOptions): readonly string[] {
  const { say, count } = options.language;
  const way = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`  ${title}`, ...lines]);
  const commands = (lines: readonly string[]) => lines.flatMap((line) => commandLines(line, options));
  const open = changed.length - ways.agreed;
  const lines = [
    ...(ways.agreed > 0
      ? textLines(
          `# ${say`${count(ways.agreed, "setting")}: documents say the same already; the next apply takes it on record.`}`,
          options,
        )
      : []),
    ...(open > 0 ? way(say`Take it back:`, commands(ways.takeBack)) : []),
    ...way(open > 0 ? say`Keep it in documents:` : say`Write it down in documents:`, [
      ...commands(ways.keep),
      ...ways.remove.flatMap(({ address, place }) =>
        textLines(`# ${say`${formatAddress(address)} is gone: remove its document, ${place}`}`, options),
      ),
    ]),
    ...way(
      say`Leave it to the admin screen, in its document:`,
      ways.leave.flatMap(({ text, place }) => [...textLines(text, options), ...textLines(`# ${place}`, options)]),
    ),
  ];
  if (lines.length === 0 || changed.length + unmanaged.length === 0) return [];
  return [[options.colors.bold(say`What to do:`), ...lines].join("\n")];
}

/** A command that is too long for a line goes on behind a backslash, as shells read it: it is to be copied. */
function commandLines(line: string, { width }: TextOptions): readonly string[] {
  const parts = wrap(escapeText(line), Math.max(40, width - 8));
  return parts.map(
    (part, index) => `${index === 0 ? "    " : "      "}${part}${index < parts.length - 1 ? " \\" : ""}`,
  );
}

function textLines(line: string, { width }: TextOptions): readonly string[] {
  return fold(escapeText(line), Math.max(40, width - 6)).map(
    (part, index) => `${index === 0 ? "    " : "      "}${part.trimStart()}`,
  );
}
