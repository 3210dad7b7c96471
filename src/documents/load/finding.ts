/** Short ways to make the findings of this folder: an error or a warning at a place, and "Did you mean". */
import { distance } from "fastest-levenshtein";
import type { Diagnostic, Location } from "../../model/diagnostic.js";

/** What is wrong and what to do, without a place. */
export type FindingText = Pick<Diagnostic, "code" | "summary" | "detail" | "remedy">;

export function errorAt(location: Location | undefined, text: FindingText): Diagnostic {
  return { severity: "error", ...text, location };
}

export function warningAt(location: Location | undefined, text: FindingText): Diagnostic {
  return { severity: "warning", ...text, location };
}

/** `Did you mean "spec"?`, or the given sentence where nothing known is near. */
export function didYouMean(written: string, known: Iterable<string>, otherwise: string): string {
  const wanted = simplified(written);
  let best: { readonly word: string; readonly far: number } | null = null;
  for (const word of known) {
    const far = distance(wanted, simplified(word));
    if (best === null || far < best.far) best = { word, far };
  }
  const near = best !== null && best.far <= (wanted.length < 5 ? 1 : Math.max(2, Math.floor(wanted.length / 3)));
  return best !== null && near ? `Did you mean ${JSON.stringify(best.word)}?` : otherwise;
}

/** `"a", "b" and "c"`. */
export function quotedList(words: Iterable<string>): string {
  const quoted = [...words].map((word) => JSON.stringify(word));
  const last = quoted.pop();
  return quoted.length === 0 ? (last ?? "none") : `${quoted.join(", ")} and ${last}`;
}

/** Long names from a file are cut, so that a finding stays readable. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function simplified(word: string): string {
  return word.slice(0, 100).toLowerCase().replaceAll(/[_-]/g, "");
}
