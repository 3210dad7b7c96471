/**
 * Some of a plan's changes, `--target` and `--exclude`: with what they need, and without what needs what is left out, so
 * that every part of a plan can stand by itself.
 */
import { type Address, formatAddress } from "../model/address.js";
import { type AddressFilter, matchesAddress, parseAddressFilter } from "../model/address-filter.js";
import { canonicalJson } from "../model/canonical-json.js";
import type { Change } from "../model/change.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { formatField } from "../model/format-field.js";
import type { JsonObject } from "../model/json.js";
import type { Kinds } from "../model/kind.js";
import type { ChosenPart, PartWishes } from "../model/plan-part.js";
import { referencesOf } from "../model/references.js";
import { contextOf } from "../model/store-context.js";

export interface Part {
  /** In the order that they had. */
  readonly changes: readonly Change[];
  readonly part: ChosenPart;
  /** Errors where the part cannot stand by itself. */
  readonly findings: readonly Diagnostic[];
}

export function choosePart(changes: readonly Change[], wishes: PartWishes, kinds: Kinds): Part {
  const [target, exclude] = [isMeant(wishes.target), isMeant(wishes.exclude)];
  const needs = needsOf(changes, kinds);
  const along = new Map<Change, Because>();
  const wanted = new Set(wishes.target.length === 0 ? changes : changes.filter(target));
  for (const change of wanted) {
    for (const need of needs.get(change) ?? []) {
      if (wishes.target.length === 0 || wanted.has(need.change)) continue;
      if (need.why === "deleted") continue; // told below: a deletion takes nothing along
      wanted.add(need.change);
      along.set(need.change, { change, why: need.why });
    }
  }
  const leftOut = new Map<Change, Change>();
  const out = new Set(changes.filter(exclude));
  for (const excluded of out) {
    for (const change of wanted) {
      const need = needs.get(change)?.find((each) => each.change === excluded && each.why !== "wished");
      if (need === undefined || out.has(change)) continue;
      out.add(change);
      leftOut.set(change, excluded);
    }
  }
  const chosen = new Set(changes.filter((change) => wanted.has(change) && !out.has(change)));
  return {
    changes: [...chosen],
    part: {
      ...wishes,
      along: changes.flatMap((change) => {
        const because = chosen.has(change) ? along.get(change) : undefined;
        if (because === undefined) return [];
        const refers = because.why === "refers" || because.why === "wished";
        return [{ address: change.address, of: because.change.address, refers }];
      }),
      leftOut: changes.flatMap((change) => {
        const needed = wanted.has(change) ? leftOut.get(change) : undefined;
        return needed === undefined ? [] : [{ address: change.address, needs: needed.address }];
      }),
      others: changes.length - chosen.size,
    },
    findings: [...chosen].flatMap((change) =>
      (needs.get(change) ?? []).flatMap((need) =>
        need.why === "deleted" && !chosen.has(need.change) ? [breaks(change, need.change, kinds)] : [],
      ),
    ),
  };
}

/** Whether an address is meant by these wishes. */
export function meaning({ target, exclude }: PartWishes): (address: Address) => boolean {
  const [targets, excludes] = [filtersOf(target), filtersOf(exclude)];
  const matches = (filters: readonly AddressFilter[], address: Address) =>
    filters.some((filter) => matchesAddress(filter, address));
  return (address) => (target.length === 0 || matches(targets, address)) && !matches(excludes, address);
}

function filtersOf(patterns: readonly string[]): readonly AddressFilter[] {
  return patterns.flatMap((pattern) => parseAddressFilter(pattern) ?? []);
}

function isMeant(patterns: readonly string[]): (change: Change) => boolean {
  const filters = filtersOf(patterns);
  return ({ address, previousAddress }) =>
    filters.some(
      (filter) => matchesAddress(filter, address) || (previousAddress && matchesAddress(filter, previousAddress)),
    );
}

/**
 * `refers`: to what is not there without it. `wished`: to what is there, and changes. `name`: one takes the other's name,
 * or says it anew. `context`: in its currency and on its clock. `deleted`: until then, something refers to it.
 */
type Why = "refers" | "wished" | "name" | "context" | "deleted";

interface Because {
  readonly change: Change;
  readonly why: Why;
}

function needsOf(changes: readonly Change[], kinds: Kinds): ReadonlyMap<Change, readonly Because[]> {
  const needs = new Map<Change, Because[]>();
  const add = (change: Change, need: Change, why: Why) => {
    if (change !== need) needs.set(change, [...(needs.get(change) ?? []), { change: need, why }]);
  };
  const here = new Map(changes.map((change) => [formatAddress(change.address), change]));
  const left = new Map(changes.flatMap((change) => nameLeft(change).map((name) => [name, change] as const)));
  const contexts = new Map(
    changes.flatMap((each) => (changesContext(each, kinds) ? [[each.address.store, each]] : [])),
  );

  for (const change of changes) {
    const { address, previousAddress, before, after } = change;
    const context = contexts.get(address.store);
    if (context !== undefined && after !== null) add(change, context, "context");
    for (const key of referredBy(address, after, kinds)) {
      const referred = here.get(key);
      if (referred === undefined || referred.after === null) continue;
      const there = referred.before !== null && referred.previousAddress === undefined;
      add(change, referred, there ? "wished" : "refers");
    }
    for (const key of referredBy(address, before, kinds)) {
      const going = left.get(key);
      if (going !== undefined) add(going, change, going.after === null ? "deleted" : "name");
    }
    const leaving = left.get(formatAddress(address));
    if (leaving !== undefined && leaving.after !== null) add(change, leaving, "name");
    const taking = previousAddress && here.get(formatAddress(previousAddress));
    if (taking) add(change, taking, "name");
  }
  return needs;
}

/** The name that has no row of this change's afterwards. */
function nameLeft({ address, previousAddress, after, rowDigest }: Change): readonly string[] {
  if (previousAddress) return [formatAddress(previousAddress)];
  return after === null && rowDigest !== null ? [formatAddress(address)] : [];
}

function referredBy({ store, kind: name }: Address, spec: JsonObject | null, kinds: Kinds): ReadonlySet<string> {
  const kind = kinds.get(name);
  if (kind === undefined || spec === null) return new Set();
  return new Set(referencesOf(kind, spec).map(({ kind, name }) => formatAddress({ store, kind, name })));
}

/** What the store's other values are read by is made, or becomes another. */
function changesContext({ address, before, after }: Change, kinds: Kinds): boolean {
  if (!kinds.get(address.kind)?.context || after === null) return false;
  return before === null || canonicalJson(contextOf(before)) !== canonicalJson(contextOf(after));
}

function breaks(deletion: Change, referring: Change, kinds: Kinds): Diagnostic {
  const [gone, from] = [formatAddress(deletion.address), formatAddress(referring.address)];
  const kind = kinds.get(referring.address.kind);
  const { name } = deletion.address;
  const found =
    kind && referring.before
      ? referencesOf(kind, referring.before).find((each) => each.kind === deletion.address.kind && each.name === name)
      : undefined;
  const field = kind && found && referring.before ? formatField(kind.spec, referring.before, found.path) : "a field";
  return {
    code: "plan/part-breaks-reference",
    severity: "error",
    summary: "This part of the plan would delete what is still referred to",
    detail: `${from} refers to ${gone} in ${field}, until a change that is not in this part.`,
    remedy: `Take that change in as well: --target '${from}'; or leave ${gone} out.`,
    address: deletion.address,
  };
}
