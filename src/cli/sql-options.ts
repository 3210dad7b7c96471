/** The options of `sql`, and which of them do not go together. */
import type { Diagnostic } from "../model/diagnostic.js";

export interface SqlOptions {
  readonly out?: string;
  readonly message?: string;
  readonly reverse?: boolean;
  readonly dir?: string;
  readonly name?: string;
  readonly format: "sql" | "kysely";
}

export function wrongOptions({ dir, out, reverse, name, format }: SqlOptions): readonly Diagnostic[] {
  const wrong = (detail: string, remedy: string): Diagnostic => ({
    code: "sql/options",
    severity: "error",
    summary: "These options do not go together",
    detail,
    remedy,
  });
  const both = [...(out === undefined ? [] : ["--out"]), ...(reverse ? ["--reverse"] : [])].join(" and ");
  return [
    ...(dir !== undefined && both !== ""
      ? [wrong(`--dir writes both ways, into files that it names itself.`, `Leave ${both} out.`)]
      : []),
    ...(dir === undefined && reverse && format === "kysely"
      ? [wrong("A module of Kysely's holds both ways.", "Leave --reverse out.")]
      : []),
    ...(dir === undefined && name !== undefined
      ? [wrong("--name is what files in a folder are called.", "Give --dir with it, or leave it out.")]
      : []),
    ...(name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(name)
      ? [
          wrong(
            `${JSON.stringify(name)} would not be understood by every tool as a part of a file's name.`,
            "Use letters a-z, digits, hyphens and underscores, at most 100.",
          ),
        ]
      : []),
  ];
}
