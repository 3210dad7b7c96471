/** What a finding is about: its address and field, with the words that the language has for them. */
import { formatAddress } from "../../model/address.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { type FieldPlace, fieldPlace, itemPlace, placeOfSpec } from "../../model/field-place.js";
import type { Kind, Kinds } from "../../model/kind.js";
import { english, type Language } from "../../model/language.js";
import { escapeText } from "./escape.js";
import { flow } from "./fold.js";
import type { TextOptions } from "./text-options.js";

const INDENT = "  ";

/** `in main/coupon.a, field limits.total`; in a language with words of its own, what the field means as well. */
export function subjectLines(
  { address, field, stores = [] }: Diagnostic,
  { colors, width, language, kinds }: TextOptions & { readonly kinds: Kinds },
): readonly string[] {
  if (address === undefined && field === undefined) return [];
  const { say } = language;
  const kind = address && kinds.get(address.kind);
  const places = kind && field !== undefined && language !== english ? placesOf(kind, field) : [];
  const parts = [
    ...(address ? [beside(formatAddress(address), kind ? labelOf(language.kind(kind).label, kind.name) : "")] : []),
    ...(field === undefined ? [] : [say`field ${beside(field, labelsOf(places, language))}`]),
  ];
  const others = stores.filter((store) => store !== address?.store);
  const also = others.length === 0 ? [] : flow(alsoText(others, language), width - INDENT.length);
  const meant = places.at(-1);
  const meaning = meant ? flow(say`meaning: ${language.field(meant).description}`, width - INDENT.length) : [];
  return [say`in ${parts.join(say`, `)}`, ...also, ...meaning].map(
    (line) => `${INDENT}${colors.dim(escapeText(line))}`,
  );
}

/** More are counted. */
const MOST_STORES = 3;

function alsoText(stores: readonly string[], { say, count }: Language): string {
  const hidden = stores.length - MOST_STORES;
  const shown = hidden > 1 ? stores.slice(0, MOST_STORES) : stores;
  const rest = hidden > 1 ? [count(hidden, "more store")] : [];
  return say`the same in ${[...shown, ...rest].join(say`, `)}`;
}

/** `limits.total（限额 › 总量）`. */
function beside(name: string, label: string): string {
  return label === "" ? name : `${name}（${label}）`;
}

function labelsOf(places: readonly FieldPlace[], language: Language): string {
  return places.map((place) => language.field(place).label).join(" › ");
}

function labelOf(label: string, name: string): string {
  return label === name ? "" : label;
}

/**
 * The fields on the way to a field that a finding names, `items["SKU1"].price`; none where the last one is not known,
 * as one that is mistyped.
 */
function placesOf(kind: Kind, field: string): readonly FieldPlace[] {
  const names = field.match(/[A-Za-z_$][A-Za-z0-9_$]*|\[[^\]]*\]/g) ?? [];
  const places: FieldPlace[] = [];
  let at: FieldPlace = placeOfSpec(kind);
  for (const name of names) {
    const entry = at.shape.type === "map" || at.shape.type === "list";
    const next = entry ? itemPlace(at) : fieldPlace(at, name);
    if (next === null) return at.shape.type === "text" || at.shape.type === "secret" ? places : [];
    if (!entry) places.push(next);
    at = next;
  }
  return places;
}
