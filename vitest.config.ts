import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** `npm run generate` writes the types that the build needs, so it must not wait for a build. */
const generating = process.env["npm_lifecycle_event"] === "generate";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: generating ? [] : ["tests/support/global-setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Never one alone: a worker waits for databases most of its time.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
