/** The outside world as the commands see it: bin.ts gives the real one, tests give theirs. */
import type { Language } from "../model/language.js";
import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./prompts.js";

export interface Io {
  /** Absolute path of the folder in which the command was given. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where a person can be asked; `null` where nobody can answer. */
  readonly terminal: Terminal | null;
  /** Writes a line that comes and goes to the terminal of standard error; `null` where that is none, and in CI. */
  readonly status: ((text: string) => void) | null;
  /** Columns of the terminal, and whether it shows colours. */
  readonly columns: number;
  readonly color: boolean;
  /**
   * Runs work that must not be cut off in the middle: while it runs, an interrupt (Ctrl-C) only turns `interrupted` true;
   * otherwise it ends the process at once. A second one always does.
   */
  readonly guarded: <T>(work: (interrupted: () => boolean) => Promise<T>, said: Said) => Promise<T>;
  /** Runs work that leaves this process no turn to hear an interrupt: one ends it at once, without a word. */
  readonly busy: <T>(work: () => Promise<T>) => Promise<T>;
  /** In which people are spoken to: `--lang`, or as the environment says. */
  readonly language: Language;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** What is said to who interrupts guarded work. */
export interface Said {
  /** At the first interrupt: that it is rolled back as soon as the statement under way has ended, or that it ends first. */
  readonly stopping: string;
  /** At the second, which cuts the work off: what is known of it, and the status to end with. */
  readonly cutOff: () => { readonly message: string; readonly status: ExitCode };
}

/** The world before the command line is read: the language is not settled yet. */
export type World = Omit<Io, "language">;
