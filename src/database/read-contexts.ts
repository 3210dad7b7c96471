/** The currency and time zone of every store in the database, for reading its rows. */
import type { RowImage } from "../model/current.js";
import type { Kinds, StoreContext } from "../model/kind.js";
import type { Session } from "../model/session.js";
import { contextKindOf } from "../model/store-context.js";
import { decodeContexts } from "../plan/decode-contexts.js";
import { allImages, type ImageRow } from "../plan/sql/read.js";

/** By store; one whose row gives no usable context is left out. */
export async function readContexts(session: Session, kinds: Kinds): Promise<Readonly<Record<string, StoreContext>>> {
  const { sql, values } = allImages(contextKindOf(kinds), kinds);
  const { rows } = await session.query<ImageRow>(sql, values);
  return decodeContexts(
    rows.map(({ store, image }) => ({ store, image: JSON.parse(image) as RowImage })),
    kinds,
  );
}
