/**
 * Findings as JUnit XML, as GitLab and Jenkins show tests: a suite a store, a test a rule, so that a test has the same
 * name in every run and those that are newly broken stand out. A test fails by errors alone. Warnings and advice are the
 * output of a test that passes, and so is what is waived: a failed test would say that the job failed. A rule that could not tell is skipped, with
 * the reason. A code that is no rule's, as of a mistyped field, is a failed test where it is found and none elsewhere.
 * GitLab shows the text of `failure` and `skipped`, Jenkins their `message` as well; of a suite they show the class name.
 */
import type { Diagnostic } from "../../model/diagnostic.js";
import { groupBy } from "../../model/group-by.js";
import { english, type Language } from "../../model/language.js";
import type { UncheckedRule } from "../../model/rule.js";
import type { WaivedFinding } from "../../model/waived-finding.js";
import { type CheckRun, fileInRepository } from "../rules/check-run.js";
import { findingLines, placeText } from "../rules/finding-lines.js";
import { severityRank, severityWord, uncheckedText } from "../rules/rule-words.js";
import { xmlElement, xmlTextElement } from "./xml-text.js";

/** Of what is found of no store; no store is called that. */
const PROJECT = "(project)";

/** Ends with a line break. */
export function junitText(findings: readonly Diagnostic[], run: CheckRun, language: Language = english): string {
  const byStore = groupBy(
    findings.flatMap((finding) => storesOf(finding).map((store) => ({ store, finding }))),
    ({ store }) => store,
  );
  const stores = [...new Set([...run.stores, ...byStore.keys()])];
  const suites = stores.map((store) => ({
    store,
    tests: testsOf(store, byStore.get(store)?.map(({ finding }) => finding) ?? [], run),
  }));
  const all = suites.flatMap(({ tests }) => tests);
  const lines = xmlElement(
    "testsuites",
    { name: "shopwright", ...countsOf(all) },
    suites.flatMap(({ store, tests }) =>
      xmlElement(
        "testsuite",
        { name: store, ...countsOf(tests) },
        tests.flatMap((test) => testLines(test, run, language)),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`;
}

interface Test {
  readonly store: string;
  readonly code: string;
  /** The worst first. */
  readonly findings: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
  readonly unchecked: UncheckedRule | undefined;
}

function testsOf(store: string, findings: readonly Diagnostic[], run: CheckRun): readonly Test[] {
  const byCode = groupBy(findings, ({ code }) => code);
  const rules = run.stores.includes(store) ? run.rules.map(({ code }) => code) : [];
  const waived = run.waived?.filter(({ finding }) => storesOf(finding).includes(store)) ?? [];
  const codes = new Set([...byCode.keys(), ...waived.map(({ finding }) => finding.code)]);
  const others = [...codes].filter((code) => !rules.includes(code)).sort();
  const notChecked = run.notChecked?.filter((each) => each.store === store) ?? [];
  return [...rules, ...others].map((code) => ({
    store,
    code,
    findings: (byCode.get(code) ?? []).toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity)),
    waived: waived.filter(({ finding }) => finding.code === code),
    unchecked: notChecked.find(({ rule }) => rule.code === code),
  }));
}

function storesOf({ address, stores }: Diagnostic): readonly string[] {
  return stores ?? [address?.store ?? PROJECT];
}

function outcomeOf({ findings, unchecked }: Test): "failed" | "skipped" | "passed" {
  if (findings.some(({ severity }) => severity === "error")) return "failed";
  return unchecked === undefined ? "passed" : "skipped";
}

function countsOf(tests: readonly Test[]) {
  const count = (wanted: string) => tests.filter((test) => outcomeOf(test) === wanted).length;
  return { tests: tests.length, failures: count("failed"), errors: 0, skipped: count("skipped") };
}

function testLines(test: Test, run: CheckRun, language: Language): readonly string[] {
  const { store, code, findings, waived, unchecked } = test;
  const [area = ""] = code.split("/");
  const file = findings.find(({ location }) => location !== undefined)?.location?.file;
  const outcome = outcomeOf(test);
  const reason = unchecked === undefined ? [] : [uncheckedText(unchecked.missing, language)];
  const told = findings.map((finding) => findingText(finding, run, language));
  const accepted = waived.map(({ finding, waiver: { until, owner, reason } }) =>
    [
      language.say`waived until ${until}, for which ${owner} answers: ${reason}`,
      findingText(finding, run, language),
    ].join("\n"),
  );
  const [message = ""] = findings.map(({ summary }) => language.summary(code, summary));
  const content = {
    failed: [xmlTextElement("failure", { message, type: code }, [...told, ...reason].join("\n\n"))],
    skipped: [xmlTextElement("skipped", { message: reason.join("") }, reason.join(""))],
    passed: [],
  }[outcome];
  const shown = [...(outcome === "failed" ? [] : told), ...accepted];
  const output = shown.length === 0 ? [] : [xmlTextElement("system-out", {}, shown.join("\n\n"))];
  const attributes = { classname: `${store}.${area}`, name: code, file: file && fileInRepository(file, run) };
  return xmlElement("testcase", attributes, [...content, ...output]);
}

/** Its place first, so that it can be gone to. */
function findingText(finding: Diagnostic, run: CheckRun, language: Language): string {
  const { severity, code, summary, location } = finding;
  const head = `${severityWord(severity, language)}: ${language.summary(code, summary)}`;
  const place = location === undefined ? [] : [placeText(location, run)];
  return [...place, head, ...findingLines(finding, language, run)].join("\n");
}
