/** What the guide recommends, as a document that states it and as the question that a shop's application asks. */
import type { Document } from "../../src/authoring.js";

export interface Recommendation {
  /** The guide's words, as a sentence: "Staff confirm an order within 24 hours". */
  readonly says: string;
  /** What states it, and what that refers to. The store itself is given: CNY, Asia/Shanghai. */
  readonly documents: readonly Document[];
  /** As an application would ask; `$1` is the store. */
  readonly sql: string;
  /** What it hears: text, but booleans, integers and parsed jsonb; intervals cast to text as ISO 8601, `PT24H`. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
