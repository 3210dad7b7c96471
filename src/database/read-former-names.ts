/** From which names applies have moved rows to where they are: what a `movedFrom` that was done is recognised by. */
import { type Address, formatAddress } from "../model/address.js";
import type { Session } from "../model/session.js";
import { reverseDigest } from "../plan/reverse-plan.js";
import { arrayLiteral } from "../plan/sql/quote.js";
import { keysOf, WANTED } from "./wanted-addresses.js";

interface MoveRow {
  readonly batch: string;
  readonly kind: string;
  readonly store: string;
  readonly name: string;
  readonly op: "move-from" | "move-to";
  /** That the batch applied. */
  readonly plan: string;
}

/** By formatted address, but for moves that were taken back. It takes a look through the history of each. */
export async function readFormerNames(
  session: Session,
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (addresses.length === 0) return new Map();
  const { rows } = await session.query<MoveRow>(
    `select c.batch, c.kind, c.store, c.name, c.body::json ->> 'op' as op, r.plan
     from shopwright.changes c join shopwright.revisions r using (batch)
     where c.body::json ->> 'op' in ('move-from', 'move-to') and (c.batch, c.kind, c.store) in (
       select c.batch, c.kind, c.store from ${WANTED}
       join shopwright.changes c on (c.store, c.kind, c.name) = (wanted.store, wanted.kind, wanted.name)
       join shopwright.revisions r on r.batch = c.batch and r.plan is not null
       where c.body like '%"op":"move-to"%'
     )
     order by c.batch, c.id`,
    keysOf(addresses),
  );
  const undone = await readUndone(session, [...new Set(rows.map(({ plan }) => plan))]);
  return formerNames(rows.filter(({ plan }) => !undone.has(plan)));
}

/** Of these plans, those that were taken back by their way back, and these ways back. */
async function readUndone(session: Session, plans: readonly string[]): Promise<ReadonlySet<string>> {
  if (plans.length === 0) return new Set();
  const { rows } = await session.query<{ plan: string }>(
    "select plan from shopwright.revisions where plan = any ($1::text[])",
    [arrayLiteral(plans.map(reverseDigest))],
  );
  const back = new Set(rows.map(({ plan }) => plan));
  return new Set([...back, ...plans.filter((plan) => back.has(reverseDigest(plan)))]);
}

/** A row that moves is recorded twice, one after the other; in a ring, one has a temporary name in between. */
function formerNames(rows: readonly MoveRow[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  let origins = new Map<string, string>();
  let [batch, from] = ["", ""];
  for (const { kind, store, name, op, ...row } of rows) {
    if (row.batch !== batch) origins = new Map();
    batch = row.batch;
    const key = formatAddress({ kind, store, name });
    if (op === "move-from") {
      from = origins.get(key) ?? name;
      continue;
    }
    origins.set(key, from);
    names.set(key, [...(names.get(key) ?? []), from]);
  }
  return names;
}
