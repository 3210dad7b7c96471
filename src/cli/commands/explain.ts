/** `explain`: says what a kind or a field sets, where each value of a setting comes from, or what a rule is about. */
import { explainResource } from "../../documents/resolve/explain-resource.js";
import { english } from "../../model/language.js";
import type { RuleDescription } from "../../model/rule.js";
import { suggest } from "../../model/suggest.js";
import { explainedJson } from "../../render/json/explained-json.js";
import { jsonText } from "../../render/json/json-text.js";
import { describeKind } from "../../render/kinds/kind-description.js";
import { kindListText } from "../../render/text/explain/kind-list-text.js";
import { fieldsText, kindText } from "../../render/text/explain/kind-text.js";
import { resourceText } from "../../render/text/explain/resource-text.js";
import { kinds } from "../../settings/kinds/registry.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { ALL_RULES, explainRule, knownRules, listRules } from "../explain/explain-rule.js";
import { findAddress, findKind } from "../explain/explain-target.js";
import type { Io } from "../io.js";
import { openEnvironment } from "../open-environment.js";
import { readDocuments } from "../open-project.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions } from "../options.js";
import { reportFindings, textOptions } from "../report.js";

type ExplainOptions = ProjectOptions & OutputOptions;

export const explain = defineCommand<ExplainOptions>({
  example:
    "shopwright explain\nshopwright explain coupon.limits\nshopwright explain flagship/coupon.spring-10\nshopwright explain orders/unreachable-state",
  configure: (command) =>
    outputOptions(projectOptions(command)).argument("[what]", "a kind, a field of one, an address, a rule, or: rules"),
  completes: () => "addresses",
  run: async (io, options, [what]) => {
    if (what === ALL_RULES) return listRules(await knownRules(), io, options);
    if (!what?.includes("/")) return explainKind(io, options, what);
    const rules = await knownRules();
    const rule = rules.find(({ code }) => code === what);
    return rule ? explainRule(rule, io, options) : explainAddress(io, options, what, rules);
  },
});

function explainKind(io: Io, { format, color }: ExplainOptions, what: string | undefined): ExitCode {
  const text = textOptions(io, color);
  const language = format === "json" ? english : io.language;
  const described = [...kinds.values()].map((kind) => describeKind(kind, kinds, language));
  if (what === undefined) {
    const list = described.map(({ kind, module, description }) => ({ kind, module, description }));
    io.out(format === "json" ? jsonText(list) : kindListText(described, text));
    return EXIT.done;
  }
  const found = findKind(what, described);
  switch (found.type) {
    case "unknown":
      return notFound(io, what, found);
    case "kind":
      io.out(format === "json" ? jsonText(found.kind) : kindText(found.kind, text));
      return EXIT.done;
    case "fields":
      io.out(format === "json" ? jsonText(found.fields) : fieldsText(found.kind, found.fields, text));
      return EXIT.done;
  }
}

async function explainAddress(
  io: Io,
  options: ExplainOptions,
  what: string,
  rules: readonly RuleDescription[],
): Promise<ExitCode> {
  const rule = suggest(
    what,
    rules.map(({ code }) => code),
  );
  const opened = await openEnvironment(io, options);
  const documents = opened.ok ? await readDocuments(io, {}, opened) : null;
  const found = findAddress(what, documents?.resolved.flatMap(({ sound }) => sound) ?? []);
  if (found.type === "unknown") {
    const findings = opened.ok ? (documents?.findings ?? []) : opened.diagnostics;
    if (!findings.some(({ severity }) => severity === "error") || (found.meant === null && rule !== null))
      return notFound(io, what, {
        what: found.meant === null && rule !== null ? "rule" : "address",
        meant: found.meant ?? rule,
      });
    reportFindings(findings, io, options);
    return EXIT.invalid;
  }
  const { resource } = found;
  const kind = kinds.get(resource.address.kind);
  if (kind === undefined) throw new RangeError(`there is no kind "${resource.address.kind}"`);
  const values = explainResource(kind, resource);
  if (options.format === "json") io.out(jsonText(explainedJson(resource, values)));
  else io.out(resourceText(resource, kind, values, textOptions(io, options.color)));
  return EXIT.done;
}

function notFound(
  io: Io,
  asked: string,
  { what, meant }: { readonly what: "kind" | "field" | "address" | "rule"; readonly meant: string | null },
): ExitCode {
  const { say } = io.language;
  const shown = JSON.stringify(asked);
  const said = {
    kind: say`There is no kind ${shown}`,
    field: say`There is no field ${shown}`,
    address: say`No document is at ${shown}`,
    rule: say`There is no rule ${shown}, and no document is there`,
  };
  const otherwise = {
    kind: say`shopwright explain lists the kinds; an address begins with its store: flagship/coupon.spring-10.`,
    field: say`shopwright explain KIND lists its fields; an address begins with its store: flagship/coupon.spring-10.`,
    rule: say`shopwright explain rules lists them all.`,
    address: say`An address is STORE/KIND.NAME, or STORE/KIND where a store has one; --env chooses the environment.`,
  };
  io.err(`${say`error`}[explain/unknown-${what}]: ${said[what]}\n`);
  io.err(`  ${say`help:`} ${meant === null ? otherwise[what] : say`Did you mean ${meant}?`}\n`);
  return EXIT.failed;
}
