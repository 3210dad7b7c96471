/**
 * Settings of a connection, pinned once when it is made and again in every transaction, because a pooler may change the
 * server process between transactions.
 */
import type { Session } from "../model/session.js";
import { pinStatements } from "../plan/sql/pinned-settings.js";

export const PIN_SESSION = `${pin("set session")} set session default_transaction_read_only = off;`;

/** BEGIN with the settings pinned. `mode` as in SQL: `read committed`, `repeatable read, read only`. */
export async function begin(session: Session, mode: string): Promise<void> {
  await session.script(`begin isolation level ${mode}; ${pin("set local")}`);
}

function pin(how: "set session" | "set local"): string {
  return [...pinStatements(how), `${how} statement_timeout = 0;`].join(" ");
}
