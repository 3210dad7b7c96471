/** Long text on several lines with nothing left out, where `wrap` keeps words whole and `truncate` cuts. */
import { displayWidth, graphemes } from "./width.js";

/** Wide punctuation that begins no line. */
const CLOSING = /^[，。、；：？！）】》」』]/u;

/**
 * Together they are the text. At most `width` columns but for spaces at an end; broken before a space or a wide
 * character, inside a word only where it is longer than a line. No line but the first begins with more than one space.
 */
export function fold(text: string, width: number): readonly string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const breakUnlessFits = (columns: number) => {
    if (used === 0 || used + columns <= width) return;
    lines.push(line);
    line = "";
    used = 0;
  };
  for (const piece of pieces(text)) {
    const columns = displayWidth(piece);
    if (piece !== " ") breakUnlessFits(columns);
    for (const part of columns <= width ? [piece] : graphemes(piece)) {
      if (part !== " ") breakUnlessFits(displayWidth(part));
      line += part;
      used += displayWidth(part);
    }
  }
  return [...lines, line];
}

/** What is not broken: a word or a wide character with the space before it, and the punctuation that closes it. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let before: "space" | "word" | "wide" = "wide";
  for (const grapheme of graphemes(text)) {
    const now = grapheme === " " ? "space" : displayWidth(grapheme) < 2 ? "word" : "wide";
    const last = found.length - 1;
    const joins = now !== "space" && (before === "space" || (now === "word" && before === "word"));
    if (last >= 0 && (joins || CLOSING.test(grapheme))) found[last] += grapheme;
    else found.push(grapheme);
    before = now;
  }
  return found;
}

/** The same for prose, whose spaces at a break mean nothing. */
export function flow(text: string, width: number): readonly string[] {
  return fold(text, width).map((line, index) => (index === 0 ? line.trimEnd() : line.trim()));
}
