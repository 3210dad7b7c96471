/** Advice to have at least one setting of some kind: told once, at the store. */
import type { z } from "zod";
import type { ExampleDocument } from "../../model/rule.js";
import type { BuiltInKind } from "../kinds/built-in-kind.js";
import type { Rule } from "../rules/rule.js";
import type { Stated, StoreGraph } from "../rules/store-graph.js";
import { listed, nameOf } from "../rules/words.js";
import { isEnabled } from "./in-use.js";

interface Wanted<S extends z.ZodType> extends Pick<Rule, "code" | "module" | "summary" | "why" | "remedy"> {
  readonly kind: BuiltInKind<S>;
  /** Which of them count, of those that are enabled: all unless given. */
  readonly counts?: (setting: Stated<S>, store: StoreGraph) => boolean;
  /** A sentence on what the store has none of. */
  readonly detail: string;
  /** What is enough. */
  readonly example: readonly ExampleDocument[];
  /** What does not count, for the example that fails: an empty store unless given. */
  readonly without?: readonly ExampleDocument[];
}

export function lacking<S extends z.ZodType>(wanted: Wanted<S>): Rule {
  const { code, module, summary, why, remedy, kind, counts = () => true, detail, example, without = [] } = wanted;
  return {
    code,
    module,
    severity: "advice",
    summary,
    why,
    remedy,
    concludesFromAbsenceOf: [kind],
    *check(store) {
      const all = store.all(kind);
      if (all.some((setting) => isEnabled(setting) && counts(setting, store))) return;
      const off = all.filter((setting) => !isEnabled(setting));
      const [first] = off;
      const told = off.length === 0 ? detail : `${detail} Switched off: ${listed(off.map(nameOf))}.`;
      const at = first !== undefined && all.length === 1 ? { setting: first, path: ["enabled"] } : null;
      yield { at, detail: told };
    },
    examples: { fails: without, passes: example },
  };
}
