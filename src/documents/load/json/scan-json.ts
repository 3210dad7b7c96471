/**
 * A cheap pass over JSON text before it is parsed: how deep it nests, and how many properties it writes. JSON.parse
 * keeps the last of two equal keys, so fewer properties in the value than in the text means a duplicate.
 */

export interface JsonScan {
  /** Offset at which the nesting passes the limit; `null` if it never does. */
  readonly tooDeepAt: number | null;
  /** Colons outside strings: in valid JSON, the number of properties written. */
  readonly properties: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

export function scanJson(text: string, maxDepth: number): JsonScan {
  let depth = 0;
  let properties = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) offset = endOfString(text, offset);
    else if (code === COLON) properties++;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth++;
      if (depth > maxDepth) return { tooDeepAt: offset, properties };
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return { tooDeepAt: null, properties };
}

/** Where the objects begin that stand so many levels deep, in valid JSON. */
export function objectsAt(text: string, level: number): readonly number[] {
  const offsets: number[] = [];
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) offset = endOfString(text, offset);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (depth === level && code === OPEN_OBJECT) offsets.push(offset);
      depth++;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return offsets;
}

/** Properties of all objects in a parsed value. */
export function countProperties(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countProperties(item);
    return count;
  }
  for (const key in value) count += 1 + countProperties((value as Readonly<Record<string, unknown>>)[key]);
  return count;
}

/** The offset of the closing quote, or of the last character where there is none. */
function endOfString(text: string, start: number): number {
  let offset = start + 1;
  for (;;) {
    offset = text.indexOf('"', offset);
    if (offset === -1) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(offset - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return offset;
    offset++;
  }
}
