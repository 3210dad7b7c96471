/** A JSON document file in its canonical order and layout: the same settings, in the one way to write them down. */
import { accepted, type Checked, refused } from "../../model/diagnostic.js";
import type { Kinds } from "../../model/kind.js";
import { decodeText } from "../load/json/decode-text.js";
import { readJson } from "../load/json/read-json.js";
import { orderFile } from "./order-written.js";
import { printWritten } from "./print-written.js";
import { parseWritten } from "./written-json.js";

export interface FormattedText {
  readonly before: string;
  readonly after: string;
  /** Also where only a byte order mark goes, which neither text has. */
  readonly changed: boolean;
}

/** Refused where the file is not JSON that can be read in only one way. @param file Relative to the project folder. */
export function formatJson(file: string, bytes: Uint8Array, kinds: Kinds): Checked<FormattedText> {
  const decoded = decodeText(file, bytes);
  if (!decoded.ok) return refused([decoded.finding]);
  const read = readJson(file, bytes);
  if (!read.ok) return refused(read.findings);
  const before = decoded.text;
  const after = printWritten(orderFile(parseWritten(before), kinds));
  return accepted({ before, after, changed: !Buffer.from(after).equals(bytes) });
}
