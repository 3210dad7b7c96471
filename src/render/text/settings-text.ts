/** Settings for people: each as a plan shows one that it creates, by what was decided and without the defaults. */
import type { Kinds } from "../../model/kind.js";
import type { Setting } from "../../model/setting.js";
import { changeText } from "./changes/change-text.js";
import type { TextOptions } from "./text-options.js";

/** Ends with a line break. */
export function settingsText(settings: readonly Setting[], kinds: Kinds, options: TextOptions): string {
  const { say, count } = options.language;
  const blocks = settings.map(({ address, spec, protect }) => {
    const change = { action: "create", address, before: null, after: spec, rowDigest: null } as const;
    return changeText({ ...change, protect: { before: false, after: protect } }, undefined, kinds, options);
  });
  const stores = new Set(settings.map(({ address }) => address.store)).size;
  const total =
    settings.length === 0 ? say`No settings.` : say`${count(settings.length, "setting")} in ${count(stores, "store")}.`;
  return `${[...blocks, options.colors.bold(total)].join("\n\n")}\n`;
}
