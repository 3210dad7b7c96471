/**
 * Things that run at the same time on the same products: a sweep over their beginnings that compares a thing only with
 * those that are open then, and that are filed in one of its cells. So many things on many products are about as fast as
 * sorting them.
 */
import type { Span } from "../../../calendar/span.js";
import type { Cells } from "./scope-meetings.js";

export interface Running<T> {
  readonly thing: T;
  readonly span: Span;
  readonly where: Cells;
}

export interface Rivals<T, R> {
  readonly thing: T;
  /** With those that began before it or with it, the first {@link MOST_RIVALS} that were found. */
  readonly meetings: readonly R[];
  /** Whether there may be more. */
  readonly more: boolean;
}

/** More of one thing are not looked for: it must change anyway. */
const MOST_RIVALS = 5;

/**
 * @param meet what two things collide in, the earlier one first; `null` if they do not; `unknown` if only facts could tell
 * @param undecided called for each pair that is unknown, until it says that one is enough
 */
export function* openRivals<T, R>(
  running: readonly Running<T>[],
  meet: (earlier: T, later: T) => R | null | "unknown",
  undecided: () => void,
): Generator<Rivals<T, R>> {
  const everything: Open<T> = { list: [] };
  const covering: Open<T> = { list: [] };
  const byCell = new Map<string, Open<T>>();
  const bySort = new Map<string, Open<T>>();
  let told = false;
  for (const next of running.toSorted((a, b) => a.span.from - b.span.from || 0)) {
    const { sort, cells } = next.where;
    const lists = sort === "everything" ? [everything] : [...cells.flatMap((cell) => byCell.get(cell) ?? []), covering];
    if (!told) for (const [other, list] of bySort) if (other !== sort && sort !== "everything") lists.push(list);
    const meetings: R[] = [];
    const seen = new Set<Running<T>>();
    for (const other of openAt(lists, next.span.from)) {
      if (meetings.length === MOST_RIVALS) break;
      if (seen.has(other)) continue;
      seen.add(other);
      const met = meet(other.thing, next.thing);
      if (met === "unknown") {
        if (!told) undecided();
        told = true;
      } else if (met !== null) meetings.push(met);
    }
    if (meetings.length > 0) yield { thing: next.thing, meetings, more: meetings.length === MOST_RIVALS };
    everything.list.push(next);
    if (sort === "everything") covering.list.push(next);
    else file(bySort, sort, next);
    for (const cell of cells) file(byCell, cell, next);
  }
}

interface Open<T> {
  list: Running<T>[];
}

function file<T>(index: Map<string, Open<T>>, key: string, thing: Running<T>): void {
  const open = index.get(key);
  if (open === undefined) index.set(key, { list: [thing] });
  else open.list.push(thing);
}

/** What has ended is left out, and forgotten when it is the greater part. */
function* openAt<T>(lists: readonly Open<T>[], instant: number): Generator<Running<T>> {
  for (const open of lists) {
    let ended = 0;
    for (const thing of open.list) {
      if (thing.span.until > instant) yield thing;
      else ended++;
    }
    if (ended * 2 > open.list.length) open.list = open.list.filter(({ span }) => span.until > instant);
  }
}
