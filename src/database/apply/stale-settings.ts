/** Looks at the rows that a plan touches or refers to: which are not as it found them, and in what, and by whom. */
import { type Address, formatAddress, storedName } from "../../model/address.js";
import { canonicalJson } from "../../model/canonical-json.js";
import type { Change } from "../../model/change.js";
import type { RowImage } from "../../model/current.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { Kind, Kinds, StoreContext } from "../../model/kind.js";
import type { Plan } from "../../model/plan.js";
import type { Session } from "../../model/session.js";
import type { AppliedSince, ChangeSince, StaleSetting } from "../../model/stale-setting.js";
import { decodeRow } from "../../plan/sql/decode.js";
import { decodeRecorded } from "../../plan/sql/decode-recorded.js";
import { expectedDigests } from "../../plan/sql/expected-rows.js";
import { rowDigestQueries } from "../../plan/sql/read.js";
import { directEdit } from "../ledger/change-body.js";
import { imageKey, readImages } from "../read-details.js";
import { withSnapshot } from "../with-snapshot.js";
import { type LedgerRow, MOST_CHANGES, readNewestChanges, readProtections } from "./read-since.js";

/** Of more, nobody reads the fields. */
const MOST_SETTINGS = 50;

export interface StaleSettings {
  /** The first of them, sorted by kind, store and name. */
  readonly settings: readonly StaleSetting[];
  /** How many there are in all. */
  readonly count: number;
}

export function staleSettings(session: Session, plan: Plan, kinds: Kinds): Promise<StaleSettings> {
  return withSnapshot(session, async () => {
    const expected = expectedDigests(plan);
    const found = await readDigests(
      session,
      kinds,
      [...expected.values()].map(({ address }) => address),
    );
    const protections = await readProtections(
      session,
      [...expected.values()].flatMap(({ address, knownProtected }) => (knownProtected ? [] : [address])),
    );
    const differing = [...expected].flatMap(([key, { address, digest }]) => {
      const now = found.get(key) ?? null;
      return now === digest && !protections.has(key) ? [] : [{ address, digest, now }];
    });
    const shown = differing.slice(0, MOST_SETTINGS);
    const addresses = shown.map(({ address }) => address);
    const images = await readImages(session, kinds, addresses);
    const ledger = await readNewestChanges(session, addresses);
    const changes = new Map(plan.changes.map((each) => [formatAddress(each.previousAddress ?? each.address), each]));
    const settings = shown.flatMap(({ address, digest, now }) => {
      const [kind, context] = [kinds.get(address.kind), plan.stores[address.store]];
      if (kind === undefined || context === undefined) return [];
      const key = imageKey(address);
      const protection = protections.get(formatAddress({ ...address, name: storedName(address) }));
      if (now === digest && protection !== undefined) return [protectedSince(address, protection)];
      return [
        staleSetting(
          { address, expected: digest, found: now, image: images.get(key) ?? null },
          changes.get(formatAddress(address)),
          ledger.get(key) ?? [],
          { kind, context },
        ),
      ];
    });
    return { settings, count: differing.length };
  });
}

interface Row {
  readonly address: Address;
  readonly expected: string | null;
  readonly found: string | null;
  readonly image: RowImage | null;
}

interface Reading {
  readonly kind: Kind;
  readonly context: StoreContext;
}

function staleSetting(
  { address, expected, found, image }: Row,
  change: Change | undefined,
  ledger: readonly LedgerRow[],
  { kind, context }: Reading,
): StaleSetting {
  const spec = (recorded: RowImage | null): JsonObject | null => recorded && decodeRecorded(kind, recorded, context);
  const { since, last } = sinceThen(ledger, expected);
  const after = image && decodeRow(kind, image, context);
  const planned = change?.previousAddress ? null : (change?.after ?? null);
  return {
    address,
    became: whatBecame(expected, found),
    before: expected === null ? null : (change?.before ?? spec(last)),
    after,
    asPlanned: change !== undefined && !change.previousAddress && same(planned, after),
    since: since.map(
      ({ body, seq, actor }): ChangeSince => ({
        edit: directEdit(body),
        applied: seq === null ? null : { revision: Number(seq), actor },
        before: spec(body.before),
        after: spec(body.after),
      }),
    ),
  };
}

/** What came after the row was as expected, and how it was then, as far as the ledger knows. */
function sinceThen(ledger: readonly LedgerRow[], expected: string | null) {
  const left = ledger.findLastIndex(({ after }) => after === expected);
  if (left >= 0) return { since: ledger.slice(left + 1), last: ledger[left]?.body.after ?? null };
  const first = ledger.findIndex(({ before }) => before === expected);
  if (first >= 0) return { since: ledger.slice(first), last: ledger[first]?.body.before ?? null };
  return { since: ledger.length === MOST_CHANGES ? ledger : [], last: null };
}

async function readDigests(
  session: Session,
  kinds: Kinds,
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const { kind, sql, values } of rowDigestQueries(kinds, addresses)) {
    const { rows } = await session.query<{ store: string; name: string; digest: string }>(sql, values);
    for (const { store, name, digest } of rows) digests.set(formatAddress({ kind, store, name }), digest);
  }
  return digests;
}

function protectedSince(address: Address, protectedBy: AppliedSince): StaleSetting {
  return { address, became: "protected", before: null, after: null, asPlanned: false, since: null, protectedBy };
}

/** @param expected digests of the row, `null` where there is none. */
export function whatBecame(expected: string | null, found: string | null): StaleSetting["became"] {
  if (expected === found) return "protected";
  return expected === null ? "created" : found === null ? "deleted" : "changed";
}

function same(a: Json, b: Json): boolean {
  return isJsonObject(a) && isJsonObject(b) ? canonicalJson(a) === canonicalJson(b) : a === b;
}
