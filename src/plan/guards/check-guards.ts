/** All guards, and what they find in a plan: rules as data, called once. */
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Guard, GuardName } from "../../model/guard.js";
import { deleteProtected } from "./delete-protected.js";
import { emptyLayer } from "./empty-layer.js";
import type { GuardInput, GuardRule } from "./guard-rule.js";
import { manyChanges } from "./many-changes.js";
import { massDeletion } from "./mass-deletion.js";
import { storeRemoval } from "./store-removal.js";

export const guardRules: readonly GuardRule[] = [storeRemoval, emptyLayer, deleteProtected, massDeletion, manyChanges];

export interface GuardResult {
  readonly guards: readonly Guard[];
  /** Of consents to what was not found. */
  readonly warnings: readonly Diagnostic[];
}

export function checkGuards(input: GuardInput, allow: readonly GuardName[]): GuardResult {
  const guards = guardRules.flatMap((rule) => guardOf(rule, input, allow));
  const idle = [...new Set(allow)].filter((name) => !guards.some((guard) => guard.name === name));
  return { guards, warnings: idle.length === 0 ? [] : [nothingToAllow(idle)] };
}

function guardOf(
  { name, code, summary, find }: GuardRule,
  input: GuardInput,
  allow: readonly GuardName[],
): readonly Guard[] {
  const found = find(input);
  if (found === null) return [];
  const { detail, remedy } = found;
  const consent = `To consent: --allow ${name}`;
  const finding: Diagnostic = {
    code,
    severity: "error",
    summary,
    detail,
    remedy: `${remedy}\n${consent}`,
  };
  return [{ name, consented: allow.includes(name), finding }];
}

/** A consent that stands in a script for good would one day consent to what nobody has seen. */
function nothingToAllow(names: readonly GuardName[]): Diagnostic {
  return {
    code: "guard/nothing-to-allow",
    severity: "warning",
    summary: "A consent was given to what this plan does not do",
    detail: `--allow ${names.join(" ")}: nothing of the kind was found, so nothing was consented to.`,
    remedy: "Leave it out, and give it to the plan that needs it: in a script, it consents to what nobody has seen.",
  };
}
