/** What Ctrl-C does: ends the process, but lets an apply roll back or finish first and say which. */
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

export interface Interrupts {
  readonly guarded: Io["guarded"];
  readonly onInterrupt: () => void;
}

/** @param end writes to standard error and ends the process */
export function interrupts(end: (message: string, status: ExitCode) => void): Interrupts {
  let working = false;
  let pressed = false;
  return {
    guarded: async (work) => {
      working = true;
      try {
        return await work(() => pressed);
      } finally {
        working = false;
      }
    },
    onInterrupt: () => {
      if (!working) return end(INTERRUPTED, EXIT.interrupted);
      if (pressed) return end(CUT_OFF, EXIT.interrupted);
      pressed = true;
    },
  };
}

export const INTERRUPTED = "\nInterrupted. Nothing was changed by this command.\n";

const CUT_OFF = `
Interrupted twice. The connection was cut: the apply is rolled back, unless it was being committed just now.
  help: shopwright history tells.
`;
