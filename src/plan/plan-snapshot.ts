/** A plan against what was exported from a database: the same plan as the database itself would give. */
import { formatAddress } from "../model/address.js";
import type { CurrentSnapshot } from "../model/current.js";
import type { Plan } from "../model/plan.js";
import { makePlan, type PlanInput } from "./make-plan.js";
import { neededDetails } from "./needed-details.js";

export function planSnapshot(
  { index: all, details }: CurrentSnapshot,
  wanted: Omit<PlanInput, "index" | "details">,
): Plan {
  const stores = new Set(wanted.desired.map(({ store }) => store));
  const index = { ...all, entries: all.entries.filter(({ address }) => stores.has(address.store)) };
  const needed = new Set(neededDetails(wanted.desired, index, wanted.kinds).map(formatAddress));
  return makePlan({
    ...wanted,
    index,
    details: details.filter(({ address }) => needed.has(formatAddress(address))),
  });
}
