/** What is wrong with one value, before it is known where the value stands. */
import type { SpecFinding } from "../../settings/kinds/spec-finding.js";

export type Fault = Omit<SpecFinding, "path">;

/** Whoever walks to a value knows its path. */
export type Report = (fault: Fault) => void;
