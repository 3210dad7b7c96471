#!/usr/bin/env node
/** The process: gives `main` the real world and ends with its status. `--version` answers without loading anything. */
import { version } from "./version.js";

/** Whoever read our output has gone, as `head` does: end quietly, as other programs do. */
function onBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(141);
}

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  process.stdout.write(`${version}\n`);
} else {
  const [{ main }, { processIo }, { interrupts }, { CLEAR_LINE }] = await Promise.all([
    import("./main.js"),
    import("./process-io.js"),
    import("./interrupts.js"),
    import("./progress.js"),
  ]);
  // A line of progress may stand there.
  const tell = (message: string) => void process.stderr.write(process.stderr.isTTY ? CLEAR_LINE + message : message);
  const end = (message: string, status: number) => {
    tell(message);
    process.exit(status);
  };
  const { guarded, onInterrupt } = interrupts({ tell, end });
  const listen = () => void process.on("SIGINT", onInterrupt).on("SIGTERM", onInterrupt);
  const busy = async <T>(work: () => Promise<T>): Promise<T> => {
    process.off("SIGINT", onInterrupt).off("SIGTERM", onInterrupt);
    try {
      return await work();
    } finally {
      listen();
    }
  };
  listen();
  process.stdout.on("error", onBrokenPipe);
  process.exitCode = await main(argv, processIo({ guarded, busy }));
}
