/** Why a plan may be looked at and not carried out: guards that nobody consented to. */
import type { Plan } from "../model/plan.js";
import { MATCHES_NOTHING } from "../plan/unmatched-patterns.js";
import type { Io } from "./io.js";
import { nextCommand } from "./next-command.js";
import type { OutputOptions } from "./options.js";
import { reportFindings } from "./report.js";

type Printing = Pick<OutputOptions, "color"> & { readonly chdir?: string };

/** @returns whether any guard refuses it; each has been told with the flag that consents */
export function reportRefusal({ guards }: Plan, io: Io, { color, chdir = "." }: Printing): boolean {
  const missing = guards.filter(({ consented }) => !consented);
  if (missing.length > 0) io.err("\n");
  reportFindings(
    missing.map(({ finding }) => finding),
    io,
    { color, chdir },
  );
  return missing.length > 0;
}

/** @returns whether a pattern was given that names nothing: wrong usage, of which no plan comes. */
export function reportUnmatched({ diagnostics }: Plan, io: Io, { color }: Printing): boolean {
  const unmatched = diagnostics.filter(({ code }) => code === MATCHES_NOTHING);
  reportFindings(unmatched, io, { color });
  return unmatched.length > 0;
}

/** Of a saved plan: a consent is part of it, so it cannot be given afterwards. */
export function reportRefusedFile(plan: Plan, io: Io, printing: Printing): boolean {
  if (!reportRefusal(plan, io, printing)) return false;
  const { say } = io.language;
  const missing = plan.guards.filter(({ consented }) => !consented).map(({ name }) => name);
  const again = nextCommand(`shopwright plan --allow ${missing.join(" ")} --out FILE`, plan.environment);
  io.err(`${say`Nothing was changed.`}\n`);
  io.err(`  ${say`help:`} ${say`Make the plan again: ${again}`}\n`);
  return true;
}
