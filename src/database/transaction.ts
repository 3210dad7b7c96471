/** COMMIT that means it, and ROLLBACK that never hides what went wrong. */
import type { Session } from "../model/session.js";
import { DatabaseError } from "./database-error.js";

/**
 * @throws DatabaseError `25P02` if the server answers COMMIT with ROLLBACK: it does so, without an error, where a
 * statement failed before.
 */
export async function commit(session: Session): Promise<void> {
  const { command } = await session.query("commit");
  if (command !== "COMMIT") {
    throw new DatabaseError(
      "25P02",
      "The server rolled the transaction back instead of committing it. Nothing was changed.",
    );
  }
}

/** Where the connection is gone, so is the transaction. */
export async function rollback(session: Session): Promise<void> {
  await session.script("rollback").catch(() => undefined);
}
