/** `explain`: says what a kind or a field sets, or where each value of a setting comes from. */
import { explainResource } from "../../documents/resolve/explain-resource.js";
import { english } from "../../model/language.js";
import { explainedJson } from "../../render/json/explained-json.js";
import { jsonText } from "../../render/json/json-text.js";
import { describeKind } from "../../render/kinds/kind-description.js";
import { kindListText } from "../../render/text/explain/kind-list-text.js";
import { fieldsText, kindText } from "../../render/text/explain/kind-text.js";
import { resourceText } from "../../render/text/explain/resource-text.js";
import { kinds } from "../../settings/kinds/registry.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { findAddress, findKind } from "../explain-target.js";
import type { Io } from "../io.js";
import { openProject } from "../open-project.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions } from "../options.js";
import { reportFindings, textOptions } from "../report.js";

type ExplainOptions = ProjectOptions & OutputOptions;

export const explain = defineCommand<ExplainOptions>({
  example: "shopwright explain\nshopwright explain coupon.limits\nshopwright explain flagship/coupon.spring-10",
  configure: (command) =>
    outputOptions(projectOptions(command)).argument("[what]", "a kind, a field of one, or an address"),
  completes: () => [...kinds.keys()],
  run: async (io, options, [what]) =>
    what?.includes("/") ? explainAddress(io, options, what) : explainKind(io, options, what),
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

async function explainAddress(io: Io, options: ExplainOptions, what: string): Promise<ExitCode> {
  const project = await openProject(io, options);
  if (!project.ok) {
    reportFindings(project.diagnostics, io, options);
    return EXIT.invalid;
  }
  const found = findAddress(
    what,
    project.value.stores.flatMap(({ resources }) => resources),
  );
  if (found.type === "unknown") return notFound(io, what, found);
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
  { what, meant }: { readonly what: "kind" | "field" | "address"; readonly meant: string | null },
): ExitCode {
  const { say } = io.language;
  const shown = JSON.stringify(asked);
  const said = {
    kind: say`There is no kind ${shown}`,
    field: say`There is no field ${shown}`,
    address: say`No document is at ${shown}`,
  };
  const otherwise = {
    kind: say`shopwright explain lists the kinds; an address begins with its store: flagship/coupon.spring-10.`,
    field: say`shopwright explain KIND lists its fields; an address begins with its store: flagship/coupon.spring-10.`,
    address: say`An address is STORE/KIND.NAME, or STORE/KIND where a store has one; --env chooses the environment.`,
  };
  io.err(`${say`error`}[explain/unknown-${what}]: ${said[what]}\n`);
  io.err(`  ${say`help:`} ${meant === null ? otherwise[what] : say`Did you mean ${meant}?`}\n`);
  return EXIT.failed;
}
