/** What programs elsewhere know and documents do not: why it is missing, and what to do instead. */
import type { FindingText } from "../finding.js";

interface Absence extends Pick<FindingText, "code" | "summary"> {
  readonly why: string;
  /** By name, the remedy. */
  readonly names: Readonly<Record<string, string>>;
}

const VARS =
  'Put what differs between environments into "vars" of the project file, and read it with settings(({ vars }) => …).';
const IMPORT = 'Import the file with an import statement: import rows from "./rows.csv".';
const WAIT = "Remove it; documents have nothing to wait for.";
const WRITE = "Write the value out.";
const TIME = 'Write the time out, as a text like "2027-03-01T00:00".';
const PLAIN = "Use plain objects and lists.";

const ABSENCES: readonly Absence[] = [
  {
    code: "documents/not-available",
    summary: "Documents cannot reach outside the project",
    why: "is not there: documents are evaluated without file system, network, environment and clock",
    names: {
      ...remedy(VARS, "process", "global", "window", "self", "navigator", "Deno", "Bun", "std", "os"),
      ...remedy(
        IMPORT,
        "require",
        "module",
        "exports",
        "__dirname",
        "__filename",
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
      ),
      ...remedy(WAIT, "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "Worker"),
      ...remedy(PLAIN, "Buffer", "SharedArrayBuffer", "Atomics"),
      console: "Remove it; shopwright validate and shopwright plan show what a document gives.",
    },
  },
  {
    code: "documents/not-repeatable",
    summary: "Documents cannot use what differs from run to run",
    why: "can differ from time to time and from machine to machine; the same commit must always give the same settings",
    names: {
      ...remedy(TIME, "Date", "Temporal", "performance"),
      ...remedy(WRITE, "Math.random", "crypto"),
      ...remedy("Write the text out, or use toString, toFixed or padStart.", "Intl", "toLocaleString"),
      localeCompare: "Compare with < and >, or use sort() without arguments.",
      toLocaleLowerCase: "Use toLowerCase().",
      toLocaleUpperCase: "Use toUpperCase().",
      ...remedy(PLAIN, "WeakRef", "FinalizationRegistry"),
    },
  },
  {
    code: "documents/not-plain",
    summary: "Documents cannot hide what they do",
    why: "is not there, so that what a document says can be read in its source",
    names: { ...remedy("Write the code out.", "eval", "Function"), Proxy: PLAIN },
  },
];

/** The finding about a missing name; `undefined` for a name that is missing everywhere, such as a misspelt one. */
export function absence(name: string): FindingText | undefined {
  for (const { code, summary, why, names } of ABSENCES) {
    const remedyHere = Object.hasOwn(names, name) ? names[name] : undefined;
    if (remedyHere !== undefined) return { code, summary, detail: `${name} ${why}.`, remedy: remedyHere };
  }
  return undefined;
}

function remedy(text: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, text]));
}
