/** The words around a kind and its fields, the same on every page. */
import type { Module } from "../../model/kind.js";
import type { Language } from "../../model/language.js";
import { NOWHERE } from "../text/fields/here.js";
import { valueText } from "../text/fields/value-text.js";
import type { FieldDescription, KindDescription } from "./kind-description.js";

/** In the order in which a shop is set up. */
const MODULES: readonly Module[] = ["store", "orders", "inventory", "payments", "marketing", "service", "security"];

/** Kinds, or rules, of one module each, in the order in which they are given. */
export function byModule<T extends { readonly module: Module }>(
  kinds: readonly T[],
): readonly { readonly module: Module; readonly kinds: readonly T[] }[] {
  const groups = MODULES.map((module) => ({ module, kinds: kinds.filter((kind) => kind.module === module) }));
  return groups.filter((group) => group.kinds.length > 0);
}

/** What is true of a kind as a whole, by name. */
export function factsOf(
  { module, singleton, table, referredToBy }: KindDescription,
  { say, module: label }: Language,
): readonly (readonly [name: string, value: string])[] {
  return [
    [say`module`, label(module)],
    [say`a store has`, singleton ? say`one, without a name` : say`any number, each with a name`],
    [say`table`, table],
    ...(referredToBy.length === 0 ? [] : [[say`named by`, referredToBy.join(", ")] as const]),
  ];
}

/** What leaving a field out means. */
export function presenceText({ presence, default: other }: FieldDescription, { say }: Language): string {
  switch (presence) {
    case "required":
      return say`required`;
    case "optional":
      return say`optional`;
    case "default":
      return say`${valueText(other ?? null, NOWHERE)} unless given`;
  }
}
