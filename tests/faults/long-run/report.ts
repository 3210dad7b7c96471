/** What many runs came to, for people. */
import { FAULTS } from "./fault.js";
import type { SeededResult } from "./long-run.js";
import { FAILURES } from "./run.js";

export function report(results: readonly SeededResult[]): { readonly text: string; readonly failed: boolean } {
  const failures = FAILURES.map((type) => {
    const seeds = results
      .filter((result) => result.failures.some((failure) => failure.type === type))
      .map(({ seed }) => seed);
    return `${type.padEnd(12)} ${seeds.length}${seeds.length > 0 ? `  seeds ${seeds.join(", ")}` : ""}`;
  });
  const faults = FAULTS.map((fault) => {
    const runs = results.filter((result) => result.fault === fault);
    const said = runs.flatMap((run) => run.said);
    const words = [...new Set(said)].sort().map((word) => `${said.filter((each) => each === word).length} ${word}`);
    return `${fault.padEnd(12)} ${String(runs.length).padEnd(5)} ${words.join(", ")}`;
  });
  const resolving = results.flatMap((result) => result.resolving).sort((a, b) => a - b);
  const quantile = (share: number) =>
    resolving[Math.min(resolving.length - 1, Math.floor(resolving.length * share))]?.toFixed(1) ?? "-";
  return {
    text: [
      `${results.length} runs, seeds ${results[0]?.seed} to ${results.at(-1)?.seed}`,
      ...faults.filter((line) => !/ 0 +$/.test(line)),
      ...failures,
      `resolving after reconnecting: p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms (${resolving.length} times)`,
      "",
    ].join("\n"),
    failed: results.some((result) => result.failures.length > 0),
  };
}
