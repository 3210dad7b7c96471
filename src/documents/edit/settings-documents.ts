/** Settings of one store as a document file, ready to be put into a layer: what their kinds fill in is left out. */
import { stripDefaults } from "../../model/difference/strip-defaults.js";
import type { Json } from "../../model/json.js";
import type { Kinds } from "../../model/kind.js";
import type { Setting } from "../../model/setting.js";
import { orderFile } from "./order-written.js";
import { printWritten } from "./print-written.js";
import { parseWritten } from "./written-json.js";

/** JSON in its canonical form; ends with a line break. */
export function settingsDocuments(settings: readonly Setting[], kinds: Kinds): string {
  const text = JSON.stringify({ documents: settings.map((setting) => documentOf(setting, kinds)) });
  return printWritten(orderFile(parseWritten(text), kinds));
}

function documentOf({ address, spec, protect }: Setting, kinds: Kinds): Json {
  const shape = kinds.get(address.kind)?.spec;
  return {
    kind: address.kind,
    ...(address.name !== null && { name: address.name }),
    ...(protect && { lifecycle: { protect } }),
    spec: shape === undefined ? spec : stripDefaults(shape, spec).value,
  };
}
