/** A setting as the database holds it now, whoever wrote it there. */
import type { Address } from "./address.js";
import type { JsonObject } from "./json.js";

export interface Setting {
  readonly address: Address;
  /** Canonical where it can be; what was written by hand may have any form. */
  readonly spec: JsonObject;
  /** `lifecycle.protect`, as the last apply recorded it. */
  readonly protect: boolean;
}
