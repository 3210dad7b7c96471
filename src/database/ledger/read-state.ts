/**
 * The settings as they stood: of each address what the last recorded change left. Order is that of the chain, since a
 * clock may be set back. What was changed past the triggers is not in the ledger.
 */
import { type Address, compareStrings, SINGLETON_NAME } from "../../model/address.js";
import type { RowImage } from "../../model/current.js";
import type { Kinds, StoreContext } from "../../model/kind.js";
import type { Session } from "../../model/session.js";
import type { Setting } from "../../model/setting.js";
import { contextKindOf, contextOf, NO_CONTEXT } from "../../model/store-context.js";
import { decodeRecorded } from "../../plan/sql/decode-recorded.js";
import { withSnapshot } from "../with-snapshot.js";
import type { ChangeBody } from "./change-body.js";

export type Moment =
  /** As this revision left them. */
  | { readonly type: "revision"; readonly sequence: number }
  /**
   * As the last revision left them that was sealed before this time, ISO 8601, and as direct edits left them that no
   * revision had sealed by then, each made before it by its own time.
   */
  | { readonly type: "time"; readonly before: string };

export interface State {
  /** The last revision of which everything is in it; 0: none. */
  readonly revision: number;
  /** When that was sealed. */
  readonly at: string | null;
  /** In the kinds' order, within a kind by store and name. `protect` is not in the ledger, and false. */
  readonly settings: readonly Setting[];
}

/** `null` where no revision has the number. @param isMeant which addresses are wanted */
export function readState(
  session: Session,
  kinds: Kinds,
  moment: Moment,
  isMeant: (address: Address) => boolean = () => true,
): Promise<State | null> {
  return withSnapshot(session, async () => {
    const last = await lastRevision(session, moment);
    if (last === null) return null;
    const { rows } = await session.query<{ body: string }>(LAST_CHANGES, [
      last.seq,
      moment.type === "time" ? moment.before : null,
    ]);
    const images = rows.flatMap(({ body }) => {
      const { kind, store, name, after }: ChangeBody = JSON.parse(body);
      return after === null ? [] : [{ kind, store, name, image: after }];
    });
    const contexts = contextsIn(images, kinds);
    const settings = images.map(({ kind: kindName, store, name, image }): Setting => {
      const kind = kinds.get(kindName);
      const address = { store, kind: kindName, name: kind?.singleton && name === SINGLETON_NAME ? null : name };
      const spec = kind === undefined ? image : decodeRecorded(kind, image, contexts.get(store) ?? NO_CONTEXT);
      return { address, spec, protect: false };
    });
    const order = [...kinds.keys()];
    return {
      revision: Number(last.seq),
      at: last.at,
      settings: settings
        .filter(({ address }) => isMeant(address))
        .sort((a, b) => place(order, a) - place(order, b) || compareStrings(a.address.kind, b.address.kind)),
    };
  });
}

async function lastRevision(
  session: Session,
  moment: Moment,
): Promise<{ readonly seq: string; readonly at: string | null } | null> {
  const at = "(body::json ->> 'at')";
  const [where, value] =
    moment.type === "revision" ? ["seq = $1", String(moment.sequence)] : [`${at}::timestamptz < $1`, moment.before];
  const { rows } = await session.query<{ seq: string; at: string }>(
    `select seq, ${at} as at from shopwright.revisions where ${where} order by seq desc limit 1`,
    [value],
  );
  return rows[0] ?? (moment.type === "time" ? { seq: "0", at: null } : null);
}

/** Of one address, the order of ids is the order in which its row was changed. */
const LAST_CHANGES = `with known as (
  select c.store, c.kind, c.name, c.id, c.batch from shopwright.changes c join shopwright.revisions r using (batch)
  where r.seq <= $1 or (r.plan is null and (c.body::json ->> 'at')::timestamptz < $2)
  union all
  select store, kind, name, id, null from shopwright.pending where (body::json ->> 'at')::timestamptz < $2
), last as (
  select distinct on (store, kind, name) store, kind, name, id, batch from known order by store, kind, name, id desc
)
select coalesce(c.body, p.body) as body from last
left join shopwright.changes c on (c.batch, c.id) = (last.batch, last.id)
left join shopwright.pending p on last.batch is null and p.id = last.id
order by last.store, last.name`;

function contextsIn(
  images: readonly { readonly kind: string; readonly store: string; readonly image: RowImage }[],
  kinds: Kinds,
): ReadonlyMap<string, StoreContext> {
  const kind = contextKindOf(kinds);
  return new Map(
    images.flatMap(({ kind: name, store, image }) => {
      const context = name === kind.name ? contextOf(decodeRecorded(kind, image, NO_CONTEXT)) : null;
      return context === null ? [] : [[store, context] as const];
    }),
  );
}

/** Kinds that are no more come last. */
function place(order: readonly string[], { address }: Setting): number {
  const index = order.indexOf(address.kind);
  return index < 0 ? order.length : index;
}
