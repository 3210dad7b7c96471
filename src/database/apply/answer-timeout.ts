/** Does not wait for ever: where the other end is gone without a word, only the clock tells. */
import type { Session } from "../../model/session.js";
import { DatabaseError } from "../database-error.js";

/** The same session; a statement that is not answered in time, in milliseconds, cuts the connection and is a loss of it. */
export function withAnswerTimeout(session: Session, timeout: number): Session {
  const inTime = async <T>(answer: Promise<T>): Promise<T> => {
    let silent = false;
    const timer = setTimeout(() => {
      silent = true;
      session.cut();
    }, timeout);
    try {
      return await answer;
    } catch (error) {
      throw silent ? new DatabaseError("ETIMEDOUT", `The server did not answer within ${timeout / 1000} s`) : error;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    ...session,
    query: (sql, values) => inTime(session.query(sql, values)),
    script: (sql) => inTime(session.script(sql)),
  };
}
