import { defineConfig } from "tsdown";

/** Small libraries are bundled: read one by one out of node_modules, they take longer than the work itself. */
const bundled = ["zod", "commander", "picocolors", "fastest-levenshtein", "jsonc-parser", "diff"];

const shared = {
  format: "esm",
  platform: "node",
  target: "node20",
  dts: true,
  fixedExtension: false,
  deps: { alwaysBundle: bundled },
} as const;

export default defineConfig([
  /** What documents import: one file of code and one of types, since `init` hands the types to a project's editor. */
  { ...shared, entry: { authoring: "src/authoring.ts" }, minify: true },
  /** `bin` is what runs, `engine` what programs import, `evaluator` the child process in which documents run. */
  {
    ...shared,
    clean: false,
    entry: { bin: "src/cli/bin.ts", engine: "src/engine.ts", evaluator: "src/documents/load/evaluator.ts" },
  },
]);
