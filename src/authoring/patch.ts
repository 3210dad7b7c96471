/** The type of a patch: what of a spec may be changed, and how. */

/**
 * Every field may be left out, and then stays; null takes it back to its default. Items of keyed lists are merged by
 * their key; `$absent: true` takes one away. Other lists are replaced.
 */
export type Patch<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly PatchItem<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]?: Patch<T[Name]> | null }
      : T;

type PatchItem<Item> = Item extends string
  ? Item
  : Item extends object
    ? Patch<Item> & { readonly $absent?: true }
    : Item;
