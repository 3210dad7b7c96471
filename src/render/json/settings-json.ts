/** Settings for programs: each with its address and its whole spec, defaults and all. */
import { formatAddress } from "../../model/address.js";
import type { Setting } from "../../model/setting.js";
import { jsonText } from "./json-text.js";

/** As a history knows them, which does not tell of `lifecycle`. One JSON array; ends with a line break. */
export function recordedSettingsJson(settings: readonly Setting[]): string {
  return jsonText(
    settings.map(({ address, spec }) => ({
      address: formatAddress(address),
      store: address.store,
      kind: address.kind,
      name: address.name,
      spec,
    })),
  );
}

/** One JSON array; ends with a line break. */
export function settingsJson(settings: readonly Setting[]): string {
  return jsonText(
    settings.map(({ address, spec, protect }) => ({
      address: formatAddress(address),
      store: address.store,
      kind: address.kind,
      name: address.name,
      lifecycle: { protect },
      spec,
    })),
  );
}
