/** One moment of the database for several reads. */
import type { Session } from "../model/session.js";
import { begin } from "./settings.js";
import { rollback } from "./transaction.js";

/** Everything that `use` reads is of one moment; it cannot write. */
export async function withSnapshot<T>(session: Session, use: (session: Session) => Promise<T>): Promise<T> {
  await begin(session, "repeatable read, read only");
  try {
    return await use(session);
  } finally {
    await rollback(session);
  }
}
