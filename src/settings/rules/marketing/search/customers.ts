/** Which customers something is for, as far as settings tell that two things are never for the same one. */
import type { z } from "zod";
import type { audience } from "../../../kinds/fields/audience.js";

type Audience = z.output<ReturnType<typeof audience>>;

export interface Customers {
  /** A customer has one of them; `null`: of any. New customers and tags may be of any. */
  readonly tiers: ReadonlySet<string> | null;
  /** Where they shop from; `null`: anywhere. */
  readonly platforms: ReadonlySet<string> | null;
}

export const ANYBODY: Customers = { tiers: null, platforms: null };

export function customersOf(audience: Audience, platforms: readonly string[] = []): Customers {
  return {
    tiers: audience.type === "tiers" ? new Set(audience.tiers) : null,
    platforms: platforms.length > 0 ? new Set(platforms) : null,
  };
}

/** Those whom both are for; `null` where there are surely none. */
export function commonCustomers(a: Customers, b: Customers): Customers | null {
  const tiers = either(a.tiers, b.tiers);
  const platforms = either(a.platforms, b.platforms);
  return tiers?.size === 0 || platforms?.size === 0 ? null : { tiers, platforms };
}

function either(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): ReadonlySet<string> | null {
  if (a === null || b === null || a === b) return a ?? b;
  return new Set([...a].filter((each) => b.has(each)));
}
