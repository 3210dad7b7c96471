/** What went wrong when a file was evaluated, as findings. */
import type { Diagnostic, Location } from "../../../model/diagnostic.js";
import { formatFieldPath } from "../../../model/field-path.js";
import { errorAt, type FindingText, shortened } from "../finding.js";
import { absence } from "./absence.js";
import { BROKEN_IMPORT } from "./imports.js";
import { REFUSED_BUILT_IN } from "./prelude.js";
import type { EvaluatedFile, FaultyValue, Limit, ValueFault } from "./sandbox-protocol.js";

type Threw = Extract<EvaluatedFile, { type: "threw" }>;

/** @returns `null` where the cause is told already, at the file that has it. */
export function throwFinding(threw: Threw, location: Location): Diagnostic | null {
  if (threw.message === BROKEN_IMPORT) return null;
  const missing =
    threw.name === "ReferenceError" ? /^'?([\w$]+)'? is not defined$/.exec(threw.message)?.[1] : undefined;
  const required = threw.message.startsWith("Dynamic require of") ? "require" : undefined;
  const builtIn = missing ?? required ?? REFUSED_BUILT_IN.exec(threw.message)?.[1];
  const known = builtIn === undefined ? undefined : absence(builtIn);
  if (known !== undefined) return errorAt(location, known);
  const words = threw.message || "something that is no error was thrown";
  const what = threw.name === "" ? `Thrown: ${words}` : `${threw.name}: ${words}`;
  return errorAt(location, {
    code: "documents/evaluation-failed",
    summary: "The document threw an error",
    detail: `${shortened(what.slice(0, 300).replaceAll(/\s+/g, " "))}.`.replace(/\.\.$/, "."),
    remedy: "Mend the code at this place, or what it was given.",
  });
}

export function limitFinding(limit: Limit, file: string): Diagnostic {
  return errorAt({ file, line: 1, column: 1 }, LIMIT_FINDINGS[limit]);
}

export function noDefaultExport(file: string): Diagnostic {
  return errorAt(
    { file, line: 1, column: 1 },
    {
      code: "documents/no-default-export",
      summary: "The file exports no documents",
      detail: `${shortened(file)} has no default export.`,
      remedy: 'Write export default [ … ]; a file that only helps others has a name that begins with "_".',
    },
  );
}

export function faultFinding(fault: ValueFault, location: Location): Diagnostic {
  const [root, ...rest] = fault.path;
  const shown = fault.path.length === 0 ? "The default export" : shortened(formatFieldPath(fault.path));
  const field = (root === "spec" || root === "patch") && rest.length > 0 ? { field: formatFieldPath(rest) } : {};
  const what = fault.what === "instance" ? `is an instance of ${fault.name || "a class"}` : FAULTS[fault.what];
  return {
    ...errorAt(location, {
      code: "documents/value-without-json-form",
      summary: "The value is not plain data",
      detail: `${shown} ${what}, which has no JSON form.`,
      remedy: REMEDIES[fault.what] ?? "Write a text, number, true, false, a list or a plain object.",
    }),
    ...field,
  };
}

const FAULTS: Readonly<Record<FaultyValue, string>> = {
  getter: "is a getter",
  function: "is a function",
  symbol: "is a symbol",
  symbolKey: "has a property named by a symbol",
  bigint: "is a BigInt",
  nan: "is NaN (not a number)",
  infinity: "is infinite",
  minusZero: "is minus zero",
  undefinedItem: "is undefined or left out in a list",
  cycle: "contains itself",
  instance: "is an instance of a class",
  promise: "is a promise",
  tooDeep: "is nested too deeply",
};

const REMEDIES: Readonly<Partial<Record<FaultyValue, string>>> = {
  undefinedItem: "Take the item out of the list, for example with filter().",
  promise: "Remove async and await; documents have nothing to wait for.",
  function:
    "Call the function, or remove it; a function is allowed only as the whole default export: settings(() => …).",
  bigint: "Write a number, or a text in quotation marks.",
  nan: "Find out which computation fails; an empty cell of a spreadsheet is a common cause.",
  minusZero: "Write 0.",
};

const LIMIT_FINDINGS: Readonly<Record<Limit, FindingText>> = {
  work: {
    code: "documents/too-much-work",
    summary: "Evaluating the documents takes too long",
    detail:
      "The files of this layer used up the steps they may take; this one was being evaluated then. A loop that never ends is the usual cause.",
    remedy: "End the loop, or compute less: documents are data.",
  },
  memory: {
    code: "documents/too-much-memory",
    summary: "Evaluating the documents takes too much memory",
    detail: "The files of this layer used up the memory they may take; this one was being evaluated then.",
    remedy: "Build less in memory, or split the layer.",
  },
  recursion: {
    code: "documents/too-much-recursion",
    summary: "Functions call each other too deeply",
    detail:
      "The calls in this file nest deeper than the sandbox's stack. A function that calls itself without end is the usual cause.",
    remedy: "End the recursion, or write a loop.",
  },
  output: {
    code: "documents/too-much-output",
    summary: "The documents are too large",
    detail:
      "The documents of this layer are larger than about 32 MB as JSON, or hold more than a million values; those of this file bring them there.",
    remedy: "Make fewer or smaller documents.",
  },
};
