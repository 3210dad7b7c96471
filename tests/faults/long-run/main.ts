/** `npm run faults -- --seed 1 --runs 2000 [--only kill,cut,stop]`: applies under random faults; ends with 1 on any failure. */
import { parseArgs } from "node:util";
import { FAULTS, type FaultName } from "./fault.js";
import { longRun } from "./long-run.js";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: "200" },
    only: { type: "string", default: "" },
  },
});
const [seed, runs] = [Number(values.seed), Number(values.runs)];
const words = values.only.split(",").filter((word) => word !== "");
const only = words.filter((word): word is FaultName => FAULTS.some((name) => name === word));
if (!Number.isSafeInteger(seed) || !(Number.isSafeInteger(runs) && runs > 0) || only.length < words.length) {
  throw new RangeError(`usage: npm run faults -- [--seed 1] [--runs 2000] [--only ${FAULTS.join(",")}]`);
}
const { text, failed } = await longRun({ seed, runs, only, tell: (line) => process.stderr.write(`${line}\n`) });
process.stdout.write(text);
process.exitCode = failed ? 1 : 0;
