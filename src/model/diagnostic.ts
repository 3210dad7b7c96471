/**
 * A finding about what a user wrote or about the database, and `Checked`, the way functions return them.
 * What a user caused is a diagnostic; what broke is thrown.
 */
import type { Address } from "./address.js";
import type { Severity } from "./rule.js";

/** A place in a file of the project. */
export interface Location {
  /** Relative to the project folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The column after the last one of the place, on the same line, where known. */
  readonly endColumn?: number | undefined;
}

export interface Diagnostic {
  /** Permanent, `area/what-is-wrong`. */
  readonly code: string;
  readonly severity: Severity;
  /** Constant for a code, without names or values of the user's. */
  readonly summary: string;
  /** What is wrong here and why, with names and values. */
  readonly detail: string;
  /** What to do, as an instruction. */
  readonly remedy: string;
  readonly address?: Address | undefined;
  /** All stores that have it, by a layer that they share; absent where only one has. */
  readonly stores?: readonly string[] | undefined;
  /** The field within the spec, formatted: `items["SKU1"].price`. */
  readonly field?: string | undefined;
  readonly location?: Location | undefined;
  /** Other places involved. */
  readonly related?: readonly RelatedLocation[] | undefined;
}

export interface RelatedLocation {
  readonly message: string;
  readonly location: Location;
}

/** A value with warnings, or all the diagnostics that stand in its way (at least one error among them). */
export type Checked<T> = Accepted<T> | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
  readonly warnings: readonly Diagnostic[];
}

export function accepted<T>(value: T, warnings: readonly Diagnostic[] = []): Accepted<T> {
  return { ok: true, value, warnings };
}

export function refused(diagnostics: readonly Diagnostic[]): Checked<never> {
  return { ok: false, diagnostics };
}

/** `value` if no finding is an error, else the findings. */
export function checkedWith<T>(value: T, findings: readonly Diagnostic[]): Checked<T> {
  return findings.some((finding) => finding.severity === "error") ? refused(findings) : accepted(value, findings);
}

/** All findings of a result, whichever way it went. */
export function findingsOf(result: Checked<unknown>): readonly Diagnostic[] {
  return result.ok ? result.warnings : result.diagnostics;
}
