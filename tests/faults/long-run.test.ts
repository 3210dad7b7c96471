/** A short run of what `npm run faults` does for long. */
import { expect, it } from "vitest";
import { longRun } from "./long-run/long-run.js";

it("applies under random faults are neither torn, double nor misreported (faults 1 to 10, 16)", async () => {
  const told: string[] = [];
  const { failed, text } = await longRun({ seed: 4, runs: 40, only: [], tell: (line) => told.push(line) });
  expect(told, text).toEqual([]);
  expect(failed).toBe(false);
  expect(text).toContain("40 runs, seeds 4 to 43");
}, 240_000);
