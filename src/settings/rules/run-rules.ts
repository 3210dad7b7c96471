/** Runs rules over one store. A rule that throws is a bug, told as such; it hides nothing that others find. */
import type { Missing } from "../../model/rule.js";
import type { Rule, RuleFinding } from "./rule.js";
import { NotChecked, type StoreGraph } from "./store-graph.js";

export interface RuleRun {
  readonly found: readonly FoundByRule[];
  readonly notChecked: readonly NotCheckedRule[];
  /** What the store has nothing to be told of by: other advice says that it is missing. */
  readonly pointless: readonly Rule[];
  readonly broken: readonly BrokenRule[];
}

export interface FoundByRule {
  readonly rule: Rule;
  readonly finding: RuleFinding;
}

export interface NotCheckedRule {
  readonly rule: Rule;
  readonly missing: Missing;
}

export interface BrokenRule {
  readonly rule: Rule;
  readonly error: unknown;
}

/** @param incomplete whether documents of a kind are wrong in themselves or could not be read */
export function runRules(
  rules: readonly Rule[],
  graph: StoreGraph,
  incomplete: (kindName: string) => boolean,
): RuleRun {
  const found: FoundByRule[] = [];
  const notChecked: NotCheckedRule[] = [];
  const pointless: Rule[] = [];
  const broken: BrokenRule[] = [];
  for (const rule of rules) {
    if (rule.concludesFromAbsenceOf?.some(({ kind }) => incomplete(kind.name))) {
      notChecked.push({ rule, missing: "documents" });
      continue;
    }
    graph.productsIfGiven?.askedInVain();
    try {
      if (rule.subject?.(graph) === false) pointless.push(rule);
      for (const finding of rule.check(graph)) found.push({ rule, finding });
      if (graph.productsIfGiven?.askedInVain()) notChecked.push({ rule, missing: "columns" });
    } catch (error) {
      if (error instanceof NotChecked) notChecked.push({ rule, missing: error.missing });
      else broken.push({ rule, error });
    }
  }
  return { found, notChecked, pointless, broken };
}
