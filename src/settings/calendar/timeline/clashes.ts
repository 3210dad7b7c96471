/** Findings about settings that must not hold together, marked where their bars do. */
import { type Address, compareAddresses, formatAddress } from "../../../model/address.js";
import type { RuleDescription } from "../../../model/rule.js";
import type { Bar, Clash, Conflict, Lane } from "../../../model/timeline.js";
import type { FoundByRule } from "../../rules/run-rules.js";
import { common, commonTimes, merged, type Span } from "../span.js";

/** Whether a rule is about settings that must not hold at the same time: its code says what they do then. */
export function tellsOfConflicts({ code, module }: Pick<RuleDescription, "code" | "module">): boolean {
  return module === "marketing" && /-(overlap|tie)$/.test(code);
}

/** What such rules found, with all settings involved. */
export function conflictsIn(found: readonly FoundByRule[]): readonly Conflict[] {
  return found.flatMap(({ rule, finding }): readonly Conflict[] => {
    if (!tellsOfConflicts(rule)) return [];
    const places = [...(finding.at === null ? [] : [finding.at]), ...(finding.related ?? []).map(({ at }) => at)];
    const byText = new Map(places.map(({ setting: { address } }) => [formatAddress(address), address]));
    const addresses = [...byText.values()].toSorted(compareAddresses);
    return addresses.length < 2 ? [] : [{ code: rule.code, message: finding.detail, addresses }];
  });
}

/** The lanes with these marked, and those conflicts that show in them. */
export function markClashes(
  lanes: readonly Lane[],
  conflicts: readonly Conflict[],
): { readonly lanes: readonly Lane[]; readonly conflicts: readonly Conflict[] } {
  if (conflicts.length === 0) return { lanes, conflicts };
  const times = timesByAddress(lanes);
  const shown: Conflict[] = [];
  const clashes = new Map<string, Clash[]>();
  for (const conflict of conflicts) {
    const together = heldTogether(conflict.addresses, times);
    if (together.length === 0) continue;
    const index = shown.push(conflict) - 1;
    for (const address of conflict.addresses.map(formatAddress)) {
      const marks = clashes.get(address) ?? [];
      marks.push(...together.map((span) => ({ span, conflict: index })));
      clashes.set(address, marks);
    }
  }
  const mark = (bar: Bar): Bar => {
    const marks = clashes.get(formatAddress(bar.address)) ?? [];
    const own = marks.flatMap(({ span, conflict }) =>
      bar.spans.flatMap((each) => {
        const part = common(each, span);
        return part === null ? [] : [{ span: part, conflict }];
      }),
    );
    return own.length === 0 ? bar : { ...bar, clashes: own.toSorted((a, b) => a.span.from - b.span.from) };
  };
  return { lanes: lanes.map((lane) => ({ ...lane, bars: lane.bars.map(mark) })), conflicts: shown };
}

/** When settings are live: a campaign of sessions only in these. */
function timesByAddress(lanes: readonly Lane[]): ReadonlyMap<string, readonly Span[]> {
  const bars = new Map<string, Bar[]>();
  for (const bar of lanes.flatMap((lane) => (lane.aspect === "live" ? lane.bars : []))) {
    const key = formatAddress(bar.address);
    const others = bars.get(key);
    if (others === undefined) bars.set(key, [bar]);
    else others.push(bar);
  }
  return new Map(
    [...bars].map(([key, all]) => {
      const parts = all.filter(({ part }) => part !== null);
      return [key, merged((parts.length > 0 ? parts : all).flatMap(({ spans }) => spans))];
    }),
  );
}

/** When at least two of one kind hold; of sessions only while the campaign is live that has them both. */
function heldTogether(addresses: readonly Address[], times: ReadonlyMap<string, readonly Span[]>): readonly Span[] {
  const timesOf = (address: Address) => times.get(formatAddress(address)) ?? [];
  const alone = addresses.filter(({ kind }) => addresses.filter((each) => each.kind === kind).length === 1);
  const together: Span[] = [];
  for (const [index, first] of addresses.entries()) {
    for (const second of addresses.slice(index + 1)) {
      if (first.kind === second.kind) together.push(...commonTimes(timesOf(first), timesOf(second)));
    }
  }
  return alone.reduce((spans, address) => commonTimes(spans, timesOf(address)), merged(together));
}
