/** "Did you mean …?": the candidate that a mistyped word most likely stood for. */
import { closest, distance } from "fastest-levenshtein";

/** The nearest candidate, or `null` where none is near enough to be a slip of the finger. */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const near = [...candidates].filter((candidate) => Math.abs(candidate.length - word.length) <= limit);
  if (near.length === 0) return null;
  const lower = word.toLowerCase();
  const same = near.find((candidate) => candidate.toLowerCase() === lower || isSwapped(word, candidate));
  if (same !== undefined) return same;
  const best = closest(word, near);
  return distance(word, best) <= limit ? best : null;
}

/** Two neighbouring letters in each other's place: one slip, though two edits. */
function isSwapped(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  const at = word.split("").findIndex((unit, index) => unit !== candidate[index]);
  const swapped = `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at]}${word.slice(at + 2)}`;
  return at >= 0 && swapped === candidate;
}
