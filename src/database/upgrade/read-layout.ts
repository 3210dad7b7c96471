/** What a database says of its own layout, and what stands of its tables. */
import type { Session } from "../../model/session.js";
import { CATALOGUE, type Catalogue } from "./standing-tables.js";

export interface Layout {
  readonly layout: number;
  readonly digest: string;
}

export const LAYOUT_QUERY = "select layout, layout_digest as digest from shopwright.meta";

interface FoundLayout extends Layout {
  readonly catalogue: Catalogue;
  /** Layout 1 did not say. */
  readonly engine: string | null;
  readonly databaseId: string;
  readonly home: string;
}

export async function readLayout(session: Session): Promise<FoundLayout | null> {
  const { rows: found } = await session.query("select from pg_namespace where nspname = 'shopwright'");
  if (found.length === 0) return null;
  const { rows } = await session.query<FoundLayout>(
    `select layout, layout_digest as digest, to_jsonb(m) ->> 'engine' as engine,
       database_id as "databaseId", home, ${CATALOGUE} as catalogue
     from shopwright.meta m`,
  );
  return rows[0] ?? null;
}
