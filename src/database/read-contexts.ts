/** The currency and time zone of every store in the database, for reading its rows. */
import type { RowImage } from "../model/current.js";
import type { Kinds, StoreContext } from "../model/kind.js";
import type { Session } from "../model/session.js";
import { contextKindOf, contextOf, NO_CONTEXT } from "../model/store-context.js";
import { decodeRow } from "../plan/sql/decode.js";
import { allImages, type ImageRow } from "../plan/sql/read.js";

/** By store; one whose row gives no usable context is left out. */
export async function readContexts(session: Session, kinds: Kinds): Promise<Readonly<Record<string, StoreContext>>> {
  const kind = contextKindOf(kinds);
  const { sql, values } = allImages(kind, kinds);
  const { rows } = await session.query<ImageRow>(sql, values);
  // The fields that make a context are text: they read the same without one.
  return Object.fromEntries(
    rows.flatMap(({ store, image }) => {
      const context = contextOf(decodeRow(kind, JSON.parse(image) as RowImage, NO_CONTEXT));
      return context === null ? [] : [[store, context] as const];
    }),
  );
}
