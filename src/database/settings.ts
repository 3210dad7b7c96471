/**
 * Settings of a connection, pinned once when it is made and again in every transaction, because a pooler may change the
 * server process between transactions. Whether it may write is left as the server has it.
 */
import type { Session } from "../model/session.js";
import { pinStatements } from "../plan/sql/pinned-settings.js";

export const PIN_SESSION = `${pin("set session")} ${noticeLoss()}`;

/** Frees the locks of a client that vanished, also while the server works for it; not every platform can watch for that. */
export const WATCH_CLIENT = "set session client_connection_check_interval = '1s'";

/** BEGIN with the settings pinned. `mode` as in SQL: `read committed`, `repeatable read, read only`. */
export async function begin(session: Session, mode: string): Promise<void> {
  await session.script(`begin isolation level ${mode}; ${pin("set local")}`);
}

/** A time to wait in milliseconds, as PostgreSQL understands it: its 0 is for ever, not at all. */
export function waiting(milliseconds: number): number {
  return Math.max(1, milliseconds);
}

function pin(how: "set session" | "set local"): string {
  return [...pinStatements(how), `${how} statement_timeout = 0;`].join(" ");
}

/** A network that swallows everything is noticed within half a minute, not in the hours that are usual. */
function noticeLoss(): string {
  return `set session tcp_keepalives_idle = 10; set session tcp_keepalives_interval = 5; set session tcp_keepalives_count = 4;
    set session tcp_user_timeout = '30s';`;
}
