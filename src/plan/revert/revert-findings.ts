/** What is said of taking a revision back: what stands against it, what it leaves, and that documents do not know. */
import { type Address, formatAddress } from "../../model/address.js";
import { canonicalJson } from "../../model/canonical-json.js";
import type { Change } from "../../model/change.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { type FieldChange, fieldChanges } from "../../model/difference/field-changes.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { Kinds } from "../../model/kind.js";
import { decodeChanges } from "../decode-changes.js";
import type { Referrer } from "../referrers.js";
import type { RevertConflict } from "./revert-changes.js";
import type { LaterChange, RevertState } from "./revert-state.js";

type Known = Pick<RevertState, "later" | "contexts" | "revision">;

/** One for each field, errors or, where that is kept which was done since, warnings. */
export function changedSince(
  conflicts: readonly RevertConflict[],
  state: Known,
  kinds: Kinds,
  keepLater: boolean,
): readonly Diagnostic[] {
  return conflicts.flatMap(({ address, field, left, now }) => {
    const kind = kinds.get(address.kind);
    const [was, is] = [asSpec(left), asSpec(now)];
    // A setting that should go away, or come back, as a whole: told by its fields where it is there both times.
    const whole = field === "" && kind !== undefined && was !== null && is !== null;
    const fields: readonly FieldChange[] = whole
      ? fieldChanges(kind.spec, was, is)
      : [{ field, before: left, after: now }];
    return fields.map((each) =>
      finding(address, each, lastChange(address, each.field, state, kinds), state, keepLater),
    );
  });
}

function finding(
  address: Address,
  { field, before, after }: FieldChange,
  by: string,
  { revision }: Known,
  keepLater: boolean,
): Diagnostic {
  const at = `${formatAddress(address)}${field === "" ? "" : ` ${field}`}`;
  return {
    code: "revert/changed-since",
    severity: keepLater ? "warning" : "error",
    summary: "What the revision set was changed again since",
    detail: `${at}: revision ${revision.sequence} left ${shown(before)}, now it is ${shown(after)}. ${by}`,
    remedy: keepLater
      ? "It stays as it is now, as --keep-later says. Look whether it still fits."
      : "To leave it as it is now, and take back the rest: --keep-later. Or revert the later revision first.",
    address,
    ...(field !== "" && { field }),
  };
}

const LONGEST = 60;

function shown(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = canonicalJson(value);
  if (isJsonObject(value) && text.length > LONGEST) return "another setting";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Who did the last thing to a field, as a sentence. */
function lastChange(address: Address, field: string, { later, contexts }: Known, kinds: Kinds): string {
  const here = later.filter(({ change }) => formatAddress(change.address) === formatAddress(address));
  const decoded = decodeChanges(
    here.map(({ change }) => change),
    kinds,
    contexts,
  );
  const shape = kinds.get(address.kind)?.spec;
  const index = decoded.findLastIndex(({ before, after }) => {
    if (field === "" || before === null || after === null || shape === undefined) return true;
    return fieldChanges(shape, before, after).some((each) => overlap(each.field, field));
  });
  const last = here[index];
  return last === undefined ? "No change of it is on record: it went past the triggers." : sentence(last);
}

function sentence({ revision, change }: LaterChange): string {
  const at = change.at.replace(/^(.{10})T(\d\d:\d\d).*$/, "$1 $2 UTC");
  if (revision === null) return `${change.user} changed it by hand at ${at}, after the last revision.`;
  const { by, actor, user, sequence } = revision;
  const who = by === "direct" ? `${change.user} by hand` : (actor ?? user);
  return `${who} changed it in revision ${sequence} at ${at}.`;
}

/** One of the fields is the other, or a part of it. */
function overlap(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) && /^($|[.[])/.test(longer.slice(shorter.length));
}

function asSpec(value: Json | undefined): JsonObject | null {
  return isJsonObject(value) ? value : null;
}

export function stillReferredTo({ referrer, field, change }: Referrer): Diagnostic {
  const referred = formatAddress(change.previousAddress ?? change.address);
  return {
    code: "revert/still-referred-to",
    severity: "error",
    summary: "A setting refers to one that would go away",
    detail: `${formatAddress(referrer)} refers to ${referred} in ${field}, which this revision made and taking it back would delete or rename.`,
    remedy: "Have it refer to something else first, with a plan or an edit of its own; then revert.",
    address: referrer,
    field,
  };
}

export function leftUnmanaged(
  addresses: readonly Address[],
  { sequence }: RevertState["revision"],
): readonly Diagnostic[] {
  return addresses.map((address) => ({
    code: "revert/unmanaged",
    severity: "warning",
    summary: "A row that is not on record is left as it is",
    detail: `Revision ${sequence} holds a change of ${formatAddress(address)}, which no document names and no apply has set.`,
    remedy: "Put it back by hand, or take it under management first, with `shopwright import`.",
    address,
  }));
}

const MOST_NAMED = 5;

/** Edits by hand were never in documents. */
export function documentsDiffer(
  { by, sequence, commit }: RevertState["revision"],
  changes: readonly Change[],
): readonly Diagnostic[] {
  if (by === "direct") return [];
  const some = changes.slice(0, MOST_NAMED).map(({ address }) => formatAddress(address));
  const named = [...some, ...(changes.length > MOST_NAMED ? ["…"] : [])].join(" ");
  const inGit = commit === null ? "" : `\nOr take the change out of them: git revert ${commit.slice(0, 12)}`;
  return [
    {
      code: "revert/documents-differ",
      severity: "warning",
      summary: "The documents still say what is taken back",
      detail: `As long as they do, the next plan brings revision ${sequence} back.`,
      remedy: `Write into them what is there once this is applied: shopwright import ${named} --layer FOLDER${inGit}`,
    },
  ];
}
