/** Where the value that is being written stands, and the language that has words for it. */
import { type FieldPlace, fieldPlace, itemPlace, placeOfSpec } from "../../../model/field-place.js";
import type { Json } from "../../../model/json.js";
import type { Kind } from "../../../model/kind.js";
import { english, type Language } from "../../../model/language.js";
import type { Shape } from "../../../model/shape.js";
import { escapeText, quoteText } from "../escape.js";

export interface Here {
  readonly language: Language;
  /** `null`: nothing is known of the place, or in English: it needs no words beside its name. */
  readonly place: FieldPlace | null;
}

/** For what is written as it is. */
export const NOWHERE: Here = { language: english, place: null };

export function inSpecOf(kind: Kind | undefined, language: Language): Here {
  return { language, place: kind === undefined || language === english ? null : placeOfSpec(kind) };
}

/** A field, or an entry of a map; `values` tell which variant of a union it is in. */
export function atField(here: Here, name: string, ...values: readonly (Json | undefined)[]): Here {
  const { language, place } = here;
  if (place === null) return here;
  return { language, place: place.shape.type === "map" ? itemPlace(place) : fieldPlace(place, name, values) };
}

export function atItem(here: Here): Here {
  return here.place === null ? here : { ...here, place: itemPlace(here.place) };
}

/** `限额 limits`: its label before its name, quoted where that is not a plain word. `outer` is what it is a field of. */
export function labelledName(outer: Here, inner: Here, name: string): string {
  const shown = /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : quoteText(name);
  if (inner.place === null || outer.place?.shape.type === "map") return shown;
  const { label } = inner.language.field(inner.place);
  return label === name ? shown : `${escapeText(label)} ${shown}`;
}

/** `"cancel"（取消）`: a word with its label, where it has one. */
export function labelledWord({ language, place }: Here, word: string): string {
  const shown = quoteText(word);
  const label = place !== null && isFixed(place.shape, word) ? language.word(place, word) : null;
  return label === null ? shown : `${shown}（${escapeText(label)}）`;
}

/** One of the words that a shape lists, not a text that happens to be the same. */
function isFixed(shape: Shape, word: string): boolean {
  return (
    (shape.type === "string" && shape.values !== undefined) ||
    ("none" in shape && shape.none === true && word === "none")
  );
}
