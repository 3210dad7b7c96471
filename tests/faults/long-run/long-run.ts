/** Many runs, each by a seed of its own, over databases that are made anew from time to time; and what came of them. */
import { withSession } from "../../../src/database/connect.js";
import { withOwnServer } from "../../support/own-server.js";
import { type FaultName, randomFault } from "./fault.js";
import { randomOf } from "./random.js";
import { report } from "./report.js";
import { type Place, type RunResult, runOnce } from "./run.js";
import { commandLine, inProcess, type Subject } from "./subject.js";

export interface LongRun {
  readonly seed: number;
  readonly runs: number;
  /** Only these faults; all where empty. */
  readonly only: readonly FaultName[];
  readonly tell: (line: string) => void;
}

/** A history that is verified after every run must not grow without end. */
const RUNS_OF_A_DATABASE = 25;

export interface SeededResult extends RunResult {
  readonly seed: number;
}

export function longRun({
  seed,
  runs,
  only,
  tell,
}: LongRun): Promise<{ readonly text: string; readonly failed: boolean }> {
  return withOwnServer(["max_connections=50"], async (server) => {
    const places = { engine: placesOf(server, inProcess), cli: placesOf(server, commandLine()) };
    const results: SeededResult[] = [];
    for (let index = 0; index < runs; index += 1) {
      const own = seed + index;
      const fault = only.length > 0 ? randomOf(own).pick(only) : randomFault(randomOf(own), []);
      const place = await (fault === "kill" ? places.cli : places.engine)();
      const result = await runOnce(own, fault, place).catch((error: unknown) => {
        throw new Error(`the run of seed ${own} (${fault}) broke off`, { cause: error });
      });
      results.push({ seed: own, ...result });
      for (const { type, what } of result.failures) tell(`seed ${own}, ${fault}: ${type}: ${what}`);
      if ((index + 1) % 100 === 0) tell(`${index + 1} of ${runs}`);
    }
    return report(results);
  });
}

function placesOf(server: Place["server"], subject: Subject): () => Promise<Place> {
  let runs = 0;
  let place: Place | null = null;
  return async () => {
    if (place === null || runs % RUNS_OF_A_DATABASE === 0) {
      const name = `faults_${subject === inProcess ? "engine" : "cli"}_${runs}`;
      await withSession({ type: "postgres", url: server.url }, (session) => session.script(`create database ${name}`));
      const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
      await subject.install(url);
      place = { server, url, subject };
    }
    runs += 1;
    return place;
  };
}
