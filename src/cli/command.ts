/** What a command is: its options, an example, and what it does. One file each in commands/. */
import type { Command } from "commander";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

/** What an argument may be: words, what a project calls its settings, or what the shell finds. */
export type ArgumentValues = readonly string[] | "addresses" | "files";

export interface CommandModule {
  /** One or more command lines, shown under `--help`. */
  readonly example: string;
  /** Adds arguments and options. */
  readonly configure: (command: Command) => void;
  /** For the shell's completion: what its arguments may be, by the words behind the command. Nothing, unless said. */
  readonly completes?: (words: readonly string[]) => ArgumentValues;
  /** Runs with parsed options and the positional arguments, in order, several of one flat; `undefined` for one left out. */
  readonly run: (io: Io, options: never, args: readonly (string | undefined)[]) => Promise<ExitCode>;
}

/** A command as the list of all has it. */
export interface CommandEntry {
  readonly name: string;
  /** The line that `--help` shows. */
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

/** Gives `run` the type of its options; commander's own are untyped. */
export function defineCommand<Options>(command: {
  readonly example: string;
  readonly configure: (command: Command) => void;
  readonly completes?: (words: readonly string[]) => ArgumentValues;
  readonly run: (io: Io, options: Options, args: readonly (string | undefined)[]) => Promise<ExitCode>;
}): CommandModule {
  return command;
}
