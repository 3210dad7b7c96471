/**
 * Resources that lead back to themselves by their single references: a category that is its own parent's parent. None
 * of them could be written first. References in lists may go in a ring, as articles that name each other do.
 */
import { type Address, compareAddresses, formatAddress, storedName } from "../../model/address.js";
import { type FieldPath, formatFieldPath } from "../../model/field-path.js";
import type { JsonObject } from "../../model/json.js";
import type { Kind } from "../../model/kind.js";
import { referredFirst } from "../../model/reference-order.js";
import { type Reference, singleReferencesOf } from "../../model/references.js";
import type { SpecFinding } from "../../settings/kinds/spec-finding.js";

interface Referring {
  readonly address: Address;
  readonly kind: Kind;
  readonly spec: JsonObject;
}

export interface ReferenceRing<R extends Referring> {
  /** The first of the ring in address order. */
  readonly resource: R;
  /** At its field that leads back to it. */
  readonly finding: SpecFinding;
}

/** Each ring once. What they refer to outside of `resources` is in none. */
export function referenceRings<R extends Referring>(resources: readonly R[]): readonly ReferenceRing<R>[] {
  const byAddress = new Map(resources.map((resource) => [keyOf(resource.address), resource]));
  const referring = new Map<R, readonly R[]>();
  for (const resource of resources) {
    const references = singleReferencesOf(resource.kind, resource.spec);
    const referred = references.flatMap((each) => byAddress.get(keyOf(target(resource, each))) ?? []);
    if (referred.length > 0) referring.set(resource, referred);
  }
  const rings: ReferenceRing<R>[] = [];
  const inOrder = [...referring.keys()].sort((a, b) => compareAddresses(a.address, b.address));
  referredFirst(
    inOrder,
    (resource) => referring.get(resource) ?? [],
    (ring) => rings.push(ringFrom(ring)),
  );
  return rings;
}

function ringFrom<R extends Referring>(found: readonly R[]): ReferenceRing<R> {
  const ring = firstInFront(found);
  const [resource, next = resource] = ring;
  const path = resource && next && pathTo(resource, next);
  if (resource === undefined || path === undefined) throw new RangeError("a ring leads from each resource to the next");
  return {
    resource,
    finding: {
      path,
      code: "documents/reference-ring",
      summary: "Documents refer to each other in a ring",
      detail: `\`${formatFieldPath(path)}\` leads back to where it began: ${pathText([...ring, resource])}.`,
      remedy: "Remove one of these references, or let it name a document outside of the ring.",
    },
  };
}

function pathTo(resource: Referring, next: Referring): FieldPath | undefined {
  return singleReferencesOf(resource.kind, resource.spec).find(
    (reference) => compareAddresses(target(resource, reference), next.address) === 0,
  )?.path;
}

/** The same ring, begun at its first in address order. */
function firstInFront<R extends Referring>(ring: readonly R[]): readonly R[] {
  const first = ring.reduce(
    (least, { address }, index) => (compareAddresses(address, ring[least]?.address ?? address) < 0 ? index : least),
    0,
  );
  return [...ring.slice(first), ...ring.slice(0, first)];
}

/** The same for a singleton and for the stored name by which another would refer to it. */
function keyOf(address: Address): string {
  return formatAddress({ ...address, name: storedName(address) });
}

function target({ address: { store } }: Referring, { kind, name }: Reference): Address {
  return { store, kind, name };
}

const MOST_NAMES = 10;

/** Without the store, and of a long ring its two ends. */
function pathText(path: readonly Referring[]): string {
  const names = path.map(({ address }) => formatAddress(address).slice(address.store.length + 1));
  const hidden = names.length - MOST_NAMES;
  const shown =
    hidden > 1 ? [...names.slice(0, MOST_NAMES / 2), `(${hidden} more)`, ...names.slice(-MOST_NAMES / 2)] : names;
  return shown.join(" -> ");
}
