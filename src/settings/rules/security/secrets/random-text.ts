/**
 * Runs of letters and digits that look as keys do, drawn by chance. Words, codes and names keep to one sort of letter for
 * a while; what is drawn by chance jumps between small and large letters and digits, and hardly repeats any.
 */

const RUN = /[A-Za-z0-9+/_=-]{20,}/g;

/** A cheap look before anything else: most texts have no such run. */
const HAS_RUN = /[A-Za-z0-9+/_=-]{20}/;

/** Addresses, paths and embedded pictures, whose parts are often numbers of pictures. */
const ADDRESSES = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>)]+|data:[^\s"'<>)]+|(?<![A-Za-z0-9+=])\.{0,2}\/[^\s"'<>)]+/gi;

/** Made by chance as well, but no secrets: numbers of things, and digests that are called so. */
const NUMBERS: readonly RegExp[] = [
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, // UUID
  /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, // ULID
  /^[0-9a-f]{24}$/, // a document's number
  /^[0-9a-f]{40}$/, // a commit
  /^(?:ou|on|oc|cli)_/, // Feishu's users, groups and programs
  /^(?:sha(?:1|224|256|384|512)|md5)[-=_]/i,
];

/** Bits a letter: what is drawn from 62 letters has four at 20 letters, hexadecimal digits at most four. */
const LEAST_ENTROPY = 3.3;
/** Of neighbours, how many are of different sorts. */
const LEAST_CHANGES = 0.27;
/** Of letters of one case, and digits. */
const LEAST_CHANGES_ONE_CASE = 0.25;
/** Letters in a row from which on they make a word. */
const LONGEST_WORD = 8;
const LONGEST_WORD_ONE_CASE = 14;

/** The length of the first run that looks drawn by chance; `null` where there is none. */
export function randomRun(text: string): number | null {
  if (!HAS_RUN.test(text)) return null;
  for (const [run] of text.replace(ADDRESSES, " ").matchAll(RUN)) {
    if (isNumber(run)) continue;
    const parts = run.includes("/") && !isBase64(run) ? run.split("/") : [run];
    const found = parts.find((part) => looksRandom(part));
    if (found !== undefined) return found.length;
  }
  return null;
}

/** @param least letters that it must have */
export function looksRandom(run: string, least = 20): boolean {
  if (run.length < least || isNumber(run)) return false;
  const letters = run.replace(/[^A-Za-z0-9]/g, "");
  if (letters.length < Math.min(least, 16) || !/[0-9]/.test(letters) || !/[A-Za-z]/.test(letters)) return false;
  const oneCase = !/[A-Z]/.test(letters) || !/[a-z]/.test(letters);
  return (
    changes(run) >= (oneCase ? LEAST_CHANGES_ONE_CASE : LEAST_CHANGES) &&
    entropy(letters) >= LEAST_ENTROPY &&
    longestWord(letters) < (oneCase ? LONGEST_WORD_ONE_CASE : LONGEST_WORD)
  );
}

function isNumber(run: string): boolean {
  return NUMBERS.some((form) => form.test(run));
}

/** Random letters of base 64 have a slash now and then; folders are words. */
function isBase64(run: string): boolean {
  return run.length >= 32 && /^[A-Za-z0-9+/]+={0,2}$/.test(run) && looksRandom(run);
}

/** The share of neighbours that are of different sorts. A large letter before small ones is how words begin. */
function changes(run: string): number {
  let [count, pairs] = [0, 0];
  for (let index = 1; index < run.length; index++) {
    const [before, after] = [sortOf(run.charCodeAt(index - 1)), sortOf(run.charCodeAt(index))];
    if (before === "other" || after === "other") continue;
    pairs++;
    if (before !== after && !(before === "large" && after === "small")) count++;
  }
  return pairs === 0 ? 0 : count / pairs;
}

function sortOf(code: number): "digit" | "large" | "small" | "other" {
  if (code >= 48 && code < 58) return "digit";
  if (code >= 65 && code < 91) return "large";
  return code >= 97 && code < 123 ? "small" : "other";
}

/** The most letters of one case in a row, a large one before small ones counted to them. */
function longestWord(letters: string): number {
  let most = 0;
  for (const [word] of letters.matchAll(/[A-Z]?[a-z]+|[A-Z]+/g)) most = Math.max(most, word.length);
  return most;
}

/** Shannon's, in bits a letter. */
function entropy(letters: string): number {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / letters.length) * Math.log2(count / letters.length);
  return bits;
}
