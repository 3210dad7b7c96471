/** The checkpoints that a command was given: as text, or as files of lines among which they stand. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Checkpoint, mentionsCheckpoint, parseCheckpoints } from "../model/checkpoint.js";
import { type Checked, checkedWith, type Diagnostic } from "../model/diagnostic.js";
import { because } from "./because.js";
import type { Io } from "./io.js";

/** All of them; every one that cannot be read is told. */
export async function openCheckpoints(io: Io, given: readonly string[] = []): Promise<Checked<readonly Checkpoint[]>> {
  const read = await Promise.all(given.map((each) => open(io, each)));
  return checkedWith(
    read.flatMap(({ checkpoints }) => checkpoints),
    read.flatMap(({ findings }) => findings),
  );
}

interface Opened {
  readonly checkpoints: readonly Checkpoint[];
  readonly findings: readonly Diagnostic[];
}

async function open(io: Io, given: string): Promise<Opened> {
  if (mentionsCheckpoint(given)) return read(given, "What was given");
  try {
    return read(await readFile(resolve(io.cwd, given), "utf8"), given);
  } catch (error) {
    return failed(`${JSON.stringify(given)} ${because(error)}.`);
  }
}

function read(text: string, name: string): Opened {
  const lines = parseCheckpoints(text);
  if (lines.length === 0) return failed(`${name} has no line with one.`);
  const findings = lines.flatMap((line) =>
    typeof line === "string"
      ? failed(`${name} has ${JSON.stringify(line)}, which is cut, changed, or of a newer version.`).findings
      : [],
  );
  return { checkpoints: lines.flatMap((line) => (typeof line === "string" ? [] : line)), findings };
}

function failed(detail: string): Opened {
  const finding: Diagnostic = {
    code: "history/no-checkpoint",
    severity: "error",
    summary: "This is no checkpoint",
    detail,
    remedy: "Give a line that `shopwright checkpoint` printed, whole, or a file with such lines. Nothing was verified.",
  };
  return { checkpoints: [], findings: [finding] };
}
