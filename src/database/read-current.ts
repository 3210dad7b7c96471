/** Reads everything that a plan may ask for later, where no database can be asked: for `show --current --out`. */
import type { CurrentDetail, CurrentSnapshot } from "../model/current.js";
import type { Kinds } from "../model/kind.js";
import type { Session } from "../model/session.js";
import { imageKey, readDetails, readImages } from "./read-details.js";
import { readFormerNames } from "./read-former-names.js";
import { readIndex } from "./read-index.js";
import { withSnapshot } from "./with-snapshot.js";

export interface CurrentScope {
  /** The stores to read. */
  readonly stores: readonly string[];
  /** Whether no others were left out. */
  readonly all: boolean;
  /** Digest of the tables, which the session's were found to be. */
  readonly tables: string;
}

export function readCurrent(
  session: Session,
  kinds: Kinds,
  { stores, all, tables }: CurrentScope,
): Promise<CurrentSnapshot> {
  return withSnapshot(session, async () => {
    const index = await readIndex(session, kinds, stores);
    const addresses = index.entries.map(({ address }) => address);
    const images = await readImages(session, kinds, addresses);
    // What others did is asked for where a row is not as it was left: plans tell nothing of it elsewhere.
    const drifted = index.entries.filter(({ rowDigest, record }) => rowDigest !== (record?.rowDigest ?? null));
    const details = await readDetails(
      session,
      kinds,
      drifted.map(({ address }) => address),
    );
    const formerNames = await readFormerNames(session, addresses);
    const known = new Map(details.map((detail) => [imageKey(detail.address), detail]));
    return {
      index,
      stores: all ? null : stores,
      tables,
      details: addresses.map((address): CurrentDetail => {
        const key = imageKey(address);
        const former = formerNames.get(key);
        const detail = known.get(key) ?? { address, image: images.get(key) ?? null, recordedImage: null, edits: [] };
        return former === undefined ? detail : { ...detail, formerNames: former };
      }),
    };
  });
}
