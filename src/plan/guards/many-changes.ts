/**
 * More documents differ than the environment takes at once. Counted as they are written: one edit of a base layer is one,
 * however many stores have that layer.
 */
import { compareStrings, formatAddress } from "../../model/address.js";
import { canonicalJson } from "../../model/canonical-json.js";
import type { Change } from "../../model/change.js";
import { type GuardInput, type GuardRule, isDeletion } from "./guard-rule.js";
import { named } from "./named.js";

export const manyChanges: GuardRule = {
  name: "many-changes",
  code: "guard/many-changes",
  summary: "More would change at once than the environment allows",
  find: ({ changes, goneStores, limits: { maxChanges, maxDeletes }, environment }) => {
    const counted = changes.filter(({ address }) => !goneStores.includes(address.store)); // `store-removal` tells of those
    const deleted = documentsOf(counted.filter(isDeletion));
    const changed = documentsOf(counted.filter((change) => isDeletion(change) || isWritten(change)));
    const lines = [
      ...tooMany(deleted, maxDeletes, "deleted", "maxDeletes", environment),
      ...tooMany(changed, maxChanges, "added, changed or deleted", "maxChanges", environment),
    ];
    if (lines.length === 0) return null;
    return { detail: lines.join("\n"), remedy: "Apply it in smaller steps, or look whether so much was meant." };
  },
};

function tooMany(
  documents: readonly string[],
  most: number | undefined,
  what: string,
  limit: keyof GuardInput["limits"],
  environment: string,
): readonly string[] {
  if (most === undefined || documents.length <= most) return [];
  const count = `${documents.length} ${documents.length === 1 ? "document" : "documents"}`;
  return [
    `${count} would be ${what}, and guards.${limit} of environment ${environment} is ${most}: ${named(documents)}.`,
  ];
}

/** One that is only taken on record as it is changes nothing. */
function isWritten({ action, before, after }: Change): boolean {
  return after !== null && (action !== "import" || canonicalJson(before) !== canonicalJson(after));
}

/**
 * As people know them: without the store. A document is known by its place too, since stores may have settings of the
 * same name from documents of their own; of a deleted one no place is left.
 */
function documentsOf(changes: readonly Change[]): readonly string[] {
  const documents = new Map<string, string>();
  for (const { address, after, location } of changes) {
    const name = formatAddress(address).slice(address.store.length + 1);
    const place = after === null || location === undefined ? "" : `${location.file}:${location.line}`;
    documents.set(JSON.stringify([name, after === null, place]), name);
  }
  return [...documents.values()].sort(compareStrings);
}
