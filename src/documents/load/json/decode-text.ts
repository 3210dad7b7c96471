/** Bytes of a file to text: UTF-8 with or without a byte order mark. Anything else is refused, never guessed. */
import { isUtf8 } from "node:buffer";
import type { Diagnostic } from "../../../model/diagnostic.js";
import { errorAt } from "../finding.js";
import { MAX_FILE_BYTES } from "../raw-document.js";

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Diagnostic };

/** @param file Relative to the project folder, for the finding. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, finding: tooLarge(file, bytes.length) };
  const [first, second] = bytes;
  const wide =
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (bytes.length > 1 && (first === 0) !== (second === 0));
  if (wide) {
    return refusedEncoding(file, 1, "The file is in UTF-16 (or UTF-32), as some editors on Windows save it.");
  }
  if (!isUtf8(bytes)) {
    const line = firstBadLine(bytes);
    return refusedEncoding(file, line, `Line ${line} holds bytes that are not UTF-8, for example GBK or Latin-1.`);
  }
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  return { ok: true, text };
}

export function tooLarge(file: string, bytes: number): Diagnostic {
  return errorAt(
    { file, line: 1, column: 1 },
    {
      code: "documents/file-too-large",
      summary: "The file is too large",
      detail: `${file} has ${Math.ceil(bytes / 1024 / 1024)} MB; at most ${MAX_FILE_BYTES / 1024 / 1024} MB are read.`,
      remedy: "Split it into several files.",
    },
  );
}

function refusedEncoding(file: string, line: number, detail: string): DecodedText {
  const finding = errorAt(
    { file, line, column: 1 },
    { code: "documents/not-utf-8", summary: "The file is not UTF-8 text", detail, remedy: "Save it as UTF-8." },
  );
  return { ok: false, finding };
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
