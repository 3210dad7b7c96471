/** What the engine and the sandbox's child process say to each other: one JSON job in, JSON lines out. */
import type { FieldPath } from "../../../model/field-path.js";
import type { Json } from "../../../model/json.js";

/** For what a bundle is evaluated; the argument of `settings(…)`. */
export interface SandboxContext {
  readonly store: string;
  readonly environment: string;
  readonly vars: Readonly<Record<string, string | number | boolean>>;
}

export interface SandboxJob {
  readonly limits: SandboxLimits;
  readonly bundles: readonly { readonly code: string; readonly contexts: readonly SandboxContext[] }[];
}

export interface SandboxLimits {
  /** WebAssembly memory, in pages of 64 KiB. */
  readonly memoryPages: number;
  /** What QuickJS may allocate of it, in bytes. */
  readonly heapBytes: number;
  readonly stackBytes: number;
  /** Steps a context may take: so many, and so many more for each character of its bundle. */
  readonly steps: number;
  readonly stepsPerCharacter: number;
  /** Characters of JSON that a context may give. */
  readonly output: number;
  readonly depth: number;
}

/** Line and column in the bundle, both from 1. */
export type Frame = readonly [line: number, column: number];

export interface ValueFault {
  readonly path: FieldPath;
  readonly what: FaultyValue;
  /** For `instance`, the name of its class. */
  readonly name?: string;
}

export type FaultyValue =
  | "getter"
  | "function"
  | "symbol"
  | "symbolKey"
  | "bigint"
  | "nan"
  | "infinity"
  | "minusZero"
  | "undefinedItem"
  | "cycle"
  | "instance"
  | "promise"
  | "tooDeep";

export interface EvaluatedDocument {
  readonly value: Json;
  /** Its place in the lists of the default export. */
  readonly at: readonly number[];
  /** The call that made it, innermost first; empty where no helper did. */
  readonly frames: readonly Frame[];
  readonly faults: readonly ValueFault[];
}

export type Limit = "work" | "memory" | "recursion" | "output";

export type EvaluatedFile =
  | { readonly type: "documents"; readonly documents: readonly EvaluatedDocument[] }
  | { readonly type: "noDefault" }
  | { readonly type: "threw"; readonly name: string; readonly message: string; readonly frames: readonly Frame[] }
  | { readonly type: "limit"; readonly limit: Limit };

/** `start` before a file is evaluated, so that a killed child leaves word of where it was; `done` after it. */
export type SandboxMessage =
  | { readonly type: "start"; readonly bundle: number; readonly context: number; readonly file: number }
  | {
      readonly type: "done";
      readonly bundle: number;
      readonly context: number;
      readonly file: number;
      readonly result: EvaluatedFile;
    };
