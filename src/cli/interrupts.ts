/** What Ctrl-C does: ends the process, but lets an apply roll back or finish first and say which. */
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Io, Said } from "./io.js";

export interface Interrupts {
  readonly guarded: Io["guarded"];
  readonly onInterrupt: () => void;
}

interface Interruptible {
  /** Writes to standard error. */
  readonly tell: (message: string) => void;
  /** The same, and ends the process. */
  readonly end: (message: string, status: ExitCode) => void;
}

export function interrupts({ tell, end }: Interruptible): Interrupts {
  let working: Said | null = null;
  let pressed = false;
  let worked = false;
  return {
    guarded: async (work, said) => {
      working = said;
      try {
        return await work(() => pressed);
      } finally {
        working = null;
        worked = true;
        pressed = false;
      }
    },
    onInterrupt: () => {
      // Guarded work says itself how it ended; what is left is to hang up, and only who insists cuts that off.
      if (working === null && worked && !pressed) {
        pressed = true;
        return;
      }
      if (working === null) return end(worked ? "\n" : INTERRUPTED, EXIT.interrupted);
      if (!pressed) {
        pressed = true;
        return tell(`\n${working.stopping}\n`);
      }
      const { message, status } = working.cutOff();
      end(`\n${message}`, status);
    },
  };
}

export const INTERRUPTED = "\nInterrupted. Nothing was changed by this command.\n";
