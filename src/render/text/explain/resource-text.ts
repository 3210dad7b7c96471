/** A resource explained: every value beside the line that it comes from, defaults named as such. */
import { formatAddress } from "../../../model/address.js";
import type { ExplainedValue, ValueSource } from "../../../model/explained-value.js";
import type { Kind } from "../../../model/kind.js";
import type { Resource } from "../../../model/resource.js";
import { escapeText } from "../escape.js";
import { atField, atItem, type Here, inSpecOf, labelledName } from "../fields/here.js";
import { valueText } from "../fields/value-text.js";
import { flow, fold } from "../fold.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth, padEnd } from "../width.js";

/** A line of a value and what is said beside it. */
interface Row {
  readonly left: string;
  readonly depth: number;
  readonly right: readonly string[];
}

/** Ends with a line break. */
export function resourceText(
  {
    address,
    spec,
    sources,
    lifecycle,
    labels,
  }: Pick<Resource, "address" | "spec" | "sources" | "lifecycle" | "labels">,
  kind: Kind,
  values: readonly ExplainedValue[],
  options: TextOptions,
): string {
  const { colors, width, language } = options;
  const { say } = language;
  const { label, description } = language.kind(kind);
  const title = [label === kind.name ? "" : label, formatAddress(address)].join(" ").trim();
  const facts = [
    ...sources.map(
      ({ body, source: { location }, layer }) =>
        say`from ${placeText({ location, patch: body.type === "patch" }, options)}, layer ${layer}`,
    ),
    ...(lifecycle.protect ? [say`never deleted without consent (lifecycle.protect)`] : []),
    ...(lifecycle.ignore.length > 0 ? [say`left to the admin screen: ${lifecycle.ignore.join(", ")}`] : []),
    ...Object.entries(labels).map(([name, value]) => say`label ${name}: ${value}`),
  ];
  const here = inSpecOf(kind, language);
  const rows = values.flatMap((value) => rowsOf(value, atField(here, value.name, spec), here, 0, options));
  const blocks = [
    [colors.bold(escapeText(title)), ...flow(escapeText(description), width)],
    facts.map((fact) => `  ${colors.dim(escapeText(fact))}`),
    laidOut(rows, options),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function rowsOf(value: ExplainedValue, here: Here, outer: Here, depth: number, options: TextOptions): readonly Row[] {
  const item = value.name.startsWith("[");
  const name = item ? escapeText(value.name) : labelledName(outer, here, value.name);
  const left = `${name}: ${valueText(value.value, here)}`;
  const fits = displayWidth(left) + 2 * depth <= columnOf(options);
  if (value.parts.length === 0 || (fits && haveOneSource(value))) {
    return [{ left, depth, right: besideText(firstSourceOf(value), value, here, options) }];
  }
  const inner = value.parts.flatMap((part) => {
    const at = part.name.startsWith("[") ? atItem(here) : atField(here, part.name, value.value);
    return rowsOf(part, at, here, depth + 1, options);
  });
  return [{ left: name, depth, right: [] }, ...inner];
}

/** Whether one line can speak for all that is inside: written in one place, nothing of it against a default. */
function haveOneSource(value: ExplainedValue): boolean {
  const all = leavesOf(value);
  const places = new Set(
    all.map(({ source }) => (source === null ? "" : `${source.location.file}:${source.location.line}`)),
  );
  return places.size === 1 && all.every(({ otherwise }) => otherwise === undefined);
}

function firstSourceOf(value: ExplainedValue): ValueSource | null {
  return leavesOf(value)[0]?.source ?? value.source;
}

function leavesOf(value: ExplainedValue): readonly ExplainedValue[] {
  return value.parts.length === 0 ? [value] : value.parts.flatMap(leavesOf);
}

function besideText(source: ValueSource | null, { otherwise }: ExplainedValue, here: Here, options: TextOptions) {
  const { say } = options.language;
  if (source === null) return [say`default`];
  const told = otherwise !== undefined && JSON.stringify(otherwise) !== "[]";
  const shown = told ? valueText(otherwise, here) : null;
  return [placeText(source, options), ...(shown === null ? [] : [say`was ${shown} by default`])];
}

function placeText({ location, patch }: ValueSource, { language: { say } }: TextOptions): string {
  const place = `${escapeText(location.file)}:${location.line}`;
  return patch ? say`${place} (patch)` : place;
}

/** How wide values may be beside their places. */
function columnOf({ width }: TextOptions): number {
  return Math.max(24, Math.floor(width * 0.5));
}

/** Two columns; beside a longer value there is no room, so its place stands below. */
function laidOut(rows: readonly Row[], options: TextOptions): readonly string[] {
  const { colors, width } = options;
  const most = columnOf(options);
  const widths = rows.flatMap(({ left, depth, right }) => {
    const taken = displayWidth(left) + 2 * depth;
    return right.length > 0 && taken <= most ? [taken] : [];
  });
  const column = 2 + Math.max(0, ...widths) + 2;
  return rows.flatMap(({ left, depth, right }) => {
    const margin = " ".repeat(2 + 2 * depth);
    const [first = "", ...more] = fold(left, width - margin.length);
    const lines = [`${margin}${first}`, ...more.map((line) => `${margin}  ${line}`)];
    const beside = more.length === 0 && displayWidth(lines[0] ?? "") + 2 <= column;
    const [head = "", ...rest] = right;
    const below = (beside ? rest : right).map((text) => `${" ".repeat(column)}${colors.dim(text)}`);
    return beside && head !== ""
      ? [`${padEnd(lines[0] ?? "", column)}${colors.dim(head)}`, ...below]
      : [...lines, ...below];
  });
}
