/** Characters that a terminal obeys, that hide, or that reorder text: never printed or written to files as they are. */

/**
 * Control and format characters (ANSI and OSC begin with one), line and paragraph separators, lone surrogates, invisible
 * fillers and tags. Variation selectors stay: they only choose an emoji's look.
 */
export const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

/**
 * What GitHub's runner takes for a command to itself where a line that a job prints begins with it, `::error::`, or, in its
 * older form, anywhere in a line: `##[error]`.
 */
export const RUNNER_COMMAND =
  /::(?=(?:error|warning|notice|debug|group|endgroup|add-mask|add-matcher|remove-matcher|set-output|set-env|add-path|save-state|stop-commands|echo)\b)|##(?=\[)/gi;

/** The same JSON, or text of a program, with these written as `\u202e`; line breaks stay. */
export function withoutUnsafe(text: string): string {
  return text
    .replace(UNSAFE, (character) => (character === "\n" ? character : escaped(character)))
    .replace(RUNNER_COMMAND, ([first = "", second = ""]) => `${first}${escaped(second)}`);
}

/** By UTF-16 code units, as JSON escapes them. */
function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
