/** What a command is: its options, an example, and what it does. One file each in commands/. */
import type { Command } from "commander";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

export interface CommandModule {
  /** One or more command lines, shown under `--help`. */
  readonly example: string;
  /** Adds arguments and options. */
  readonly configure: (command: Command) => void;
  /** Runs with parsed options and the positional arguments, in order, several of one flat; `undefined` for one left out. */
  readonly run: (io: Io, options: never, args: readonly (string | undefined)[]) => Promise<ExitCode>;
}

/** Gives `run` the type of its options; commander's own are untyped. */
export function defineCommand<Options>(command: {
  readonly example: string;
  readonly configure: (command: Command) => void;
  readonly run: (io: Io, options: Options, args: readonly (string | undefined)[]) => Promise<ExitCode>;
}): CommandModule {
  return command;
}
