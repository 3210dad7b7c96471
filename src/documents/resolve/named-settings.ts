/** What documents name, whether or not they are right in all they say of it: for whoever looks at a database beside them. */
import type { NamedSetting } from "../../model/drift-report.js";
import type { Kinds } from "../../model/kind.js";
import type { StoreDocuments } from "../load/load-documents.js";
import { envelopeOf } from "./envelope.js";
import { mergeLayers } from "./merge-layers.js";

export function namedSettings(stores: readonly StoreDocuments[], kinds: Kinds): readonly NamedSetting[] {
  return stores.flatMap((store) =>
    mergeLayers(store, kinds).drafts.map(({ address, sources }) => ({
      address,
      document: (sources.at(-1) ?? sources[0]).source.location,
      layer: (sources.at(-1) ?? sources[0]).layer,
      ignore: envelopeOf(sources).lifecycle.ignore,
    })),
  );
}
