/** What becomes of one setting: what is desired and what is there, to a change or none, and what was changed outside. */
import { compareAddresses, formatAddress } from "../model/address.js";
import { canonicalJson } from "../model/canonical-json.js";
import type { Action, Change, Drift } from "../model/change.js";
import type { CurrentDetail } from "../model/current.js";
import { keepIgnored } from "../model/ignored-fields.js";
import type { JsonObject } from "../model/json.js";
import type { Mismatch } from "./compare.js";
import { decodeRow } from "./sql/decode.js";
import { decodeRecorded } from "./sql/decode-recorded.js";

/** A mismatch with the row that it starts from. */
export interface Compared extends Mismatch {
  /** The current spec; `null`: no row. */
  readonly before: JsonObject | null;
  /** As the last revision left it; `null` where that is not on record. */
  readonly recorded: JsonObject | null;
  readonly detail: CurrentDetail | null;
}

/** @throws where the row was not read. */
export function withCurrent(mismatch: Mismatch, details: ReadonlyMap<string, CurrentDetail>): Compared {
  const { entry, kind, context } = mismatch;
  if (entry === null) return { ...mismatch, before: null, recorded: null, detail: null };
  const detail = details.get(formatAddress(entry.address));
  if (detail === undefined || (detail.image === null) !== (entry.rowDigest === null)) {
    throw new Error(`${formatAddress(entry.address)}: its row was not read with the index`);
  }
  const before = detail.image && decodeRow(kind, detail.image, context);
  const recorded = detail.recordedImage && decodeRecorded(kind, detail.recordedImage, context);
  return { ...mismatch, before, recorded, detail };
}

/** `null`: nothing is to be done. */
export function changeOf(compared: Compared): Change | null {
  const { address, kind, resource, entry, before } = compared;
  const ignore = resource?.lifecycle.ignore ?? [];
  const after = resource && (before === null ? resource.spec : keepIgnored(kind, resource.spec, before, ignore));
  const action = actionOf(compared, after);
  if (action === null) return null;
  const location = resource?.sources[0].source.location;
  return {
    action,
    address,
    ...(action === "move" && entry && { previousAddress: entry.address }),
    before,
    after,
    protect: { before: entry?.record?.protect ?? false, after: resource?.lifecycle.protect ?? false },
    ...(ignore.length > 0 && { ignore }),
    rowDigest: entry?.rowDigest ?? null,
    ...(entry?.record && { record: entry.record }),
    ...(location && { location }),
  };
}

/**
 * A row that is as desired already is not written. It goes on record for the first time, or as the new state where
 * somebody had edited it to just that.
 */
function actionOf(compared: Compared, after: JsonObject | null): Action | null {
  const { address, resource, entry, before } = compared;
  if (resource === null) return "delete";
  if (before === null || entry === null) return "create";
  if (compareAddresses(entry.address, address) !== 0) return "move";
  const { record } = entry;
  if (record === null) return "import";
  if (!same(before, after) || record.protect !== resource.lifecycle.protect) return "update";
  return entry.rowDigest === record.rowDigest || differsInIgnored(compared) ? null : "import";
}

/** What differs from the record, without the fields that are left to the admin screen. */
export function driftOf(compared: Compared): readonly Drift[] {
  const { kind, resource, entry, before, recorded, detail } = compared;
  if (!entry?.record || entry.record.rowDigest === entry.rowDigest || differsInIgnored(compared)) return [];
  const ignore = resource?.lifecycle.ignore ?? [];
  return [
    {
      address: entry.address,
      before: recorded && before ? keepIgnored(kind, recorded, before, ignore) : recorded,
      after: before,
      edits: detail?.edits ?? [],
    },
  ];
}

/** In these fields, and in nothing else. */
function differsInIgnored({ kind, resource, before, recorded }: Compared): boolean {
  const ignore = resource?.lifecycle.ignore ?? [];
  if (ignore.length === 0 || before === null || recorded === null) return false;
  return !same(recorded, before) && same(keepIgnored(kind, recorded, before, ignore), before);
}

function same(a: JsonObject, b: JsonObject | null): boolean {
  return b !== null && canonicalJson(a) === canonicalJson(b);
}
