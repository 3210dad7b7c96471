/** Canonical JSON (RFC 8785) and digests over it: equal values give equal bytes. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("value has no JSON form");
  return text;
}

/** SHA-256 in lower-case hex, of UTF-8 text. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** SHA-256 in lower-case hex, over the canonical JSON. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
