/** The ways out of drift, with the very commands and lines for what was found. */

import { checkIgnored } from "../documents/load/envelope/check-ignored.js";
import { selectLayers } from "../documents/load/selection.js";
import { type Address, formatAddress } from "../model/address.js";
import { fieldChanges } from "../model/difference/field-changes.js";
import type { DriftReport, FoundDrift, NamedSetting } from "../model/drift-report.js";
import type { Kind } from "../model/kind.js";
import type { WaysOut } from "../render/text/drift-report-text.js";
import { kinds } from "../settings/kinds/registry.js";
import type { OpenedEnvironment } from "./open-environment.js";
import type { ProjectOptions } from "./options.js";
import { shellWord } from "./shell-word.js";

/** Of more, the command names none and takes all there is. */
const MOST_NAMED = 3;

const MOST_LINES = 5;

/** @param isAgreed whether documents say the same already. */
export function waysOut(
  report: DriftReport,
  opened: OpenedEnvironment,
  options: ProjectOptions,
  isAgreed: (drift: FoundDrift) => boolean,
): WaysOut {
  const open = report.changed.filter((each) => !isAgreed(each));
  const layers = new Map(
    selectLayers(opened.project, { environment: opened.name }).stores.map(({ store, layers }) => [store, layers]),
  );
  const shared = (layer: string) => [...layers.values()].filter((each) => each.includes(layer)).length > 1;
  // The last of those given that no other store reads, so that no other store changes.
  const own = (given: readonly string[]) => given.findLast((layer) => !shared(layer)) ?? given.at(-1) ?? "LAYER";
  const byLayer = new Map<string, Address[]>();
  const keep = (layer: string, address: Address) => byLayer.set(layer, [...(byLayer.get(layer) ?? []), address]);
  for (const { address, after, named } of open) {
    if (after === null) continue;
    const all = layers.get(address.store) ?? [];
    const from = named === null ? 0 : all.indexOf(named.layer);
    // Code is not edited: a later layer takes a patch.
    const code = named !== null && !named.document.file.endsWith(".json") && from < all.length - 1;
    const fit = all.slice(Math.max(0, from) + (code ? 1 : 0));
    const here = named !== null && !code && !shared(named.layer);
    keep(here ? named.layer : own(fit), address);
  }
  for (const address of report.unmanaged) keep(own(layers.get(address.store) ?? []), address);
  const common = [
    ...(options.chdir === undefined ? [] : ["--chdir", options.chdir]),
    ...(options.env === undefined ? [] : ["--env", options.env]),
  ];
  const stores = options.store === undefined ? [] : ["--store", ...options.store];
  const command = (...words: readonly string[]) => `shopwright ${words.map(shellWord).join(" ")}`;
  return {
    agreed: report.changed.length - open.length,
    takeBack: [command("plan", ...common, ...stores), command("apply", ...common, ...stores)],
    keep: [...byLayer].map(([layer, addresses]) =>
      addresses.length <= MOST_NAMED || byLayer.size > 1
        ? command("import", ...addresses.slice(0, MOST_NAMED).map(formatAddress), "--layer", layer, ...common)
        : command("import", "--layer", layer, ...common, ...stores),
    ),
    remove: open
      .flatMap(({ address, after, named }) =>
        after === null && named !== null ? [{ address, place: placeOf(named) }] : [],
      )
      .slice(0, MOST_LINES),
    leave: open.flatMap(leaving).slice(0, MOST_LINES),
  };
}

function leaving({ address, before, after, named }: FoundDrift): WaysOut["leave"] {
  const shape = kinds.get(address.kind)?.spec;
  if (shape === undefined || before === null || after === null || named === null) return [];
  const kind = kinds.get(address.kind) ?? null;
  const changed = fieldChanges(shape, before, after).flatMap(({ field }) => leavable(field, kind) ?? []);
  const fields = [...new Set([...named.ignore, ...changed])].sort();
  if (changed.length === 0) return [];
  return [{ text: `lifecycle: { ignore: ${JSON.stringify(fields)} }`, place: placeOf(named) }];
}

/** The field, or the nearest around it that can be left as a whole: not an item of a list, nor what tells items apart. */
function leavable(field: string, kind: Kind | null): string | null {
  for (let path = field; path !== ""; path = path.replace(/(?:\.?\w+|\["(?:[^"\\]|\\.)*"[^\]]*\]|\[\d+\])$/, "")) {
    if (checkIgnored(path, kind) === null) return path;
    if (!/[.[]/.test(path)) return null;
  }
  return null;
}

function placeOf({ document: { file, line } }: NamedSetting): string {
  return `${file}:${line}`;
}
