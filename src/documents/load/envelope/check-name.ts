/**
 * Names of documents, stores and environments: what they may not hold, and what looks like another name. A name stands
 * in addresses, tables and messages, so nothing invisible and nothing that reorders text is let in.
 */
import { PLAIN_NAME } from "../../../model/address.js";
import { type FindingText, shortened } from "../finding.js";

export interface NameProblem extends FindingText {
  readonly severity: "error" | "warning";
}

const MAX_CODE_POINTS = 200;

const NOT_ALLOWED: readonly (readonly [RegExp, string])[] = [
  [/\p{Cs}/u, "half of a surrogate pair"],
  [/[\u{E0000}-\u{E007F}]/u, "a tag character, which is invisible"],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, "a character that changes the direction of text"],
  [/\p{Default_Ignorable_Code_Point}/u, "an invisible character"],
  [/[\p{Cc}\u2028\u2029]/u, "a control character"],
  [/[\p{Co}\p{Cn}]/u, "a character that Unicode does not define"],
];

/** Scripts whose letters can pass for those of another one. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Cherokee", /\p{Script=Cherokee}/u],
];

/** What is wrong with a name; `null` if nothing is. A warning does not keep the name from being used. */
export function checkName(name: string): NameProblem | null {
  if (PLAIN_NAME.test(name)) return null;
  const wrong = whatIsWrong(name);
  if (wrong !== null) {
    return {
      severity: "error",
      code: "documents/name-not-allowed",
      summary: "The name is not allowed",
      detail: wrong,
      remedy:
        "Use letters, digits, - and _ (a letter or digit first), or visible characters that look the same to all.",
    };
  }
  const scripts = SCRIPTS.filter(([, pattern]) => pattern.test(name)).map(([script]) => script);
  if (scripts.length < 2) return null;
  return {
    severity: "warning",
    code: "documents/look-alike-name",
    summary: "The name mixes scripts whose letters look alike",
    detail: `${JSON.stringify(shortened(name))} mixes ${scripts.join(" and ")} letters, so it can be mistaken for another name (${escaped(name)}).`,
    remedy: "Write the name in one script.",
  };
}

function whatIsWrong(name: string): string | null {
  if (name.trim() === "") return "The name is empty.";
  const shown = JSON.stringify(shortened(escaped(name)));
  for (const [pattern, what] of NOT_ALLOWED) {
    const found = pattern.exec(name)?.[0];
    if (found !== undefined) return `The name ${shown} holds ${what} (${codePoint(found)}).`;
  }
  if (name !== name.trim()) return `The name ${shown} begins or ends with white space.`;
  if (name !== name.normalize("NFC")) {
    return `The name ${shown} is not in Unicode's composed form (NFC): another name with other bytes looks just the same.`;
  }
  if ([...name].length > MAX_CODE_POINTS) return `The name ${shown} is longer than ${MAX_CODE_POINTS} characters.`;
  return null;
}

/** Everything but visible ASCII as `U+0430`, so that a look-alike shows. */
function escaped(name: string): string {
  return name.replaceAll(/[^\x20-\x7E]/gu, (character) => `<${codePoint(character)}>`);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
