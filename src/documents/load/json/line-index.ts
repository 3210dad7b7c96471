/** Offsets in a text to lines and columns, and back. */
import type { Location } from "../../../model/diagnostic.js";

export interface LineIndex {
  /** @param length Of the place, which sets `endColumn` where the place ends on its line. */
  readonly locationAt: (offset: number, length?: number) => Location;
  /** @param line From 1. @param column From 1. */
  readonly offsetAt: (line: number, column: number) => number;
}

/** @param file Relative to the project folder. */
export function lineIndex(file: string, text: string): LineIndex {
  const { length: end } = text; // not the text itself: indexes of many files are kept
  const starts: number[] = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    locationAt: (offset, length = 0) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const column = offset - (starts[low] ?? 0) + 1;
      const lineEnd = starts[low + 1] ?? end + 1;
      const place = { file, line: low + 1, column };
      return length > 0 && offset + length < lineEnd ? { ...place, endColumn: column + length } : place;
    },
    offsetAt: (line, column) => (starts[line - 1] ?? end) + column - 1,
  };
}
