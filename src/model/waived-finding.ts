/** A finding that a project accepts for a time. */
import type { Diagnostic } from "./diagnostic.js";
import type { Waiver } from "./project.js";

export interface WaivedFinding {
  readonly finding: Diagnostic;
  readonly waiver: Waiver;
}
