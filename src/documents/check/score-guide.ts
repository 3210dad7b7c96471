/** Counts the recommendations that a store follows, by what checking found. */
import type { Diagnostic } from "../../model/diagnostic.js";
import type { GuideScore, ModuleScore } from "../../model/guide-score.js";
import { MODULES } from "../../model/kind.js";
import type { RuleDescription, UncheckedRule } from "../../model/rule.js";
import type { WaivedFinding } from "../../model/waived-finding.js";

export interface CheckedGuide {
  /** All; the guide's recommendations are those that are advice by themselves. */
  readonly rules: readonly RuleDescription[];
  readonly findings: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
  readonly notChecked: readonly UncheckedRule[];
  /** By store, codes of advice on what it does not have: not followed either. */
  readonly pointless: Readonly<Record<string, readonly string[]>>;
}

export function scoreGuide(stores: readonly string[], guide: CheckedGuide): readonly GuideScore[] {
  const recommended = guide.rules.filter(({ severity }) => severity === "advice");
  const modules = MODULES.filter((module) => recommended.some((rule) => rule.module === module));
  return stores.map((store) => {
    const missed = new Set([...codesIn(store, guide.findings), ...(guide.pointless[store] ?? [])]);
    const waived = codesIn(
      store,
      guide.waived.map(({ finding }) => finding),
    );
    const unsure = new Set(guide.notChecked.filter((each) => each.store === store).map(({ rule }) => rule.code));
    const scoreOf = (module: ModuleScore["module"]): ModuleScore => {
      const codes = recommended.flatMap((rule) => (rule.module === module ? [rule.code] : []));
      const status = codes.map((code) =>
        missed.has(code) ? "missed" : waived.has(code) ? "waived" : unsure.has(code) ? "notChecked" : "followed",
      );
      const of = (wanted: (typeof status)[number]) => status.filter((each) => each === wanted).length;
      return {
        module,
        followed: of("followed"),
        waived: of("waived"),
        notChecked: of("notChecked"),
        missed: of("missed"),
      };
    };
    return { store, modules: modules.map(scoreOf) };
  });
}

function codesIn(store: string, findings: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ code, address }) => (address?.store === store ? [code] : [])));
}
