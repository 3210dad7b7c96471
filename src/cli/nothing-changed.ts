/** After a failed apply it is always said whether anything was changed: also where it never began. */
import { DatabaseError } from "../database/database-error.js";

/** The same error, saying so, unless it does already. */
export function sayingUnchanged(error: unknown): unknown {
  if (!(error instanceof Error) || /nothing was changed/i.test(error.message)) return error;
  const message = `${error.message.replace(/\.?$/, ".")} Nothing was changed.`;
  if (error instanceof DatabaseError) return new DatabaseError(error.code, message, error);
  error.message = message;
  return error;
}
