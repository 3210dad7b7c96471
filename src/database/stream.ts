/** Rows of a query that may have any number, read some at a time by a cursor: what is held in memory stays the same. */
import type { Session } from "../model/session.js";

const AT_ONCE = 1000;

/** A row looked at before it is taken; `undefined` behind the last one. */
export interface Stream<Row> {
  readonly peek: () => Promise<Row | undefined>;
  readonly next: () => Promise<Row | undefined>;
}

/**
 * To be called within a transaction, which ends it. While rows are worked on, the next ones are on their way.
 * @param cursor a name that no other stream of the transaction has
 */
export async function openStream<Row extends object>(
  session: Session,
  cursor: string,
  sql: string,
  values: readonly (string | null)[] = [],
): Promise<Stream<Row>> {
  await session.query(`declare ${cursor} no scroll cursor for ${sql}`, values);
  const fetch = () => {
    const fetched = session.query<Row>(`fetch ${AT_ONCE} from ${cursor}`).then(({ rows }) => rows);
    fetched.catch(() => undefined); // told where it is awaited; nobody may get there
    return fetched;
  };
  let coming: Promise<readonly Row[]> | null = fetch();
  let rows: readonly Row[] = [];
  let at = 0;
  const peek = async (): Promise<Row | undefined> => {
    if (at === rows.length && coming !== null) {
      rows = await coming;
      at = 0;
      coming = rows.length < AT_ONCE ? null : fetch();
    }
    return rows[at];
  };
  const next = async () => {
    const row = await peek();
    if (row !== undefined) at += 1;
    return row;
  };
  return { peek, next };
}
