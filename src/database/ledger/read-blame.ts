/** Reads what happened to one setting, from its beginning on and under all names that it had, and what set its fields. */
import { type Address, SINGLETON_NAME, storedName } from "../../model/address.js";
import type { Blame, Origin } from "../../model/blame.js";
import type { RowImage } from "../../model/current.js";
import { blameSpec, type Step } from "../../model/difference/blame-spec.js";
import type { JsonObject } from "../../model/json.js";
import type { Kinds } from "../../model/kind.js";
import type { Session } from "../../model/session.js";
import { NO_CONTEXT } from "../../model/store-context.js";
import { decodeRecorded } from "../../plan/sql/decode-recorded.js";
import { readContexts } from "../read-contexts.js";
import { imageKey, readImages } from "../read-details.js";
import { withSnapshot } from "../with-snapshot.js";
import { type ChangeBody, directEdit } from "./change-body.js";
import { type RevisionBody, revision } from "./revision-body.js";

/** `null` where neither the ledger nor a table has anything of the address. */
export function readBlame(session: Session, kinds: Kinds, address: Address): Promise<Blame | null> {
  return withSnapshot(session, async () => {
    const life = await readLife(session, address);
    const images = await readImages(session, kinds, [address]);
    const image = images.get(imageKey(address)) ?? null;
    if (life.length === 0 && image === null) return null;
    const contexts = await readContexts(session, kinds);
    const kind = kinds.get(address.kind);
    const decode = (row: RowImage | null, store = address.store): JsonObject | null => {
      if (row === null || kind === undefined) return row;
      return decodeRecorded(kind, row, (Object.hasOwn(contexts, store) ? contexts[store] : undefined) ?? NO_CONTEXT);
    };
    const steps = life.map(
      ({ change, origin }): Step => ({
        before: decode(change.before, change.store),
        after: decode(change.after, change.store),
        origin,
      }),
    );
    const last = life.at(-1);
    const gone: Origin | null =
      image !== null ? null : last?.change.after === null ? last.origin : { type: "unrecorded" };
    const singleton = kind?.singleton === true;
    return {
      address,
      earlier: earlierNames(life, address, singleton),
      fields: blameSpec(kind?.spec, steps, decode(image)),
      gone,
    };
  });
}

interface Event {
  readonly change: ChangeBody;
  readonly origin: Origin;
  /** `null`: not sealed. */
  readonly batch: string | null;
}

/** Oldest first: from what made the row, or from the first that is on record, through every change of its name. */
async function readLife(session: Session, address: Address): Promise<readonly Event[]> {
  let life: readonly Event[] = [];
  let at: Place | null = { store: address.store, name: storedName(address), before: null };
  while (at !== null) {
    const events = await readEvents(session, address.kind, at);
    const born = events.findLastIndex(({ change }) => change.op === "insert" || change.op === "move-to");
    const own = events.slice(Math.max(0, born));
    life = [...own, ...life];
    const [first] = own;
    at = first?.change.op === "move-to" ? await placeBefore(session, first) : null;
  }
  // The two halves of a change of name are one step.
  return life.flatMap((event, index) => {
    const next = life[index + 1];
    if (event.change.op === "move-from" && next?.change.op === "move-to") return [];
    const from = life[index - 1]?.change;
    if (event.change.op !== "move-to" || from?.op !== "move-from") return [event];
    return [{ ...event, change: { ...event.change, before: from.before } }];
  });
}

interface Place {
  readonly store: string;
  readonly name: string;
  /** Only what happened before this change, and it; `null`: everything. */
  readonly before: string | null;
}

/** In the order in which the row was changed. */
async function readEvents(session: Session, kind: string, { store, name, before }: Place): Promise<readonly Event[]> {
  const { rows } = await session.query<{
    body: string;
    revision: string | null;
    hash: string | null;
    batch: string | null;
  }>(
    `select c.body, r.body as revision, r.hash, c.batch, c.id from shopwright.changes c join shopwright.revisions r using (batch)
     where (c.store, c.kind, c.name) = ($1, $2, $3) and ($4::bigint is null or c.id <= $4::bigint)
     union all
     select body, null, null, null, id from shopwright.pending
     where (store, kind, name) = ($1, $2, $3) and ($4::bigint is null or id <= $4::bigint)
     order by id`,
    [store, kind, name, before],
  );
  return rows.map(({ body, revision: sealed, hash, batch }) => {
    const change: ChangeBody = JSON.parse(body);
    const of = sealed === null || hash === null ? null : revision(JSON.parse(sealed) as RevisionBody, hash);
    const origin: Origin =
      of?.by === "apply" ? { type: "apply", revision: of } : { type: "direct", revision: of, edit: directEdit(change) };
    return { change, origin, batch };
  });
}

/** Where a row was before it came here: the statement recorded that just before, in the same transaction. */
async function placeBefore(session: Session, { change: { id, kind, xid }, batch }: Event): Promise<Place | null> {
  const { rows } = await session.query<{ store: string; name: string; id: string }>(
    `select store, name, id from (
       select store, name, id, body from shopwright.changes where batch = $4::bigint and id < $1::bigint and kind = $2
       union all
       select store, name, id, body from shopwright.pending where $4::bigint is null and id < $1::bigint and kind = $2
     ) m where body::json ->> 'op' = 'move-from' and body::json ->> 'xid' = $3 order by id desc limit 1`,
    [String(id), kind, xid, batch],
  );
  const [from] = rows;
  return from === undefined ? null : { store: from.store, name: from.name, before: from.id };
}

function earlierNames(life: readonly Event[], now: Address, singleton: boolean): readonly Address[] {
  const names: Address[] = [];
  let last = `${now.store}/${storedName(now)}`;
  for (const { store, kind, name } of life.map(({ change }) => change).reverse()) {
    const place = `${store}/${name}`;
    if (place !== last) names.push({ store, kind, name: singleton && name === SINGLETON_NAME ? null : name });
    last = place;
  }
  return names;
}
