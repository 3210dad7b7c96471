/** Turns what was thrown into a message and an exit status: the only place that does. */
import { DatabaseError } from "../database/database-error.js";
import { escapeLines, escapeText } from "../render/text/escape.js";
import { flow } from "../render/text/fold.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { INTERRUPTED } from "./interrupts.js";
import type { Io } from "./io.js";
import { Interrupted } from "./prompts.js";

export function reportFailure(error: unknown, io: Io): ExitCode {
  if (error instanceof Interrupted) {
    io.err(INTERRUPTED);
    return EXIT.interrupted;
  }
  if (error instanceof DatabaseError) {
    const { status, remedy } = explain(error);
    const help = escapeLines(error.remedy ?? remedy);
    const fold = (text: string, indent: string) => flow(text, io.columns - indent.length).join(`\n${indent}`);
    io.err(`${fold(`error[database/${error.code}]: ${escapeText(error.message)}`, "  ")}\n`);
    if (error.detail) io.err(`  ${fold(escapeText(error.detail), "  ")}\n`);
    // Several lines are SQL to run.
    io.err(`  help: ${help.length === 1 ? fold(help.join(""), "        ") : help.join("\n    ")}\n`);
    return status;
  }
  const text =
    error instanceof Error ? ((io.env["SHOPWRIGHT_DEBUG"] ? error.stack : undefined) ?? error.message) : String(error);
  io.err(`error[shopwright/unexpected]: ${escapeText(text)}\n`);
  io.err("  This is a fault of Shopwright, not of your documents.\n");
  io.err("  help: Run the command again with SHOPWRIGHT_DEBUG=1 and report what it prints.\n");
  return EXIT.failed;
}

interface Explanation {
  readonly status: ExitCode;
  readonly remedy: string;
}

/** By SQLSTATE, Node's code or our own; nothing of the message is looked at. */
const EXPLANATIONS: readonly (readonly [code: RegExp, status: ExitCode, remedy: string])[] = [
  [/^SW020$/, EXIT.locked, "Wait until the other process ends, or stop it: an embedded database serves one process."],
  [/^SW021$/, EXIT.unreachable, "Use a server of PostgreSQL 14 or newer."],
  [/^SW022$/, EXIT.refused, "Use the version of Shopwright that made the tables, or a newer one."],
  [/^SW023$/, EXIT.refused, "Give --allow-data-loss if these values may go."],
  [/^55P03$/, EXIT.locked, "Another apply or edit holds the rows; wait, or give a longer --lock-timeout."],
  [
    /^42501$/,
    EXIT.unreachable,
    "Connect as a role that may do this: upgrade grants shopwright_planner and shopwright_applier.",
  ],
  [
    /^25006$/,
    EXIT.unreachable,
    "This server only reads: it is a standby, or was set so. Give the primary server's host, or wait until it may write.",
  ],
  [/^53100$/, EXIT.failed, "The server has no room left on its disk. Nothing was changed; make room and try again."],
  [/^3D000$/, EXIT.unreachable, "Create the database first, or correct its name in the URL."],
  [/^28/, EXIT.unreachable, "Correct the user or password in the database URL."],
  [
    /^(E[A-Z]+|08...|57P0.|25P0[34])$/,
    EXIT.unreachable,
    "Check that the server runs, and the host and port in the database URL.",
  ],
];

function explain({ code }: DatabaseError): Explanation {
  for (const [pattern, status, remedy] of EXPLANATIONS) if (pattern.test(code)) return { status, remedy };
  const remedy = "The transaction was rolled back: nothing was changed. Correct what the server says and try again.";
  return { status: EXIT.failed, remedy };
}
