/** What `explain` was asked about: a kind, a field of one, or an address. */
import { formatAddress } from "../../model/address.js";
import type { Resource } from "../../model/resource.js";
import { suggest } from "../../model/suggest.js";
import {
  allFields,
  type FieldDescription,
  fieldsAt,
  type KindDescription,
  type Parts,
} from "../../render/kinds/kind-description.js";

export type KindTarget =
  | { readonly type: "kind"; readonly kind: KindDescription }
  | { readonly type: "fields"; readonly kind: KindDescription; readonly fields: readonly FieldDescription[] }
  | Unknown;

export type AddressTarget = { readonly type: "resource"; readonly resource: Resource } | Unknown;

interface Unknown {
  readonly type: "unknown";
  readonly what: "kind" | "field" | "address";
  /** What was probably meant, as it is given to `explain`. */
  readonly meant: string | null;
}

/** `coupon`, `coupon.limits.total`. */
export function findKind(asked: string, kinds: readonly KindDescription[]): KindTarget {
  const [name = "", ...path] = asked.split(".");
  const kind = kinds.find((each) => each.kind === name);
  if (kind === undefined) {
    const meant = suggest(
      name,
      kinds.map((each) => each.kind),
    );
    return { type: "unknown", what: "kind", meant };
  }
  if (path.length === 0) return { type: "kind", kind };
  const fields = fieldsAt(kind.parts, path);
  if (fields.length > 0) return { type: "fields", kind, fields };
  const near = suggest(path.join("."), pathsIn(kind.parts));
  return { type: "unknown", what: "field", meant: near === null ? null : `${name}.${near}` };
}

/** `flagship/coupon.spring-10`, as addresses are written. */
export function findAddress(asked: string, resources: readonly Resource[]): AddressTarget {
  const addresses = new Map(resources.map((resource) => [formatAddress(resource.address), resource]));
  const resource = addresses.get(asked);
  if (resource !== undefined) return { type: "resource", resource };
  return { type: "unknown", what: "address", meant: suggest(asked, addresses.keys()) };
}

function pathsIn(parts: Parts): readonly string[] {
  return allFields(parts).flatMap((field) => [field.path, ...pathsIn(field)]);
}
