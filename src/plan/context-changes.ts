/** Warns where a change gives a store another currency or clock: values that nobody touched then mean something else. */
import { formatAddress } from "../model/address.js";
import type { Change } from "../model/change.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Kinds } from "../model/kind.js";
import { contextOf } from "../model/store-context.js";

export function contextChanges(changes: readonly Change[], kinds: Kinds): readonly Diagnostic[] {
  return changes.flatMap((change) => {
    const { address, before, after, location } = change;
    if (!kinds.get(address.kind)?.context || before === null || after === null) return [];
    const [was, is] = [contextOf(before), contextOf(after)];
    if (was === null || is === null) return [];
    const common = { severity: "warning", address, location } as const;
    const findings: Diagnostic[] = [];
    if (was.currency !== is.currency) {
      findings.push({
        ...common,
        code: "plan/currency-changes",
        summary: "A store gets another currency",
        detail: `${formatAddress(address)} goes from ${was.currency} to ${is.currency}: every amount of the store keeps its number and is in ${is.currency} from then on.`,
        remedy:
          "Look through the amounts of the store's other documents, and correct those that should be worth the same.",
        field: "currency",
      });
    }
    if (was.timeZone !== is.timeZone) {
      findings.push({
        ...common,
        code: "plan/time-zone-changes",
        summary: "A store gets another clock",
        detail: `${formatAddress(address)} goes from ${was.timeZone} to ${is.timeZone}: every time that is written keeps its hour and is read on the new clock from then on, also where the plan shows no change.`,
        remedy:
          "Look through the windows of the store's other documents, and correct those that should stay at the same instant.",
        field: "timeZone",
      });
    }
    return findings;
  });
}
