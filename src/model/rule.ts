/**
 * What is known of a rule without running it: its permanent code and its words. A rule must hold across the fields and
 * documents of a store; advice should.
 */
import type { JsonObject } from "./json.js";
import type { Module } from "./kind.js";

/** How bad a finding is; a project file may say otherwise of a code. Advice never stands in the way of anything. */
export type Severity = "error" | "warning" | "advice";

export interface RuleDescription {
  /** Permanent, `module/what-is-wrong`: `orders/unreachable-state`. */
  readonly code: string;
  readonly module: Module;
  /** Unless the project file says otherwise. */
  readonly severity: Severity;
  /** What is wrong, constant, without names or values: the summary of its findings. */
  readonly summary: string;
  /** One to three sentences: what it costs a shop. Of advice also the guide's figure. */
  readonly why: string;
  /** What to do, as an instruction. */
  readonly remedy: string;
  /** Whether it needs product facts, or finds more with them; without, it is told as not checked. */
  readonly facts?: "needed" | "used" | undefined;
  readonly examples: RuleExamples;
}

/** Why a rule could not tell. */
export type Missing = "products" | "columns" | "context" | "database" | "documents";

/** A rule that was to be checked of a store, and could not tell everything. */
export interface UncheckedRule {
  readonly store: string;
  readonly rule: RuleDescription;
  readonly missing: Missing;
}

/** Shown on the rule's page, and run as tests. The store itself is given: CNY, Asia/Shanghai. */
export interface RuleExamples {
  /** The smallest documents that break it. */
  readonly fails: readonly ExampleDocument[];
  /** Laid over these as a later layer, so that it just holds: patches, as a rule. */
  readonly passes: readonly ExampleDocument[];
  /** Product facts that both are checked with. */
  readonly products?: readonly ExampleProduct[] | undefined;
  /** The day on which both are checked: `2027-03-01`. */
  readonly asOf?: string | undefined;
  /** What the database holds before, of both; left out: no database was asked. */
  readonly current?: readonly ExampleDocument[] | undefined;
}

/** As in a JSON file. */
export interface ExampleDocument {
  readonly kind: string;
  readonly name?: string | undefined;
  readonly spec?: JsonObject | undefined;
  readonly patch?: JsonObject | undefined;
  readonly absent?: true | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** A row of product facts. */
export interface ExampleProduct {
  readonly sku: string;
  readonly product?: string;
  readonly category?: string;
  readonly listPrice?: string;
  readonly cost?: string;
  readonly stock?: number;
  readonly dailySales?: number;
}
