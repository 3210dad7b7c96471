/** Which stores have settings on record, whatever project they came from. */
import type { Session } from "../model/session.js";

/** In code-point order. */
export async function readStores(session: Session): Promise<readonly string[]> {
  const { rows } = await session.query<{ store: string }>(
    "select distinct store from shopwright.resources order by store",
  );
  return rows.map(({ store }) => store);
}
