/** How many columns text takes on a terminal and in an editor; Chinese characters and emoji take two. */

const segments = new Intl.Segmenter("en", { granularity: "grapheme" });
const PLAIN = /^[\x20-\x7e]*$/;
/** Letters, ideographs and punctuation that never join with a neighbour: one code unit is one grapheme, wide unless ASCII. */
const SINGLE = /^[\x20-\x7e\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff60]*$/;
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|.\ufe0f)/u;
const MARK = /^\p{M}/u;

/** Of escaped text on one line. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  if (SINGLE.test(text)) {
    for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x7f ? 1 : 2;
    return width;
  }
  for (const grapheme of graphemes(text)) width += widthOf(grapheme);
  return width;
}

/** What a reader takes for one character each, one by one: much of a long text may not be needed. */
export function* graphemes(text: string): Iterable<string> {
  if (SINGLE.test(text)) yield* text;
  else for (const { segment } of segments.segment(text)) yield segment;
}

/** Of one grapheme. */
export function widthOf(grapheme: string): number {
  if (MARK.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
