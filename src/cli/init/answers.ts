/** What a new project is made with, and whether the documents would take it: by the schemas that will check them. */
import { checkProject } from "../../documents/load/project/check-project.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { parseSpec } from "../../settings/kinds/registry.js";

export interface Answers {
  /** The store's name in addresses: `main`. */
  readonly store: string;
  /** What customers see. */
  readonly title: string;
  readonly currency: string;
  readonly timeZone: string;
  /** Folders of `examples/modules`, whose documents it begins with. */
  readonly modules: readonly string[];
}

/** What `examples/start` is written with. */
export const TEMPLATE: Answers = {
  store: "main",
  title: "My shop",
  currency: "CNY",
  timeZone: "Asia/Shanghai",
  modules: ["payments"],
};

/** What is wrong with one answer, in a sentence or two; `null`: nothing. */
export function checkAnswer(field: Exclude<keyof Answers, "modules">, answer: string): string | null {
  if (field === "store") return explain(projectFindings(answer));
  const parsed = parseSpec("store", { title: "A", currency: "CNY", timeZone: "UTC", [field]: answer });
  return explain(parsed.ok ? [] : parsed.findings.filter(({ path }) => path[0] === field));
}

function projectFindings(store: string): readonly Diagnostic[] {
  const place = { file: "", line: 1, column: 1 };
  const value = {
    format: 1,
    stores: { [store]: { layers: ["settings/base"] } },
    environments: { local: { database: "pglite:memory" } },
  };
  return checkProject({ value, location: place, locate: () => place }).findings;
}

function explain([finding]: readonly Pick<Diagnostic, "detail" | "remedy">[]): string | null {
  if (finding === undefined) return null;
  const { detail, remedy } = finding;
  return remedy.length > 100 ? detail : `${detail} ${remedy}`; // a list of all currencies is no help
}
