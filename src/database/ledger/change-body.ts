/** A recorded change as the triggers write it, and what the rest of the engine sees of it. */
import { type Address, SINGLETON_NAME } from "../../model/address.js";
import type { DirectEdit } from "../../model/change.js";
import type { RowImage } from "../../model/current.js";
import type { RevisionChange } from "../../model/revision.js";

/** The JSON of `pending.body` and `changes.body`. */
export interface ChangeBody {
  readonly id: number;
  readonly kind: string;
  readonly store: string;
  readonly name: string;
  readonly op: string;
  readonly before: RowImage | null;
  readonly after: RowImage | null;
  readonly user: string;
  readonly role: string;
  readonly app: string;
  readonly addr: string | null;
  readonly mode: string;
  readonly xid: string;
  readonly at: string;
}

export function directEdit(body: ChangeBody): DirectEdit {
  return {
    operation: body.op,
    user: body.user,
    role: body.role,
    application: body.app,
    clientAddress: body.addr,
    ...(body.mode !== "origin" && { mode: body.mode }),
    at: body.at,
  };
}

/** @param isSingleton whether a kind has one resource a store, so that its address has no name. */
export function revisionChange(body: ChangeBody, isSingleton: (kind: string) => boolean): RevisionChange {
  const name = body.name === SINGLETON_NAME && isSingleton(body.kind) ? null : body.name;
  const address: Address = { store: body.store, kind: body.kind, name };
  return { address, before: body.before, after: body.after, ...directEdit(body) };
}
