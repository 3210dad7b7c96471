/** All settings that the database holds now, read as specs: the rows themselves, not what is on record of them. */
import { SINGLETON_NAME } from "../model/address.js";
import type { RowImage } from "../model/current.js";
import type { Kind, Kinds } from "../model/kind.js";
import type { Session } from "../model/session.js";
import type { Setting } from "../model/setting.js";
import { NO_CONTEXT } from "../model/store-context.js";
import { decodeRow } from "../plan/sql/decode.js";
import { allImages, type ImageRow } from "../plan/sql/read.js";
import { readContexts } from "./read-contexts.js";
import { withSnapshot } from "./with-snapshot.js";

/** In the kinds' order, within a kind by store and name. @param wanted the kinds to read. */
export function readSettings(
  session: Session,
  kinds: Kinds,
  wanted: readonly Kind[] = [...kinds.values()],
): Promise<readonly Setting[]> {
  return withSnapshot(session, async () => {
    const contexts = await readContexts(session, kinds);
    const guarded = await readProtected(session);
    const settings: Setting[] = [];
    for (const kind of wanted) {
      const { sql, values } = allImages(kind, kinds);
      const { rows } = await session.query<ImageRow>(sql, values);
      for (const { store, name, image } of rows) {
        const context = Object.hasOwn(contexts, store) ? contexts[store] : undefined;
        settings.push({
          address: { store, kind: kind.name, name: kind.singleton && name === SINGLETON_NAME ? null : name },
          spec: decodeRow(kind, JSON.parse(image) as RowImage, context ?? NO_CONTEXT),
          protect: guarded.has(recordKey(store, kind.name, name)),
        });
      }
    }
    return settings;
  });
}

async function readProtected(session: Session): Promise<ReadonlySet<string>> {
  const { rows } = await session.query<{ store: string; kind: string; name: string }>(
    "select store, kind, name from shopwright.resources where protect",
  );
  return new Set(rows.map(({ store, kind, name }) => recordKey(store, kind, name)));
}

function recordKey(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
