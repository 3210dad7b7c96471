/** A row that a plan touches or refers to, and that is not as the plan found it: what is different, and who did that. */
import type { Address } from "./address.js";
import type { DirectEdit } from "./change.js";
import type { JsonObject } from "./json.js";

export interface StaleSetting {
  readonly address: Address;
  readonly became: "created" | "changed" | "deleted" | "protected";
  /** As the plan found it; `null`: no row, or what it was is not known any more. */
  readonly before: JsonObject | null;
  /** As it is now; `null`: no row. */
  readonly after: JsonObject | null;
  /** What the plan would make of it is there already. */
  readonly asPlanned: boolean;
  /** What was recorded since, oldest first; none: it went past the triggers. `null`: not known. */
  readonly since: readonly ChangeSince[] | null;
  /** Only its protection is new: the apply that it came with. */
  readonly protectedBy?: AppliedSince;
}

export interface AppliedSince {
  readonly revision: number;
  readonly actor: string | null;
}

export interface ChangeSince {
  readonly edit: DirectEdit;
  /** The apply that did it; `null`: somebody else. */
  readonly applied: AppliedSince | null;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}
