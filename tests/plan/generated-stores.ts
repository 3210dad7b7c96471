/** Generated pairs of desired and current: every way in which a setting, its row and its record can stand to each other. */
import fc from "fast-check";
import type { Address } from "../../src/model/address.js";
import type { JsonObject } from "../../src/model/json.js";
import type { DesiredStore, Resource } from "../../src/model/resource.js";
import { canonicalSpec } from "../support/shape-arbitrary.js";
import { testKinds } from "../support/test-kinds.js";
import { type Cell, type Current, currentOf, desiredStore, resource } from "./current-model.js";

export interface Situation {
  readonly desired: DesiredStore;
  readonly current: Current;
}

const NAMES = ["a", "b", "c"];

export const situations: fc.Arbitrary<Situation> = fc
  .tuple(
    ...[...testKinds.values()].flatMap((kind) => (kind.singleton ? [null] : NAMES).map((name) => at(kind.name, name))),
  )
  .map((places) => ({
    desired: desiredStore(places.flatMap(({ resource }) => resource ?? [])),
    current: currentOf(places.flatMap(({ cell }) => cell ?? [])),
  }));

function at(kindName: string, name: string | null): fc.Arbitrary<{ resource: Resource | null; cell: Cell | null }> {
  const kind = testKinds.get(kindName);
  if (kind === undefined) throw new Error(`no kind ${kindName}`);
  const address: Address = { store: "flagship", kind: kindName, name };
  const specs = fc.array(
    canonicalSpec(kind, NAMES).map((spec) => withoutRing(spec, name)),
    { minLength: 2, maxLength: 2 },
  );
  const pick = fc.option(fc.nat(1), { nil: null });
  return fc
    .tuple(specs, pick, pick, pick, fc.boolean(), fc.boolean())
    .map(([specs, wanted, row, recorded, protect, protectedBefore]) => {
      const spec = (index: number | null) => (index === null ? null : (specs[index] ?? null));
      const [desired, left] = [spec(wanted), spec(recorded)];
      const cell = { address, row: spec(row), recorded: left && { spec: left, protect: protectedBefore } };
      return {
        resource: desired && resource(address, desired, protect),
        cell: cell.row === null && cell.recorded === null ? null : cell,
      };
    });
}

/** A tier's parent comes before it, so that parents form no ring. */
function withoutRing(spec: JsonObject, name: string | null): JsonObject {
  const { parent, ...rest } = spec;
  return typeof parent === "string" && name !== null && parent < name ? spec : rest;
}
