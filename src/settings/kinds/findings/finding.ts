/** What is wrong with a spec at one place. */
import type { FieldPath } from "../../../model/field-path.js";

/** A diagnostic about a spec, not yet bound to a document and its place. */
export interface SpecFinding {
  readonly path: FieldPath;
  /** Permanent, `settings/what-is-wrong`. */
  readonly code: string;
  /** Constant for a code. */
  readonly summary: string;
  readonly detail: string;
  readonly remedy: string;
}
