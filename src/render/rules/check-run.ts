/** What was checked, for formats that say more than what was found. */
import type { RuleDescription, UncheckedRule } from "../../model/rule.js";
import type { WaivedFinding } from "../../model/waived-finding.js";

export interface CheckRun extends InRepository {
  /** Of Shopwright. */
  readonly version: string;
  /** All that were to be checked: without those that are switched off, and without advice where nobody asked for it. */
  readonly rules: readonly RuleDescription[];
  readonly stores: readonly string[];
  readonly notChecked?: readonly UncheckedRule[] | undefined;
  /** What was found and is accepted for a time; not among the findings. */
  readonly waived?: readonly WaivedFinding[] | undefined;
}

/** CI names files from the repository's root on. */
export interface InRepository {
  /** The project's folder within the repository, with `/`: `shops/europe`. Left out: it is the root. */
  readonly folder?: string | undefined;
  /** Findings that are of no file are shown at this one of the project: `shopwright.config.ts` unless given. */
  readonly projectFile?: string | undefined;
}

/** A file of the project, as the repository has it. */
export function fileInRepository(file: string, { folder = "" }: InRepository): string {
  const parts = folder.split("/").filter((part) => part !== "" && part !== ".");
  return [...parts, file].join("/");
}

export function projectFileOf({ projectFile = "shopwright.config.ts" }: InRepository): string {
  return projectFile;
}
