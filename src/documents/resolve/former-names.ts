/** `movedFrom`: a former name belongs to one setting, and is free for it or left by the one that has it now. */
import { formatAddress } from "../../model/address.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Document } from "../../model/document.js";
import type { Draft } from "./merge-layers.js";

/** By kind and former name, what the setting is called now. */
export type FormerNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function formerNamesIn(drafts: readonly Draft[]): FormerNames {
  const names = new Map<string, Map<string, string>>();
  for (const { address, sources } of drafts) {
    const former = movedFrom(sources)?.movedFrom ?? null;
    if (former === null || address.name === null) continue;
    const ofKind = names.get(address.kind) ?? new Map<string, string>();
    names.set(address.kind, ofKind.set(former, address.name));
  }
  return names;
}

export function formerNameFindings(drafts: readonly Draft[]): readonly Diagnostic[] {
  const moving = drafts.filter(({ sources }) => movedFrom(sources) !== undefined);
  if (moving.length === 0) return [];
  const all = new Map(drafts.map((draft) => [formatAddress(draft.address), draft]));
  const claimed = new Map<string, Document>();
  return moving.flatMap(({ address, sources }): readonly Diagnostic[] => {
    const document = movedFrom(sources);
    if (document === undefined || document.movedFrom === null) return [];
    const former = { ...address, name: document.movedFrom };
    const key = formatAddress(former);
    const [other, first] = [all.get(key), claimed.get(key)];
    claimed.set(key, first ?? document);
    const place = { address, location: document.source.location };
    const name = key.slice(address.store.length + 1);
    if (first !== undefined) {
      return [
        {
          code: "documents/moved-twice",
          severity: "error",
          summary: "Two documents come from one former name",
          detail: `${name} is named by \`movedFrom\` twice, and its row can only become one of the two.`,
          remedy: "Remove one of the two; that setting is then made anew.",
          ...place,
          related: [{ message: "It is named here as well", location: first.source.location }],
        },
      ];
    }
    if (other === undefined || movedFrom(other.sources) !== undefined) return [];
    return [
      {
        code: "documents/moved-from-standing",
        severity: "error",
        summary: "The former name is that of another document",
        detail: `\`movedFrom\` names ${name}, which still has a document of its own and was not moved itself.`,
        remedy: `Take that document away if this one goes on with its row, or remove \`movedFrom\` here.`,
        ...place,
        related: [{ message: "It stands here", location: other.sources[0].source.location }],
      },
    ];
  });
}

/** The document whose former name counts: the last that gives one. */
function movedFrom(sources: readonly Document[]): Document | undefined {
  return sources.findLast(({ movedFrom }) => movedFrom !== null);
}
